import type { Alias } from '../../lib/model/entity';
import { alias, eachOnce } from './made';
import { inSpanishSpelling } from './spanish-spelling';
import { isTelling } from './words';

const TITLES = /^(?:Speaker|Senator|Governor|Representative|Judge|Dr|Rep|Sen|Gov)\b/;
const SUFFIX = /,? (?:Jr|Sr)\.?$/;

export const plainOf = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '');

/** The family name without "Jr.". */
export const surnameOf = (last: string) => last.replace(SUFFIX, '').trim();

/** The title of an encyclopedia's article as a name: "Brian Fitzpatrick (American politician)". */
export const articleName = (article: string) => article.replace(/ \(.*\)$/, '').trim();

/**
 * Full names to look for. A name of two words whose surname tells nothing ("Adam Smith", "Mike Lee") is too often
 * somebody else: it needs a word of the office near by. Surnames alone are settled later, over the whole dataset.
 */
export function nameAliases(names: readonly string[], last: string): Alias[] {
  const surname = surnameOf(last);
  const full = names
    .flatMap((name) => [name, name.replace(/, (Jr|Sr)\.?$/, ' $1.'), name.replace(SUFFIX, '')])
    .map((name) => name.replace(/\s*"[^"]*"\s*/, ' ').trim())
    .flatMap((name) => withInitials(name))
    .filter((name) => !TITLES.test(name) && bears(name, surname) && name !== surname);
  return eachOnce(
    full
      .flatMap((name) => [
        name,
        plainOf(name),
        inSpanishSpelling(name),
        inSpanishSpelling(name.replace(/(?<=\p{Ll})-(?=\p{Lu})/gu, ' ')),
      ])
      .map((name) => {
        const needsContext = name.split(' ').length === 2 && !isTelling(surname);
        return alias(name, 'en', needsContext ? { needsContext, caseSensitive: true } : {});
      }),
  );
}

/** "J. B. Pritzker", "J.B. Pritzker", "JB Pritzker": papers differ. */
function withInitials(name: string): string[] {
  const found = /^(\p{Lu})\. ?(\p{Lu})\. ?(?=\p{Lu}\p{Ll})/u.exec(name);
  if (!found) return [name];
  const [all, first, second] = found;
  const rest = name.slice(all.length);
  return [name, `${first}. ${second}. ${rest}`, `${first}.${second}. ${rest}`, `${first}${second} ${rest}`];
}

/** Whether a name has the surname, or the first of two: "Pablo José Hernández" of the surname "Hernández Rivera". */
function bears(name: string, surname: string): boolean {
  const [whole, first = ''] = [plainOf(surname), plainOf(surname).split(' ')[0]];
  return plainOf(name).includes(whole) || (first.length > 4 && plainOf(name).endsWith(` ${first}`));
}
