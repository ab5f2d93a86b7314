import { type NormalText, normalise } from '../text/normalise';
import { isWordCode } from '../text/words';

/** Scripts written without spaces between words: each sign is read as a word (Han, kana, Hangul syllables). */
const FIRST_SIGN = 0x2e80;
const LAST_SIGN = 0xd7ff;
/** A longer word weighs no more than this. Letters. */
const MOST_WEIGHT = 12;

/** The words of a text in a row: where each begins and ends in the normal text, and which one it is. */
type Words = { starts: Int32Array; ends: Int32Array; ids: Int32Array };

/**
 * A page's text made ready for anchoring. What a quote does not need is not made: one that stands where it stood
 * costs a comparison. Keep it for all quotes of a page, and make another when the page's text changes.
 */
export class PageWords {
  private madeNormal: NormalText | null = null;
  private madeWords: Words | null = null;
  private madePostings: { first: Int32Array; places: Int32Array } | null = null;
  private readonly vocabulary = new Map<string, number>();
  /** The words of the vocabulary, by id. */
  readonly spellings: string[] = [];
  /** First letter and length of each word of the vocabulary, by id: most pairs of words differ there already. */
  readonly heads: number[] = [];

  constructor(readonly text: string) {}

  get normal(): NormalText {
    this.madeNormal ??= normalise(this.text);
    return this.madeNormal;
  }

  get words(): Words {
    this.madeWords ??= this.readWords();
    return this.madeWords;
  }

  /** Number of words. */
  get length(): number {
    return this.words.ids.length;
  }

  /** Id of a word in lower case; -1 when the page does not have it. */
  idOf(word: string): number {
    return this.vocabulary.get(word) ?? -1;
  }

  /** Where the word with an id stands, as numbers of words in order. */
  placesOf(id: number): Int32Array {
    this.madePostings ??= this.readPostings();
    const { first, places } = this.madePostings;
    return places.subarray(first[id], first[id + 1]);
  }

  /** Number of the first word that ends behind an offset of the normal text. */
  wordAt(offset: number): number {
    const { ends } = this.words;
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] as number) > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  private readWords(): Words {
    const starts: number[] = [];
    const ends: number[] = [];
    const ids: number[] = [];
    eachWord(this.normal.folded, (word, start, end) => {
      let id = this.vocabulary.get(word);
      if (id === undefined) {
        id = this.spellings.length;
        this.vocabulary.set(word, id);
        this.spellings.push(word);
        this.heads.push(headOf(word));
      }
      starts.push(start);
      ends.push(end);
      ids.push(id);
    });
    return { starts: Int32Array.from(starts), ends: Int32Array.from(ends), ids: Int32Array.from(ids) };
  }

  private readPostings(): { first: Int32Array; places: Int32Array } {
    const { ids } = this.words;
    const first = new Int32Array(this.spellings.length + 1);
    for (const id of ids) first[id + 1] = (first[id + 1] as number) + 1;
    for (let id = 0; id < this.spellings.length; id++)
      first[id + 1] = (first[id + 1] as number) + (first[id] as number);
    const next = first.slice();
    const places = new Int32Array(ids.length);
    for (let at = 0; at < ids.length; at++) {
      const id = ids[at] as number;
      const place = next[id] as number;
      places[place] = at;
      next[id] = place + 1;
    }
    return { first, places };
  }
}

/** Words in a row that are looked for on a page, numbered as the page numbers them. */
export type Pattern = { ids: Int32Array; spellings: string[]; weights: Int32Array };

/** The words of a text in lower case, as a pattern for `page`. */
export function readPattern(page: PageWords, folded: string): Pattern {
  page.words; // the vocabulary comes with the words
  const spellings: string[] = [];
  eachWord(folded, (word) => spellings.push(word));
  return {
    spellings,
    ids: Int32Array.from(spellings, (word) => page.idOf(word)),
    weights: Int32Array.from(spellings, weightOf),
  };
}

/** Patterns one behind the other. */
export function joinPatterns(...parts: readonly Pattern[]): Pattern {
  const spellings = parts.flatMap((part) => part.spellings);
  const ids = new Int32Array(spellings.length);
  const weights = new Int32Array(spellings.length);
  let at = 0;
  for (const part of parts) {
    ids.set(part.ids, at);
    weights.set(part.weights, at);
    at += part.ids.length;
  }
  return { spellings, ids, weights };
}

/** How much a word says: its letters, up to a limit. */
export function weightOf(word: string): number {
  return Math.min(word.length, MOST_WEIGHT);
}

/** First letter and length in one number. */
export function headOf(word: string): number {
  return (word.charCodeAt(0) << 8) | Math.min(word.length, 255);
}

function eachWord(folded: string, take: (word: string, start: number, end: number) => void): void {
  let at = 0;
  while (at < folded.length) {
    const code = folded.charCodeAt(at);
    if (!isWordCode(code)) {
      at++;
      continue;
    }
    const start = at++;
    if (!isSign(code)) {
      while (at < folded.length && isWordCode(folded.charCodeAt(at)) && !isSign(folded.charCodeAt(at))) at++;
    }
    take(folded.slice(start, at), start, at);
  }
}

function isSign(code: number): boolean {
  return code >= FIRST_SIGN && code <= LAST_SIGN;
}
