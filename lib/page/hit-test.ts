import { type PlacedMention, rectsOf } from './placed-mention';

/** How far outside a mention's rectangles a pointer still counts as on it: the underline hangs below. CSS pixels. */
const SLACK = 2;

type CaretDocument = {
  caretPositionFromPoint?: (x: number, y: number, options?: { shadowRoots: ShadowRoot[] }) => CaretPosition | null;
  caretRangeFromPoint?: (x: number, y: number) => Range | null;
};

/**
 * Finds the mention under a point: first the character there (0.1 ms), then the mentions of its text node, then
 * their rectangles, because a point in a margin snaps to the nearest text.
 */
export class HitTest {
  private readonly byNode = new Map<Node, PlacedMention[]>();

  constructor(
    mentions: readonly PlacedMention[],
    private readonly shadowRoots: () => ShadowRoot[],
  ) {
    for (const mention of mentions) {
      for (const node of new Set([mention.start.node, mention.end.node])) {
        const list = this.byNode.get(node);
        if (list) list.push(mention);
        else this.byNode.set(node, [mention]);
      }
    }
  }

  at(x: number, y: number): PlacedMention | null {
    if (this.byNode.size === 0) return null;
    const caret = caretAt(x, y, this.shadowRoots());
    for (const mention of (caret && this.byNode.get(caret.node)) ?? []) {
      const { start, end } = mention;
      if (caret?.node === start.node && caret.offset < start.offset) continue;
      if (caret?.node === end.node && caret.offset > end.offset) continue;
      if (rectsOf(mention).some((rect) => isIn(rect, x, y))) return mention;
    }
    return null;
  }
}

export function isIn({ left, right, top, bottom }: DOMRect, x: number, y: number, slack = SLACK): boolean {
  return x >= left - slack && x <= right + slack && y >= top - slack && y <= bottom + slack;
}

/** The place in the page's text that is nearest to a point of the window. */
export function caretAt(x: number, y: number, shadowRoots: ShadowRoot[]): { node: Node; offset: number } | null {
  const page = document as unknown as CaretDocument;
  if (page.caretPositionFromPoint) {
    const caret = page.caretPositionFromPoint(x, y, { shadowRoots });
    return caret && { node: caret.offsetNode, offset: caret.offset };
  }
  // Chromium before 128.
  const range = page.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}
