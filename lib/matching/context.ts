import type { MatchEntry } from '../model/entity';
import type { NormalText } from '../text/normalise';
import { nextWord, wordEnd } from '../text/words';
import { CONTEXT_KEY, type MatchIndex } from './match-index';

/**
 * How far a context word may stand from a doubtful form, in UTF-16 code units before and behind: some 70 words.
 * About a paragraph of news to either side; a whole page would let one stray word decide for a namesake.
 */
const NEAR = 450;

type Hit = { start: number; end: number };

/** The context words of some blocks, found once when the first doubtful form asks for them. */
export class ContextWords {
  private hits: Map<MatchEntry, Hit[]> | null = null;
  /** The blocks in one line: distance counts across them, as it does for a reader. */
  private readonly starts: number[] = [];
  private readonly folded: string;

  constructor(
    private readonly index: MatchIndex,
    texts: readonly NormalText[],
  ) {
    let at = 0;
    for (const { folded } of texts) {
      this.starts.push(at);
      at += folded.length + 1;
    }
    this.folded = texts.map(({ folded }) => folded).join('\n');
  }

  /** The context word of `entry` nearest to a span of a block, outside the span itself; null when none is near. */
  near(entry: MatchEntry, block: number, start: number, end: number): string | null {
    this.hits ??= this.collect();
    const base = this.starts[block] ?? 0;
    const [from, to] = [base + start, base + end];
    let best: Hit | null = null;
    let bestDistance = NEAR + 1;
    for (const hit of this.hits.get(entry) ?? []) {
      if (hit.start < to && hit.end > from) continue;
      const distance = hit.end <= from ? from - hit.end : hit.start - to;
      if (distance < bestDistance) {
        best = hit;
        bestDistance = distance;
      }
    }
    return best === null ? null : this.folded.slice(best.start, wordEnd(this.folded, best.end));
  }

  private collect(): Map<MatchEntry, Hit[]> {
    const hits = new Map<MatchEntry, Hit[]>();
    const { folded } = this;
    for (let start = nextWord(folded, 0); start < folded.length; start = nextWord(folded, wordEnd(folded, start))) {
      for (const word of this.index.contextByStart.get(folded.slice(start, start + CONTEXT_KEY)) ?? []) {
        if (!folded.startsWith(word.folded, start)) continue;
        const hit = { start, end: start + word.folded.length };
        // Two letters ("UN") are no beginning of a word but the word.
        if (word.folded.length < CONTEXT_KEY && wordEnd(folded, start) !== hit.end) continue;
        for (const entry of word.entries) {
          const list = hits.get(entry);
          if (list) list.push(hit);
          else hits.set(entry, [hit]);
        }
      }
    }
    return hits;
  }
}
