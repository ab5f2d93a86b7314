import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';

const FLAGS = { lang: 'en', caseSensitive: false, needsContext: false, shortForm: false };

// biome-ignore lint/suspicious/noExplicitAny: a test reaches into a nest of plain values to change one of them
type Loose = any;

function edition(): Loose {
  return {
    schema: 2,
    generated: '2025-06-01',
    entities: [
      {
        id: 'harbor-act',
        title: 'Harbor Act',
        kind: 'law',
        topics: ['laws'],
        summary: 'A law on harbors.',
        aliases: [{ text: 'Harbor Act', ...FLAGS }],
        notToConfuse: [],
        contextWords: [],
        facts: [
          {
            id: 'harbor-act#1',
            status: 'established',
            text: 'It was passed.',
            asOf: '2025-03',
            seedRefs: [],
            sources: ['ledger-1'],
          },
          {
            id: 'harbor-act#2',
            status: 'established',
            text: 'It was amended.',
            asOf: '2025-03',
            seedRefs: [3],
            sources: ['ledger-1'],
          },
          {
            id: 'harbor-act#3',
            status: 'established',
            text: 'Unconfirmed.',
            asOf: '2025-03',
            seedRefs: [],
            sources: ['ledger-2'],
            ship: false,
            why: 'x',
          },
        ],
        related: ['harbor-board'],
      },
      {
        id: 'harbor-board',
        title: 'Harbor Board',
        kind: 'agency',
        topics: ['laws'],
        summary: 'A body.',
        aliases: [{ text: 'Harbor Board', ...FLAGS }],
        notToConfuse: [],
        contextWords: [],
        facts: [
          {
            id: 'harbor-board#1',
            status: 'established',
            text: 'It sits.',
            asOf: '2025-03',
            seedRefs: [],
            sources: ['ledger-1'],
          },
        ],
        related: [],
      },
    ],
    sources: [1, 2].map((n) => ({
      id: `ledger-${n}`,
      url: `https://ledger.example/${n}`,
      title: 'R',
      publisher: 'The Ledger',
      kind: 'news',
      published: null,
      seen: true,
    })),
  };
}

const PUBLISHERS = {
  hosts: [{ host: 'ledger.example', name: 'The Ledger', kind: 'news', accepted: true, note: null }],
};

