import { describe, expect, it } from 'vitest';
import { compileDataset } from '../../scripts/dataset/compile';
import { DatasetError } from '../../scripts/dataset/dataset-error';
import { makeTables } from '../../scripts/dataset/make-tables';
import { validFiles, writeFiles } from '../fixtures/dataset';

// biome-ignore lint/suspicious/noExplicitAny: a test reaches into a nest of plain values to spoil one of them
type Loose = any;

const header = (table: string) => ({
  table,
  name: 'Test rows',
  origin: 'a test',
  pages: ['https://github.com/freelawproject/x', 'https://github.com/infolock/y'],
  licence: 'CC0-1.0',
  commit: 'abc',
  date: '2025-05-01',
  retrieved: '2025-05-02',
  caveat: 'none',
});
const COURT = { id: 'ca9', name: 'Court of Appeals', citation: '9th Cir.', type: 'appellate', location: 'California' };
const EXECUTIVE = {
  id: '11111111-1111-1111-1111-111111111111',
  name: 'Jane Quillfeather',
  last: 'Quillfeather',
  office: 'governor',
  state: 'OH',
  party: 'Independent',
};
const COUNTRY = {
  id: 'xx',
  iso2: 'XX',
  name: 'Harboria',
  adjective: 'Harborian',
  region: 'europe',
  areaKm2: 5,
  cite: 'https://github.com/factbook/1',
};

const COURTS = 'tables/courts.jsonl';
const PEOPLE = 'tables/state-executives.jsonl';
const COUNTRIES = 'tables/countries.jsonl';
const SAME = 'tables/same.yaml';
const ACT = 'entities/harbor-act.yaml';
const BOARD = 'entities/harbor-board.yaml';

const table = (name: string, ...rows: unknown[]) =>
  [header(name), ...rows].map((row) => (typeof row === 'string' ? row : JSON.stringify(row))).join('\n');

/** The tiny dataset, with the topics and publishers that the rows of these tests need. */
function files(): Loose {
  const all: Loose = validFiles();
  for (const id of ['federal-courts', 'state-officials', 'countries'])
    all['topics.yaml'].push({ id, title: { en: id, es: id }, about: { en: id, es: id }, example: 'harbor-act' });
  all[ACT].topics.push('federal-courts', 'state-officials', 'countries');
  Object.assign(all['publishers.yaml'], {
    'github.com': { accepted: false, note: 'anybody publishes there' },
    'github.com/freelawproject': { name: 'Free Law Project', kind: 'legal-reference' },
    'github.com/infolock': { name: 'Open States', kind: 'reference' },
    'github.com/factbook': { name: 'CIA World Factbook', kind: 'government' },
  });
  return all;
}

async function faultsOf(change: (all: Loose) => void): Promise<string[]> {
  const all = files();
  change(all);
  try {
    await compileDataset(writeFiles(all));
    return [];
  } catch (error) {
    if (!(error instanceof DatasetError)) throw error;
    return error.message.split('\n');
  }
}

const person = (change: (entity: Loose) => void) => (all: Loose) => {
  all[BOARD] = { ...all[BOARD], kind: 'person', title: 'John Quillfeather' };
  all[PEOPLE] = table('state-executives', EXECUTIVE);
  change(all[BOARD]);
};

