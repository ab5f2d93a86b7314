import { type Around, isOwnWord, look } from './around';
import type { Candidate } from './candidates';
import { FLAGS } from './index-format';
import {
  AFTER_NAME,
  BEFORE_NAME,
  BEFORE_SURNAME,
  NAMESAKE_THINGS,
  STREETS,
  THINGS_BEFORE_ACRONYM,
} from './language-words';
import { isAnotherPerson } from './namesakes';
import { isAnotherBody, placeBehind } from './other-bodies';
import { IS_PLACE, isInNameOfPlace, isTown, isTownByName } from './other-places';
import type { PageLine } from './page-line';
import { isTeam } from './teams';

/** Why the words beside a form make it something else. */
export type Objection =
  /** Another given name before a surname: "Melania Trump". */
  | 'another-person'
  /** "Trump Tower", "University of Ghana", "New Guinea". */
  | 'longer-name'
  /** "Trump v. Hawaii", a case that the dataset does not have. */
  | 'case-title'
  /** A town of that name: "Lebanon, Pa.", "RUBIO, Venezuela —". */
  | 'another-place'
  /** "the Supreme Court of India", "Texas' Department of Education". */
  | 'another-body'
  /** A country's team: "a 2-1 win over Colombia". */
  | 'team'
  /** The one who wrote the article or took the picture. */
  | 'byline';

/** A word of a title, with a capital or small. Parted by spaces, so that no text makes these patterns slow. */
const TITLE_WORD = "(?:\\p{Lu}[\\p{L}'-]*|\\d+|a|an|and|at|de|del|el|en|for|in|la|las|los|my|of|on|or|the|to|with|y)";
const QUOTE_BEFORE = new RegExp(`["“«]((?:${TITLE_WORD} )*)$`, 'u');
const QUOTE_BEHIND = new RegExp(`^((?:,? ${TITLE_WORD})*),?["”»]`, 'u');
const LONGEST_TITLE = 40;

const GOES_ON = new Set<Candidate['entity']['kind']>(['person', 'place', 'gang', 'prison']);
/** Bodies of the same name are found in other countries and in the states. */
const IS_BODY = new Set<Candidate['entity']['kind']>(['court', 'agency', 'organization', 'program', 'law']);

/** What the words directly beside a candidate say against it; null when they say nothing. Pure and local. */
export function findObjection(candidate: Candidate, line: PageLine): Objection | null {
  const { kind } = candidate.entity;
  const around = look(candidate, line);
  if (isInCaseTitle(candidate, line.text)) return 'case-title';
  if (isTownByName(candidate, around, line)) return 'another-place';
  if (isInLongerName(candidate, around, line)) return 'longer-name';
  if (isInTitle(candidate, line)) return 'longer-name';
  if (GOES_ON.has(kind) && goesOn(candidate, line)) return 'longer-name';
  if (kind === 'person') {
    if (isByline(candidate, line)) return 'byline';
    if (isAnotherPerson(candidate, around, line)) return 'another-person';
  }
  if (IS_PLACE.has(kind) && isInNameOfPlace(candidate, around, line)) return 'longer-name';
  if (kind === 'country' && isTeamHere(candidate, line)) return 'team';
  if (kind === 'country' && (isTown(candidate, line) || isEnglishOnly(candidate, line))) return 'another-place';
  if (IS_BODY.has(kind) && isAnotherBody(candidate, around, line)) return 'another-body';
  return null;
}

