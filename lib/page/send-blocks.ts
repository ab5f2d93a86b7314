import type { PageBlock } from './page-block';

/** Text in one message, in UTF-16 code units: beyond, messages cost more than in proportion. */
const MESSAGE_SIZE = 50_000;
/** Blocks in one message: the cells of a long table hold little text each. */
const MESSAGE_BLOCKS = 5000;
/** Blocks between two pauses. */
const STEP = 40;
/** Blocks are cut here; no sentence is that long, and the rest of such a block is data, not text. */
const LONGEST_BLOCK = 20_000;

/**
 * Blocks in parcels of one message each: those in the viewport first, the others in document order. A generator, for
 * it asks the layout about each: it pauses every few blocks.
 */
export function* parcel(blocks: readonly PageBlock[]): Generator<void, PageBlock[][]> {
  const visible: PageBlock[] = [];
  const rest: PageBlock[] = [];
  for (const [i, block] of blocks.entries()) {
    if (i % STEP === STEP - 1) yield;
    (isInViewport(block) ? visible : rest).push(block);
  }
  return [...split(visible), ...split(rest)];
}

function split(blocks: readonly PageBlock[]): PageBlock[][] {
  const parcels: PageBlock[][] = [];
  let size = 0;
  for (const block of blocks) {
    const length = Math.min(block.text.length, LONGEST_BLOCK);
    const last = parcels.at(-1);
    if (last && size + length <= MESSAGE_SIZE && last.length < MESSAGE_BLOCKS) {
      last.push(block);
      size += length;
      continue;
    }
    parcels.push([block]);
    size = length;
  }
  return parcels;
}

export function sentText({ text }: PageBlock): string {
  return text.slice(0, LONGEST_BLOCK);
}

function isInViewport({ container }: PageBlock): boolean {
  const { top, bottom, height } = container.getBoundingClientRect();
  return height > 0 && bottom > 0 && top < innerHeight;
}
