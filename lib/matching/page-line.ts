import type { TextBlock } from '../model/mention';
import { type NormalText, normalise, toOriginal } from '../text/normalise';
import { isCapitalAt } from '../text/words';

/** Parts blocks in the line. No form holds it, so none is found across a border. */
export const BREAK = '\n';

const HEADLINE_MOST = 200;
const BYLINE_MOST = 160;
const BYLINE = /^(?:by|por|de|story by|reporting by|text by|texto:|written by|escrito por)\s/;

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
  private readonly parts: readonly NormalText[];
  private readonly starts: Int32Array;
  private readonly traits: (BlockTraits | undefined)[] = [];

  /** Of the page, such as `es`; empty when it does not say. */
  readonly language: string;

  constructor(
    readonly blocks: readonly TextBlock[],
    lang: string,
  ) {
    this.language = lang.toLowerCase().split('-')[0] ?? '';
    this.parts = blocks.map(({ text }) => normalise(text));
    this.starts = new Int32Array(blocks.length + 1);
    let at = 0;
    for (const [i, { text }] of this.parts.entries()) {
      this.starts[i] = at;
      at += text.length + 1;
    }
    this.starts[blocks.length] = at;
    this.text = this.parts.map(({ text }) => text).join(BREAK);
    this.folded = this.parts.map(({ folded }) => folded).join(BREAK);
  }

  /** Which block an offset of the line lies in. */
  blockAt(offset: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low + 1 < high) {
      const middle = (low + high) >> 1;
      if ((this.starts[middle] as number) <= offset) low = middle;
      else high = middle;
    }
    return low;
  }

  /** A span of the line as a span of its block's own text. */
  toBlock(block: number, start: number, end: number): { start: number; end: number } {
    const base = this.starts[block] as number;
    return toOriginal(this.parts[block] as NormalText, start - base, end - base);
  }

  startOf(block: number): number {
    return this.starts[block] as number;
  }

  traitsOf(block: number): BlockTraits {
    this.traits[block] ??= readTraits(this.parts[block] as NormalText);
    return this.traits[block];
  }
}

function readTraits({ text, folded }: NormalText): BlockTraits {
  let letters = 0;
  let capitals = 0;
  for (let at = 0; at < text.length && at < HEADLINE_MOST; at++) {
    if (isCapitalAt(text, at)) capitals++;
    else if (/\p{Ll}/u.test(text[at] as string)) letters++;
  }
  const isAllCaps = capitals >= 8 && capitals > 4 * letters;
  const words = text.split(' ').filter((word) => word.length > 3);
  const isShort = text.length <= HEADLINE_MOST && !/[.!]$/.test(text);
  const capitalised = words.filter((word) => /^["'(]?[\p{Lu}\p{N}$]/u.test(word)).length;
  return {
    isAllCaps,
    isTitleCase: isShort && words.length >= 3 && capitalised >= 0.75 * words.length,
    isByline: text.length <= BYLINE_MOST && BYLINE.test(folded),
  };
}
