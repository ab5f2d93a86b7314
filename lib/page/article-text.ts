import { coveredBy, locate, type PageBlock, type Stretch } from './page-block';

/** Between two blocks. It is no part of either, and normal text takes it for a space. */
const BETWEEN = '\n';

/**
 * The text in which passages are described and found again: the blocks that the page's reader has, in document order,
 * as one string. It is the article and its headline, so that what changes around it (menus, teasers, comments) moves
 * no passage; words outside of it cannot be marked.
 */
export class ArticleText {
  readonly text: string;
  private readonly starts: number[] = [];
  private readonly startById = new Map<number, number>();

  constructor(private readonly blocks: readonly PageBlock[]) {
    let at = 0;
    for (const { id, text } of blocks) {
      this.starts.push(at);
      this.startById.set(id, at);
      at += text.length + BETWEEN.length;
    }
    this.text = blocks.map(({ text }) => text).join(BETWEEN);
  }

  /** Where a block begins; null when it is not in this text. */
  startOf(blockId: number): number | null {
    return this.startById.get(blockId) ?? null;
  }

  /** What a range of the page covers of this text, without space at its ends; null when that is nothing. */
  spanOf(range: Range): { start: number; end: number } | null {
    let start = -1;
    let end = -1;
    this.blocks.forEach((block, at) => {
      const isIn = block.nodes.some((node) => node.isConnected && range.intersectsNode(node));
      const covered = isIn ? coveredBy(block, range) : null;
      if (covered === null) return;
      const first = this.starts[at] as number;
      if (start < 0) start = first + covered.start;
      end = first + covered.end;
    });
    if (start < 0) return null;
    const covered = this.text.slice(start, end);
    const plain = covered.trim();
    if (plain === '') return null;
    start += covered.length - covered.trimStart().length;
    return { start, end: start + plain.length };
  }

  /** Where a span stands on the page: a stretch a block, so that nothing between the blocks belongs to it. */
  stretchesOf(start: number, end: number): Stretch[] {
    return this.blocks.flatMap((block, at) => {
      const first = this.starts[at] as number;
      const from = Math.max(start - first, 0);
      const to = Math.min(end - first, block.text.length);
      return from < to ? (locate(block, from, to) ?? []) : [];
    });
  }
}
