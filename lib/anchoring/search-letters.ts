import search from 'approx-string-match';
import type { PageWords } from './page-words';
import type { Quote } from './read-quote';

/** Letters that may differ, as a share of the quote's; the limit bounds the cost for long ones. */
const ERRORS = { share: 0.25, most: 64 };
/** Asked only when the page knows less than this share of the quote's words: then words cannot find it. Letters. */
const LEAST_KNOWN = 0.4;
/** Matches with equally few errors that are compared, at most. */
const MOST_MATCHES = 20;

/** A stretch of the page's normal text that is like the quote, and how much of quote and context is there. */
export type LetterMatch = { start: number; end: number; quote: number; context: number };

/**
 * Find a quote letter by letter: for scripts without spaces between words, and for texts that were spelled anew
 * throughout. Costs a walk over the page, so it is asked only where words are of no help.
 */
export function searchLetters(page: PageWords, quote: Quote): LetterMatch[] {
  const { folded } = page.normal;
  const length = quote.folded.length;
  if (length === 0 || knownShare(quote) >= LEAST_KNOWN) return [];
  const most = Math.min(ERRORS.most, Math.floor(length * ERRORS.share));
  return search(folded, quote.folded, most)
    .slice(0, MOST_MATCHES)
    .map(({ start, end, errors }) => {
      const { prefix, suffix } = quote.letters;
      const sides = [
        prefix === '' ? null : likeness(folded.slice(Math.max(0, start - prefix.length), start), prefix),
        suffix === '' ? null : likeness(folded.slice(end, end + suffix.length), suffix),
      ].filter((side) => side !== null);
      const context = sides.reduce((sum, side) => sum + side, 0) / Math.max(1, sides.length);
      return { start, end, quote: 1 - errors / length, context };
    });
}

/** Share of the quote's letters in words that the page has somewhere. */
function knownShare({ quote }: Quote): number {
  let all = 0;
  let known = 0;
  for (let row = 0; row < quote.ids.length; row++) {
    const weight = quote.weights[row] as number;
    all += weight;
    if ((quote.ids[row] as number) >= 0) known += weight;
  }
  return all === 0 ? 0 : known / all;
}

/** Share of `pattern` that a piece of text holds, errors allowed throughout. */
function likeness(text: string, pattern: string): number {
  const [best] = search(text, pattern, pattern.length);
  return best ? 1 - best.errors / pattern.length : 0;
}
