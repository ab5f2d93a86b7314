import { isCapitalAt, wordEnd, wordEndingAt } from '../text/words';
import type { Candidate } from './candidates';
import type { PageLine } from './page-line';

/** The words right beside a candidate. */
export type Around = {
  /** The word before, in lower case, when only a space (or a dot and a space) parts it; empty otherwise. */
  before: string;
  beforeStart: number;
  beforeIsCapital: boolean;
  /** The word before ends in a dot: a title ("Sen."), an initial, or another sentence. */
  beforeHasDot: boolean;
  after: string;
  afterIsCapital: boolean;
};

export function look({ start, end }: Candidate, { text, folded }: PageLine): Around {
  const around: Around = {
    before: '',
    beforeStart: start,
    beforeIsCapital: false,
    beforeHasDot: false,
    after: '',
    afterIsCapital: false,
  };
  if (text[start - 1] === ' ') {
    around.beforeHasDot = text[start - 2] === '.';
    const word = wordEndingAt(folded, around.beforeHasDot ? start - 2 : start - 1);
    if (word) {
      around.before = word.word;
      around.beforeStart = word.start;
      around.beforeIsCapital = isCapitalAt(text, word.start);
    }
  }
  if (text[end] === ' ') {
    around.after = folded.slice(end + 1, wordEnd(folded, end + 1));
    around.afterIsCapital = isCapitalAt(text, end + 1);
  }
  return around;
}

/** Whether a word belongs to the entity itself: its title or a name among its context words. */
export function isOwnWord({ title, strong, weak }: Candidate['entity'], word: string): boolean {
  const stem = word.slice(0, Math.max(4, word.length - 3));
  const own = [title.toLowerCase(), ...strong, ...weak];
  return own.some((text) => text.split(/[^\p{L}\p{N}]+/u).some((each) => each.startsWith(stem)));
}
