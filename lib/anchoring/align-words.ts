import { headOf, type PageWords, type Pattern } from './page-words';

/** Cost of a word that only one side has, and of a word in the place of another; a shared word earns its weight. */
const GAP = 1;
const OTHER = 1;
/** Words of which less than this is shared are not the same word in another form. */
const LEAST_LIKENESS = 0.6;
/** Shorter words are the same or not. Letters. */
const LEAST_LETTERS = 4;

const DIAGONAL = 0;
const UP = 1; // a word of the pattern that the page does not have
const LEFT = 2; // a word of the page that the pattern does not have
const NONE = -1e9;

/** For each word of the pattern: the word of the page in its place (-1: none), and how like it is, 0 to 1. */
export type Alignment = { at: Int32Array; likeness: Float32Array };

let rows: [Int32Array, Int32Array] = [new Int32Array(256), new Int32Array(256)];
let steps = new Uint8Array(1 << 14);

/**
 * Lay a pattern over the words `from` to `to` of a page, word against word, so that most of its letters are shared.
 * The page's words before and behind cost nothing.
 *
 * @param back how far, in words, the page may stay behind the pattern, counted from `from`
 * @param ahead how far it may run ahead; together they bound the cost to pattern × (back + ahead)
 */
export function alignWords(
  page: PageWords,
  pattern: Pattern,
  from: number,
  to: number,
  back: number,
  ahead: number,
): Alignment {
  const start = Math.max(0, from);
  const height = pattern.ids.length;
  const width = Math.max(0, Math.min(to, page.length) - start);
  const alignment = { at: new Int32Array(height).fill(-1), likeness: new Float32Array(height) };
  if (height === 0 || width === 0) return alignment;
  // Columns are counted from the page's begin where the window was cut off there.
  const cut = start - from;
  const last = fill(page, pattern, start, width, back + cut, ahead - cut);
  traceBack(page, pattern, start, width, last, alignment);
  return alignment;
}

/** Fill the table, row by row, and return the column in which the best path ends. */
function fill(page: PageWords, pattern: Pattern, start: number, width: number, back: number, ahead: number): number {
  const { ids } = page.words;
  const { heads } = page;
  const stride = width + 1;
  const height = pattern.ids.length;
  if (rows[0].length < stride) rows = [new Int32Array(2 * stride), new Int32Array(2 * stride)];
  if (steps.length < stride * (height + 1)) steps = new Uint8Array(2 * stride * (height + 1));
  let [before, now] = rows;
  before.fill(0, 0, stride);
  for (let row = 1; row <= height; row++) {
    const id = pattern.ids[row - 1] as number;
    const weight = pattern.weights[row - 1] as number;
    const spelling = pattern.spellings[row - 1] as string;
    const head = headOf(spelling);
    const first = Math.min(Math.max(1, row - back), width);
    const end = Math.min(width, row + ahead);
    now.fill(NONE, 0, stride);
    // Before the first column: the page has nothing of these words.
    if (first === 1) {
      now[0] = -row * GAP;
      steps[row * stride] = UP;
    }
    for (let column = first; column <= end; column++) {
      const other = ids[start + column - 1] as number;
      let match = -OTHER;
      if (other === id) match = weight;
      else if (isNear(head, heads[other] as number)) match += lettersShared(spelling, page.spellings[other] as string);
      let score = (before[column - 1] as number) + match;
      let step = DIAGONAL;
      const up = (before[column] as number) - GAP;
      if (up > score) {
        score = up;
        step = UP;
      }
      const left = (now[column - 1] as number) - GAP;
      if (left > score) {
        score = left;
        step = LEFT;
      }
      now[column] = score;
      steps[row * stride + column] = step;
    }
    [before, now] = [now, before];
  }
  let best = 0;
  for (let column = 1; column <= width; column++) {
    if ((before[column] as number) > (before[best] as number)) best = column;
  }
  return best;
}

function traceBack(
  page: PageWords,
  pattern: Pattern,
  start: number,
  width: number,
  last: number,
  alignment: Alignment,
): void {
  const stride = width + 1;
  let column = last;
  for (let row = pattern.ids.length; row > 0; ) {
    const step = column === 0 ? UP : steps[row * stride + column];
    if (step === LEFT) column--;
    else if (step === UP) row--;
    else {
      row--;
      column--;
      const other = page.words.ids[start + column] as number;
      alignment.at[row] = start + column;
      alignment.likeness[row] =
        other === pattern.ids[row] ? 1 : likenessOf(pattern.spellings[row] as string, page.spellings[other] as string);
    }
  }
}

/** Another first letter, or a much longer word, is another word: cheap, and right for inflections and most slips. */
function isNear(a: number, b: number): boolean {
  return a >> 8 === b >> 8 && a - b <= 3 && b - a <= 3;
}

/** Letters that two different words share, when they are forms of one word. */
function lettersShared(a: string, b: string): number {
  return Math.round(likenessOf(a, b) * Math.min(a.length, b.length));
}

/** Share of the longer word that begins and ends the same in both; 0 when that is too little. */
export function likenessOf(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  if (shorter < LEAST_LETTERS) return 0;
  let begin = 0;
  while (begin < shorter && a.charCodeAt(begin) === b.charCodeAt(begin)) begin++;
  let end = 0;
  while (end < shorter - begin && a.charCodeAt(a.length - 1 - end) === b.charCodeAt(b.length - 1 - end)) end++;
  const likeness = (begin + end) / Math.max(a.length, b.length);
  return likeness < LEAST_LIKENESS ? 0 : likeness;
}

/** Share of a pattern's letters that an alignment found, from its word `first` up to `end`. 1 for no words. */
export function shareFound(pattern: Pattern, { likeness }: Alignment, first = 0, end = pattern.ids.length): number {
  let all = 0;
  let found = 0;
  for (let row = first; row < end; row++) {
    const weight = pattern.weights[row] as number;
    all += weight;
    found += weight * (likeness[row] as number);
  }
  return all === 0 ? 1 : found / all;
}
