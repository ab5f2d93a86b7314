import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Annotation } from '../../../lib/model/annotation';
import { convertRecords, openResearchDb, RESEARCH_UPGRADES, type ResearchDB } from '../../../lib/store/annotations-db';
import { AnnotationsStore, type ListFilter, recordOf } from '../../../lib/store/annotations-store';
import type { UpgradeStep } from '../../../lib/store/open-stepwise';
import { annotation, anyAnnotation, uuid } from '../../fixtures/annotations';

/** Properties over many cases take their time on a busy machine. */
vi.setConfig({ testTimeout: 60_000 });

const AT = '2026-11-25T00:00:00.000Z';

let store: AnnotationsStore;
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  store = new AnnotationsStore(await openResearchDb());
});
afterEach(() => {
  vi.restoreAllMocks();
  store.close();
});

async function idsOf(filter: ListFilter = {}, limit = 2): Promise<string[]> {
  const ids: string[] = [];
  for await (const page of store.listAll(filter, limit)) ids.push(...page.annotations.map(({ id }) => id));
  return ids;
}

const LAW = { id: 'some-law', title: 'Some Law' };

describe('the store of annotations', () => {
  it('gives back what was put, as it was', async () => {
    await fc.assert(
      fc.asyncProperty(anyAnnotation, async (one) => {
        await store.put(one);
        expect(await store.get(one.id)).toEqual(one);
      }),
      { numRuns: 50 },
    );
    expect(await store.get(uuid(999))).toBeNull();
  });

  it('asks the browser to be sure that a write is on the disk', async () => {
    const spy = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await store.put(annotation(1));
    expect(spy.mock.calls.at(-1)?.[2]).toEqual({ durability: 'strict' });
  });

  it('lists newest first, by article, site, entity and tag, and counts', async () => {
    await store.putMany([
      annotation(1, { tags: ['law', 'to do'], entities: [LAW] }),
      annotation(2, { source: 'https://www.news.example/other', tags: ['law'] }),
      annotation(3, { source: 'https://paper.example/', entities: [LAW] }),
    ]);
    expect(await idsOf()).toEqual([uuid(3), uuid(2), uuid(1)]);
    expect(await idsOf({ site: 'news.example' })).toEqual([uuid(2), uuid(1)]);
    expect(await idsOf({ article: 'https://paper.example/' })).toEqual([uuid(3)]);
    expect(await idsOf({ entity: 'some-law' })).toEqual([uuid(3), uuid(1)]);
    expect(await idsOf({ entity: 'some-law', site: 'news.example', tag: 'law' })).toEqual([uuid(1)]);
    expect(await idsOf({ tag: 'LAW' })).toEqual([]);
    expect(await store.count()).toBe(3);
    expect(await store.count({ tag: 'law' })).toBe(2);
    expect(await store.count({ tag: 'law', entity: 'some-law' })).toBe(1);
    expect(await store.listSites()).toEqual(['news.example', 'paper.example']);
  });

  it('keeps one record of an id, though its creation changed', async () => {
    await store.put(annotation(1, { note: 'old' }));
    await store.put({ ...annotation(1, { note: 'new' }), created: '2020-01-01T00:00:00.000Z' });
    expect((await store.list()).annotations.map(({ note }) => note)).toEqual(['new']);
  });

  it('changes one in the transaction that reads it', async () => {
    await store.put(annotation(1, { note: '' }));
    await Promise.all(
      ['a', 'b', 'c'].map((letter) => store.change(uuid(1), (now) => ({ ...now, note: now.note + letter }))),
    );
    expect((await store.get(uuid(1)))?.note).toHaveLength(3);
    expect(await store.change(uuid(2), (now) => now)).toBeNull();
  });

  it('remembers how passages were found, and leaves the rest', async () => {
    await store.put(annotation(1));
    await store.putLooks([1, 2].map((n) => ({ id: uuid(n), look: { state: 'orphan', at: AT } })));
    expect(await store.get(uuid(1))).toEqual(annotation(1, { lastLook: { state: 'orphan', at: AT } }));
  });

  it('tags many at once', async () => {
    await store.putMany([annotation(1, { tags: ['old'] }), annotation(2, { tags: ['new'] }), annotation(3)]);
    expect(await store.tag([uuid(1), uuid(2), uuid(1), uuid(9)], { add: ['new'], remove: ['old'], at: AT })).toBe(1);
    expect(await idsOf({ tag: 'new' })).toEqual([uuid(2), uuid(1)]);
    expect(await store.get(uuid(1))).toMatchObject({ tags: ['new'], modified: AT });
    await expect(store.tag([uuid(3)], { add: [' '], at: AT })).rejects.toThrow('tags[0]');
    expect(await store.get(uuid(3))).toEqual(annotation(3));
  });

  it('deletes with a way back, and forgets after a time', async () => {
    await store.putMany([annotation(1), annotation(2), annotation(3)]);
    expect(await store.delete([uuid(1), uuid(2), uuid(9)], AT)).toBe(2);
    expect(await idsOf()).toEqual([uuid(3)]);
    expect((await store.listDeleted()).map(({ annotation }) => annotation.id).sort()).toEqual([uuid(1), uuid(2)]);
    expect(await store.restore([uuid(1)])).toBe(1);
    expect(await store.get(uuid(1))).toEqual(annotation(1));
    expect(await store.purgeDeleted('2026-12-20T00:00:00.000Z')).toBe(0);
    expect(await store.purgeDeleted('2026-12-26T00:00:00.000Z')).toBe(1);
    expect(await store.restore([uuid(2)])).toBe(0);
    await store.delete([uuid(3)], AT);
    expect(await store.purgeDeleted(AT, { everything: true })).toBe(1);
  });

  it('knows again what it has, by id or by words and article', async () => {
    await store.putMany([annotation(1, { exact: 'Some  words' }), annotation(2)]);
    const known = await store.findKnown([
      annotation(7, { exact: 'Some words' }),
      annotation(7, { exact: 'Some words', source: 'https://paper.example/' }),
      annotation(2, { exact: 'other' }),
      annotation(7, { exact: 'Some words', note: 'A second thought' }),
    ]);
    expect(known).toEqual([uuid(1), null, uuid(2), null]);
  });

  it('pages through many without missing or doubling any', async () => {
    const many = Array.from({ length: 700 }, (_, n) => annotation(n, { tags: [n % 3 ? 'a' : 'b'] }));
    await store.putMany(many);
    expect(new Set(await idsOf({}, 150)).size).toBe(700);
    expect((await idsOf({ tag: 'a' }, 150)).length).toBe(many.filter((_, n) => n % 3).length);
    expect(await store.list({}, { limit: 10 })).toMatchObject({ total: 700, next: expect.anything() });
  });

  it('does what a simple list would, whatever comes in whatever order', async () => {
    const id = fc.nat(5);
    const command = fc.oneof(
      fc.record({ do: fc.constant('put' as const), id, note: fc.string() }),
      fc.record({ do: fc.constant('delete' as const), id }),
      fc.record({ do: fc.constant('restore' as const), id }),
      fc.record({ do: fc.constant('tag' as const), id, tag: fc.constantFrom('x', 'y') }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(command, { maxLength: 25 }), async (commands) => {
        globalThis.indexedDB = new IDBFactory();
        store = new AnnotationsStore(await openResearchDb());
        const live = new Map<string, Annotation>();
        const dead = new Map<string, Annotation>();
        for (const step of commands) {
          const key = uuid(step.id);
          const there = live.get(key);
          const gone = dead.get(key);
          if (step.do === 'put') {
            const one = annotation(step.id, { note: step.note });
            await store.put(one);
            live.set(key, one);
            dead.delete(key);
          } else if (step.do === 'delete') {
            expect(await store.delete([key], AT)).toBe(there ? 1 : 0);
            if (there) dead.set(key, there);
            live.delete(key);
          } else if (step.do === 'restore') {
            expect(await store.restore([key])).toBe(gone ? 1 : 0);
            if (gone) live.set(key, gone);
            dead.delete(key);
          } else if ((await store.tag([key], { add: [step.tag], at: AT })) && there) {
            live.set(key, { ...there, tags: [...there.tags, step.tag], modified: AT });
          }
        }
        const newestFirst = [...live.values()].sort((a, b) => (a.created < b.created ? 1 : -1));
        expect((await store.list()).annotations).toEqual(newestFirst);
        expect(await store.count({ tag: 'x' })).toBe(newestFirst.filter(({ tags }) => tags.includes('x')).length);
        expect(await store.listDeleted()).toHaveLength(dead.size);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a write that fails', () => {
  it('changes nothing when it stops half-way', async () => {
    await store.put(annotation(1));
    const real = IDBObjectStore.prototype.put;
    let puts = 0;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      if (++puts === 3) throw new DOMException('full', 'QuotaExceededError');
      return real.apply(this, args);
    });
    await expect(store.putMany([2, 3, 4, 5].map((n) => annotation(n)))).rejects.toMatchObject({
      name: 'StorageError',
      code: 'storage-full',
    });
    vi.restoreAllMocks();
    expect(await idsOf()).toEqual([uuid(1)]);
  });

  it('rejects when the browser takes it back at the very end', async () => {
    const real = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      const request = real.apply(this, args);
      const { transaction } = this;
      request.addEventListener('success', () => setTimeout(() => transaction.abort()));
      // Keep it open until then, as a slow disk would.
      const hold = () => {
        const next = this.count();
        next.addEventListener('success', hold);
      };
      request.addEventListener('success', hold);
      return request;
    });
    await expect(store.put(annotation(1))).rejects.toMatchObject({ name: 'StorageError' });
    vi.restoreAllMocks();
    expect(await store.count()).toBe(0);
  });

  it('is refused before anything is written when one is no annotation', async () => {
    const bad = { ...annotation(2), colour: 'red' } as unknown as Annotation;
    await expect(store.putMany([annotation(1), bad])).rejects.toThrow('colour');
    expect(await store.count()).toBe(0);
  });

  it('says so when its database was closed', async () => {
    store.close();
    await expect(store.put(annotation(1))).rejects.toMatchObject({ code: 'storage-refused' });
  });

  it('says so when the browser gives no database', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('A mutation operation was attempted…', 'InvalidStateError');
    });
    await expect(openResearchDb()).rejects.toMatchObject({ name: 'StorageError', code: 'storage-refused' });
  });
});

