import type { MatchEntry } from '../model/entity';
import { FLAGS } from './index-format';
import { BEFORE_SURNAME } from './language-words';

type Form = MatchEntry['aliases'][number];

/** `flags`: FLAGS beyond those that follow from the form itself. */
export type Derived = { alias: Form; flags: number };

/** Of a form that is read only once the full name stands on the page. */
const onceNamed = (text: string): Form => ({
  text,
  lang: 'en',
  caseSensitive: true,
  needsContext: true,
  shortForm: true,
});

/**
 * Forms that the dataset does not list and that follow from those it does: a surname or initials behind the full name,
 * and other ways to write letters, which papers differ in: "C.D.C.", "Acnur", and "Fema" behind the full name.
 */
export function derivedForms(entry: MatchEntry): Derived[] {
  const forms: Derived[] = [];
  const surname = surnameOf(entry);
  if (surname !== null) forms.push({ alias: onceNamed(surname), flags: FLAGS.surname });
  const isBody = entry.kind === 'agency' || entry.kind === 'organization';
  for (const alias of entry.aliases) {
    const { text, caseSensitive } = alias;
    if (!caseSensitive || !/^[A-Z]{3,}$/.test(text)) continue;
    const word = text.charAt(0) + text.slice(1).toLowerCase();
    if (text.length <= 4) forms.push({ alias: { ...alias, text: `${[...text].join('.')}.` }, flags: FLAGS.acronym });
    if (text.length >= 5) forms.push({ alias: { ...alias, text: word }, flags: FLAGS.acronym });
    else if (isBody && /[AEIOU]/.test(text) && !BEFORE_SURNAME.has(word.toLowerCase()))
      forms.push({ alias: onceNamed(word), flags: FLAGS.acronym | FLAGS.surname });
  }
  for (const text of initialsOf(entry)) forms.push({ alias: onceNamed(text), flags: FLAGS.acronym | FLAGS.surname });
  return forms;
}

/** Letters of a body's full names: "SBA" of the Small Business Administration, if they are not listed. */
function initialsOf({ kind, aliases }: MatchEntry): Set<string> {
  const initials = new Set<string>();
  if (kind !== 'agency') return initials;
  for (const { text, shortForm } of aliases) {
    const letters = text.match(/(?<!\p{L})\p{Lu}(?=\p{Ll})/gu)?.join('') ?? '';
    const isName = /^(?!United States)[\p{L} ]+$/u.test(text) && !shortForm;
    if (isName && letters.length >= 3 && letters.length <= 5 && !aliases.some((other) => other.text === letters))
      initials.add(letters);
  }
  return initials;
}

/**
 * The surname of a person for whom the dataset lists no short form, because others bear it too: once the full name
 * stands on a page, the surname behind it means the same person.
 */
function surnameOf({ kind, title, aliases }: MatchEntry): string | null {
  if (kind !== 'person' || aliases.some(({ shortForm, text }) => shortForm && !text.includes(' '))) return null;
  const name = title.replace(/ \(.*\)$/, '').replace(/,? (?:Jr|Sr)\.?$|,? (?:II|III|IV)$/, '');
  const last = /^\S.* ((?:(?:Van|Von|De|Del|La|Le|Mc|Mac|St\.) )*\p{Lu}[^ ]+)$/u.exec(name)?.[1];
  return last !== undefined && last.length > 2 ? last : null;
}

/** "ICE", "U.N.", "MS-13", "TROs", "TdA", "DoD". */
export function isAcronym(text: string): boolean {
  return /^\p{Lu}[\p{Lu}\p{N}.&-]+s?$/u.test(text) || /^\p{Lu}\p{Ll}?\p{Lu}s?$/u.test(text);
}
