/**
 * The state of the cache of cards, as the worker tells it. Said again here, in the words that this page needs,
 * because views do not know messages.
 */
export type CardsState = {
  state: 'empty' | 'syncing' | 'ready' | 'failed';
  version: string | null;
  date: string | null;
  syncedAt: string | null;
  entities: number;
  facts: number;
  progress: { done: number; total: number; version: string } | null;
  error: { code: string; message: string; at: string } | null;
  storage: 'database' | 'memory';
};
