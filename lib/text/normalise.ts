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

/** What a code unit is to the fast way. */
const PLAIN = 0;
/** A sign that is written otherwise in the normal form, one for one. Most texts of the press have some. */
const REWRITTEN = 1;
/** What changes the length: only lines with any of these, or with two spaces on end, take the slow way and need a map. */
const RESHAPED = 2;
const RESHAPING = new RegExp(`[${REMOVED}\\u0300-\\u036f\\u1100-\\u11ff]`, 'u');
const TO_REWRITE = new RegExp(`[${QUOTES}${DOUBLE_QUOTES}${DASHES}]|[^\\S ]`, 'u');

const CLASSES_SIZE = 0x3001;
let classes: Uint8Array | null = null;

function classTable(): Uint8Array {
  if (classes === null) {
    classes = new Uint8Array(CLASSES_SIZE);
    for (let code = 0; code < CLASSES_SIZE; code++) {
      const character = String.fromCharCode(code);
      if (RESHAPING.test(character)) classes[code] = RESHAPED;
      else if (TO_REWRITE.test(character)) classes[code] = REWRITTEN;
    }
  }
  return classes;
}

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

/** Parts texts that are normalised together. White space inside of a text becomes a space, so none holds it. */
const BREAK = '\n';
const BREAK_CODE = 0x0a;

/** Bring a text into the form that the matcher reads. One pass and native calls for texts that need no map. */
export function normalise(original: string): NormalText {
  const reshaped: number[] = [];
  const text = rewrite(original, 0, reshaped);
  if (text !== null && reshaped.length === 0) return { text, folded: fold(text), map: null };
  return reshape(original);
}

/** Several texts as one, each on a line of its own; `maps` for those lines that need one. */
export type NormalLines = { text: string; folded: string; maps: ReadonlyMap<number, Uint32Array> };

const NO_MAPS: ReadonlyMap<number, Uint32Array> = new Map();

/** Bring texts into the normal form in one go: cheaper than one by one. */
export function normaliseLines(originals: readonly string[]): NormalLines {
  const reshaped: number[] = [];
  const text = rewrite(originals.join(BREAK), Math.max(0, originals.length - 1), reshaped);
  if (text === null) return normaliseEach(originals);
  if (reshaped.length === 0) return { text, folded: fold(text), maps: NO_MAPS };
  const lines = text.split(BREAK);
  const maps = new Map<number, Uint32Array>();
  for (const line of reshaped) lines[line] = normaliseLine(originals, line, maps);
  return joinLines(lines, maps);
}

function normaliseEach(originals: readonly string[]): NormalLines {
  const maps = new Map<number, Uint32Array>();
  const lines = originals.map((_, line) => normaliseLine(originals, line, maps));
  return joinLines(lines, maps);
}

function normaliseLine(originals: readonly string[], line: number, maps: Map<number, Uint32Array>): string {
  const { text, map } = normalise(originals[line] as string);
  if (map) maps.set(line, map);
  return text;
}

function joinLines(lines: readonly string[], maps: ReadonlyMap<number, Uint32Array>): NormalLines {
  const text = lines.join(BREAK);
  return { text, folded: fold(text), maps };
}

/**
 * The fast way: signs rewritten one for one.
 *
 * @param breaks lines end so many times, and these are kept
 * @param reshaped gets the numbers of the lines whose length would change, each once and ascending
 * @returns null when other line ends stand among the breaks, or forms that are composed beyond the table
 */
function rewrite(original: string, breaks: number, reshaped: number[]): string | null {
  const table = classTable();
  const { length } = original;
  const hasDoubleSpace = original.includes('  ');
  const pieces: string[] = [];
  let done = 0;
  let line = 0;
  for (let at = 0; at < length; at++) {
    const code = original.charCodeAt(at);
    if (code < CLASSES_SIZE ? table[code] === PLAIN : !isReshapedFar(code)) {
      if (!hasDoubleSpace || code !== 0x20 || original.charCodeAt(at + 1) !== 0x20) continue;
    } else if (code === BREAK_CODE && breaks > 0) {
      line++;
      continue;
    } else if (table[code] === REWRITTEN) {
      const plain = plainOf(original[at] as string);
      pieces.push(original.slice(done, at), plain);
      done = at + 1;
      if (plain !== ' ' || !(isSpaceAt(original, at - 1, breaks) || isSpaceAt(original, at + 1, breaks))) continue;
    }
    if (reshaped.at(-1) !== line) reshaped.push(line);
  }
  if (line !== breaks) return null;
  pieces.push(original.slice(done));
  const text = done > 0 ? pieces.join('') : original;
  // Composed forms can differ where no mark of the table stood (other scripts, the Kelvin sign): rare, and slow.
  return text.normalize('NFC') === text || reshaped.length > breaks ? text : null;
}

/** Beyond the table: halves of pairs, which may be pictures, variants of a picture, the byte order mark. */
function isReshapedFar(code: number): boolean {
  return (code >= 0xd800 && code <= 0xdfff) || (code >= 0xfe00 && code <= 0xfe0f) || code === 0xfeff;
}

/** Whether white space stands there that is none of the breaks. */
function isSpaceAt(text: string, at: number, breaks: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x20 || ((code !== BREAK_CODE || breaks === 0) && /\s/.test(text.charAt(at)));
}

/** The slow way, which keeps where everything came from. */
function reshape(original: string): NormalText {
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

const plains = new Map<string, string>();

/** The few signs that texts have are looked up. */
function plainOf(step: string): string {
  if (step.length > 1) return makePlain(step);
  let plain = plains.get(step);
  if (plain === undefined) {
    plain = makePlain(step);
    if (plains.size < CLASSES_SIZE) plains.set(step, plain);
  }
  return plain;
}

function makePlain(step: string): string {
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
export function toOriginal(map: Uint32Array | null, start: number, end: number): { start: number; end: number } {
  if (map === null || end <= start) return { start, end };
  return { start: map[start] ?? start, end: map[end] ?? end };
}
