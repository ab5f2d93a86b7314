import { signal } from '@preact/signals';

export type Toast = { text: string; onUndo?: () => void };

/** One at a time: the next takes the place of the last. */
export const toast = signal<Toast | null>(null);
