import { isCapitalAt, wordEnd, wordEndingAt } from '../text/words';
import type { Candidate } from './candidates';
import { countriesIn } from './countries-in';
import { FLAGS } from './index-format';
import {
  AFTER_NAME,
  BEFORE_NAME,
  BEFORE_SURNAME,
  GIVEN_NAMES,
  HOME_OF_TOPIC,
  NAMESAKE_THINGS,
  STREETS,
  THINGS_BEFORE_ACRONYM,
} from './language-words';
import { isOfStateLegislature, isSomebodyElse } from './namesakes';
import { isOfficeTag, officeTagBehind } from './office-tag';
import type { PageLine } from './page-line';
import {
  AFTER_COUNTRY,
  AFTER_STATE,
  BEFORE_COUNTRY,
  CAPITALS,
  COUNTRIES,
  LOCAL_WORDS,
  NAMED_AFTER_PLACE,
  NATIONALITIES,
  SPEAKS_OF_AMERICA,
  STATE_BEHIND,
  TOWN_NAMES,
  US_STATES,
} from './place-words';
import { isTeam } from './teams';

/** Why the words beside a form make it something else. */
export type Objection =
  /** Another given name before a surname: "Melania Trump". */
  | 'another-person'
  /** "Trump Tower", "University of Ghana", "New Guinea". */
  | 'longer-name'
  /** "Trump v. Hawaii", a case that the dataset does not have. */
  | 'case-title'
  /** "the Supreme Court of India", "Texas' Department of Education". */
  | 'another-body'
  /** A country's team: "a 2-1 win over Colombia". */
  | 'team'
  /** The one who wrote the article or took the picture. */
  | 'byline';

/** Characters in which the name of a state behind a town has room. */
const LONGEST_STATE = 20;

const IS_PLACE = new Set<Candidate['entity']['kind']>(['country', 'place', 'prison']);
const GOES_ON = new Set<Candidate['entity']['kind']>(['person', 'place', 'gang', 'prison']);
/** Bodies of the same name are found in other countries and in the states. */
const IS_BODY = new Set<Candidate['entity']['kind']>(['court', 'agency', 'organization', 'program', 'law']);

/** What the words directly beside a candidate say against it; null when they say nothing. Pure and local. */
export function findObjection(candidate: Candidate, line: PageLine): Objection | null {
  const { kind } = candidate.entity;
  const around = look(candidate, line);
  if (isInCaseTitle(candidate, line.text)) return 'case-title';
  if (isInLongerName(candidate, around, line)) return 'longer-name';
  if (GOES_ON.has(kind) && goesOn(candidate, line)) return 'longer-name';
  if (kind === 'person') {
    if (isByline(candidate, line)) return 'byline';
    if (isAnotherPerson(candidate, around, line)) return 'another-person';
  }
  if (IS_PLACE.has(kind) && isInNameOfPlace(candidate, around, line)) return 'longer-name';
  if (kind === 'country' && isTeamHere(candidate, line)) return 'team';
  if (kind === 'country' && isTown(candidate, line)) return 'longer-name';
  if (IS_BODY.has(kind) && isAnotherBody(candidate, around, line)) return 'another-body';
  return null;
}

type Around = {
  /** The word before, in lower case, when only a space (or a dot and a space) parts it; empty otherwise. */
  before: string;
  beforeStart: number;
  beforeIsCapital: boolean;
  /** The word before ends in a dot: a title ("Sen."), an initial, or another sentence. */
  beforeHasDot: boolean;
  after: string;
  afterIsCapital: boolean;
};