function isInCaseTitle({ start, end, entity }: Candidate, text: string): boolean {
  if (entity.kind === 'court-case') return false;
  return (
    /(?:^|[\s(])(?:v|vs)\.? $/.test(text.slice(Math.max(0, start - 6), start)) ||
    /^ (?:v|vs)\.? \p{Lu}/u.test(text.slice(end, end + 8))
  );
}

function isInLongerName({ flags, entity, start, end }: Candidate, around: Around, { text, folded }: PageLine): boolean {
  // A law or a phrase is seldom part of a name; people, places and bodies are.
  if (entity.kind === 'court-case' || entity.kind === 'law' || flags & FLAGS.ordinary) return false;
  if (around.afterIsCapital && AFTER_NAME.has(around.after)) return !isOwnWord(entity, around.after);
  if (NAMESAKE_THINGS.has(around.after)) return true;
  if (entity.kind === 'person' && !around.beforeHasDot && STREETS.has(around.before)) return true;
  if (flags & FLAGS.acronym && /^,? \d{5}\b/.test(text.slice(end, end + 7))) return true; // a state and its ZIP code
  if (
    IS_BODY.has(entity.kind) &&
    /(?:committee|subcommittee|comité|comisión) (?:on|de|for) $/.test(folded.slice(Math.max(0, start - 18), start))
  )
    return true;
  if (flags & FLAGS.acronym && THINGS_BEFORE_ACRONYM.has(around.before)) return true;
  if (entity.kind === 'organization' && isChamberOfAnother(flags, around, folded.slice(end, end + 4))) return true;
  return around.beforeIsCapital && !around.beforeHasDot && BEFORE_NAME.has(around.before);
}

/** "Opera House", "the State House", "Student Senate", "House of Cards": a word that many names end or begin with. */
function isChamberOfAnother(flags: number, { before, beforeIsCapital, beforeHasDot }: Around, behind: string): boolean {
  if (flags & FLAGS.acronym || !(flags & FLAGS.single) || !(flags & FLAGS.needsContext)) return false;
  if (behind === ' of ' || behind === ' de ') return true;
  return beforeIsCapital && !beforeHasDot && !BEFORE_SURNAME.has(before);
}

/** "Nixon in China", «Argentina, 1985»: the title of a work, in quotation marks, that says more than the name. */
function isInTitle({ entity, start, end }: Candidate, { text }: PageLine): boolean {
  if (entity.kind === 'law' || entity.kind === 'court-case') return false;
  if (!isInQuotes(text, start)) return false;
  const before = QUOTE_BEFORE.exec(text.slice(Math.max(0, start - LONGEST_TITLE), start));
  const behind = before && QUOTE_BEHIND.exec(text.slice(end, end + LONGEST_TITLE));
  return before !== null && behind !== null && before[1] + (behind[1] as string) !== '';
}

/** Asked of every candidate: most have no quotation mark near before. */
function isInQuotes(text: string, start: number): boolean {
  for (let at = start - 1; at >= 0 && at >= start - LONGEST_TITLE; at--) {
    const sign = text[at] as string;
    if (sign === '"' || sign === '“' || sign === '«') return true;
    if (sign === '.' || sign === '\n' || sign === '”' || sign === '»') return false;
  }
  return false;
}

function isByline({ block, start }: Candidate, line: PageLine): boolean {
  if (line.traitsOf(block).isByline) return true;
  const before = line.folded.slice(Math.max(line.startOf(block), start - 24), start);
  return /(?:photo|foto|photograph|photography|illustration|picture|video|fotografía)s?(?: by| por| de|:) $/.test(
    before,
  );
}

/** "Félix Ulloa de la Cruz", "San Salvador de Jujuy": the name goes on. "Bukele de El Salvador" does not. */
function goesOn({ end }: Candidate, { text, folded }: PageLine): boolean {
  const more = /^ (?:de(?:l| la| las| los)?|DE(?:L| LA| LAS| LOS)?) (?=\p{Lu})/u.exec(text.slice(end, end + 12));
  return more !== null && placeBehind(folded, end) === null;
}

/** "Jordan" on a Spanish page, where the country is Jordania. */
function isEnglishOnly({ entity: { title, titleEs }, start, end }: Candidate, line: PageLine): boolean {
  return line.language === 'es' && titleEs !== undefined && titleEs !== title && line.text.slice(start, end) === title;
}

function isTeamHere({ start, end, block }: Candidate, line: PageLine): boolean {
  return isTeam(line.folded, start, end, line.startOf(block), line.startOf(block + 1) - 1);
}
