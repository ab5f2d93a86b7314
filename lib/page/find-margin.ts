import { MIN_MARGIN, type Rect, type Size } from './place-card';

/** From the text to a card in the margin, and from there to the edge of the window. CSS pixels. */
const GUTTER = 16;
/** So many points across and down are looked at. */
const STEPS = { across: 4, down: 8 };

/**
 * The page's empty margin at the right of a line: its left edge and width, or null where it is too narrow or holds
 * something. Empty means that nothing is there but boxes which also hold the line itself.
 */
export function findMargin(line: Rect, height: number, view: Size): { left: number; width: number } | null {
  const text = document.elementFromPoint((line.left + line.right) / 2, (line.top + line.bottom) / 2);
  const block = text && blockOf(text);
  if (!block) return null;
  const left = block.getBoundingClientRect().right + GUTTER;
  const width = view.width - left - GUTTER;
  if (width < MIN_MARGIN) return null;
  const top = Math.min(line.top, view.height - height);
  for (let i = 0; i <= STEPS.across; i++) {
    for (let j = 0; j <= STEPS.down; j++) {
      const x = left + (Math.min(width, MIN_MARGIN) * i) / STEPS.across;
      const y = Math.max(1, top + (height * j) / STEPS.down - 1);
      const at = document.elementFromPoint(x, y);
      if (at !== null && !at.contains(block)) return null;
    }
  }
  return { left, width };
}

/** The nearest box that its text fills as a column. */
function blockOf(element: Element): Element | null {
  let block: Element | null = element;
  while (block && getComputedStyle(block).display.startsWith('inline')) block = block.parentElement;
  return block;
}
