import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { compileMatchIndex } from '../../../lib/matching/compile-index';
import type { PackFiles } from '../../../lib/packs/read-pack';
import { runSync, type SyncProgress, type SyncStore } from '../../../lib/packs/run-sync';
import { openCardsDb } from '../../../lib/store/cards-db';
import { type CardsStore, DatabaseCards } from '../../../lib/store/cards-store';
import { MemoryCards } from '../../../lib/store/memory-cards';
import { dataset, entity, pack } from '../../fixtures/packs';

const FIRST = dataset('2026.11.24', [pack('laws', [entity('a'), entity('b')]), pack('people', [entity('c')])]);
const SECOND = dataset('2026.12.01', [
  pack('laws', [entity('a'), entity('b')]),
  pack('people', [entity('d')], 'ba9876543210'),
]);

function sync(store: SyncStore, files: PackFiles, onProgress: (progress: SyncProgress) => void = () => {}) {
  return runSync({
    files,
    store,
    compileIndex: compileMatchIndex,
    checkedBy: '0.1.0',
    now: () => '2026-11-24T00:00:00.000Z',
    onProgress,
  });
}

async function idsInUse(store: CardsStore): Promise<string[]> {
  const { current } = await store.readState();
  return current === null ? [] : (await store.listMatchEntries(current.packs)).map(({ id }) => id).sort();
}

/** A store that dies at its nth step, as a worker does that is stopped there. */
function dyingAt(step: number, store: CardsStore): SyncStore {
  let steps = 0;
  const alive =
    <A extends unknown[], R>(work: (...args: A) => Promise<R>) =>
    (...args: A): Promise<R> => {
      if (++steps > step) return Promise.reject(new Error('stopped'));
      return work(...args);
    };
  return {
    readState: alive(() => store.readState()),
    putPack: alive((key, content) => store.putPack(key, content)),
    listMatchEntries: alive((packs) => store.listMatchEntries(packs)),
    flip: alive((generation, index) => store.flip(generation, index)),
    dropPacks: alive((keys) => store.dropPacks(keys)),
  };
}

describe.each([
  ['database', async () => new DatabaseCards(await openCardsDb())],
  ['memory', async () => new MemoryCards()],
] as const)('runSync into the %s', (_, open) => {
  let store: CardsStore;
  beforeEach(async () => {
    globalThis.indexedDB = new IDBFactory();
    store = await open();
  });

  it('fills an empty store and reports its progress', async () => {
    const progress: SyncProgress[] = [];
    const generation = await sync(store, FIRST.packFiles, (step) => progress.push(step));
    expect(progress.map(({ done, total }) => `${done}/${total}`)).toEqual(['0/2', '1/2', '2/2']);
    expect(generation).toMatchObject({ version: '2026.11.24', entities: 3, facts: 3, checkedBy: '0.1.0' });
    expect(await idsInUse(store)).toEqual(['a', 'b', 'c']);
    const record = await store.getRecord(generation, 'c');
    expect(record?.sources.map(({ id }) => id)).toEqual(['s-1']);
    expect(await store.getRecord(generation, 'd')).toBeNull();
  });

  it('fetches only what changed, and lets go of what nobody uses', async () => {
    const other = dataset('2026.12.01', [
      pack('laws', [entity('a'), entity('b')]),
      pack('people', [entity('d')], 'ba9876543210'),
    ]);
    await sync(store, FIRST.packFiles);
    const generation = await sync(store, other.packFiles);
    expect(other.reads).toEqual(['index.json', 'people.json']);
    expect(await idsInUse(store)).toEqual(['a', 'b', 'd']);
    expect(await store.getRecord(generation, 'c')).toBeNull();
    await sync(store, other.packFiles);
    expect(other.reads).toEqual(['index.json', 'people.json', 'index.json']);
  });

  it.each([
    [
      'a pack of another size',
      'laws.json',
      (bytes: Uint8Array) => bytes.slice(0, -10),
      'pack-mismatch',
      /laws\.json: has \d+ bytes/,
    ],
    [
      'a pack with other content',
      'laws.json',
      (bytes: Uint8Array) => bytes.map((byte, i) => (i === 5 ? byte ^ 1 : byte)),
      'pack-mismatch',
      /checksum/,
    ],
    ['an index that is no JSON', 'index.json', () => new TextEncoder().encode('{'), 'pack-invalid', /index\.json/],
    ['an index that is not UTF-8', 'index.json', () => Uint8Array.of(0xff, 0xfe), 'pack-invalid', /index\.json/],
    ['an index without end', 'index.json', () => new Uint8Array((1 << 20) + 1), 'pack-invalid', /too many/],
    [
      'an index of another format',
      'index.json',
      () => new TextEncoder().encode('{"format":2}'),
      'pack-invalid',
      /format/,
    ],
  ] as const)('refuses %s and keeps the old set', async (_name, file, spoil, code, message) => {
    await sync(store, FIRST.packFiles);
    const broken = dataset('2026.12.01', [pack('laws', [entity('x')], 'ba9876543210')]);
    broken.files.set(file, spoil(broken.files.get(file) as Uint8Array));
    await expect(sync(store, broken.packFiles)).rejects.toMatchObject({
      name: 'SyncError',
      code,
      message: expect.stringMatching(message),
    });
    expect(await idsInUse(store)).toEqual(['a', 'b', 'c']);
  });

  it('refuses a pack that the index says is too large, before it is fetched', async () => {
    const huge = dataset('2026.12.01', [pack('laws', [entity('x')])]);
    const text = JSON.stringify({ ...huge.index, packs: [{ ...huge.index.packs[0], bytes: 1e9 }] });
    huge.files.set('index.json', new TextEncoder().encode(text));
    await expect(sync(store, huge.packFiles)).rejects.toMatchObject({ code: 'pack-invalid' });
    expect(huge.reads).toEqual(['index.json']);
  });

  it('says where a pack breaks the form, and misses no missing file', async () => {
    const noSource = dataset('2026.12.01', [
      pack('laws', [
        entity('x', { facts: [{ id: 'x#1', status: 'established', text: 'T.', asOf: '2025-03', sources: [] }] }),
      ]),
    ]);
    await expect(sync(store, noSource.packFiles)).rejects.toThrow('laws.json: entities[0].facts[0].sources: empty');
    const unlinked = dataset('2026.12.01', [
      pack('laws', [
        entity('x', { facts: [{ id: 'x#1', status: 'established', text: 'T.', asOf: '2025-03', sources: ['s-9'] }] }),
      ]),
    ]);
    await expect(sync(store, unlinked.packFiles)).rejects.toThrow(
      'laws.json: entities[0].facts[0].sources: source s-9 is not in the pack',
    );
    const missing = dataset('2026.12.01', [pack('laws', [entity('x')])]);
    missing.files.delete('laws.json');
    await expect(sync(store, missing.packFiles)).rejects.toMatchObject({ code: 'pack-missing', file: 'laws.json' });
  });

  it('stopped at any step, leaves the old set or the new one, and the next run finishes', async () => {
    for (let step = 0; step < 8; step++) {
      globalThis.indexedDB = new IDBFactory();
      store = await open();
      await sync(store, FIRST.packFiles);
      await sync(dyingAt(step, store), SECOND.packFiles).catch((error: Error) => expect(error.message).toBe('stopped'));
      expect([
        ['a', 'b', 'c'],
        ['a', 'b', 'd'],
      ]).toContainEqual(await idsInUse(store));
      await sync(store, SECOND.packFiles);
      expect(await idsInUse(store)).toEqual(['a', 'b', 'd']);
    }
  });
});

