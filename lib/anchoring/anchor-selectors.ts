import type { Anchor, Selector, TextPositionSelector, TextQuoteSelector } from '../model/selector';
import { fromCodePoints, wholePairs } from '../text/code-points';
import { toOriginal } from '../text/normalise';
import { alignWords, shareFound } from './align-words';
import { findPlaces, type Place } from './find-places';
import { PageWords } from './page-words';
import { type Quote, readQuote } from './read-quote';
import { searchLetters } from './search-letters';
import { TUNING } from './tuning';

/** A place that may be the quote's. Offsets count in the page's normal text. */
type Candidate = {
  start: number;
  end: number;
  isSame: boolean;
  /** How much of the quote, and of its context, is there. */
  quote: number;
  context: number;
  /** How far it is from where the quote stood, as a share of the page; 0 when that is not known. */
  shift: number;
  score: number;
};

/** Words by which a context may be longer or shorter than it was. */
const CONTEXT_SLACK = 4;
/** The same for the quote: so many words, and this share of its own, up to a limit that bounds the cost. */
const SLACK = { words: 8, share: 0.35, most: 100 };
/** Occurrences of the very words that are compared, at most: the nearest to where they stood. */
const MOST_OCCURRENCES = 40;
/** A place is looked at closely when this share of the words votes for it. */
const LEAST_VOTES = 0.2;
/** Words that may stand between two neighbours of a deleted quote. */
const EMPTY_GAP = 2;
/** A place with less of the quote's words than this is none, whatever its context: below every need of TUNING. */
const LEAST_SHARED = 0.45;
/** Quote and context as much as this there: no other place on the page can be the right one. */
const ENOUGH = 0.75;

/**
 * Find a saved passage on the present page.
 *
 * At the place where it stood; else the same words elsewhere, told apart by their context; else words like them.
 * A place is given only when quote and context together leave no doubt: a deleted passage is an orphan, whatever
 * is like it elsewhere.
 *
 * @param text - the page's text, or what was made of it once for many quotes
 * @returns offsets in UTF-16 code units of the text; never throws
 */
export function anchorSelectors(text: string | PageWords, selectors: readonly Selector[]): Anchor {
  const page = typeof text === 'string' ? new PageWords(text) : text;
  const selector = selectors.find((one): one is TextQuoteSelector => one.type === 'TextQuoteSelector');
  // A position alone would paint whatever stands there today.
  if (!selector) return { state: 'orphan' };
  const position = selectors.find((one): one is TextPositionSelector => one.type === 'TextPositionSelector');
  const hint = position ? fromCodePoints(page.text, position.start) : null;
  const asItWas = findAsItWas(page.text, selector, hint);
  const anchor: Anchor =
    asItWas === null
      ? anchorQuote(page, readQuote(page, selector), hint)
      : { state: 'sure', start: asItWas, end: asItWas + selector.exact.length, score: 1 };
  // A broken half at the quote's edge may have become a whole character.
  return anchor.state === 'orphan' ? anchor : { ...anchor, ...wholePairs(page.text, anchor.start, anchor.end) };
}

/** Quote, prefix and suffix, sign for sign: at the position first, then anywhere, but there only once. */
function findAsItWas(text: string, { exact, prefix, suffix }: TextQuoteSelector, hint: number | null): number | null {
  if (prefix === '' && suffix === '') return null;
  if (hint !== null && text.startsWith(prefix + exact + suffix, hint - prefix.length) && hint >= prefix.length) {
    return hint;
  }
  const whole = prefix + exact + suffix;
  const first = text.indexOf(whole);
  if (first < 0 || text.indexOf(whole, first + 1) >= 0) return null;
  return first + prefix.length;
}

function anchorQuote(page: PageWords, quote: Quote, hint: number | null): Anchor {
  if (quote.quote.ids.length === 0) return { state: 'orphan' };
  // On a page that has become shorter it may have stood beyond what is now the end.
  const expected = hint === null || page.text === '' ? null : Math.min(1, hint / page.text.length);
  const same = listSame(page, quote, expected);
  let best = pickBest(same);
  if (best === null || best.context < TUNING.sureContext) best = pickBest([best, ...listLike(page, quote, expected)]);
  if (best === null) return { state: 'orphan' };
  const score = Math.min(1, best.score);
  if (!isSureEnough(page, quote, best, same.length)) return { state: 'orphan', score };
  const { start, end } = toOriginal(page.normal.map, best.start, best.end);
  return { state: best.isSame ? 'sure' : 'changed', start, end, score };
}

