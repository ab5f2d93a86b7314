import type { TextPositionSelector, TextQuoteSelector } from '../model/selector';
import { isInsidePair, toCodePoints, wholePairs } from '../text/code-points';
import { isWordCode } from '../text/words';
import { anchorSelectors } from './anchor-selectors';
import { PageWords } from './page-words';
import { TUNING } from './tuning';

/** A context is lengthened to the end of a word, but not by more than this. Code units. */
const MOST_WORD = 24;

/**
 * Describe a span of a page's text so that `anchorSelectors` finds it again.
 *
 * The context is longer for a short quote, and for one that stands on the page more than once, until it tells them
 * apart. A boundary inside a surrogate pair is moved outwards.
 *
 * @param start - in UTF-16 code units, as `end`; the position selector counts in code points, as the standard says
 * @throws RangeError when there is nothing between `start` and `end`
 */
export function describeSpan(text: string, start: number, end: number): [TextQuoteSelector, TextPositionSelector] {
  if (!(start >= 0 && start < end && end <= text.length)) throw new RangeError(`no span: ${start} to ${end}`);
  const { start: from, end: to } = wholePairs(text, start, end);
  const exact = text.slice(from, to);
  const others = new PageWords(`${text.slice(0, from)} ${text.slice(to)}`);
  let width: number = exact.length <= TUNING.shortQuote || isTwice(text, exact) ? TUNING.wideContext : TUNING.context;
  let quote = quoteWith(text, from, to, width);
  // If the passage were deleted, something else on the page must not pass for it.
  while (width < TUNING.mostContext && anchorSelectors(others, [quote]).state !== 'orphan') {
    width *= 2;
    quote = quoteWith(text, from, to, width);
  }
  const first = toCodePoints(text, from);
  const position = {
    type: 'TextPositionSelector',
    start: first,
    end: first + toCodePoints(exact, exact.length),
  } as const;
  return [quote, position];
}

function quoteWith(text: string, start: number, end: number, width: number): TextQuoteSelector {
  return {
    type: 'TextQuoteSelector',
    exact: text.slice(start, end),
    prefix: text.slice(before(text, start - width), start),
    suffix: text.slice(end, behind(text, end + width)),
  };
}

/** The begin of the word that `offset` lies in. */
function before(text: string, offset: number): number {
  if (offset <= 0) return 0;
  let at = offset;
  while (at > 0 && offset - at < MOST_WORD && isWordCode(text.charCodeAt(at - 1))) at--;
  return isInsidePair(text, at) ? at - 1 : at;
}

/** The end of the word that `offset` lies in. */
function behind(text: string, offset: number): number {
  if (offset >= text.length) return text.length;
  let at = offset;
  while (at < text.length && at - offset < MOST_WORD && isWordCode(text.charCodeAt(at))) at++;
  return isInsidePair(text, at) ? at + 1 : at;
}

function isTwice(text: string, part: string): boolean {
  const first = text.indexOf(part);
  return first >= 0 && text.indexOf(part, first + 1) >= 0;
}
