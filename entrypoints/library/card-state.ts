import { signal } from '@preact/signals';
import { call } from '../../lib/messaging/client';
import type { CardAnswer } from '../../lib/model/card';

/** The card beside the passages of one subject; null when none is open. */
export const subject = signal<{ id: string; answer: CardAnswer | null; isFull: boolean } | null>(null);

export async function openSubject(id: string): Promise<void> {
  subject.value = { id, answer: null, isFull: false };
  let answer: CardAnswer;
  try {
    answer = await call('getCard', { entityId: id });
  } catch (error) {
    answer = { state: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
  if (subject.value?.id === id) subject.value = { id, answer, isFull: false };
}

export function closeSubject(): void {
  subject.value = null;
}

export function growSubject(): void {
  if (subject.value) subject.value = { ...subject.value, isFull: true };
}
