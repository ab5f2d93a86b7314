import search from 'approx-string-match';

/** What Hypothesis saves of a passage: the quote with 32 code units on each side, and where it stood. */
export type SavedQuote = { exact: string; prefix: string; suffix: string; hint: number };

const CONTEXT = 32;
const WEIGHTS = { quote: 50, prefix: 20, suffix: 20, position: 2 };
const MOST_ERRORS = 256;

export function saveQuote(text: string, start: number, end: number): SavedQuote {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(end, end + CONTEXT),
    hint: start,
  };
}

/**
 * Hypothesis' way to find a quote again, written from its public description, to compare with. The words at the
 * saved position, else the best match with up to half of the quote's length in errors; whatever scores best is painted.
 */
export function matchQuote(text: string, quote: SavedQuote): { start: number; end: number } | null {
  const { exact, hint } = quote;
  if (text.slice(hint, hint + exact.length) === exact) return { start: hint, end: hint + exact.length };
  const matches = searchText(text, exact, Math.min(MOST_ERRORS, exact.length / 2));
  let best: { start: number; end: number } | null = null;
  let most = -1;
  for (const match of matches) {
    const score = scoreMatch(text, quote, match);
    if (score > most) [best, most] = [match, score];
  }
  return best;
}

type Match = { start: number; end: number; errors: number };

/** All exact matches, or when there is none the approximate ones with the fewest errors. */
function searchText(text: string, pattern: string, maxErrors: number): Match[] {
  const exact: Match[] = [];
  for (let at = text.indexOf(pattern); at >= 0; at = text.indexOf(pattern, at + 1)) {
    exact.push({ start: at, end: at + pattern.length, errors: 0 });
  }
  return exact.length > 0 ? exact : search(text, pattern, maxErrors);
}

function scoreMatch(text: string, { exact, prefix, suffix, hint }: SavedQuote, match: Match): number {
  const quoteScore = 1 - match.errors / exact.length;
  const before = prefix ? likeness(text.slice(Math.max(0, match.start - prefix.length), match.start), prefix) : 1;
  const behind = suffix ? likeness(text.slice(match.end, match.end + suffix.length), suffix) : 1;
  const position = 1 - Math.abs(match.start - hint) / text.length;
  const sum =
    WEIGHTS.quote * quoteScore + WEIGHTS.prefix * before + WEIGHTS.suffix * behind + WEIGHTS.position * position;
  return sum / (WEIGHTS.quote + WEIGHTS.prefix + WEIGHTS.suffix + WEIGHTS.position);
}

function likeness(text: string, pattern: string): number {
  if (text.length === 0 || pattern.length === 0) return 0;
  const [best] = searchText(text, pattern, pattern.length);
  return best ? 1 - best.errors / pattern.length : 0;
}
