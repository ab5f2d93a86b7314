import type { BlockMention } from '../model/mention';
import { type Boundary, locate, type PageBlock, type Stretch } from './page-block';

/** A mention with its place in the page's nodes. */
export type PlacedMention = {
  mention: BlockMention;
  block: PageBlock;
  start: Boundary;
  end: Boundary;
  /** The link that it stands in: there the page's own marks are enough. */
  link: Element | null;
};

/** @returns null when the page changed the text since it was read */
export function placeMention(mention: BlockMention, block: PageBlock): PlacedMention | null {
  const place = locate(block, mention.start, mention.end);
  if (place === null) return null;
  return { mention, block, ...place, link: place.start.node.parentElement?.closest('a[href]') ?? null };
}

export function staticRangeOf({ start, end }: Stretch): StaticRange {
  return new StaticRange({
    startContainer: start.node,
    startOffset: start.offset,
    endContainer: end.node,
    endOffset: end.offset,
  });
}

/** The rectangles of a mention in the viewport, one a line; empty when it is not laid out, or no longer there. */
export function rectsOf({ start, end }: Stretch): DOMRect[] {
  if (!start.node.isConnected || !end.node.isConnected) return [];
  if (start.offset > start.node.length || end.offset > end.node.length) return [];
  const range = new Range();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
}

/** Whether the page still says at this place what it said when it was read. */
export function isStillThere({ start, end }: Stretch): boolean {
  return start.node.isConnected && end.node.isConnected && end.offset <= end.node.length;
}

export function surfaceOf({ mention, block }: PlacedMention): string {
  return block.text.slice(mention.start, mention.end);
}

/** Whether a reader can see the element that a mention stands in. */
export function isVisible({ start }: PlacedMention): boolean {
  return start.node.parentElement?.checkVisibility({ visibilityProperty: true, opacityProperty: true }) ?? false;
}
