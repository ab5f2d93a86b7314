import * as v from 'valibot';
import { LANGUAGES } from '../../lib/model/entity';
import { fold, normalise } from '../../lib/text/normalise';
import { isWordCode } from '../../lib/text/words';

const text = v.pipe(v.string(), v.minLength(1, 'empty'));

export const LoadedWordsFileSchema = v.strictObject({
  /** Words that take a side, whole words in any case. */
  words: v.array(
    v.strictObject({
      any: v.pipe(v.array(text), v.minLength(1, 'empty')),
      lang: v.picklist(LANGUAGES),
      why: text,
      instead: text,
      /** Phrases in which they are plain. */
      plainIn: v.optional(v.array(text), []),
    }),
  ),
  /** First words of voices that name nobody, such as "Critics". */
  namelessVoices: v.array(text),
});
export type LoadedWords = v.InferOutput<typeof LoadedWordsFileSchema>;
export type LoadedWord = LoadedWords['words'][number];

const ARTICLE = /^(?:the|an?|las?|los|el|unos|unas)\s+/i;
/** Another's words, quoted as such. */
const QUOTED = /"[^"]*"/g;

type Folded = { entry: LoadedWord; any: [word: string, folded: string][]; plainIn: string[] };
const foldedLists = new WeakMap<LoadedWords, Folded[]>();

/** The list as it is looked for. Made once: thousands of texts ask for it. */
function foldList(list: LoadedWords): Folded[] {
  let folded = foldedLists.get(list);
  if (!folded) {
    folded = list.words.map((entry) => ({
      entry,
      any: entry.any.map((word) => [word, foldAll(word)]),
      plainIn: entry.plainIn.map(foldAll),
    }));
    foldedLists.set(list, folded);
  }
  return folded;
}

/** The loaded words in a text of our own, as the list writes them. Quotations are another's words. */
export function findLoadedWords(list: LoadedWords, own: string): { word: string; entry: LoadedWord }[] {
  const text = foldAll(own).replace(QUOTED, blank);
  return foldList(list).flatMap(({ entry, any, plainIn }) => {
    const rest = plainIn.reduce((left, phrase) => left.replaceAll(phrase, blank), text);
    return any.filter(([, word]) => hasWord(rest, word)).map(([word]) => ({ word, entry }));
  });
}

function foldAll(words: string): string {
  return fold(normalise(words).text);
}
const blank = (match: string) => ' '.repeat(match.length);

function hasWord(folded: string, word: string): boolean {
  for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
    const end = at + word.length;
    const isWhole = !isWordCode(folded.charCodeAt(at - 1)) && !isWordCode(folded.charCodeAt(end));
    if (isWhole) return true;
  }
  return false;
}

/**
 * Whether a voice names nobody: it begins with one of `namelessVoices` ("Critics", "Rights groups") and holds no name
 * behind it.
 */
export function isNameless({ namelessVoices }: LoadedWords, voice: string): boolean {
  const [first = '', ...others] = voice
    .trim()
    .replace(ARTICLE, '')
    .split(/[^\p{L}\p{N}'-]+/u);
  return namelessVoices.includes(first.toLowerCase()) && !others.some((word) => /^[\p{Lu}\d]/u.test(word));
}
