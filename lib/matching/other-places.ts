import { wordEndingAt } from '../text/words';
import { type Around, isOwnWord } from './around';
import type { Candidate } from './candidates';
import { countriesIn } from './countries-in';
import { FLAGS } from './index-format';
import { BEFORE_SURNAME, FORMS_OF_ADDRESS, GIVEN_NAMES, STREETS } from './language-words';
import type { PageLine } from './page-line';
import {
  AFTER_COUNTRY,
  AFTER_STATE,
  BEFORE_COUNTRY,
  COUNTRIES,
  LOCAL_WORDS,
  NAMED_AFTER_PLACE,
  NATIONALITIES,
  STATE_BEHIND,
  TOWN_NAMES,
  US_STATES,
} from './place-words';
import { words } from './word-list';

export const IS_PLACE: ReadonlySet<Candidate['entity']['kind']> = new Set(['country', 'place', 'prison']);
/** ", Japan —", ", Tenn. (AP)", behind a town at the beginning of a block. */
const IN_DATELINE = /^, \p{Lu}[\p{L}. ]{1,18}(?:[—–(]|- )/u;
/** Characters in which it has room. */
const LONGEST_DATELINE = 26;

/** "Rubio, a town of 70,000", "Perú, una ciudad de Illinois". */
const TOWN_BEHIND =
  /^, (?:(?:an?|the|un|una|el|la) )?(?:\p{L}+ )?(?:town|city(?!-)|village|hamlet|crossroads|suburb|township|ciudad|pueblo|aldea|sindicatura|municipio|campamento|vereda|barrio|cantón|corregimiento|caserío|capital(?= del? | of ))(?!\p{L})/u;
const TOWN_BEFORE = /(?<!\p{L})(?:town|village|hamlet|city|suburb|township|pueblo|aldea|barrio)(?: of| de)? $/u;
const DISTRICT_BEFORE = /(?<!\p{L})(?:sindicatura|vereda|barrio|cantón|corregimiento|caserío)(?: de)? $/u;
const LONGEST_APPOSITION = 40;
/** The last words of what the two above find. */
const CALLED: ReadonlySet<string> = words(`
  of de town village hamlet city suburb township pueblo aldea barrio sindicatura vereda cantón corregimiento caserío
  `);

/** What joins an institution and the place that it is of. */
const BEFORE_INSTITUTION: ReadonlySet<string> = new Set(['of', 'de', 'del', 'the', 'la', 'los']);

const isLocal = (folded: string) => LOCAL_WORDS.test(folded);

/** "The harbor town of Obama", "cantón El Salvador". */
function isCalledTown(folded: string, start: number, isCountry: boolean): boolean {
  // "The main city of Pakistan-controlled Kashmir" is none called so.
  const called = isCountry ? DISTRICT_BEFORE : TOWN_BEFORE;
  return called.test(folded.slice(Math.max(0, start - LONGEST_APPOSITION), start));
}

/** "New Mexico", "Mexico City", "Lebanon, Pa.", "University of Ghana": another place, or what bears its name. */
export function isInNameOfPlace({ start, end, flags, block }: Candidate, around: Around, line: PageLine): boolean {
  const { folded } = line;
  if (around.afterIsCapital && AFTER_COUNTRY.has(around.after)) return true;
  if (flags & FLAGS.single && around.afterIsCapital && isNamedOn(around, line, block)) return true;
  const institution =
    BEFORE_INSTITUTION.has(around.before) &&
    /(\p{L}+) (?:of|de|del)(?: the| la| los)? $/u.exec(folded.slice(Math.max(0, start - 40), start));
  if (institution && NAMED_AFTER_PLACE.has(institution[1] as string)) return true;
  if (isAddress(around, folded, start, end)) return true;
  if (around.before === '' || around.beforeHasDot) return false;
  if (around.beforeIsCapital && BEFORE_COUNTRY.has(around.before)) return true;
  if (around.beforeIsCapital && flags & FLAGS.single && GIVEN_NAMES.has(around.before)) return true;
  const second = folded[around.beforeStart - 1] === ' ' ? wordEndingAt(folded, around.beforeStart - 1) : null;
  return second !== null && BEFORE_COUNTRY.has(`${second.word}-${around.before}`);
}

/** "Plaza de España", "calle Condell con Bolivia", "entre Colón y Perú". */
const STREET_OR_SQUARE =
  /(?:plaza|calle|avenida|paseo|parque|estación|vía|puente|ronda|glorieta|estadio|esquina) (?:de(?: la)? )?$|(?:calle|avenida|av\.|esquina(?: de)?) \p{L}+ (?:con|y|esquina) $/u;
const LONGEST_STREET = 40;
/** The last words of what it finds. */
const STREET_ENDS: ReadonlySet<string> = words(`
  de la con y esquina plaza calle avenida paseo parque estación vía puente ronda glorieta estadio
  `);

/** "La calle Perú", "av. Brasil", "Perú 1240", "Perú al 400"; "Brasil 2014" is a year. */
function isAddress({ before }: Around, folded: string, start: number, end: number): boolean {
  return (
    STREETS.has(before) ||
    FORMS_OF_ADDRESS.has(before) ||
    (STREET_ENDS.has(before) && STREET_OR_SQUARE.test(folded.slice(Math.max(0, start - LONGEST_STREET), start))) ||
    /^ (?:al )?(?!(?:19|20)\d\d)\d{3,4}(?![\p{L}\d,.]\d|[\p{L}\d])(?! \p{L})/u.test(folded.slice(end, end + 12))
  );
}

/** "Jordan Peele", "Israel Fernández", "India Pale Ale": the name goes on. Titles, days and peoples begin anew. */
function isNamedOn({ after }: Around, line: PageLine, block: number): boolean {
  const { isTitleCase, isAllCaps } = line.traitsOf(block);
  if (isTitleCase || isAllCaps) return false;
  return !BEFORE_SURNAME.has(after) && !COUNTRIES.has(after) && !NATIONALITIES.has(after) && !AFTER_STATE.has(after);
}

/** A state, or in a dateline any place, behind a name that is none by itself: "Lebanon, Pa.", "RUBIO, Venezuela —". */
export function isTownByName(candidate: Candidate, { before }: Around, line: PageLine): boolean {
  const { start, end, block, entity, flags } = candidate;
  // Asked of every candidate: most have neither a comma behind nor such a word before.
  if (CALLED.has(before) && entity.kind !== 'place' && isCalledTown(line.folded, start, entity.kind === 'country'))
    return true;
  if (line.text[end] !== ',') return false;
  const behind = line.text.slice(end, end + LONGEST_DATELINE);
  const isPlace = IS_PLACE.has(entity.kind);
  if (!isPlace && start === line.startOf(block) && IN_DATELINE.test(behind)) {
    const name = line.text.slice(start, end);
    if (name === name.toUpperCase()) return true;
  }
  if (entity.kind !== 'place' && TOWN_BEHIND.test(line.folded.slice(end, end + LONGEST_APPOSITION))) return true;
  return (isPlace || (flags & (FLAGS.acronym | FLAGS.surname | FLAGS.shortForm)) !== 0) && STATE_BEHIND.test(behind);
}

/** "Lebanon" where a page of local news names no other country. */
export function isTown({ start, end, entity }: Candidate, line: PageLine): boolean {
  const { folded } = line;
  if (!TOWN_NAMES.has(folded.slice(start, end)) || !line.once(isLocal)) return false;
  return line.once(countriesIn).every((name) => isOwnWord(entity, name) || TOWN_NAMES.has(name) || US_STATES.has(name));
}
