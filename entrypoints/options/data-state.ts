import { signal } from '@preact/signals';
import { call } from '../../lib/messaging/client';
import type { DataStatus } from '../../lib/messaging/protocol';
import { type Poll, poll } from '../own-pages/poll';
import { loadPreview } from './preview-state';
import { loadTopics } from './topics-state';

/** How often the state is asked for while it changes, and while it rests. Milliseconds. */
const WHILE_SYNCING_MS = 300;
const AT_REST_MS = 5000;

/** Null until the worker has answered. */
export const data = signal<DataStatus | null>(null);
export const isUnreachable = signal(false);
/** A sync that the reader asked for here has ended, and nothing has begun since. */
export const isJustSynced = signal(false);

let asking: Poll | undefined;
/** A sync that was asked for here is under way, whether or not the worker says so yet. */
let isAsked = false;

export function watchData(): void {
  asking ??= poll(async () => {
    try {
      show(await call('getDataStatus', {}));
    } catch {
      isUnreachable.value = true;
    }
    return isAsked || data.value?.state === 'syncing' ? WHILE_SYNCING_MS : AT_REST_MS;
  });
}

export async function syncNow(): Promise<void> {
  isJustSynced.value = false;
  isAsked = true;
  const done = call('syncNow', {});
  // The progress is asked for while the sync runs: its own answer comes at the end.
  asking?.now();
  try {
    show(await done);
    isJustSynced.value = true;
  } catch {
    isUnreachable.value = true;
  }
  isAsked = false;
}

function show(status: DataStatus): void {
  const before = data.value;
  data.value = status;
  isUnreachable.value = false;
  if (before?.version === status.version) return;
  // Another version may bring other topics, and another text of the card.
  void loadTopics();
  void loadPreview();
}
