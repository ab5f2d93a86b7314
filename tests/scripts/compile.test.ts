import { describe, expect, it } from 'vitest';
import { compileDataset } from '../../scripts/dataset/compile';
import { DatasetError } from '../../scripts/dataset/dataset-error';
import { validFiles, writeFiles } from '../fixtures/dataset';

// biome-ignore lint/suspicious/noExplicitAny: a test reaches into a nest of plain values to spoil one of them
type Spoiled = any;

const ACT = 'entities/harbor-act.yaml';
const BOARD = 'entities/harbor-board.yaml';

async function faultsAfter(spoil: (files: Spoiled) => void): Promise<string[]> {
  const files = validFiles();
  spoil(files);
  try {
    await compileDataset(writeFiles(files));
    return [];
  } catch (error) {
    if (!(error instanceof DatasetError)) throw error;
    return error.message.split('\n');
  }
}

describe('compileDataset', () => {
  it('makes one pack a topic, an entity in the pack of its first, without what only editors need', async () => {
    const { index, packs, files } = await compileDataset(writeFiles(validFiles()));
    expect(index.version).toBe('2025.06.01');
    expect(packs.map(({ id, entities }) => [id, entities.map((entity) => entity.id)])).toEqual([
      ['laws', ['harbor-act']],
      ['bodies', ['harbor-board']],
    ]);
    expect(index.topics.map(({ id, cards }) => [id, cards])).toEqual([
      ['laws', 2],
      ['bodies', 1],
    ]);
    expect(files.map(({ name }) => name)).toEqual(['index.json', 'laws.json', 'bodies.json', 'news-sites.json']);
    expect(files.map(({ contents }) => contents).join()).not.toMatch(/reservedFacts|seedRefs/);
  });

  it('makes the same bytes of the same data, and another revision of other data', async () => {
    const [first, second] = await Promise.all([1, 2].map(() => compileDataset(writeFiles(validFiles()))));
    expect(second?.files).toEqual(first?.files);
    const files = validFiles() as Spoiled;
    files[ACT].summary = 'A law on all harbors.';
    const { index } = await compileDataset(writeFiles(files));
    expect(index.packs[0]?.revision).not.toBe(first?.index.packs[0]?.revision);
    expect(index.packs[1]?.revision).toBe(first?.index.packs[1]?.revision);
  });

  const act = (change: (entity: Spoiled) => void) => (files: Spoiled) => change(files[ACT]);
  const rules: [string, (files: Spoiled) => void, string][] = [
    ['YAML that cannot be read', (f) => Object.assign(f, { [ACT]: 'id: [' }), `data/${ACT}: `],
    ['an unknown field', act((e) => Object.assign(e, { colour: 'red' })), `data/${ACT}: colour: `],
    [
      'an id that is not the file name',
      act((e) => Object.assign(e, { id: 'other' })),
      `data/${ACT}: id: other belongs into other.yaml`,
    ],
    [
      'a retired id',
      (f) => Object.assign(f, { 'retired.yaml': { 'harbor-act': { since: '2025-01-01', reason: 'x' } } }),
      `data/${ACT}: id: harbor-act was retired`,
    ],
    ['an unknown kind', act((e) => Object.assign(e, { kind: 'ship' })), `data/${ACT}: kind: `],
    ['an unknown topic', act((e) => e.topics.push('sea')), `data/${ACT}: topics[1]: unknown topic sea`],
    [
      'a summary that is too long',
      act((e) => Object.assign(e, { summary: 'x'.repeat(241) })),
      `data/${ACT}: summary: longer than 240`,
    ],
    ['an entity without facts', act((e) => Object.assign(e, { facts: [] })), `data/${ACT}: facts: empty`],
    [
      'a relation into nothing',
      act((e) => e.related.push('nowhere')),
      `data/${ACT}: related[1]: there is no entity nowhere`,
    ],
    ['a relation to itself', act((e) => e.related.push('harbor-act')), `data/${ACT}: related[1]: related to itself`],
    [
      'an abbreviation that is not looked for',
      act((e) => Object.assign(e, { abbreviation: 'XYZ' })),
      `data/${ACT}: abbreviation: XYZ is no alias`,
    ],
    [
      'a fact without a source',
      act((e) => Object.assign(e.facts[0], { sources: [] })),
      `data/${ACT}: facts[0].sources: empty`,
    ],
    [
      'a fact whose source is unknown',
      act((e) => Object.assign(e.facts[0], { sources: ['none-1'] })),
      `data/${ACT}: facts[0].sources: there is no source none-1`,
    ],
    [
      'a fact whose sources nobody read',
      (f) => Object.assign(f['sources.yaml']['gazette-1'], { seen: false }),
      `data/${ACT}: facts[0].sources: no source that an editor has read`,
    ],
    [
      'a fact on a publisher that may not stand alone',
      (f) => Object.assign(f['publishers.yaml']['gazette.example'], { alone: false }),
      `data/${ACT}: facts[0].sources: rests on a publisher`,
    ],
    [
      'a fact of another entity',
      act((e) => Object.assign(e.facts[0], { id: 'harbor-board#9' })),
      `data/${ACT}: facts[0].id: harbor-board#9 belongs to another entity`,
    ],
    [
      'a fact number used twice',
      act((e) => Object.assign(e.facts[1], { id: 'harbor-act#1' })),
      `data/${ACT}: facts[1].id: harbor-act#1 stands twice`,
    ],
    [
      'a fact number used before',
      act((e) => Object.assign(e.facts[0], { id: 'harbor-act#4' })),
      `data/${ACT}: facts[0].id: harbor-act#4 was given to another fact before`,
    ],
    [
      'a fact of the future',
      act((e) => Object.assign(e.facts[0], { asOf: '2025-07' })),
      `data/${ACT}: facts[0].asOf: 2025-07 lies after the edition`,
    ],
    [
      'a month that is none',
      act((e) => Object.assign(e.facts[0], { asOf: '2025-13' })),
      `data/${ACT}: facts[0].asOf: a month`,
    ],
    ['an allegation that names nobody', act((e) => delete e.facts[1].by), `data/${ACT}: facts[1].by: `],
    [
      'an answer by the accuser',
      act((e) => Object.assign(e.facts[1].answer, { by: 'harbor workers' })),
      `data/${ACT}: facts[1].answer.by: the accuser`,
    ],
    [
      'an answer from outside the fact',
      act((e) => Object.assign(e.facts[1].answer, { sources: ['gazette-1'] })),
      `data/${ACT}: facts[1].answer.sources: gazette-1 is no source of the fact`,
    ],
    ['a dispute of one side', act((e) => e.facts[2].sides.pop()), `data/${ACT}: facts[2].sides: `],
    [
      'one voice on two sides',
      act((e) => Object.assign(e.facts[2].sides[1], { by: 'the board' })),
      `data/${ACT}: facts[2].sides[1].by: the board stands on two sides`,
    ],
    [
      'a side that nobody speaks',
      act((e) => Object.assign(e.facts[2].sides[0], { by: ' ' })),
      `data/${ACT}: facts[2].sides[0].by: nobody is named`,
    ],
    [
      'two voices in one',
      act((e) => Object.assign(e.facts[1], { by: 'A; B' })),
      `data/${ACT}: facts[1].by: two voices in one`,
    ],
    [
      'a dispute older than its sides',
      act((e) => Object.assign(e.facts[2], { asOf: '2025-04' })),
      `data/${ACT}: facts[2].asOf: should be the latest`,
    ],
    [
      'a label that is not on the list',
      act((e) => Object.assign(e.keyData[0], { label: 'Colour' })),
      `data/${ACT}: keyData[0].label: `,
    ],
    [
      'a label that needs a month',
      act((e) => Object.assign(e.keyData[0], { label: 'Members' })),
      `data/${ACT}: keyData[0].asOf: Members goes out of date`,
    ],
    [
      'an alias of one letter',
      act((e) => e.aliases.push({ text: 'H', lang: 'en' })),
      `data/${ACT}: aliases[2].text: a single letter`,
    ],
    [
      'an alias of 300 letters',
      act((e) => e.aliases.push({ text: 'H'.repeat(300), lang: 'en' })),
      `data/${ACT}: aliases[2].text: longer than 120`,
    ],
    [
      'an alias of signs',
      act((e) => e.aliases.push({ text: '§§', lang: 'en' })),
      `data/${ACT}: aliases[2].text: nothing but signs`,
    ],
    [
      'a short acronym in any case',
      act((e) => delete e.aliases[1].caseSensitive),
      `data/${ACT}: aliases[1]: "HBA" is a short acronym`,
    ],
    [
      'a doubtful alias without context words',
      act((e) => delete e.contextWords),
      `data/${ACT}: aliases[1]: "HBA" has no contextWords`,
    ],
    [
      'an alias of two entities without a context rule',
      (f) => f[BOARD].aliases.push({ text: 'harbor act', lang: 'en' }),
      `data/${ACT}: aliases[0]: "harbor act" also names harbor-board`,
    ],
    [
      'a link that is not https',
      (f) => Object.assign(f['sources.yaml']['gazette-1'], { url: 'http://gazette.example/1' }),
      'data/sources.yaml: gazette-1.url: only https',
    ],
    [
      'a source without an address',
      (f) => delete f['sources.yaml']['gazette-1'].url,
      'data/sources.yaml: gazette-1: needs a url',
    ],
    [
      'a source that nothing cites',
      (f) =>
        Object.assign(f['sources.yaml'], {
          'ledger-2': { ...f['sources.yaml']['ledger-1'], url: 'https://ledger.example/2' },
        }),
      'data/sources.yaml: ledger-2: cited by no fact',
    ],
    [
      'two sources of one address',
      (f) => Object.assign(f['sources.yaml']['ledger-1'], { url: 'https://gazette.example/1' }),
      'data/sources.yaml: ledger-1.url: the same address as gazette-1',
    ],
    [
      'an unknown publisher',
      (f) => Object.assign(f['sources.yaml']['gazette-1'], { url: 'https://who.example/1' }),
      'data/sources.yaml: gazette-1.url: who.example is no publisher',
    ],
    [
      'a refused publisher',
      (f) => Object.assign(f['sources.yaml']['gazette-1'], { url: 'https://mill.example/1' }),
      'data/sources.yaml: gazette-1.url: mill.example is a refused publisher: copies others',
    ],
    [
      'a publisher by another name',
      (f) => Object.assign(f['sources.yaml']['gazette-1'], { publisher: 'Gazette' }),
      'data/sources.yaml: gazette-1.publisher: "Gazette" should be "The Gazette"',
    ],
    [
      'a publisher of another kind',
      (f) => Object.assign(f['sources.yaml']['gazette-1'], { kind: 'news' }),
      'data/sources.yaml: gazette-1.kind: news should be government',
    ],
    [
      'a date that is none',
      (f) => Object.assign(f['sources.yaml']['ledger-1'], { published: '2025-02-30' }),
      'data/sources.yaml: ledger-1.published: 2025-02-30 is no date',
    ],
    [
      'a publication of the future',
      (f) => Object.assign(f['sources.yaml']['ledger-1'], { published: '2025-06-02' }),
      'data/sources.yaml: ledger-1.published: 2025-06-02 lies after',
    ],
    [
      'a topic example that is not there',
      (f) => Object.assign(f['topics.yaml'][0], { example: 'nowhere' }),
      'data/topics.yaml: [0].example: there is no entity nowhere',
    ],
    [
      'a topic example of another topic',
      (f) => Object.assign(f['topics.yaml'][1], { example: 'harbor-act' }),
      'data/topics.yaml: [1].example: harbor-act does not carry',
    ],
    [
      'a news site twice',
      (f) => f['news-sites.yaml'].push(f['news-sites.yaml'][0]),
      'data/news-sites.yaml: [1].host: ledger.example stands twice',
    ],
    [
      'a news site within another',
      (f) => f['news-sites.yaml'].push({ host: 'news.ledger.example', name: 'x', lang: 'en' }),
      'data/news-sites.yaml: [1].host: news.ledger.example is covered by ledger.example',
    ],
  ];
  it.each(rules)('refuses %s, and says where', async (_, spoil, expected) => {
    const faults = await faultsAfter(spoil);
    expect(
      faults.some((line) => line.startsWith(expected)),
      faults.join('\n') || 'no fault',
    ).toBe(true);
  });

  it('says every fault, not the first alone', async () => {
    const faults = await faultsAfter((files) => {
      files[ACT].related.push('nowhere');
      files[BOARD].topics.push('sea');
    });
    expect(faults).toHaveLength(2);
  });
});
