import type { Generation, PackKey } from '../model/generation';
import type { PackEntry, PackIndex } from '../model/pack';

export type StoredState = {
  current: Generation | null;
  /** The set before `current`, kept for a way back. */
  previous: Generation | null;
  /** Packs that are stored whole, used or not: an interrupted sync leaves some behind, and its next run takes them over. */
  complete: readonly PackKey[];
  /** Packs of which anything is stored, whole or not. */
  present: readonly PackKey[];
};

export type SyncPlan = {
  /** Every pack of the new set, in the order of the index. */
  packs: readonly PackKey[];
  /** To be fetched and written. */
  put: readonly PackEntry[];
  /** Stored already, taken over as they are. */
  keep: readonly PackKey[];
  /** Belong to no set that will be kept. Deleted after the flip. */
  drop: readonly PackKey[];
  /** Whether the set in use is the offered one already. */
  isCurrent: boolean;
};

export function packKey(entry: Pick<PackEntry, 'id' | 'sha256'>): PackKey {
  return `${entry.id}@${entry.sha256}`;
}

/** What an index offers against what is stored. Pure. */
export function planSync(index: PackIndex, stored: StoredState): SyncPlan {
  const complete = new Set(stored.complete);
  const packs = index.packs.map(packKey);
  const wanted = new Set(packs);
  const isCurrent =
    stored.current?.version === index.version &&
    stored.current.packs.length === packs.length &&
    stored.current.packs.every((key) => wanted.has(key) && complete.has(key));
  // What is in use now becomes the way back; what was the way back is let go.
  const before = (isCurrent ? stored.previous : stored.current)?.packs ?? [];
  const kept = new Set([...packs, ...before]);
  return {
    packs,
    put: index.packs.filter((entry) => !complete.has(packKey(entry))),
    keep: packs.filter((key) => complete.has(key)),
    drop: stored.present.filter((key) => !kept.has(key)),
    isCurrent,
  };
}