describe('the database of cards', () => {
  beforeEach(() => {
    globalThis.indexedDB = new IDBFactory();
  });

  it('does not flip to a generation with a pack that is not whole', async () => {
    const store = new DatabaseCards(await openCardsDb());
    const generation = await sync(store, FIRST.packFiles);
    await expect(
      store.flip({ ...generation, packs: [...generation.packs, 'people@none'] }, new ArrayBuffer(0)),
    ).rejects.toThrow('people@none');
    expect((await store.readState()).current?.packs).toEqual(generation.packs);
  });

  it('keeps the set before as the way back, and drops the one before that', async () => {
    const store = new DatabaseCards(await openCardsDb());
    const first = await sync(store, FIRST.packFiles);
    await sync(store, SECOND.packFiles);
    expect((await store.readState()).previous?.version).toBe('2026.11.24');
    expect(await store.getRecord(first, 'c')).not.toBeNull();
    const third = dataset('2026.12.02', [pack('laws', [entity('e')], 'aaaaaaaaaaaa')]);
    await sync(store, third.packFiles);
    expect(await store.getRecord(first, 'c')).toBeNull();
    const { previous, present } = await store.readState();
    expect(previous?.version).toBe('2026.12.01');
    expect(present).toHaveLength(3);
  });

  it('writes and reads a pack of more entities than one transaction takes', async () => {
    const store = new DatabaseCards(await openCardsDb());
    const many = Array.from({ length: 1201 }, (_, i) => entity(`e-${i}`));
    const generation = await sync(store, dataset('2026.11.24', [pack('laws', many)]).packFiles);
    expect(await idsInUse(store)).toHaveLength(1201);
    expect(await store.getRecord(generation, 'e-1200')).not.toBeNull();
  });

  it('remembers a fault until a sync succeeds', async () => {
    const store = new DatabaseCards(await openCardsDb());
    await store.putFault({ code: 'pack-mismatch', message: 'laws.json: …', at: '2026-11-24T00:00:00.000Z' });
    expect((await store.getFault())?.code).toBe('pack-mismatch');
    await sync(store, FIRST.packFiles);
    expect(await store.getFault()).toBeNull();
  });
});
