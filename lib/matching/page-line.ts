import type { TextBlock } from '../model/mention';
import { normaliseLines, toOriginal } from '../text/normalise';
import { isCapitalAt } from '../text/words';
import { isForeignCity, SPEAKS_OF_AMERICA, STATE_BEHIND } from './place-words';

/** Parts blocks in the line. No form holds it, so none is found across a border. */
export const BREAK = '\n';

const HEADLINE_MOST = 200;
const BYLINE_MOST = 160;
const BYLINE = /^(?:by|por|de|story by|reporting by|text by|texto:|written by|escrito por)\s/;
/** "Por cinco votos contra cuatro, …" is a sentence. */
const SENTENCE_BEGINS = /^(?:Por|De) (?!\p{Lu})/u;
/** "DUBLIN —", "BELFAST: ", "MADRID.- ", "CARACAS, Venezuela (AP) —", "GUATEMALA. ", "Quito.-" at the beginning of a block. */
const DATELINE =
  /^(?:(\p{Lu}[\p{Lu} .'-]{2,24}?)(?=[,:(]| ?[—–]| -|\.-|\. | \()|(\p{Lu}\p{L}+(?: \p{L}+){0,3})(?=\.-| \((?:AP|AFP|Reuters|EFE|EP|CNN)\)|, \d{1,2} (?:de )?\p{Ll}{3}))/u;
/** Room for the city and a sign, and for the state behind it. */
const LONGEST_DATELINE = 40;
/** Blocks of a page in which its dateline is looked for. */
const FIRST_BLOCKS = 8;

/** What kind of text a block is, as far as it matters to reading capitals and names in it. */
export type BlockTraits = {
  /** Words in capitals: they say nothing about names. */
  isAllCaps: boolean;
  /** A headline in which every word has a capital. */
  isTitleCase: boolean;
  /** "By Mike Johnson": the one who wrote, not the one written about. */
  isByline: boolean;
};

/** The blocks of a request as one line of text: distance counts across them, as it does for a reader. */
export class PageLine {
  readonly text: string;
  readonly folded: string;
  private readonly maps: ReadonlyMap<number, Uint32Array>;
  private readonly starts: Int32Array;
  private readonly traits: (BlockTraits | undefined)[] = [];
  private last = 0;
  private fromAbroad: boolean | null = null;
  private american: boolean | null = null;
  private readonly memo = new Map<unknown, unknown>();

  /** Of the page, such as `es`; empty when it does not say. */
  readonly language: string;

  constructor(
    readonly blocks: readonly TextBlock[],
    lang: string,
    /** What its earlier blocks said of these. */
    private readonly before: { isFromAbroad: boolean; speaksOfAmerica: boolean } | null = null,
  ) {
    this.language = lang.toLowerCase().split('-')[0] ?? '';
    const { text, folded, maps } = normaliseLines(blocks.map((block) => block.text));
    this.text = text;
    this.folded = folded;
    this.maps = maps;
    this.starts = new Int32Array(blocks.length + 1);
    for (let i = 1, at = 0; i < blocks.length; i++) {
      at = text.indexOf(BREAK, at) + 1;
      this.starts[i] = at;
    }
    this.starts[blocks.length] = text.length + 1;
  }

  /** Which block an offset of the line lies in. */
  blockAt(offset: number): number {
    // Asked in the order of the text: mostly it is the one of the last answer.
    const { starts, last } = this;
    if (offset >= (starts[last] as number) && offset < (starts[last + 1] as number)) return last;
    let low = 0;
    let high = this.starts.length - 1;
    while (low + 1 < high) {
      const middle = (low + high) >> 1;
      if ((this.starts[middle] as number) <= offset) low = middle;
      else high = middle;
    }
    this.last = low;
    return low;
  }

  /** A span of the line as a span of its block's own text. */
  toBlock(block: number, start: number, end: number): { start: number; end: number } {
    const base = this.starts[block] as number;
    return toOriginal(this.maps.get(block) ?? null, start - base, end - base);
  }

  startOf(block: number): number {
    return this.starts[block] as number;
  }

  traitsOf(block: number): BlockTraits {
    this.traits[block] ??= this.readTraits(block);
    return this.traits[block];
  }

  /** Whether the page's dateline names a city outside of the United States. */
  get isFromAbroad(): boolean {
    this.fromAbroad ??= this.before?.isFromAbroad || this.hasForeignDateline();
    return this.fromAbroad;
  }

  /** Whether the page names the United States, their places or presidents. */
  get speaksOfAmerica(): boolean {
    this.american ??= this.before?.speaksOfAmerica || SPEAKS_OF_AMERICA.test(this.folded);
    return this.american;
  }

  private hasForeignDateline(): boolean {
    return this.blocks.slice(0, FIRST_BLOCKS).some((_, block) => {
      const start = this.startOf(block);
      if (!isCapitalAt(this.text, start)) return false;
      const beginning = this.text.slice(start, start + LONGEST_DATELINE);
      // Few blocks have a sign of one.
      if (!isCapitalAt(beginning, 1) && !/\.-| \(|, \d/.test(beginning)) return false;
      const found = DATELINE.exec(beginning);
      const city = found?.[1] ?? found?.[2];
      if (city === undefined || !isForeignCity(this.folded.slice(start, start + city.length))) return false;
      // "MANCHESTER, N.H. —", "LIMA, Ohio".
      const end = start + city.length;
      return !STATE_BEHIND.test(this.text.slice(end, end + LONGEST_DATELINE));
    });
  }

  /** What is read from the whole of the page, read when it is first asked for. */
  once<T>(read: (folded: string, text: string) => T): T {
    if (!this.memo.has(read)) this.memo.set(read, read(this.folded, this.text));
    return this.memo.get(read) as T;
  }

  private readTraits(block: number): BlockTraits {
    const start = this.startOf(block);
    const text = this.text.slice(start, this.startOf(block + 1) - 1);
    const folded = this.folded.slice(start, start + Math.min(text.length, HEADLINE_MOST));
    return {
      isAllCaps: isAllCaps(text, folded),
      isTitleCase: text.length <= HEADLINE_MOST && isTitleCase(text),
      isByline: text.length <= BYLINE_MOST && BYLINE.test(folded) && !SENTENCE_BEGINS.test(text),
    };
  }
}

/** @param folded its beginning in lower case */
function isAllCaps(text: string, folded: string): boolean {
  let letters = 0;
  let capitals = 0;
  for (let at = 0; at < folded.length; at++) {
    const code = text.charCodeAt(at);
    if (code !== folded.charCodeAt(at)) capitals++;
    else if (code < 0x80 ? code >= 0x61 && code <= 0x7a : /\p{Ll}/u.test(text[at] as string)) letters++;
  }
  return capitals >= 8 && capitals > 4 * letters;
}

function isTitleCase(text: string): boolean {
  if (/[.!]$/.test(text)) return false;
  const words = text.split(' ').filter((word) => word.length > 3);
  const capitalised = words.filter((word) => /^["'(]?[\p{Lu}\p{N}$]/u.test(word)).length;
  return words.length >= 3 && capitalised >= 0.75 * words.length;
}
