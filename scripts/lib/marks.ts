// Functions that a test or script has a page run (`page.evaluate(pointOfMark, 0)`), in either browser. They are sent as
// text, so each stands alone: no imports, and no named functions inside, which tsx would wrap in a helper of its own.

/** The words that are marked on a page, in the order of the page; with the default style. */
export function listMarks(): string[] {
  return [...(CSS.highlights.get('sidelight-mention-dotted') ?? [])].map((mark) => {
    const range = new Range();
    range.setStart(mark.startContainer, mark.startOffset);
    range.setEnd(mark.endContainer, mark.endOffset);
    return range.toString();
  });
}

/** Where the pointer goes to rest on a mark, after bringing it into view; null when it is not laid out. */
export function pointOfMark(index: number): { x: number; y: number } | null {
  const mark = [...(CSS.highlights.get('sidelight-mention-dotted') ?? [])][index];
  if (!mark) return null;
  const range = new Range();
  range.setStart(mark.startContainer, mark.startOffset);
  range.setEnd(mark.endContainer, mark.endOffset);
  mark.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const rect = [...range.getClientRects()].find(({ width, height }) => width > 1 && height > 1);
  if (!rect) return null;
  const point = { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
  // Covered by something of the page (a banner, a menu): a pointer there is not on the words.
  const caret = document.caretPositionFromPoint(point.x, point.y);
  const over = document.elementFromPoint(point.x, point.y);
  const isInReach = over?.contains(mark.startContainer) && caret !== null;
  return isInReach ? point : null;
}
