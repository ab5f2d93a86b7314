import { tokenise } from '../text/tokens';
import { COUNTRIES, NATIONALITIES } from './place-words';

/** Words in the longest of the names that are looked for: "emiratos árabes unidos". */
const LONGEST = 3;
/** Hashes of the first words of all names, so that no other word has to be cut out of the text. */
let firstWords: ReadonlySet<number> | null = null;

function readFirstWords(): ReadonlySet<number> {
  const hashes = new Set<number>();
  for (const name of [...COUNTRIES, ...NATIONALITIES]) {
    const { count, hashes: found } = tokenise(name);
    if (count > 0) hashes.add(found[0] as number);
  }
  return hashes;
}

/** Names of countries and of their peoples in a text in lower case, each once. Costs some 4 ns a character. */
export function countriesIn(folded: string): string[] {
  firstWords ??= readFirstWords();
  const { count, starts, ends, hashes } = tokenise(folded);
  const names = new Set<string>();
  for (let first = 0; first < count; first++) {
    if (!firstWords.has(hashes[first] as number)) continue;
    const start = starts[first] as number;
    for (let last = first; last < Math.min(count, first + LONGEST); last++) {
      if (last > first && (starts[last] as number) - (ends[last - 1] as number) > 1) break;
      const name = folded.slice(start, ends[last]);
      if (COUNTRIES.has(name) || NATIONALITIES.has(name)) names.add(name);
    }
  }
  return [...names];
}
