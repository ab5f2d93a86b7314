import type { NormalText } from '../text/normalise';
import { isWordCode, wordAfter, wordEndingAt } from '../text/words';
import { AFTER_COUNTRY, AFTER_NAME, BEFORE_COUNTRY, BEFORE_SURNAME, STATE_BEHIND } from './language-words';
import type { Form } from './match-index';

/** Characters in which the name of a state behind a town has room. */
const LONGEST_STATE = 20;

/** Whether `form` stands at `at` with its capitals and as whole words. */
export function standsAt(form: Form, normal: NormalText, at: number): boolean {
  const { text, folded } = normal;
  const [page, own] = form.alias.caseSensitive ? [text, form.text] : [folded, form.folded];
  if (!page.startsWith(own, at)) return false;
  const end = at + own.length;
  if (end < text.length && isWordCode(text.charCodeAt(end)) && isWordCode(text.charCodeAt(end - 1))) return false;
  const before = at > 0 ? text[at - 1] : '';
  // A handle (@ICE), an address (trump.com, a/trump) is not the name.
  if (before === '@' || (form.single && before === '/')) return false;
  return !(form.single && text[end] === '.' && end + 1 < text.length && isWordCode(text.charCodeAt(end + 1)));
}

/**
 * Whether a form of the dataset's language may be looked for on a page of this language. Names that both languages
 * use are marked English. A single Spanish word (UE, CPI) is too often something else in another language.
 */
export function fitsLanguage(form: Form, pageLanguage: string): boolean {
  return form.alias.lang === 'en' || pageLanguage === '' || pageLanguage === form.alias.lang || !form.single;
}

/**
 * Whether the words beside a person's name make it another name: another given name before a lone surname
 * ("Melania Trump"), a relative or a thing named after the person behind it ("Trump Tower", "Kennedy Jr.").
 */
export function isPartOfAnotherName(form: Form, normal: NormalText, at: number): boolean {
  if (form.entry.kind === 'country') return isPartOfAnotherPlace(form, normal, at);
  if (form.entry.kind !== 'person') return false;
  const { text, folded } = normal;
  const end = at + form.text.length;
  const after = wordAfter(folded, end);
  if (after !== null && AFTER_NAME.has(after) && isCapital(text, end + 1)) return true;
  if (!form.alias.shortForm || !form.single) return false;
  if (text[end] === '-' && isCapital(text, end + 1)) return true;
  if (text[at - 1] === '-') return true;
  if (text[at - 1] !== ' ') return false;
  const hasDot = text[at - 2] === '.';
  const before = wordEndingAt(text, hasDot ? at - 2 : at - 1);
  if (before === null || !isCapital(text, before.start)) return false;
  // "J. Trump" is somebody else; "Sen. Kelly" has a title, and in "the U.S. Trump" a sentence ends.
  if (hasDot) return before.word.length === 1 && text[before.start - 1] !== '.';
  return !BEFORE_SURNAME.has(before.word.toLowerCase());
}

/** Whether a country's name stands within the name of another place: "New Mexico", "Mexico City", "Lebanon, Pa.". */
function isPartOfAnotherPlace(form: Form, { text, folded }: NormalText, at: number): boolean {
  if (!form.single) return false;
  const end = at + form.text.length;
  const after = wordAfter(folded, end);
  if (after !== null && AFTER_COUNTRY.has(after) && isCapital(text, end + 1)) return true;
  if (STATE_BEHIND.test(text.slice(end, end + LONGEST_STATE))) return true;
  const before = text[at - 1] === ' ' ? wordEndingAt(folded, at - 1) : null;
  if (before === null) return false;
  if (BEFORE_COUNTRY.has(before.word)) return isCapital(text, before.start);
  const second = folded[before.start - 1] === ' ' ? wordEndingAt(folded, before.start - 1) : null;
  return second !== null && BEFORE_COUNTRY.has(`${second.word}-${before.word}`);
}

function isCapital(text: string, at: number): boolean {
  const character = text[at] ?? '';
  return character !== character.toLowerCase();
}
