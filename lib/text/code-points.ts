/** Whether a text holds pairs of surrogates at all: without one, both ways of counting agree. */
const PAIR = /[\ud800-\udbff][\udc00-\udfff]/;

/** An offset in UTF-16 code units as an offset in code points, as the W3C selectors count. Inside a pair: before it. */
export function toCodePoints(text: string, offset: number): number {
  if (!PAIR.test(text)) return offset;
  let points = 0;
  for (let at = 0; at < offset; points++) {
    at += isPairAt(text, at) ? 2 : 1;
    if (at > offset) break;
  }
  return points;
}

/** An offset in code points as an offset in UTF-16 code units; past the end it is as far past it as it was. */
export function fromCodePoints(text: string, points: number): number {
  if (!PAIR.test(text)) return points;
  let at = 0;
  let seen = 0;
  for (; seen < points && at < text.length; seen++) at += isPairAt(text, at) ? 2 : 1;
  return at + points - seen;
}

/** Whether `offset` lies between the halves of a pair. */
export function isInsidePair(text: string, offset: number): boolean {
  return offset > 0 && isPairAt(text, offset - 1);
}

/** A span with its boundaries moved outwards where they lie inside a pair. */
export function wholePairs(text: string, start: number, end: number): { start: number; end: number } {
  return { start: isInsidePair(text, start) ? start - 1 : start, end: isInsidePair(text, end) ? end + 1 : end };
}

function isPairAt(text: string, at: number): boolean {
  return isHigh(text.charCodeAt(at)) && isLow(text.charCodeAt(at + 1));
}

function isHigh(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

function isLow(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}
