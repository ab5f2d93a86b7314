import { anchorSelectors } from '../../lib/anchoring/anchor-selectors';
import { PageWords } from '../../lib/anchoring/page-words';
import type { Request } from '../../lib/messaging/protocol';
import { type Annotation, MOST_PASSAGE } from '../../lib/model/annotation';
import type { Anchor } from '../../lib/model/selector';
import { adoptMarks } from '../../lib/page/adopt-marks';
import type { ArticleText } from '../../lib/page/article-text';
import { caretAt, isIn } from '../../lib/page/hit-test';
import type { Stretch } from '../../lib/page/page-block';
import { PassagePainter } from '../../lib/page/paint-passages';
import type { PassagesDeps } from '../../lib/page/passages-seam';
import { rectsOf } from '../../lib/page/placed-mention';
import marks from '../passage-marks.css?inline';

/** The page counts as it is once nothing came for this long: then it is told how passages were found. Milliseconds. */
const SETTLED_MS = 2_000;

/** UTF-16 offsets in the article's text. */
export type Span = { start: number; end: number };

/** A saved passage, and where it is on the page. */
export type Found = {
  annotation: Annotation;
  anchor: Anchor;
  stretches: Stretch[];
  /** What the page says now, where that is not what was saved. */
  present: string | null;
};

/** The saved passages of a page in their places: found in its text, painted, and told of. */
export class FoundPassages {
  private found: readonly Found[] = [];
  private readonly painter = new PassagePainter();
  /** Shadow roots that have the rules of our marks. */
  private readonly adopted = new WeakSet<ShadowRoot>();
  /** What the worker was last told of each, by id. */
  private readonly told = new Map<string, string>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly deps: Pick<PassagesDeps, 'call' | 'isAlive' | 'shadowRoots'>) {}

  /** Find these passages in the article, and paint them. Costs what anchoring does: some 0.2 ms for one that is gone. */
  find(article: ArticleText, saved: readonly Annotation[]): void {
    const words = new PageWords(article.text);
    this.found = saved.map((annotation) => {
      const anchor = anchorSelectors(words, annotation.target.selectors);
      const stretches = anchor.state === 'orphan' ? [] : article.stretchesOf(anchor.start, anchor.end);
      const present =
        anchor.state === 'changed'
          ? article.text.slice(anchor.start, Math.min(anchor.end, anchor.start + 2 * MOST_PASSAGE))
          : null;
      return { annotation, anchor, stretches, present };
    });
    this.paint();
    clearTimeout(this.timer);
    if (this.found.length > 0) this.timer = setTimeout(() => void this.tell(), SETTLED_MS);
  }

  /** The passage that has exactly this place. */
  of(span: Span): Found | undefined {
    return this.found.find(({ anchor }) => anchor.state !== 'orphan' && isSame(anchor, span));
  }

  /** The passage that is painted at a point of the viewport; of several, the one that was saved last. */
  at(x: number, y: number): Found | undefined {
    if (this.found.length === 0) return undefined;
    const caret = caretAt(x, y, this.deps.shadowRoots());
    if (caret === null) return undefined;
    return this.found.findLast(({ stretches }) => stretches.some((one) => isAt(one, caret, x, y)));
  }

  restore(): void {
    this.painter.restore();
  }

  /** Take all of them off the page. */
  clear(): void {
    clearTimeout(this.timer);
    this.painter.unpaint();
    this.found = [];
  }

  /** Another article: what is found there is news. */
  forgetTold(): void {
    this.told.clear();
  }

  private paint(): void {
    for (const root of this.deps.shadowRoots()) {
      if (!this.adopted.has(root)) adoptMarks(root, marks);
      this.adopted.add(root);
    }
    this.painter.paint(
      this.found.map(({ annotation, anchor, stretches }) => ({
        colour: annotation.colour,
        isChanged: anchor.state === 'changed',
        stretches,
      })),
    );
  }

  /** Tell how the passages were found, each time that is news. Orphans are known by this: nothing shows them here. */
  private async tell(): Promise<void> {
    const news: Request<'putLooks'>['looks'] = [];
    for (const { annotation, anchor, present } of this.found) {
      const { id } = annotation;
      const said = `${anchor.state}\n${present ?? ''}`;
      if (this.told.get(id) === said) continue;
      this.told.set(id, said);
      news.push({ id, state: anchor.state, ...(present === null ? {} : { present }) });
    }
    if (news.length === 0 || !this.deps.isAlive()) return;
    try {
      await this.deps.call('putLooks', { looks: news });
    } catch (error) {
      for (const { id } of news) this.told.delete(id);
      console.debug('Sidelight:', error);
    }
  }
}

export function isSame(a: Span, b: Span | null): boolean {
  return b !== null && a.start === b.start && a.end === b.end;
}

function isAt(stretch: Stretch, caret: { node: Node; offset: number }, x: number, y: number): boolean {
  const { start, end } = stretch;
  if (!start.node.isConnected || !end.node.isConnected) return false;
  if (start.offset > start.node.length || end.offset > end.node.length) return false;
  if (start.node.getRootNode() !== caret.node.getRootNode()) return false;
  const range = new Range();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return range.isPointInRange(caret.node, caret.offset) && rectsOf(stretch).some((rect) => isIn(rect, x, y));
}
