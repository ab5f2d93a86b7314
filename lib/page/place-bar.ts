/** Between the bar and its line. CSS pixels. */
const GAP = 8;
/** Between the bar and the edges of the window. */
const EDGE = 8;

type Size = { width: number; height: number };
type Line = { top: number; bottom: number; right: number };

/**
 * Where the bar of a passage stands: its middle at the end of the passage, above the last line where there is room,
 * or below it.
 *
 * @param isBelow where it would cover the browser's own menu (touch), or the passage: of several lines, or while it is
 *   written about
 */
export function placeBar(line: Line, bar: Size, view: Size, isBelow: boolean): { left: number; top: number } {
  const above = line.top - GAP - bar.height;
  const below = line.bottom + GAP;
  const fitsBelow = below + bar.height <= view.height - EDGE;
  const top = isBelow ? (fitsBelow || above < EDGE ? below : above) : above >= EDGE ? above : below;
  return {
    left: clamp(line.right - bar.width / 2, view.width - bar.width - EDGE),
    top: clamp(top, view.height - bar.height - EDGE),
  };
}

function clamp(value: number, most: number): number {
  return Math.max(EDGE, Math.min(value, most));
}
