import { isCapitalAt, wordEndingAt } from '../text/words';
import type { Around } from './around';
import type { Candidate } from './candidates';
import { FLAGS } from './index-format';
import { BEFORE_SURNAME, BEHIND_SURNAME, GIVEN_NAMES } from './language-words';
import { isOfficeTag, officeTagBehind } from './office-tag';
import type { PageLine } from './page-line';
import { COUNTRIES, NATIONALITIES, US_STATE_CODES, US_STATES } from './place-words';
import { phrases } from './word-list';

/** Room for what is said of somebody right behind the name. UTF-16 code units. */
const LONGEST_SAID = 90;

/** What is said of people in office, in both languages. Beginnings of words. */
const OFFICE =
  /(?<!\p{L})(?:u\.s\.|american|congress|senat|represent|republican|democrat|independent|lawmaker|legislator|politician|governor|president|vice|speaker|leader|whip|chair|ranking|member|candidate|nominee|incumbent|secretary|attorney|lieutenant|delegate|minority|majority|party|gop|house|mayor|first-term|freshman|progressive|conservative|liberal|moderate|top|capitol|administration|ally|critic|federal|state|judge|justice|official|director|gobern|congres|republican|demócrat|líder|miembro|aspirante|secretari|ministr|juez|jueza|magistrad|fiscal|alcald|partido|polític|presid|vicepresid|aliad|diputad|legislador)/u;

/** Titles and trades before a name that nobody in a high office is called by. */
const OTHER_CALLINGS = phrases(`
  chief | police chief | fire chief | coach | assistant coach | principal | deputy | officer | detective | sgt | cpl | pvt |
  pastor | rev | reverend | father | sister | brother | rabbi | imam | bishop | chef | nurse | trooper | firefighter |
  farmer | rancher | plumber | locksmith | teacher | drummer | singer | guitarist | actor | actress | comedian | composer |
  quarterback | pitcher | goalkeeper | referee | umpire | rapper | novelist | poet | painter | photographer | author |
  historian | economist | analyst | astronaut | architect | vice mayor | landscaper | electrician | driver | owner |
  entrenador | actor | actriz | cantante | padre | don | doña | cantautor | locutor | futbolista | pintor | arquitecto |
  bombero | cabo | sargento | párroco | escritor | escritora | poeta | sor | hermano | chef | mister | míster | tenor
  `);

/** "Mr. and Mrs. Mike Pence": a wedding in the paper; "Mrs. Nancy Pelosi" is she. */
const COUPLE = /mr\.? and mrs\.? $/;

