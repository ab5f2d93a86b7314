import type { MatchEntry } from '../model/entity';
import type { Generation, PackKey } from '../model/generation';
import type { Pack, PackIndex } from '../model/pack';
import { packKey, planSync, type StoredState } from './plan-sync';
import { type PackFiles, readPack, readPackIndex } from './read-pack';

/** What a sync asks of the store. Every call is whole or leaves no trace that counts. */
export type SyncStore = {
  readState(): Promise<StoredState>;
  /** Write a pack; it counts as complete only after its last batch. */
  putPack(key: PackKey, pack: Pack): Promise<void>;
  /** What matching needs of some packs. */
  listMatchEntries(packs: readonly PackKey[]): Promise<MatchEntry[]>;
  /** Put a generation into use, with its index, in one transaction which checks that its packs are complete. */
  flip(generation: Generation, index: ArrayBuffer): Promise<void>;
  /** Delete packs that no generation uses. */
  dropPacks(keys: readonly PackKey[]): Promise<void>;
};

export type SyncProgress = { done: number; total: number; version: string };

export type SyncOptions = {
  files: PackFiles;
  store: SyncStore;
  /** Compile the index that mentions are found with. */
  compileIndex(version: string, entries: Iterable<MatchEntry>): ArrayBuffer;
  /** Version of the extension that asks. */
  checkedBy: string;
  /** Now, ISO 8601. */
  now: () => string;
  onProgress: (progress: SyncProgress) => void;
};

/**
 * Bring the store to what the index offers. Stopped at any moment, it leaves the old set or the new one in use, and
 * the next run goes on where it stopped.
 *
 * @returns the generation in use
 * @throws SyncError when a file is missing or cannot be believed; whatever the store throws
 */
export async function runSync({
  files,
  store,
  compileIndex,
  checkedBy,
  now,
  onProgress,
}: SyncOptions): Promise<Generation> {
  const index = await readPackIndex(files);
  const plan = planSync(index, await store.readState());
  const total = index.packs.length;
  let done = total - plan.put.length;
  onProgress({ done, total, version: index.version });
  for (const entry of plan.put) {
    await store.putPack(packKey(entry), await readPack(files, entry));
    done++;
    onProgress({ done, total, version: index.version });
  }
  const generation = generationOf(index, plan.packs, checkedBy, now());
  await store.flip(generation, compileIndex(index.version, await store.listMatchEntries(plan.packs)));
  // After the flip nothing depends on these; a kill here leaves them to the next run.
  await store.dropPacks(plan.drop);
  return generation;
}

function generationOf(index: PackIndex, packs: readonly PackKey[], checkedBy: string, checkedAt: string): Generation {
  const sum = (key: 'entities' | 'facts') => index.packs.reduce((total, pack) => total + pack[key], 0);
  const { version, date, topics } = index;
  return { version, date, packs, topics, entities: sum('entities'), facts: sum('facts'), checkedBy, checkedAt };
}