/** Where words like the quote's stand, else letters like them. A place that may be painted spares the others. */
function* listLike(page: PageWords, quote: Quote, expected: number | null): Generator<Candidate | null> {
  for (const place of findPlaces(page, quote.whole, LEAST_VOTES)) {
    const found = weigh(page, quote, place, expected);
    yield found;
    if (found && !quote.isOneOfMany && found.context >= ENOUGH && found.quote >= ENOUGH) return;
  }
  for (const match of searchLetters(page, quote)) {
    yield candidate(page, quote, { ...match, isSame: false }, expected);
  }
}

function pickBest(candidates: readonly (Candidate | null)[]): Candidate | null {
  return candidates.reduce((best, one) => (one && (best === null || one.score > best.score) ? one : best), null);
}

/** Whether a place may be painted. */
function isSureEnough(page: PageWords, quote: Quote, best: Candidate, occurrences: number): boolean {
  if (quote.hasNoContext) return best.isSame ? occurrences === 1 : best.quote >= needOf(quote, 0);
  if (best.quote < needOf(quote, best.context)) return false;
  if (quote.isOneOfMany && best.context < TUNING.sureContext) return false;
  if (quote.isKnownByPosition && best.shift > TUNING.mostShift) return false;
  if (best.context >= TUNING.sureContext || (best.isSame && quote.text.length >= TUNING.movedQuote)) return true;
  return !isPlaceEmpty(page, quote);
}

/** How like the saved quote a place must be whose context is there to a share of `context`. */
function needOf(quote: Quote, context: number): number {
  const { shortQuote, longQuote, short, long } = TUNING;
  const length = Math.min(Math.max(quote.text.length, shortQuote), longQuote);
  const longness = (length - shortQuote) / (longQuote - shortQuote);
  const mix = (a: number, b: number) => a + (b - a) * longness;
  return mix(short.alone, long.alone) - mix(short.relief, long.relief) * context;
}

/** Everywhere the very words of the quote stand, spaces and quotation marks aside. */
function listSame(page: PageWords, quote: Quote, expected: number | null): Candidate[] {
  const { text } = page.normal;
  const found: number[] = [];
  for (let at = text.indexOf(quote.text); at >= 0; at = text.indexOf(quote.text, at + 1)) found.push(at);
  if (found.length > MOST_OCCURRENCES && expected !== null) {
    const place = expected * text.length;
    found.sort((a, b) => Math.abs(a - place) - Math.abs(b - place));
  }
  return found.slice(0, MOST_OCCURRENCES).map((start) => {
    const end = start + quote.text.length;
    const context = contextAt(page, quote, page.wordAt(start), page.wordAt(end - 1) + 1);
    return candidate(page, quote, { start, end, isSame: true, quote: 1, context }, expected);
  });
}

function candidate(
  page: PageWords,
  quote: Quote,
  found: Omit<Candidate, 'score' | 'shift'>,
  expected: number | null,
): Candidate {
  const weights = quote.isOneOfMany ? TUNING.weightsOfMany : TUNING.weights;
  const place = found.start / Math.max(1, page.normal.text.length);
  const shift = expected === null ? 0 : Math.abs(place - expected);
  const score = weights.quote * found.quote + weights.context * found.context + weights.position * (1 - shift);
  return { ...found, shift, score };
}

/** How much of the context stands around the words `first` up to `end`. The page's own ends are context too. */
function contextAt(page: PageWords, quote: Quote, first: number, end: number): number {
  const { prefix, suffix } = quote;
  const before = prefix.ids.length;
  const after = suffix.ids.length;
  const reach = 2 * CONTEXT_SLACK;
  const left = alignWords(page, prefix, first - before - CONTEXT_SLACK, first, 0, reach);
  const right = alignWords(page, suffix, end, end + after + CONTEXT_SLACK, CONTEXT_SLACK, CONTEXT_SLACK);
  if (before === 0) return after === 0 ? 0 : shareFound(suffix, right);
  if (after === 0) return shareFound(prefix, left);
  const [one, other] = [shareFound(prefix, left), shareFound(suffix, right)];
  // What is like it elsewhere often shares one neighbour; a place that lost one of its own is told by the other.
  return quote.isOneOfMany ? Math.min(one, other) : (one + other) / 2;
}

