import { effect, signal } from '@preact/signals';
import { call } from '../../lib/messaging/client';
import type { CardAnswer } from '../../lib/model/card';
import type { EntityId } from '../../lib/model/entity';
import { address } from './address-state';

/** An answer that comes sooner replaces the last entry without anything between. Milliseconds. */
const LATE_MS = 150;

export type ShownEntry = {
  id: EntityId;
  /** Null when the answer is late. */
  answer: CardAnswer | null;
};

/** What stands in the entry's place; null while no entry is chosen. For a moment it is the entry before. */
export const entry = signal<ShownEntry | null>(null);

/** One question at a time counts: the latest. */
let asked = 0;

/** Show the entry of the address, now and whenever it changes. */
export function watchEntry(): void {
  let shown: EntityId | null = null;
  effect(() => {
    const { id } = address.value;
    if (id === shown) return;
    shown = id;
    void loadEntry();
  });
}

/** Ask for the entry of the address again. */
export async function loadEntry(): Promise<void> {
  const { id } = address.peek();
  asked += 1;
  const own = asked;
  if (id === null) {
    entry.value = null;
    return;
  }
  const late = setTimeout(() => {
    if (own === asked && entry.peek()?.id !== id) entry.value = { id, answer: null };
  }, LATE_MS);
  const answer = await call('getCard', { entityId: id }).catch(
    (error: unknown): CardAnswer => ({
      state: 'failed',
      message: error instanceof Error ? error.message : String(error),
    }),
  );
  clearTimeout(late);
  if (own === asked) entry.value = { id, answer };
}
