import { isWordCode, wordEnd } from '../text/words';

/** Shorter context words ("UN") are no beginning of a word but the word. */
const SHORTEST_STEM = 3;

/** Where words, or words that begin so, stand in a text. Each is looked for once, natively. */
export class PageWords {
  private readonly found = new Map<string, readonly number[]>();

  constructor(private readonly folded: string) {}

  /**
   * The occurrence of a word nearest to a span and outside of it, as it stands on the page.
   *
   * @param stem in lower case; "deport" finds "deportations"
   * @returns null when there is none
   */
  nearest(stem: string, from: number, to: number): { word: string; distance: number } | null {
    let best = -1;
    let least = Number.POSITIVE_INFINITY;
    for (const start of this.positions(stem)) {
      const end = start + stem.length;
      if (start < to && end > from) continue;
      const distance = end <= from ? from - end : start - to;
      if (distance >= least) {
        if (start >= to) break;
        continue;
      }
      best = start;
      least = distance;
    }
    if (best < 0) return null;
    return { word: this.folded.slice(best, wordEnd(this.folded, best + stem.length)), distance: least };
  }

  private positions(stem: string): readonly number[] {
    const known = this.found.get(stem);
    if (known) return known;
    const { folded } = this;
    const positions: number[] = [];
    for (let at = folded.indexOf(stem); at >= 0; at = folded.indexOf(stem, at + 1)) {
      if (at > 0 && isWordCode(folded.charCodeAt(at - 1)) && isWordCode(stem.charCodeAt(0))) continue;
      if (stem.length < SHORTEST_STEM && wordEnd(folded, at) !== at + stem.length) continue;
      positions.push(at);
    }
    this.found.set(stem, positions);
    return positions;
  }
}