function look({ start, end }: Candidate, { text, folded }: PageLine): Around {
  const around: Around = {
    before: '',
    beforeStart: start,
    beforeIsCapital: false,
    beforeHasDot: false,
    after: '',
    afterIsCapital: false,
  };
  if (text[start - 1] === ' ') {
    around.beforeHasDot = text[start - 2] === '.';
    const word = wordEndingAt(folded, around.beforeHasDot ? start - 2 : start - 1);
    if (word) {
      around.before = word.word;
      around.beforeStart = word.start;
      around.beforeIsCapital = isCapitalAt(text, word.start);
    }
  }
  if (text[end] === ' ') {
    around.after = folded.slice(end + 1, wordEnd(folded, end + 1));
    around.afterIsCapital = isCapitalAt(text, end + 1);
  }
  return around;
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
  if (flags & FLAGS.acronym && /^,? \d{5}\b/.test(text.slice(end, end + 7))) return true; // a state and its ZIP code
  if (
    flags & (FLAGS.acronym | FLAGS.surname | FLAGS.shortForm) &&
    STATE_BEHIND.test(text.slice(end, end + LONGEST_STATE))
  )
    return true;
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

function isByline({ block, start }: Candidate, line: PageLine): boolean {
  if (line.traitsOf(block).isByline) return true;
  const before = line.folded.slice(Math.max(line.startOf(block), start - 24), start);
  return /(?:photo|foto|photograph|photography|illustration|picture|video|fotografía)s?(?: by| por| de|:) $/.test(
    before,
  );
}

function isAnotherPerson(candidate: Candidate, around: Around, line: PageLine): boolean {
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

/** "New Mexico", "Mexico City", "Lebanon, Pa.", "University of Ghana": another place, or what bears its name. */
function isInNameOfPlace({ start, end, flags, block }: Candidate, around: Around, line: PageLine): boolean {
  const { text, folded } = line;
  if (around.afterIsCapital && AFTER_COUNTRY.has(around.after)) return true;
  if (STATE_BEHIND.test(text.slice(end, end + LONGEST_STATE))) return true;
  if (flags & FLAGS.single && around.afterIsCapital && isNamedOn(around, line, block)) return true;
  const institution =
    BEFORE_INSTITUTION.has(around.before) &&
    /(\p{L}+) (?:of|de|del)(?: the| la| los)? $/u.exec(folded.slice(Math.max(0, start - 40), start));
  if (institution && NAMED_AFTER_PLACE.has(institution[1] as string)) return true;
  if (isAddress(around, folded, end)) return true;
  if (around.before === '' || around.beforeHasDot) return false;
  if (around.beforeIsCapital && BEFORE_COUNTRY.has(around.before)) return true;
  if (around.beforeIsCapital && flags & FLAGS.single && GIVEN_NAMES.has(around.before)) return true;
  const second = folded[around.beforeStart - 1] === ' ' ? wordEndingAt(folded, around.beforeStart - 1) : null;
  return second !== null && BEFORE_COUNTRY.has(`${second.word}-${around.before}`);
}

/** "La calle Perú", "av. Brasil", "Perú 1240", "Perú al 400"; "Brasil 2014" is a year. */
function isAddress({ before }: Around, folded: string, end: number): boolean {
  return (
    STREETS.has(before) ||
    /^ (?:al )?(?!(?:19|20)\d\d)\d{3,4}(?![\p{L}\d,.]\d|[\p{L}\d])(?! \p{L})/u.test(folded.slice(end, end + 12))
  );
}

/** "Jordan Peele", "Israel Fernández", "India Pale Ale": the name goes on. Titles, days and peoples begin anew. */
function isNamedOn({ after }: Around, line: PageLine, block: number): boolean {
  const { isTitleCase, isAllCaps } = line.traitsOf(block);
  if (isTitleCase || isAllCaps) return false;
  return !BEFORE_SURNAME.has(after) && !COUNTRIES.has(after) && !NATIONALITIES.has(after) && !AFTER_STATE.has(after);
}

/** "Félix Ulloa de la Cruz", "San Salvador de Jujuy": the name goes on. "Bukele de El Salvador" does not. */
function goesOn({ end }: Candidate, { text, folded }: PageLine): boolean {
  const more = /^ (?:de(?:l| la| las| los)?|DE(?:L| LA| LAS| LOS)?) (?=\p{Lu})/u.exec(text.slice(end, end + 12));
  return more !== null && placeBehind(folded, end) === null;
}

/** What joins an institution and the place that it is of. */
const BEFORE_INSTITUTION: ReadonlySet<string> = new Set(['of', 'de', 'del', 'the', 'la', 'los']);

const isLocal = (folded: string) => LOCAL_WORDS.test(folded);
const speaksOfAmerica = (folded: string) => SPEAKS_OF_AMERICA.test(folded);

/** "Lebanon" where a page of local news names no other country. */
function isTown({ start, end, entity }: Candidate, line: PageLine): boolean {
  const { folded } = line;
  if (!TOWN_NAMES.has(folded.slice(start, end)) || !line.once(isLocal)) return false;
  return line.once(countriesIn).every((name) => isOwnWord(entity, name) || TOWN_NAMES.has(name) || US_STATES.has(name));
}

function isTeamHere({ start, end, block }: Candidate, line: PageLine): boolean {
  return isTeam(line.folded, start, end, line.startOf(block), line.startOf(block + 1) - 1);
}

function isAnotherBody(candidate: Candidate, around: Around, line: PageLine): boolean {
  const { start, end, flags, entity } = candidate;
  const { folded } = line;
  if (entity.kind === 'law') return false;
  if (isAbroad(candidate, line)) return true;
  // "The state Senate", "state Department of Education".
  if (around.before === 'state' && !around.beforeIsCapital && !(flags & FLAGS.acronym)) return true;
  for (const before of wordsBefore(folded, start)) {
    const isState = US_STATES.has(before);
    if ((NATIONALITIES.has(before) || COUNTRIES.has(before)) && !isOwnWord(entity, before)) return true;
    // The states have courts and departments of their own; acronyms and agencies of one name are federal.
    if (
      isState &&
      !(flags & FLAGS.acronym) &&
      /court|department|congress|senate|house|corte|senado/.test(folded.slice(start, end))
    )
      return !isOwnWord(entity, before);
  }
  const after =
    placeBehind(folded, end) ?? placeIn(flags, folded, end) ?? (NATIONALITIES.has(around.after) ? around.after : null);
  return after !== null && !isOwnWord(entity, after);
}

/**
 * "BELFAST: The Department of Justice": a name of the American government on a page that comes from abroad and never
 * speaks of the United States. Letters (FBI, DEA) and the State Department mean theirs there too.
 */
function isAbroad({ flags, entity, start, end }: Candidate, line: PageLine): boolean {
  if (flags & FLAGS.acronym || !entity.topics.every((id) => HOME_OF_TOPIC.has(id))) return false;
  if (line.folded.slice(start, end).includes('state department')) return false;
  return line.isFromAbroad && !line.once(speaksOfAmerica);
}

/** The word before a body's name, and the two before it, without the possessive: "Pakistan's", "Hong Kong's". */
function wordsBefore(folded: string, start: number): string[] {
  if (folded[start - 1] !== ' ') return [];
  let end = start - 1;
  if (folded.endsWith("'s", end)) end -= 2;
  else if (folded[end - 1] === "'") end -= 1;
  const last = wordEndingAt(folded, end);
  if (!last) return [];
  const second = folded[last.start - 1] === ' ' ? wordEndingAt(folded, last.start - 1) : null;
  return second ? [last.word, folded.slice(second.start, end)] : [last.word];
}

/** "of India", "de Justicia de El Salvador", "of the Philippines": a place that the name goes on with. */
function placeBehind(folded: string, end: number): string | null {
  const rest = folded.slice(end, end + 60);
  const joined =
    /^(?: de justicia| of justice| of appeals| nacional| suprema)* (?:of|de|del|for)(?: the| la| los| las)? (\p{L}+(?: \p{L}+)?(?: \p{L}+)?)/u.exec(
      rest,
    );
  if (!joined) return null;
  const words = (joined[1] as string).split(' ');
  for (let count = words.length; count > 0; count--) {
    const place = words.slice(0, count).join(' ');
    if (COUNTRIES.has(place) || US_STATES.has(place)) return place;
  }
  return null;
}

/** "The Department of Education in Ireland", "in Dublin": of a name that others bear; of any other it may be a visit. */
function placeIn(flags: number, folded: string, end: number): string | null {
  if (!(flags & FLAGS.needsContext) || flags & FLAGS.acronym) return null;
  const place = /^ (?:in|en) (?:the |el |la |los )?(\p{L}+(?: \p{L}+)?)/u.exec(folded.slice(end, end + 40))?.[1] ?? '';
  return [place, place.split(' ')[0] ?? ''].find((name) => COUNTRIES.has(name) || CAPITALS.has(name)) ?? null;
}

/** Whether a word belongs to the entity itself: its title or a name among its context words. */
export function isOwnWord({ title, strong, weak }: Candidate['entity'], word: string): boolean {
  const stem = word.slice(0, Math.max(4, word.length - 3));
  const own = [title.toLowerCase(), ...strong, ...weak];
  return own.some((text) => text.split(/[^\p{L}\p{N}]+/u).some((each) => each.startsWith(stem)));
}