/** Lay the quote with its context over a place; null when nothing of the quote itself is there. */
function weigh(page: PageWords, quote: Quote, place: Place, expected: number | null): Candidate | null {
  const height = quote.whole.ids.length;
  const slack = Math.min(SLACK.most, Math.round(SLACK.words + SLACK.share * height));
  const from = place.word - slack;
  const ahead = 2 * slack + 2 * place.slack;
  if (isFarFromLike(page, quote, from, from + height + ahead)) return null;
  const alignment = alignWords(page, quote.whole, from, from + height + ahead, 0, ahead);
  const begin = quote.prefix.ids.length;
  const stop = begin + quote.quote.ids.length;
  let first = -1;
  let last = -1;
  for (let row = begin; row < stop; row++) {
    const at = alignment.at[row] as number;
    if (at < 0) continue;
    if (first < 0) first = at;
    last = at;
  }
  if (first < 0) return null;
  const there = lettersOf(page, first, last + 1);
  const saved = quote.weight;
  const likeness = (2 * saved * shareFound(quote.whole, alignment, begin, stop)) / (saved + there);
  const context = contextAt(page, quote, first, last + 1);
  const { start, end } = spanOf(page, quote, first, last);
  return candidate(page, quote, { start, end, isSame: false, quote: likeness, context }, expected);
}

/** Whether so few of the quote's words stand there that no order of them would do: spares the comparison. */
function isFarFromLike(page: PageWords, { quote, weight }: Quote, from: number, to: number): boolean {
  const there = new Set(page.words.ids.subarray(Math.max(0, from), Math.max(0, to)));
  let shared = 0;
  for (let row = 0; row < quote.ids.length; row++) {
    const id = quote.ids[row] as number;
    // A word that the page does not have may stand there in another form.
    if (id < 0 || there.has(id)) shared += quote.weights[row] as number;
  }
  return shared < LEAST_SHARED * weight;
}

function lettersOf(page: PageWords, first: number, end: number): number {
  let letters = 0;
  for (let at = first; at < end; at++)
    letters += Math.min(12, (page.words.ends[at] as number) - (page.words.starts[at] as number));
  return letters;
}

/** From word to word, with the signs around them that the quote had. */
function spanOf(page: PageWords, quote: Quote, first: number, last: number): { start: number; end: number } {
  const { text } = page.normal;
  const start = page.words.starts[first] as number;
  const end = page.words.ends[last] as number;
  return {
    start: text.endsWith(quote.head, start) ? start - quote.head.length : start,
    end: text.startsWith(quote.tail, end) ? end + quote.tail.length : end,
  };
}

/** Whether what stood before and behind the quote now stands side by side: the quote was deleted. */
function isPlaceEmpty(page: PageWords, quote: Quote): boolean {
  const { prefix, suffix, around } = quote;
  if (prefix.ids.length === 0 || suffix.ids.length === 0) return false;
  const [place] = findPlaces(page, around, LEAST_VOTES);
  if (!place) return false;
  const from = place.word - CONTEXT_SLACK;
  const ahead = 2 * CONTEXT_SLACK + 2 * place.slack;
  const alignment = alignWords(page, around, from, from + around.ids.length + ahead, 0, ahead);
  const middle = prefix.ids.length;
  if (shareFound(around, alignment, 0, middle) < TUNING.emptyPlace) return false;
  if (shareFound(around, alignment, middle) < TUNING.emptyPlace) return false;
  const before = alignment.at.subarray(0, middle).filter((at) => at >= 0);
  const after = alignment.at.subarray(middle).filter((at) => at >= 0);
  return (after[0] as number) - (before[before.length - 1] as number) - 1 <= EMPTY_GAP;
}
