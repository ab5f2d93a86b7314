/** Where a card stands. Pure geometry in CSS pixels of the viewport: rectangles in, a place out. */

export type Rect = Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>;
export type Size = { width: number; height: number };

/** From the line that is read to the card. */
const GAP = 8;
/** From the card to the edges of the window. */
const EDGE = 8;
/** A card starts this much left of its mention, so that the tick lies inside of its padding. */
const INDENT = 22;
/** Taller cards scroll inside. */
const MAX_HEIGHT = 600;
/** A card that grows keeps its side while at least this much of it can be seen: it must not jump from under the hand. */
const KEPT_HEIGHT = 280;
const TICK = { min: 16, max: 96 };
/** A tick on the side of a pinned card, and how far the card's top lies above its line. */
const SIDE_TICK = { length: 28, lift: 16 };
/** A margin narrower than this holds no card. */
export const MIN_MARGIN = 320;
/** Windows up to this width get a sheet at the bottom. */
export const SHEET_WIDTH = 600;
const SHEET_SHARE = 0.62;

export type Side = 'below' | 'above' | 'margin' | 'sheet' | 'free';
export type Place = {
  side: Side;
  left: number;
  top: number;
  maxHeight: number;
  /** Where the mark that points at the mention starts on the card's edge, and how long it is. */
  tick: { start: number; length: number } | null;
};

/**
 * Under the last line of the mention or above its first, never over one. Where neither side has room for the whole
 * card, it takes the larger one and scrolls inside.
 *
 * @param lines the mention's rectangles, one a line, in reading order; at least one
 * @param kept the side where it stands already
 */
export function placeByLine(lines: readonly Rect[], card: Size, view: Size, kept?: Side): Place {
  const first = lines[0] as Rect;
  const last = lines[lines.length - 1] as Rect;
  const top = Math.min(...lines.map((line) => line.top));
  const bottom = Math.max(...lines.map((line) => line.bottom));
  const room = { below: view.height - EDGE - GAP - bottom, above: top - GAP - EDGE };
  const height = Math.min(card.height, MAX_HEIGHT);
  const side = chooseSide(room, height, kept);
  const maxHeight = Math.max(0, Math.min(MAX_HEIGHT, room[side]));
  const anchor = side === 'below' ? last : first;
  const left = clamp(anchor.left - INDENT, EDGE, view.width - card.width - EDGE);
  const length = clamp(anchor.right - anchor.left, TICK.min, Math.min(TICK.max, card.width - 2 * EDGE));
  return {
    side,
    left,
    top: side === 'below' ? bottom + GAP : top - GAP - Math.min(height, maxHeight),
    maxHeight,
    tick: { start: clamp(anchor.left - left, EDGE, card.width - length - EDGE), length },
  };
}

function chooseSide(room: { below: number; above: number }, height: number, kept?: Side): 'below' | 'above' {
  if ((kept === 'below' || kept === 'above') && room[kept] >= Math.min(height, KEPT_HEIGHT)) return kept;
  if (room.below >= height) return 'below';
  if (room.above >= height) return 'above';
  return room.below >= room.above ? 'below' : 'above';
}

/** In the page's empty margin, beside the line while that is in view, and at the window's edge when it is not. */
export function placeInMargin(line: Rect | undefined, left: number, card: Size, view: Size): Place {
  const maxHeight = Math.min(MAX_HEIGHT, view.height - 2 * EDGE);
  const height = Math.min(card.height, maxHeight);
  const top = clamp((line?.top ?? EDGE) - SIDE_TICK.lift, EDGE, view.height - height - EDGE);
  const middle = line ? (line.top + line.bottom) / 2 - top : -1;
  const isBeside = middle >= SIDE_TICK.length / 2 && middle <= height - SIDE_TICK.length / 2;
  const tick = isBeside ? { start: middle - SIDE_TICK.length / 2, length: SIDE_TICK.length } : null;
  return { side: 'margin', left, top, maxHeight, tick };
}

/** Where the reader dragged it, but in view. */
export function placeFree(at: { left: number; top: number }, card: Size, view: Size): Place {
  const maxHeight = Math.min(MAX_HEIGHT, view.height - 2 * EDGE);
  return {
    side: 'free',
    left: clamp(at.left, EDGE, view.width - card.width - EDGE),
    top: clamp(at.top, EDGE, view.height - Math.min(card.height, maxHeight) - EDGE),
    maxHeight,
    tick: null,
  };
}

/** A sheet at the bottom, which the page must be scrolled clear of. */
export function placeSheet(line: Rect | undefined, card: Size, view: Size): Place {
  const maxHeight = Math.round(view.height * SHEET_SHARE);
  const top = view.height - Math.min(card.height, maxHeight);
  if (!line) return { side: 'sheet', left: 0, top, maxHeight, tick: null };
  const length = clamp(line.right - line.left, TICK.min, TICK.max);
  const tick = { start: clamp(line.left, 0, view.width - length), length };
  return { side: 'sheet', left: 0, top, maxHeight, tick };
}

/** How far the page must scroll so that the mention stands clear above a sheet. 0: it does. */
export function scrollClearOf(sheet: Pick<Place, 'top'>, lines: readonly Rect[]): number {
  const bottom = Math.max(...lines.map((line) => line.bottom));
  const top = Math.min(...lines.map((line) => line.top));
  // Never so far that the line leaves at the top.
  return clamp(bottom + 2 * GAP - sheet.top, 0, Math.max(0, top - EDGE));
}

export function isInView(lines: readonly Rect[], view: Size): boolean {
  return lines.some(
    ({ left, top, right, bottom }) => bottom > 0 && top < view.height && right > 0 && left < view.width,
  );
}

/** Where `low` and `high` cross (a card wider than the window), `low` wins. */
function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
