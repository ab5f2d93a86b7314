import { createHash } from 'node:crypto';

/** What an item was when it was last brought in, in short: enough to tell who changed it since. */
export function shortHash(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 12);
}

export type Outcome = 'same' | 'new' | 'changed' | 'gone' | 'kept' | 'conflict';

export type Merged<T> = { value: T | undefined; outcome: Outcome };

/**
 * One item between what we hold, what came last time and what comes now. Undefined stands for "not there".
 *
 * Hands off what nobody imported or somebody edited: ours stays where only ours changed (`kept`), and where both did
 * (`conflict`), which a person must look at.
 *
 * @param base short hash of the item as it last came; undefined if it never did
 */
export function mergeItem<T>(ours: T | undefined, base: string | undefined, theirs: T | undefined): Merged<T> {
  const hash = (value: T | undefined) => (value === undefined ? undefined : shortHash(value));
  const [own, other] = [hash(ours), hash(theirs)];
  if (own === other) return { value: ours, outcome: 'same' };
  if (own === base) {
    const outcome = theirs === undefined ? 'gone' : ours === undefined ? 'new' : 'changed';
    return { value: theirs, outcome };
  }
  return { value: ours, outcome: other === base ? 'kept' : 'conflict' };
}
