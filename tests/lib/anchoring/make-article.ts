import type { Random } from '../../../bench/anchoring/random';

const COMMON = 'the of to and a in that for on with as it by at from an this were has its not be will'.split(' ');
const RARE = (
  'court ministry lawyer family delay hearing list name order judge border agency report minister village river ' +
  'election ballot county governor protest student teacher hospital budget treaty senator witness letter prison ' +
  'journalist harvest storm bridge factory union strike market price winter school museum painter archive council ' +
  'decision appeal verdict deputy committee session amendment reform pension energy pipeline harbour island ferry'
).split(' ');

/** Words for edits: those of the articles, as a rewrite would take them. */
export const VOCABULARY: readonly string[] = [...COMMON, ...RARE];

/** Sentences without sense, common words as common as in news, in paragraphs. */
export function makeArticle(random: Random, words: number): string {
  const all = Array.from({ length: words }, () => (random.next() < 0.45 ? random.pick(COMMON) : random.pick(RARE)));
  return all
    .map((word, at) => (at % 60 === 59 ? `${word}.\n` : at % 12 === 11 ? `${word}. ` : `${word} `))
    .join('')
    .trim();
}
