import type { Answer } from '../../../lib/messaging/protocol';

/** The value of an answer that crossed the border. @throws with its code when the call was refused */
export function openAnswer<T>(name: string, answer: unknown): T {
  const settled = answer as Answer<T>;
  if (settled.ok) return settled.value;
  throw new Error(`${name}: ${settled.code}: ${settled.message}`);
}
