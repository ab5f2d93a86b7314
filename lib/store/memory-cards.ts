import type { EntityId, MatchEntry } from '../model/entity';
import type { EntityRecord, Generation, PackKey } from '../model/generation';
import type { Pack } from '../model/pack';
import type { StoredFault } from './cards-db';
import { type CardsStore, matchEntriesOf, recordsOf } from './cards-store';

/**
 * Cards for as long as the worker lives, where the browser refuses IndexedDB (permanent private mode). They are
 * read from the package again at each start: slower, but the reader sees cards.
 */
export class MemoryCards implements CardsStore {
  readonly storage = 'memory';
  private readonly packs = new Map<PackKey, { records: Map<EntityId, EntityRecord>; entries: MatchEntry[] }>();
  private current: Generation | null = null;
  private index: ArrayBuffer | null = null;
  private fault: StoredFault | null = null;

  async readState() {
    const complete = [...this.packs.keys()];
    return { current: this.current, previous: null, complete, present: complete };
  }

  async putPack(key: PackKey, pack: Pack): Promise<void> {
    const records = new Map(recordsOf(key, pack).map((record) => [record.id, record]));
    this.packs.set(key, { records, entries: matchEntriesOf(pack) });
  }

  async flip(generation: Generation, index: ArrayBuffer): Promise<void> {
    this.current = generation;
    this.index = index;
    this.fault = null;
  }

  async dropPacks(keys: readonly PackKey[]): Promise<void> {
    for (const key of keys) this.packs.delete(key);
  }

  async getRecord(generation: Generation, id: EntityId): Promise<EntityRecord | null> {
    for (const key of generation.packs) {
      const record = this.packs.get(key)?.records.get(id);
      if (record) return record;
    }
    return null;
  }

  async listMatchEntries(packs: readonly PackKey[]): Promise<MatchEntry[]> {
    return packs.flatMap((key) => this.packs.get(key)?.entries ?? []);
  }

  async getIndex(): Promise<ArrayBuffer | null> {
    return this.index;
  }

  async putIndex(_generation: Generation, index: ArrayBuffer): Promise<void> {
    this.index = index;
  }

  async getFault(): Promise<StoredFault | null> {
    return this.fault;
  }

  async putFault(fault: StoredFault | null): Promise<void> {
    this.fault = fault;
  }
}
