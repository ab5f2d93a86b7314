import { COLOURS, type Colour } from '../model/annotation';
import { isOnDark } from './on-dark';
import type { Stretch } from './page-block';
import { staticRangeOf } from './placed-mention';

const PREFIX = 'sidelight-';
/** Under the marks of mentions, so that both can be read. */
const PRIORITY = -1;
const NAMES = COLOURS.flatMap((colour) =>
  ['', 'changed-'].flatMap((state) => ['', '-on-dark'].map((ground) => `${PREFIX}${state}${colour}${ground}`)),
);
/** How often a page may clear our marks before we take the hint. */
const MOST_REPAINTS = 20;

export type PaintedPassage = { colour: Colour; isChanged: boolean; stretches: readonly Stretch[] };

/** Paints saved passages; the rules stand in marks.css. No node of the page is touched. */
export class PassagePainter {
  private readonly painted = new Map<string, Highlight>();
  private repaints = 0;

  paint(passages: readonly PaintedPassage[]): void {
    this.unpaint();
    for (const { colour, isChanged, stretches } of passages) {
      const [first] = stretches;
      if (!first) continue;
      const name = `${PREFIX}${isChanged ? 'changed-' : ''}${colour}${isOnDark(first.start.node) ? '-on-dark' : ''}`;
      const highlight = this.painted.get(name) ?? new Highlight();
      highlight.priority = PRIORITY;
      for (const stretch of stretches) highlight.add(staticRangeOf(stretch));
      this.painted.set(name, highlight);
    }
    this.show();
  }

  /** Set them again if the page cleared the registry. A page that does so again and again is left alone. */
  restore(): void {
    const isAway = [...this.painted.keys()].some((name) => !CSS.highlights.has(name));
    if (!isAway || this.repaints >= MOST_REPAINTS) return;
    this.repaints++;
    this.show();
  }

  unpaint(): void {
    for (const name of NAMES) CSS.highlights.delete(name);
    this.painted.clear();
  }

  private show(): void {
    for (const [name, highlight] of this.painted) CSS.highlights.set(name, highlight);
  }
}
