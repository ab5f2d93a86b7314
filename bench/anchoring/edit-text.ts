import type { Random } from './random';

/** Words as the eye sees them: what stands between spaces. Offsets are UTF-16 code units. */
export type Word = { start: number; end: number };

export function wordsOf(text: string): Word[] {
  return [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({ start: index, end: index + word.length }));
}

/** A text after edits, and where each word of the old one went: null when it was deleted. */
export type Edited = { text: string; moved: readonly (Word | null)[] };

/**
 * Edit about a share of a text's words: one third each is replaced by another word, deleted, or gets a new word
 * before it. Spaces between the words that stay are kept.
 */
export function editText(text: string, rate: number, vocabulary: readonly string[], random: Random): Edited {
  const moved: (Word | null)[] = [];
  let edited = '';
  let at = 0;
  for (const { start, end } of wordsOf(text)) {
    edited += text.slice(at, start);
    at = end;
    const word = text.slice(start, end);
    const kind = random.next() < rate ? random.below(3) : -1;
    if (kind === 0) {
      // The space before it goes as well.
      edited = edited.replace(/[ \n]+$/, '');
      moved.push(null);
      continue;
    }
    if (kind === 1) edited += `${random.pick(vocabulary)} `;
    const there = edited.length;
    edited += kind === 2 ? random.pick(vocabulary) : word;
    moved.push({ start: there, end: edited.length });
  }
  return { text: edited + text.slice(at), moved };
}

/** Take the words `first` up to `end` out of a text, with the space behind them. */
export function deleteWords(text: string, words: readonly Word[], first: number, end: number): string {
  const from = words[first]?.start ?? 0;
  return text.slice(0, from) + text.slice(words[end]?.start ?? text.length);
}