// Each case starts the command itself, some three times: on a busy machine that takes seconds.
describe('data:import', { timeout: 60_000 }, () => {
  let folder: string;
  const data = (name: string) => join(folder, 'data', name);
  const read = (name: string) => readFileSync(data(name), 'utf8');
  const edit = (name: string, from: string, to: string) => writeFileSync(data(name), read(name).replace(from, to));

  function bring(content: unknown) {
    const file = join(folder, 'entities.json');
    writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
    writeFileSync(join(folder, 'publishers.json'), JSON.stringify(PUBLISHERS));
    const args = ['--import', 'tsx', 'scripts/data-import.ts', file, '--into', join(folder, 'data')];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    return { status, lines: stdout.trim().split('\n'), stderr };
  }

  function snapshot(): Record<string, string> {
    const names = readdirSync(join(folder, 'data'), { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.yaml'),
    );
    return Object.fromEntries(names.map((name) => [name, read(name)]));
  }

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'sidelight-import-'));
  });

  it('brings an edition in, without what is held back, and reserves its numbers', () => {
    const { status, lines } = bring(edition());
    expect(status).toBe(0);
    expect(lines).toContain('new      harbor-act');
    const act = read('entities/harbor-act.yaml');
    expect(act).toContain('id: harbor-act#2');
    expect(act).toMatch(/reservedFacts:\n {2}- 3/);
    expect(JSON.stringify(snapshot())).not.toContain('Unconfirmed');
    expect(read('sources.yaml')).not.toContain('ledger-2');
  });

  it('changes nothing the second time, and says so', () => {
    bring(edition());
    const before = snapshot();
    const { status, lines } = bring(edition());
    expect(lines).toEqual(['Edition 2025-06-01: nothing new, changed or gone. 0 files written.']);
    expect(status).toBe(0);
    expect(snapshot()).toEqual(before);
  });

  it('says what is new, changed and gone, by entity and by fact, and keeps numbers and ids taken', () => {
    bring(edition());
    const next = edition();
    next.generated = '2025-07-01';
    next.entities[0].summary = 'A newer law.';
    next.entities[0].facts[0].text = 'It was passed in 1901.';
    next.entities[0].facts.splice(1, 1);
    next.entities[0].related = [];
    next.entities[1] = {
      ...next.entities[1],
      id: 'harbor-fund',
      facts: [{ ...next.entities[1].facts[0], id: 'harbor-fund#1' }],
    };
    const { status, lines } = bring(next);
    expect(status).toBe(0);
    for (const line of [
      'changed  harbor-act: summary',
      'changed  harbor-act#1',
      'gone     harbor-act#2',
      'new      harbor-fund',
      'gone     harbor-board',
    ]) {
      expect(lines).toContain(line);
    }
    expect(read('entities/harbor-act.yaml')).toMatch(/reservedFacts:\n {2}- 2\n {2}- 3/);
    expect(existsSync(data('entities/harbor-board.yaml'))).toBe(false);
    expect(read('retired.yaml')).toContain('harbor-board:');
    expect(bring(edition()).stderr).toContain('data/retired.yaml: harbor-board: was retired');
  });

  it('leaves alone what nobody imported and what somebody edited', () => {
    bring(edition());
    edit('entities/harbor-act.yaml', 'summary: A law on harbors.', 'summary: Our own words.\nwikidata: Q42');
    edit(
      'entities/harbor-act.yaml',
      'reservedFacts',
      '  - id: harbor-act#9\n    status: established\n    text: Ours.\n    asOf: 2025-03\n    sources:\n      - ledger-1\nreservedFacts',
    );
    writeFileSync(data('entities/ours.yaml'), read('entities/harbor-board.yaml').replaceAll('harbor-board', 'ours'));
    const next = edition();
    next.entities[0].facts[0].text = 'It was passed in 1901.';
    const { status, lines } = bring(next);
    expect(status).toBe(0);
    expect(lines).toContain('kept as edited here harbor-act: summary');
    const act = read('entities/harbor-act.yaml');
    for (const kept of ['Our own words.', 'wikidata: Q42', 'harbor-act#9', 'It was passed in 1901.'])
      expect(act).toContain(kept);
    expect(existsSync(data('entities/ours.yaml'))).toBe(true);
  });

  it('keeps ours where both sides changed the same, and says so with its exit code', () => {
    bring(edition());
    edit('entities/harbor-act.yaml', 'summary: A law on harbors.', 'summary: Our own words.');
    const next = edition();
    next.entities[0].summary = 'Their new words.';
    const { status, lines } = bring(next);
    expect(status).toBe(1);
    expect(lines).toContain('CONFLICT, ours kept harbor-act: summary');
    expect(read('entities/harbor-act.yaml')).toContain('Our own words.');
  });

  it.each([
    ['a file that is no JSON', () => '{', 'entities.json: '],
    ['another schema', () => ({ ...edition(), schema: 3 }), 'entities.json: schema: only editions of schema 2'],
    [
      'an entity without an id',
      () => ({ ...edition(), entities: [{ ...edition().entities[0], id: undefined }] }),
      'entities.json: entities[0].id: ',
    ],
    [
      'an unknown kind',
      () => ({ ...edition(), entities: [{ ...edition().entities[0], kind: 'ship' }] }),
      'entities.json: entities[0].kind: ',
    ],
    [
      'an entity twice',
      () => ({ ...edition(), entities: [edition().entities[0], edition().entities[0]] }),
      'entities.json: entities[1].id: harbor-act stands twice',
    ],
  ])('refuses %s and writes nothing', (_, make, fault) => {
    bring(edition());
    const before = snapshot();
    const { status, stderr } = bring(make());
    expect(status).toBe(1);
    expect(stderr).toContain(fault);
    expect(stderr).toContain('Nothing was written.');
    expect(snapshot()).toEqual(before);
  });

  it('refuses a number that was given by hand to another fact', () => {
    bring(edition());
    edit(
      'entities/harbor-board.yaml',
      'facts:',
      'facts:\n  - id: harbor-board#2\n    status: established\n    text: Ours.\n    asOf: 2025-03\n    sources:\n      - ledger-1',
    );
    const next = edition();
    next.entities[1].facts.push({ ...next.entities[1].facts[0], id: 'harbor-board#2', text: 'Theirs.' });
    const { status, stderr } = bring(next);
    expect(status).toBe(1);
    expect(stderr).toContain('data/entities/harbor-board.yaml: harbor-board#2: was added here');
  });
});
