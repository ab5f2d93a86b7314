import type { IDBPDatabase } from 'idb';
import type { EntityId, MatchEntry } from '../model/entity';
import type { EntityRecord, Generation, PackKey } from '../model/generation';
import { citations, type Pack } from '../model/pack';
import type { CardsDB, StoredFault } from './cards-db';

/** Records a transaction: short enough that a read for a card never waits long behind a sync. */
const BATCH = 500;

/** Where cards are read from and written to. */
export type CardsStore = {
  storage: 'database' | 'memory';
  readState(): Promise<{
    current: Generation | null;
    previous: Generation | null;
    complete: PackKey[];
    present: PackKey[];
  }>;
  putPack(key: PackKey, pack: Pack): Promise<void>;
  /** Put a generation into use, with its index, in one transaction that checks that its packs are complete. */
  flip(generation: Generation, index: ArrayBuffer): Promise<void>;
  dropPacks(keys: readonly PackKey[]): Promise<void>;
  /** The record of an entity in a generation, or null. */
  getRecord(generation: Generation, id: EntityId): Promise<EntityRecord | null>;
  listMatchEntries(packs: readonly PackKey[]): Promise<MatchEntry[]>;
  /** The compiled index of a generation; null when there is none. */
  getIndex(generation: Generation): Promise<ArrayBuffer | null>;
  putIndex(generation: Generation, index: ArrayBuffer): Promise<void>;
  getFault(): Promise<StoredFault | null>;
  putFault(fault: StoredFault | null): Promise<void>;
};

/** The records of a pack: each entity with the sources that it cites, in order of first use. */
export function recordsOf(key: PackKey, pack: Pack): EntityRecord[] {
  const sources = new Map(pack.sources.map((source) => [source.id, source]));
  return pack.entities.map((entity) => {
    const cited = new Set([...citations(entity)].map(([, id]) => id));
    return { pack: key, id: entity.id, entity, sources: [...cited].flatMap((id) => sources.get(id) ?? []) };
  });
}

export function matchEntriesOf(pack: Pack): MatchEntry[] {
  return pack.entities.map(({ id, title, kind, topics, aliases, contextWords, related, es }) => ({
    id,
    title,
    kind,
    topics,
    aliases,
    contextWords,
    related,
    ...(es?.title === undefined ? {} : { titleEs: es.title }),
  }));
}

/** The cache in IndexedDB. A pack is immutable under its key, so two runs of a sync can only write the same bytes. */
export class DatabaseCards implements CardsStore {
  readonly storage = 'database';
  constructor(private readonly db: IDBPDatabase<CardsDB>) {}

  async readState() {
    const tx = this.db.transaction(['packs', 'state']);
    const [packs, state] = await Promise.all([tx.objectStore('packs').getAll(), tx.objectStore('state').getAll()]);
    const generation = (key: 'current' | 'previous') =>
      state.find((record) => record.key === key && 'generation' in record) as { generation: Generation } | undefined;
    return {
      current: generation('current')?.generation ?? null,
      previous: generation('previous')?.generation ?? null,
      complete: packs.filter(({ complete }) => complete).map(({ key }) => key),
      present: packs.map(({ key }) => key),
    };
  }

  async putPack(key: PackKey, pack: Pack): Promise<void> {
    const records = recordsOf(key, pack);
    for (let from = 0; from === 0 || from < records.length; from += BATCH) {
      const batch = records.slice(from, from + BATCH);
      const isLast = from + BATCH >= records.length;
      const tx = this.db.transaction(['packs', 'entities', 'matching'], 'readwrite');
      const writes: Promise<unknown>[] = batch.map((record) => tx.objectStore('entities').put(record));
      if (isLast) writes.push(tx.objectStore('matching').put({ pack: key, entries: matchEntriesOf(pack) }));
      writes.push(tx.objectStore('packs').put({ key, complete: isLast }));
      await Promise.all([...writes, tx.done]);
    }
  }

  async flip(generation: Generation, index: ArrayBuffer): Promise<void> {
    const tx = this.db.transaction(['packs', 'index', 'state'], 'readwrite');
    const state = tx.objectStore('state');
    for (const key of generation.packs) {
      if ((await tx.objectStore('packs').get(key))?.complete) continue;
      tx.abort();
      await tx.done.catch(() => undefined); // the abort that was just asked for
      throw new Error(`pack ${key} is not complete`);
    }
    const current = await state.get('current');
    const isNew = !current || !('generation' in current) || current.generation.packs.join() !== generation.packs.join();
    if (isNew && current && 'generation' in current)
      await state.put({ key: 'previous', generation: current.generation });
    await state.put({ key: 'current', generation });
    await tx.objectStore('index').put({ key: 'current', packs: generation.packs, buffer: index });
    await state.delete('fault');
    await tx.done;
  }

  async dropPacks(keys: readonly PackKey[]): Promise<void> {
    for (const key of keys) {
      const tx = this.db.transaction(['packs', 'entities', 'matching'], 'readwrite');
      await Promise.all([
        tx.objectStore('packs').delete(key),
        tx.objectStore('entities').delete(IDBKeyRange.bound([key], [key, []])),
        tx.objectStore('matching').delete(key),
        tx.done,
      ]);
    }
  }

  async getRecord(generation: Generation, id: EntityId): Promise<EntityRecord | null> {
    const records = await this.db.getAllFromIndex('entities', 'id', id);
    return records.find(({ pack }) => generation.packs.includes(pack)) ?? null;
  }

  async listMatchEntries(packs: readonly PackKey[]): Promise<MatchEntry[]> {
    const tx = this.db.transaction('matching');
    const records = await Promise.all(packs.map((key) => tx.store.get(key)));
    return records.flatMap((record) => record?.entries ?? []);
  }

  async getIndex(generation: Generation): Promise<ArrayBuffer | null> {
    const record = await this.db.get('index', 'current');
    return record?.packs.join() === generation.packs.join() ? record.buffer : null;
  }

  async putIndex({ packs }: Generation, buffer: ArrayBuffer): Promise<void> {
    await this.db.put('index', { key: 'current', packs, buffer });
  }

  async getFault(): Promise<StoredFault | null> {
    const record = await this.db.get('state', 'fault');
    return record && 'fault' in record ? record.fault : null;
  }

  async putFault(fault: StoredFault | null): Promise<void> {
    if (fault === null) await this.db.delete('state', 'fault');
    else await this.db.put('state', { key: 'fault', fault });
  }
}