/** "Mark Kelly, no relation". */
const DENIED =
  /^(?:,| —| –|, who is| is)? ?\(?(?:no relation|not related|not the|(?:and |who )?(?:has|is) no (?:relation|kin|tie)|sin parentesco|sin relación|no confundir)/u;

/** "The other Dan Patrick" */
const ANOTHER = /(?<!\p{L})(?:the other|a different|no relation to|el otro|la otra) $/u;

/** The word before, or two; a dot belongs to a short one ("Sgt."), or a sentence ends there. */
const BEFORE = /((?:\p{L}+\.? )?(?:\p{L}{1,4}\.|\p{L}+)) $/u;

/** Whether the words beside a name make it somebody else's: another given name, a second surname, another office. */
export function isAnotherPerson(candidate: Candidate, around: Around, line: PageLine): boolean {
  const { flags, start, end, block, entity } = candidate;
  const { text, folded } = line;
  if (hasOtherOffice(candidate, text)) return true;
  // A double name: "Trump-Smith", "Ocasio-Trump"; not "Trump-era", "anti-Trump".
  if (text[end] === '-' && isCapitalAt(text, end + 1)) return true;
  const isInCongress = entity.strong.some(isOfficeTag);
  if (isInCongress && isOfStateLegislature(folded, start)) return true;
  if (!(flags & FLAGS.single)) {
    const isDoubtful = (flags & FLAGS.needsContext) !== 0;
    const bearer = isDoubtful ? 'common' : isInCongress ? 'office' : 'known';
    if (!(flags & FLAGS.shortForm) && isSomebodyElse(text, folded, start, end, bearer)) return true;
    return isNamesake(flags, around, line, block);
  }
  if (isNamedOn(candidate, around, line)) return true;
  if (text[start - 1] === '-') {
    const half = wordEndingAt(text, start - 1);
    return half !== null && isCapitalAt(text, half.start);
  }
  if (around.before === '' || !around.beforeIsCapital) return false;
  // "J. Trump" is somebody else; "Sen. Kelly" has a title, and in "the U.S. Trump" a sentence ends.
  if (around.beforeHasDot) return around.before.length === 1 && text[around.beforeStart - 1] !== '.';
  if (GIVEN_NAMES.has(around.before)) return true;
  if (line.traitsOf(block).isTitleCase || line.traitsOf(block).isAllCaps) return false;
  return !BEFORE_SURNAME.has(around.before) && !(startsSentence(text, around.beforeStart) && isVerbal(around.before));
}

/** "Scott (R-Fla.)" is not the senator from South Carolina. Of a full name it may be an office held before. */
function hasOtherOffice({ flags, end, entity }: Candidate, text: string): boolean {
  if (!(flags & FLAGS.shortForm)) return false;
  const office = officeTagBehind(text, end);
  return office !== null && entity.strong.some(isOfficeTag) && !entity.strong.includes(office.tag);
}

/** "Abbott Laboratories", "Omar Ibn Al-Khattab": the name goes on. In "the Biden White House" what goes on is a body. */
function isNamedOn({ flags, end, block }: Candidate, { after, afterIsCapital }: Around, line: PageLine): boolean {
  if (!(flags & FLAGS.shortForm) || !afterIsCapital || after.length < 3 || BEFORE_SURNAME.has(after)) return false;
  const { isTitleCase, isAllCaps } = line.traitsOf(block);
  if (isTitleCase || isAllCaps || COUNTRIES.has(after) || NATIONALITIES.has(after) || BEHIND_SURNAME.has(after))
    return false;
  // Letters in capitals are a body: "the Trump EPA".
  const word = line.text.slice(end + 1, end + 1 + after.length);
  return word !== word.toUpperCase();
}

/** A second surname makes it another person: "Nicolás Maduro Guerra". Forms with both are listed. */
function isNamesake(flags: number, around: Around, line: PageLine, block: number): boolean {
  const { isTitleCase, isAllCaps } = line.traitsOf(block);
  if (flags & FLAGS.shortForm || isTitleCase || isAllCaps) return false;
  return around.afterIsCapital && around.after.length > 2 && !BEFORE_SURNAME.has(around.after);
}

/** "Backing Trump, …", "Reportedly Trump …": a sentence begins so, a name does not. */
function isVerbal(word: string): boolean {
  return /(?:ing|ed|ly)$/.test(word) || /(?:ando|iendo|mente)$/.test(word);
}

/** The first word of a sentence has a capital whatever it is. */
function startsSentence(text: string, at: number): boolean {
  if (at === 0) return true;
  const before = text.slice(Math.max(0, at - 3), at);
  return /(?:[.!?:;—-]["')]* ?|\n|["'(¿¡] ?)$/.test(before);
}

/**
 * Whose name it is: of somebody known whatever the calling, of somebody in office, or one that many people bear, where
 * an age, a town or an apposition tells too.
 */
export type Bearer = 'known' | 'office' | 'common';

/**
 * Whether what stands beside a person's full name says that somebody else of that name is meant: a trade ("chef Mike
 * Lawler"), an apposition without any office in it ("Joe Wilson, the former diplomat"), an age, a town.
 *
 * @param folded the text in lower case
 */
export function isSomebodyElse(text: string, folded: string, start: number, end: number, bearer: Bearer): boolean {
  const beforeName = folded.slice(Math.max(0, start - 16), start);
  if (COUPLE.test(beforeName) || ANOTHER.test(beforeName)) return true;
  const before = folded[start - 1] === ' ' ? BEFORE.exec(folded.slice(Math.max(0, start - 30), start))?.[1] : undefined;
  if (bearer !== 'known' && before !== undefined && isOtherCalling(before)) return true;
  const behind = folded.slice(end, end + LONGEST_SAID);
  if (DENIED.test(behind)) return true;
  if (bearer !== 'common' || hasOfficeBefore(folded, start)) return false;
  if (/^, \d{2},/.test(behind)) return true;
  const town = /^ of (\p{Lu}[\p{L}.]+(?: \p{Lu}[\p{L}.]+)?)/u.exec(text.slice(end, end + 40))?.[1]?.toLowerCase();
  if (town !== undefined && ![town, town.split(' ')[0] ?? ''].some(isState)) return true;
  const said = /^, (?:a|an|the|el|la|un|una) ((?:[\p{L}\p{N}'-]+ ?){1,5})/u.exec(behind)?.[1];
  return said !== undefined && !OFFICE.test(said);
}

const isState = (name: string): boolean => US_STATES.has(name) || US_STATE_CODES.has(name);

function isOtherCalling(before: string): boolean {
  const words = before.replaceAll('.', '').split(' ');
  return OTHER_CALLINGS.has(words.join(' ')) || OTHER_CALLINGS.has(words.at(-1) ?? '');
}

/** A title of an office right before the name. */
function hasOfficeBefore(folded: string, start: number): boolean {
  return /(?<!\p{L})(?:reps?|sens?|gov|pres|senators?|representatives?|congress(?:man|woman|member)|governor|president|speaker|leader|secretary|general|judge|justice|director|delegate|mayor|senador(?:a|es)?|representantes?|congresistas?|gobernador(?:a)?|presidente|secretari[oa]|fiscal|juez|jueza|líder|exsenador|diputad[oa]|democrats?|republicans?|demócratas?|republican[oa]s?)\.? $/u.test(
    folded.slice(Math.max(0, start - 24), start),
  );
}

/** "state Sen. Chris Murphy", "former state Rep. Mike Johnson": a member of a state's legislature. */
export function isOfStateLegislature(folded: string, start: number): boolean {
  if (folded[start - 1] !== ' ') return false;
  return /(?<!\p{L})(?:state|provincial|estatal|city) (?:reps?|sens?|senators?|representatives?|delegate|assembly(?:man|woman|member)|lawmaker|legislator)\.? $|(?<!\p{L})(?:assembly(?:man|woman|member)|council(?:man|woman|member|or)|alderman|selectman|commissioner|concejal|regidor) $|(?:senador|diputado|representante)a? estatal $/u.test(
    folded.slice(Math.max(0, start - 30), start),
  );
}