describe('a table', () => {
  it('makes entities that the compile takes in', async () => {
    const all = files();
    all[COURTS] = table('courts', COURT);
    const { packs, index } = await compileDataset(writeFiles(all));
    const pack = packs.find(({ id }) => id === 'federal-courts');
    expect(pack?.entities.map(({ id }) => id)).toEqual(['court-ca9']);
    expect(pack?.sources.map(({ publisher }) => publisher)).toEqual(['Free Law Project']);
    expect(pack?.licence).toContain('BSD-2-Clause');
    expect(index.topics.find(({ id }) => id === 'federal-courts')?.cards).toBe(2);
  });

  it('adds to an entity that is there already, and changes none of its words', async () => {
    const all = files();
    all[COURTS] = table('courts', COURT);
    all[SAME] = { same: { 'court-ca9': 'harbor-act' } };
    const { packs } = await compileDataset(writeFiles(all));
    const entities = packs.flatMap((pack) => pack.entities);
    expect(entities.some(({ id }) => id === 'court-ca9')).toBe(false);
    const act = entities.find(({ id }) => id === 'harbor-act');
    expect(act?.title).toBe('Harbor Act');
    expect(act?.facts.map(({ id }) => id)).toEqual(['harbor-act#1', 'harbor-act#2', 'harbor-act#3', 'harbor-act#1501']);
    expect(act?.es?.facts?.['harbor-act#1501']).toContain('Noveno Circuito');
    expect(act?.aliases.some(({ text }) => text === 'Ninth Circuit Court of Appeals')).toBe(true);
    expect(act?.aliases.filter(({ needsContext }) => needsContext).map(({ text }) => text)).toEqual(['HBA']);
  });

  const rules: [string, (all: Loose) => void, string, string][] = [
    [
      'a missing column',
      (all) => Object.assign(all, { [COURTS]: table('courts', COURT, { ...COURT, id: 'ca8', type: undefined }) }),
      'data/tables/courts.jsonl: line 3: type: ',
      'Fix: Bring the table in again',
    ],
    [
      'a wrong type',
      (all) => Object.assign(all, { [COURTS]: table('courts', { ...COURT, start: 1891 }) }),
      'data/tables/courts.jsonl: line 2: start: ',
      'Fix: ',
    ],
    [
      'an unknown column',
      (all) => Object.assign(all, { [COURTS]: table('courts', { ...COURT, colour: 'red' }) }),
      'data/tables/courts.jsonl: line 2: colour: ',
      'Fix: ',
    ],
    [
      'a key twice',
      (all) => Object.assign(all, { [COURTS]: table('courts', COURT, COURT) }),
      'data/tables/courts.jsonl: line 3: id: ca9 stands already on line 2',
      'Fix: Keep one',
    ],
    [
      'a row in another encoding',
      (all) =>
        Object.assign(all, { [COURTS]: Buffer.from(table('courts', { ...COURT, location: 'Québec' }), 'latin1') }),
      'data/tables/courts.jsonl: line 2: not UTF-8',
      'Fix: Save the file as UTF-8',
    ],
    [
      'a row that is no JSON',
      (all) => Object.assign(all, { [COURTS]: table('courts', '{"id":') }),
      'data/tables/courts.jsonl: line 2: ',
      'Fix: Each line',
    ],
    [
      'the rows of another table',
      (all) => Object.assign(all, { [COURTS]: table('presidents', COURT) }),
      'data/tables/courts.jsonl: line 1: table: presidents',
      'Fix: Move it',
    ],
    [
      'a link that is not https',
      (all) => Object.assign(all, { [COUNTRIES]: table('countries', { ...COUNTRY, cite: 'http://x.example/' }) }),
      'data/tables/countries.jsonl: line 2: cite: only https',
      'Fix: ',
    ],
    [
      'a publisher that nobody accepted, on a host where anybody publishes',
      (all) =>
        Object.assign(all, { [COUNTRIES]: table('countries', { ...COUNTRY, cite: 'https://github.com/someone/1' }) }),
      'data/sources.yaml: table-country-xx.url: github.com is a refused publisher: anybody',
      'Fix: Find the statement on an accepted host',
    ],
    [
      'a table newer than the edition',
      (all) =>
        Object.assign(all, {
          [COURTS]: [{ ...header('courts'), date: '2025-07-01' }, COURT].map((row) => JSON.stringify(row)).join('\n'),
        }),
      'data/tables/courts.jsonl: line 2: facts[0].asOf: 2025-07 lies after the edition',
      'Fix: Correct the date',
    ],
    [
      'a row of an entity that is there under the same name',
      (all) => {
        all[COURTS] = table('courts', COURT);
        all[BOARD].aliases.push({ text: 'Ninth Circuit Court of Appeals', lang: 'en', needsContext: true });
        all[BOARD].contextWords = ['harbor'];
      },
      'data/tables/courts.jsonl: line 2: court-ca9 has the name "Ninth Circuit Court of Appeals" of harbor-board',
      'Fix: Say in data/tables/same.yaml',
    ],
    [
      'a row of an entity that is there under the same Wikidata id',
      (all) => {
        all[COUNTRIES] = table('countries', { ...COUNTRY, wikidata: 'Q42' });
        all[BOARD].wikidata = 'Q42';
      },
      'data/tables/countries.jsonl: line 2: country-xx and harbor-board are both Q42',
      'Fix: Bring them together',
    ],
    [
      'a row joined to another subject',
      (all) => {
        all[COUNTRIES] = table('countries', { ...COUNTRY, wikidata: 'Q43' });
        all[BOARD].wikidata = 'Q42';
        all[SAME] = { same: { 'country-xx': 'harbor-board' } };
      },
      'data/tables/countries.jsonl: line 2: country-xx: Wikidata Q43, but harbor-board has Q42',
      'Fix: One of the two',
    ],
    [
      'a row joined to nothing',
      (all) => {
        all[COURTS] = table('courts', COURT);
        all[SAME] = { same: { 'court-ca9': 'nowhere' } };
      },
      'data/tables/same.yaml: same.court-ca9: there is no entity nowhere',
      'Fix: Name an entity',
    ],
    [
      'a line of same.yaml that no row makes',
      (all) => {
        all[COURTS] = table('courts', COURT);
        all[SAME] = { same: { 'court-ca1': 'harbor-act' } };
      },
      'data/tables/same.yaml: same.court-ca1: no row makes',
      'Fix: Take the line out',
    ],
    [
      'a fact of an editor under a number of recipes',
      (all) => Object.assign(all[ACT].facts[0], { id: 'harbor-act#1001' }),
      'data/entities/harbor-act.yaml: harbor-act#1001: numbers from 1001 are given by recipes',
      'Fix: Take the next free number',
    ],
    [
      'a surname of two people',
      person((entity) => entity.aliases.push({ text: 'Quillfeather', lang: 'en' })),
      'data/entities/harbor-board.yaml: aliases[1]: "Quillfeather" is also the surname of state-executive-1111',
      'Fix: Take it out',
    ],
    [
      'a demonym',
      (all) => {
        all[COUNTRIES] = table('countries', COUNTRY);
        all[BOARD].kind = 'country';
        all[BOARD].aliases.push({ text: 'Harborians', lang: 'en' });
      },
      'data/entities/harbor-board.yaml: aliases[1]: "Harborians" is a demonym',
      'Fix: Take it out',
    ],
    [
      'a form of two entities that the same words stand near',
      (all) => {
        for (const file of [ACT, BOARD]) {
          all[file].aliases.push({ text: 'the Harbor', lang: 'en', needsContext: true });
          all[file].contextWords = ['harbor', 'port'];
        }
      },
      'data/entities/harbor-act.yaml: contextWords: "the harbor" also names harbor-board, and no context word',
      'Fix: Add a word',
    ],
    [
      'Spanish words for a fact that is not there',
      (all) => Object.assign(all[ACT], { es: { facts: { 'harbor-act#9': 'Nada.' } } }),
      'data/entities/harbor-act.yaml: es.facts.harbor-act#9: there is no fact',
      'Fix: Correct the id',
    ],
    [
      'Spanish words for a key datum that is not there',
      (all) => Object.assign(all[ACT], { es: { keyData: { Signed: '1901' } } }),
      'data/entities/harbor-act.yaml: es.keyData.Signed: there is no key datum',
      'Fix: Correct the label',
    ],
    [
      'a Spanish summary that is too long',
      (all) => Object.assign(all[ACT], { es: { summary: 'x'.repeat(241) } }),
      'data/entities/harbor-act.yaml: es.summary: longer than 240',
      '',
    ],
  ];
  it.each(rules)('is refused for %s, with a way to mend it', async (_, change, expected, fix) => {
    const faults = await faultsOf(change);
    const found = faults.find((line) => line.startsWith(expected));
    expect(found, faults.join('\n') || 'no fault').toBeDefined();
    expect(found).toContain(fix);
  });

  it('may have namesakes that an editor has looked at', async () => {
    const faults = await faultsOf((all) => {
      all[COURTS] = table('courts', COURT);
      all[BOARD].aliases.push({ text: 'Ninth Circuit Court of Appeals', lang: 'en', needsContext: true });
      all[BOARD].contextWords = ['harbor'];
      all[SAME] = { namesakes: [['court-ca9', 'harbor-board']] };
    });
    expect(faults).toEqual([]);
  });
});

