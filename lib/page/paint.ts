import type { Settings } from '../model/settings';
import { isOnDark } from './on-dark';
import { type PlacedMention, staticRangeOf } from './placed-mention';

/** The page shares the registry of highlights; our names carry a prefix. */
const PREFIX = 'sidelight-';
const OPEN = `${PREFIX}open`;
const OPEN_ON_DARK = `${PREFIX}open-on-dark`;
/** The mention whose card is open is drawn over the others. */
const OPEN_PRIORITY = 1;
/** How often a page may clear our marks before we take the hint. */
const MOST_REPAINTS = 20;

/**
 * Marks mentions with the CSS Custom Highlight API: no node of the page is touched. The rules stand in marks.css;
 * a shadow root needs them itself (Firefox).
 */
export class Painter {
  private marks: Highlight | null = null;
  private name = '';
  private open: { name: string; highlight: Highlight } | null = null;
  private repaints = 0;

  paint(mentions: readonly PlacedMention[], underline: Settings['underline']): void {
    if (this.name) CSS.highlights.delete(this.name);
    this.name = `${PREFIX}mention-${underline}`;
    this.marks = new Highlight(...mentions.filter(({ link }) => link === null).map(staticRangeOf));
    CSS.highlights.set(this.name, this.marks);
  }

  paintOpen(mention: PlacedMention): void {
    this.unpaintOpen();
    const name = isOnDark(mention.start.node) ? OPEN_ON_DARK : OPEN;
    const highlight = new Highlight(staticRangeOf(mention));
    highlight.priority = OPEN_PRIORITY;
    CSS.highlights.set(name, highlight);
    this.open = { name, highlight };
  }

  unpaintOpen(): void {
    if (this.open) CSS.highlights.delete(this.open.name);
    this.open = null;
  }

  /** Set the marks again if the page cleared the registry. A page that does so again and again is left alone. */
  restore(): void {
    if (this.marks === null || CSS.highlights.has(this.name) || this.repaints >= MOST_REPAINTS) return;
    this.repaints++;
    CSS.highlights.set(this.name, this.marks);
    if (this.open) CSS.highlights.set(this.open.name, this.open.highlight);
  }

  unpaint(): void {
    this.unpaintOpen();
    if (this.name) CSS.highlights.delete(this.name);
    this.marks = null;
    this.name = '';
  }
}
