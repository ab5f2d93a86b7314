import { signal } from '@preact/signals';
import { call } from '../../lib/messaging/client';
import type { DataStatus } from '../../lib/messaging/protocol';
import { poll } from '../own-pages/poll';
import { loadEntry } from './entry-state';
import { index, loadSubjects } from './subjects-state';

/** How often the state is asked for while cards are on their way, and while it rests. Milliseconds. */
const WHILE_SYNCING_MS = 300;
const AT_REST_MS = 5000;

/** Null until the worker has answered. */
export const data = signal<DataStatus | null>(null);
export const isUnreachable = signal(false);

/** Follow the cards: another version brings other names, and another text of the entry. */
export function watchData(): void {
  poll(async () => {
    try {
      await show(await call('getDataStatus', {}));
    } catch {
      isUnreachable.value = true;
    }
    return data.value?.state === 'syncing' || data.value?.state === 'empty' ? WHILE_SYNCING_MS : AT_REST_MS;
  });
}

async function show(status: DataStatus): Promise<void> {
  const before = data.value;
  data.value = status;
  isUnreachable.value = false;
  const isRead = before?.version === status.version && index.value.subjects.length > 0;
  if (status.version === null || isRead) return;
  if (before !== null) void loadEntry();
  await loadSubjects();
}