describe('data:tables', () => {
  const open = (records: unknown[] = []) => ({
    header: {
      name: 'n',
      origin: 'o',
      licence: 'l',
      caveat: 'c',
      retrieved: { commit: 'aaa; bbb', dataLastChanged: '2022-09-28; 2025-02-18', on: '2025-05-02' },
    },
    records,
  });
  const court = (id: string) => ({ ...COURT, id, level: 'iac', location: 'California ' });

  it('keeps the columns that recipes read, sorted by id, whatever the order of the records', () => {
    const make = (records: unknown[]) => makeTables((file) => open(file === 'us-federal-courts.json' ? records : []));
    const contents = make([court('ca9'), court('ca1')]).get('tables/courts.jsonl');
    expect(contents).toBe(make([court('ca1'), court('ca9')]).get('tables/courts.jsonl'));
    const [first = '', ...rows] = contents?.trim().split('\n') ?? [];
    expect(rows.map((row) => JSON.parse(row))).toEqual([
      { ...COURT, id: 'ca1' },
      { ...COURT, id: 'ca9' },
    ]);
    expect(JSON.parse(first)).toMatchObject({ table: 'courts', date: '2022-09-28', retrieved: '2025-05-02' });
  });

  it('refuses a record that lacks a column, and names it', () => {
    const broken = () => makeTables((file) => open(file === 'us-federal-courts.json' ? [{ id: 'ca9' }] : []));
    expect(broken).toThrow('us-federal-courts.json: records[0].name: ');
  });
});
