import { US_STATE_CODES } from './place-words';

/**
 * Party and state of a member of Congress, as news writes them behind the name: "(D-Ariz.)", ", R-Fla.,". Members have
 * them among their context words with the state's postal code: "D-AZ".
 */
const TAG = /^,? \(?([DRI])[-\u2010-\u2013](\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*)?)/u;
/** The longest: ", (R-Northern Mariana". */
const LONGEST_TAG = 32;

/** What stands right behind a name: as a context word has it, in lower case ("d-az"), and as the page has it. */
export type OfficeTag = { tag: string; words: string };

/** Party and state right behind a name; null when none stand there. */
export function officeTagBehind(text: string, end: number): OfficeTag | null {
  const found = TAG.exec(text.slice(end, end + LONGEST_TAG));
  if (!found) return null;
  const [, party = '', place = ''] = found;
  const [first = '', second] = place.toLowerCase().replaceAll('.', '').split(' ');
  const code = US_STATE_CODES.get(`${first} ${second}`) ?? US_STATE_CODES.get(first);
  return code === undefined ? null : { tag: `${party.toLowerCase()}-${code}`, words: `${party}-${place}` };
}

/** Whether a context word is a member's party and state. */
export const isOfficeTag = (word: string): boolean => /^[dri]-[a-z]{2}$/i.test(word);
