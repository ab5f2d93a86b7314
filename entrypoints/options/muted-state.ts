import { signal } from '@preact/signals';
import { call } from '../../lib/messaging/client';
import type { Settings } from '../../lib/model/settings';

/** Titles of the subjects that the reader hid. */
export const mutedTitles = signal<ReadonlyMap<string, string>>(new Map());

export async function loadMutedTitles(muted: Settings['muted']): Promise<void> {
  const entityIds = [...new Set(muted.map(({ entityId }) => entityId))];
  if (entityIds.every((id) => mutedTitles.value.has(id))) return;
  try {
    const titles = await call('listTitles', { entityIds });
    mutedTitles.value = new Map(titles.map(({ id, title }) => [id, title]));
  } catch {
    // No cards yet, or the worker is away: the list shows ids until it answers.
  }
}
