import { collectBlocks, containerOf, isLaidOutInline, isSkipped } from './collect';
import { findHeadline, seekArticle } from './find-article';
import type { PageBlock } from './page-block';
import { runSliced } from './time-slice';

/**
 * The blocks of a page that are read, kept in step with it. A text node belongs to one block at most, so that
 * reading a part again yields only what is new.
 */
export class PageText {
  private readonly blocks = new Map<number, PageBlock>();
  private readonly owners = new Map<Text, PageBlock>();
  private article: Element | null = null;
  readonly shadowRoots = new Set<ShadowRoot>();

  /** @param onShadowRoot called once for each open shadow root that is met */
  constructor(private readonly onShadowRoot: (root: ShadowRoot) => void) {}

  get(id: number): PageBlock | undefined {
    return this.blocks.get(id);
  }

  /** All blocks in document order, or those of these numbers that are still there. */
  inOrder(ids: Iterable<number> = this.blocks.keys()): PageBlock[] {
    return [...ids].flatMap((id) => this.blocks.get(id) ?? []).sort(byPosition);
  }

  /** Forget the page: another article is shown under another address. */
  clear(): void {
    this.blocks.clear();
    this.owners.clear();
    this.article = null;
  }

  /** Find the article and read what is not yet read of it. Returns the new blocks. */
  async readArticle(): Promise<PageBlock[]> {
    const article = await runSliced(seekArticle(document));
    if (article !== this.article) {
      this.article = article;
      this.drop((block) => !article.contains(block.nodes[0] as Text) && !this.isInShadow(block));
    }
    const headline = findHeadline(document, article);
    return [...(headline ? await this.read(headline) : []), ...(await this.read(article))];
  }

  /** Whether changes at `node` may concern the article. None does once that has left the page: there may be another. */
  concerns(node: Node): boolean {
    return this.article === null || this.article.contains(node) || node.contains(this.article);
  }

  /** Read the parts under `scope` that belong to no block yet. Returns the new blocks. */
  async read(scope: Node): Promise<PageBlock[]> {
    if (isInSkipped(scope)) return [];
    const found = await runSliced(
      collectBlocks(scope, {
        isOwned: (node) => this.owners.has(node),
        onShadowRoot: (root) => this.meet(root),
      }),
    );
    for (const block of found) {
      this.blocks.set(block.id, block);
      for (const node of block.nodes) this.owners.set(node, block);
    }
    return found;
  }

  /** Drop the blocks whose nodes left the page, and those that stand directly in one of `changed`. */
  dropChanged(changed: ReadonlySet<Element>): void {
    this.drop((block) => changed.has(block.container) || block.nodes.some((node) => !node.isConnected));
  }

  /** The element whose line of text `node` is part of. */
  containerOf(node: Node): Element | null {
    return containerOf(node, isLaidOutInline);
  }

  private drop(isGone: (block: PageBlock) => boolean): void {
    for (const block of this.blocks.values()) {
      if (!isGone(block)) continue;
      this.blocks.delete(block.id);
      for (const node of block.nodes) this.owners.delete(node);
    }
  }

  private meet(root: ShadowRoot): void {
    if (this.shadowRoots.has(root)) return;
    this.shadowRoots.add(root);
    this.onShadowRoot(root);
  }

  private isInShadow({ nodes }: PageBlock): boolean {
    const root = nodes[0]?.getRootNode();
    return root !== document && this.shadowRoots.has(root as ShadowRoot);
  }
}

function isInSkipped(scope: Node): boolean {
  for (let element = scope.parentElement; element; element = element.parentElement) if (isSkipped(element)) return true;
  return false;
}

/**
 * Chromium looks for the asked node backwards among the siblings of its argument. Sorting asks for each block and the
 * one before it: put this way round, blocks that are in order already cost one step each, however many there are.
 */
function byPosition(a: PageBlock, b: PageBlock): number {
  const [first, second] = [a.nodes[0] as Text, b.nodes[0] as Text];
  return second.compareDocumentPosition(first) & Node.DOCUMENT_POSITION_FOLLOWING ? 1 : -1;
}
