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
    const positions = this.positions(stem);
    const { length } = stem;
    const behind = positions[firstAtLeast(positions, to)];
    let before = firstAtLeast(positions, from);
    // Those that reach into the span, or begin in it, are part of it.
    do before--;
    while (before >= 0 && (positions[before] as number) + length > from);
    const start = positions[before];
    const toBehind = behind === undefined ? Number.POSITIVE_INFINITY : behind - to;
    const toBefore = start === undefined ? Number.POSITIVE_INFINITY : from - start - length;
    const best = toBefore <= toBehind ? start : behind;
    if (best === undefined) return null;
    return {
      word: this.folded.slice(best, wordEnd(this.folded, best + length)),
      distance: Math.min(toBefore, toBehind),
    };
  }

  /** The same, no farther than `most` from the span: costs that much text, and not the page. */
  nearestWithin(stem: string, from: number, to: number, most: number): { word: string; distance: number } | null {
    if (this.found.has(stem)) {
      const hit = this.nearest(stem, from, to);
      return hit && hit.distance <= most ? hit : null;
    }
    const { length } = stem;
    const base = Math.max(0, from - most - length);
    const window = this.folded.slice(base, to + most + length);
    let best = -1;
    let least = most + 1;
    for (let found = window.indexOf(stem); found >= 0; found = window.indexOf(stem, found + 1)) {
      const at = base + found;
      const distance = at >= to ? at - to : from - at - length;
      // Those that reach into the span, or begin in it, are part of it.
      if (distance < 0 || distance >= least || !this.isWord(stem, at)) continue;
      best = at;
      least = distance;
    }
    return best < 0 ? null : { word: this.folded.slice(best, wordEnd(this.folded, best + length)), distance: least };
  }

  /** Whether what stands there is the word, or begins it. */
  private isWord(stem: string, at: number): boolean {
    const { folded } = this;
    if (at > 0 && isWordCode(folded.charCodeAt(at - 1)) && isWordCode(stem.charCodeAt(0))) return false;
    return stem.length >= SHORTEST_STEM || wordEnd(folded, at) === at + stem.length;
  }

  private positions(stem: string): readonly number[] {
    const known = this.found.get(stem);
    if (known) return known;
    const { folded } = this;
    const positions: number[] = [];
    for (let at = folded.indexOf(stem); at >= 0; at = folded.indexOf(stem, at + 1))
      if (this.isWord(stem, at)) positions.push(at);
    this.found.set(stem, positions);
    return positions;
  }
}

/** Where in an ascending list the first number stands that is not below `least`; its length when there is none. */
function firstAtLeast(list: readonly number[], least: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] as number) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
