import type { TextQuoteSelector } from '../model/selector';
import { normalise } from '../text/normalise';
import { isWordCode } from '../text/words';
import { joinPatterns, type PageWords, type Pattern, readPattern } from './page-words';
import { TUNING } from './tuning';

/** A quote selector as the words of it, numbered as a page numbers them. */
export type Quote = {
  /** The quote in its normal form, without space around it. */
  text: string;
  prefix: Pattern;
  quote: Pattern;
  suffix: Pattern;
  /** All three in a row, and the two neighbours without the quote. */
  whole: Pattern;
  around: Pattern;
  hasNoContext: boolean;
  /** Whether it was saved with more context than others: the page had something like it elsewhere. */
  isOneOfMany: boolean;
  /** Whether even the most context did not tell it from the others. */
  isKnownByPosition: boolean;
  /** The quote's words weighed together. */
  weight: number;
  /** Quote and neighbours in lower case, letter by letter. */
  folded: string;
  letters: { prefix: string; suffix: string };
  /** Signs before the first and behind the last word of the quote. */
  head: string;
  tail: string;
};

export function readQuote(page: PageWords, selector: TextQuoteSelector): Quote {
  const normal = normalise(selector.exact);
  const letters = { prefix: normalise(selector.prefix).folded, suffix: normalise(selector.suffix).folded };
  const text = normal.text.trim();
  const prefix = readPattern(page, letters.prefix);
  const quote = readPattern(page, normal.folded);
  const suffix = readPattern(page, letters.suffix);
  return {
    text,
    prefix,
    quote,
    suffix,
    whole: joinPatterns(prefix, quote, suffix),
    around: joinPatterns(prefix, suffix),
    hasNoContext: prefix.ids.length === 0 && suffix.ids.length === 0,
    isOneOfMany: isOneOfMany(selector),
    isKnownByPosition: Math.max(selector.prefix.length, selector.suffix.length) >= TUNING.mostContext,
    folded: normal.folded.trim(),
    letters,
    weight: quote.weights.reduce((sum, weight) => sum + weight, 0),
    ...signsAround(text),
  };
}

function isOneOfMany({ exact, prefix, suffix }: TextQuoteSelector): boolean {
  const { shortQuote, wideContext } = TUNING;
  const usual = exact.length <= shortQuote ? 2 * wideContext : wideContext;
  return Math.max(prefix.length, suffix.length) >= usual;
}

function signsAround(text: string): { head: string; tail: string } {
  let start = 0;
  while (start < text.length && !isWordCode(text.charCodeAt(start))) start++;
  let end = text.length;
  while (end > start && !isWordCode(text.charCodeAt(end - 1))) end--;
  return { head: text.slice(0, start), tail: text.slice(end) };
}