describe('a record that cannot be read', () => {
  it('is reported, given out as it is, and keeps no other back', async () => {
    await store.putMany([annotation(1), annotation(2)]);
    const raw = await openDB<ResearchDB>('research');
    const spoilt = recordOf(annotation(3));
    await raw.put('annotations', { ...spoilt, annotation: { ...spoilt.annotation, note: 7 as unknown as string } });
    raw.close();
    const page = await store.list();
    expect(page.annotations.map(({ id }) => id)).toEqual([uuid(2), uuid(1)]);
    expect(page.unreadable).toEqual([{ id: uuid(3), reason: expect.stringContaining('note') }]);
    expect(page.total).toBe(3);
    await expect(store.get(uuid(3))).rejects.toThrow('note');
    expect(await store.tag([uuid(1), uuid(3)], { add: ['x'], at: AT })).toBe(1);
    expect(await store.listUnreadable()).toMatchObject([{ record: { annotation: { note: 7 } } }]);
  });
});

describe('an upgrade', () => {
  const shout: UpgradeStep<ResearchDB> = (_db, tx) =>
    convertRecords(tx, (record) => {
      if (record.annotation.note === 'bad') throw new Error('cannot be carried over');
      return { ...record, annotation: { ...record.annotation, note: record.annotation.note.toUpperCase() } };
    });

  beforeEach(async () => {
    await store.putMany([annotation(1, { note: 'a' }), annotation(2, { note: 'bad' }), annotation(3, { note: 'c' })]);
    await store.putMany([annotation(4, { note: 'bad' }), annotation(5, { note: 'e' })]);
    await store.delete([uuid(4), uuid(5)], AT);
    store.close();
  });

  it('carries every record over, and sets aside what it cannot', async () => {
    store = new AnnotationsStore(await openResearchDb('research', [...RESEARCH_UPGRADES, shout]));
    expect((await store.list()).annotations.map(({ note }) => note)).toEqual(['C', 'A']);
    expect((await store.listDeleted()).map(({ annotation }) => annotation.note)).toEqual(['E']);
    const aside = await store.listUnreadable();
    expect(aside.map(({ reason }) => reason)).toEqual(['cannot be carried over', 'cannot be carried over']);
    expect(JSON.stringify(aside)).toContain(uuid(2));
  });

  it('that fails leaves the old version as it was', async () => {
    const failing: UpgradeStep<ResearchDB> = async (db, tx) => {
      await shout(db, tx);
      throw new Error('stopped');
    };
    await expect(openResearchDb('research', [...RESEARCH_UPGRADES, failing])).rejects.toMatchObject({
      code: 'storage-refused',
    });
    store = new AnnotationsStore(await openResearchDb());
    expect((await store.list()).annotations.map(({ note }) => note)).toEqual(['c', 'bad', 'a']);
  });

  it('is not undone by an older extension: it refuses and leaves the data', async () => {
    (await openResearchDb('research', [...RESEARCH_UPGRADES, shout])).close();
    await expect(openResearchDb()).rejects.toMatchObject({ code: 'storage-refused' });
    store = new AnnotationsStore(await openResearchDb('research', [...RESEARCH_UPGRADES, shout]));
    expect(await store.count()).toBe(2);
  });
});
