import type { DBSchema, IDBPDatabase } from 'idb';
import type { MatchEntry } from '../model/entity';
import type { EntityRecord, Generation, PackKey } from '../model/generation';
import { openStepwise, type UpgradeStep } from './open-stepwise';

/** A failed sync, for the data panel, over restarts of the worker. */
export type StoredFault = { code: string; message: string; at: string };

export interface CardsDB extends DBSchema {
  /** Packs of which anything is stored. `complete` is set together with the last batch. */
  packs: { key: PackKey; value: { key: PackKey; complete: boolean } };
  entities: { key: [PackKey, string]; value: EntityRecord; indexes: { id: string } };
  /** What matching needs of a pack, in one record: the index is compiled from these. */
  matching: { key: PackKey; value: { pack: PackKey; entries: MatchEntry[] } };
  /** The compiled index of the generation in use: read at every start of the worker. */
  index: { key: 'current'; value: { key: 'current'; packs: readonly PackKey[]; buffer: ArrayBuffer } };
  /** `current` and `previous` are generations, `fault` the last failure. */
  state: {
    key: string;
    value: { key: 'current' | 'previous'; generation: Generation } | { key: 'fault'; fault: StoredFault };
  };
}

/** Step n takes version n to n + 1. A released step is never edited and imports nothing that may change. */
export const UPGRADES: readonly UpgradeStep<CardsDB>[] = [
  function createCards(db) {
    db.createObjectStore('packs', { keyPath: 'key' });
    db.createObjectStore('entities', { keyPath: ['pack', 'id'] }).createIndex('id', 'id');
    db.createObjectStore('matching', { keyPath: 'pack' });
    db.createObjectStore('index', { keyPath: 'key' });
    db.createObjectStore('state', { keyPath: 'key' });
  },
];

/** Open the cache of cards. Rejects where the browser refuses storage (Firefox's permanent private mode). */
export function openCardsDb(name = 'cards'): Promise<IDBPDatabase<CardsDB>> {
  return openStepwise(name, UPGRADES);
}
