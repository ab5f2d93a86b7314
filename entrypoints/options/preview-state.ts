import { signal } from '@preact/signals';
import { call } from '../../lib/messaging/client';
import type { Card } from '../../lib/model/card';

/** The subject whose card is the preview: it has an abbreviation, a dispute and a summary of some length. */
const PREVIEW = 'cecot';

/** Null while there is no such card; the choices then stand alone. */
export const previewCard = signal<Card | null>(null);

export async function loadPreview(): Promise<void> {
  try {
    const answer = await call('getCard', { entityId: PREVIEW });
    if (answer.state === 'ready') previewCard.value = answer.card;
  } catch {
    // The worker is away: the last card stays, and the Data section says what is wrong.
  }
}
