import { setTimeout as sleep } from 'node:timers/promises';

type Point = { x: number; y: number } | null;

const STILL_MS = 100;
const LOOKS = 20;

/**
 * Where something on a page is once it stays there: what is scrolled into view loads pictures, which move it. A reader
 * sees that and follows with the hand.
 */
export async function restingPoint(look: () => Promise<Point>): Promise<Point> {
  let last = await look();
  for (let looks = 0; looks < LOOKS; looks++) {
    await sleep(STILL_MS);
    const now = await look();
    if (now?.x === last?.x && now?.y === last?.y) return now;
    last = now;
  }
  return last;
}
