/**
 * A text as the matcher reads it, with the way back to the text it was made from.
 *
 * `text` is NFC with plain quotes, hyphens and spaces, and without soft hyphens and zero-width characters. Pictures and
 * broken halves of pairs are one sign that belongs to no word, so that a name beside one is still a name.
 * `folded` is the same in lower case and of the same length, so that one offset serves both.
 */
export type NormalText = {
  text: string;
  folded: string;
  /** Offset in the original of each code unit of `text`, and of its end; null when both are the same. */
  map: Uint32Array | null;
};

const SPACES = '\\s\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';
const VARIANTS = '\\ufe00-\\ufe0f';
const REMOVED = `\\u00ad\\u200b-\\u200d\\u2060\\ufeff${VARIANTS}`;
const PICTURES = '\\u{1f000}-\\u{1fbff}\\ud800-\\udfff';
const PICTURE = '\ufffc';
const QUOTES = '\\u2018\\u2019\\u201a\\u201b\\u02bc\\u2032';
const DOUBLE_QUOTES = '\\u201c\\u201d\\u201e\\u201f\\u2033\\u00ab\\u00bb';
const DASHES = '\\u2010-\\u2015\\u2212';

/** Signs that are written otherwise in the normal form, one for one. Most texts of the press have some. */
const REWRITTEN = new RegExp(`[${QUOTES}${DOUBLE_QUOTES}${DASHES}]|[^\\S ]`, 'gu');
/** What changes its length: only texts with any of these take the slow way, and need a map. */
const RESHAPED = new RegExp(`[${REMOVED}${PICTURES}]|\\s{2}|[\\u0300-\\u036f\\u1100-\\u11ff]`, 'u');
/** One step of the slow way: a character with its combining marks, or a run of white space. */
const STEP = new RegExp(`[${SPACES}]+|[${REMOVED}]|[${PICTURES}]|\\P{M}(?:(?![${VARIANTS}])\\p{M})+|[^]`, 'gu');
const REPLACED: readonly [RegExp, string][] = [
  [new RegExp(`^[${SPACES}]+$`, 'u'), ' '],
  [new RegExp(`^[${REMOVED}]$`, 'u'), ''],
  [new RegExp(`^[${QUOTES}]$`, 'u'), "'"],
  [new RegExp(`^[${DOUBLE_QUOTES}]$`, 'u'), '"'],
  [new RegExp(`^[${DASHES}]$`, 'u'), '-'],
  [new RegExp(`^[${PICTURES}]$`, 'u'), PICTURE],
];

/** Bring a text into the form that the matcher reads. Native all through for texts that need no map. */
export function normalise(original: string): NormalText {
  if (!RESHAPED.test(original)) {
    const text = original.replace(REWRITTEN, plainOf).normalize('NFC');
    // Composed forms can only differ where combining marks stood, and those were looked for above; a few lone
    // characters (the Kelvin sign, say) are rewritten one for one.
    if (text.length === original.length) return { text, folded: fold(text), map: null };
  }
  const offsets: number[] = [];
  let text = '';
  for (const { 0: step, index } of original.matchAll(STEP)) {
    const plain = plainOf(step);
    for (let i = 0; i < plain.length; i++) offsets.push(index + Math.min(i, step.length - 1));
    text += plain;
  }
  offsets.push(original.length);
  return { text, folded: fold(text), map: Uint32Array.from(offsets) };
}

function plainOf(step: string): string {
  const code = step.charCodeAt(0);
  if (step.length === 1 && code > 0x20 && code < 0x7f) return step;
  for (const [pattern, plain] of REPLACED) if (pattern.test(step)) return plain;
  return step.normalize('NFC');
}

/** Lower case of the same length: the few characters whose lower case is longer stay as they are. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  let folded = '';
  for (const character of text) {
    const small = character.toLowerCase();
    folded += small.length === character.length ? small : character;
  }
  return folded;
}

/** A span of the normal text as a span of the original: end is just behind the last character that was read. */
export function toOriginal(normal: NormalText, start: number, end: number): { start: number; end: number } {
  const { map } = normal;
  if (map === null || end <= start) return { start, end };
  return { start: map[start] ?? start, end: map[end] ?? end };
}
