import { wordEndingAt } from '../text/words';
import { type Around, isOwnWord } from './around';
import type { Candidate } from './candidates';
import { countriesIn } from './countries-in';
import { FLAGS } from './index-format';
import { HOME_OF_TOPIC } from './language-words';
import type { PageLine } from './page-line';
import { BORNE_ABROAD, CAPITALS, COUNTRIES, NATIONALITIES, SPEAKS_OF_AMERICA, US_STATES } from './place-words';

const PARLIAMENT_OR_GUARD_ES =
  /^(?:congreso|senado|cámara de representantes|corte suprema|tribunal supremo|guardia nacional|guardia costera)$/;
/** On a page from abroad the United States are named so near to a body that is theirs. UTF-16 code units. */
const NEAR_ABROAD = 150;
/** Departments and the like of which a state has its own under the same letters: "the Ohio EPA", "Illinois DHS". */
const OF_STATES_TOO = /department|protection agency/i;

/** "The Supreme Court of India", "Texas' Department of Education", "la Corte Suprema venezolana": a body of the same name. */
export function isAnotherBody(candidate: Candidate, around: Around, line: PageLine): boolean {
  const { start, end, flags, entity } = candidate;
  const { folded } = line;
  if (entity.kind === 'law') return false;
  if (isAbroad(candidate, line) || isOfAnotherCountry(candidate, line)) return true;
  // "Washington State Department of Commerce", "Departamento de Justicia estatal".
  if (/department$/.test(folded.slice(start, end)) && /^ of \p{Lu}/u.test(line.text.slice(end, end + 5))) return true;
  if (/^(?:estatal|provincial|municipal|autonómic[oa])$/.test(around.after)) return true;
  // "The state Senate", "state Department of Education".
  if (around.before === 'state' && !around.beforeIsCapital && !(flags & FLAGS.acronym)) return true;
  for (const before of wordsBefore(folded, start)) {
    const isState = US_STATES.has(before);
    if ((NATIONALITIES.has(before) || COUNTRIES.has(before)) && !isOwnWord(entity, before)) return true;
    // The states have courts and departments of their own; acronyms and agencies of one name are federal.
    if (
      isState &&
      (flags & FLAGS.acronym
        ? OF_STATES_TOO.test(entity.title)
        : /court|department|congress|senate|house|commission|board|office|agency|service|corte|senado/.test(
            folded.slice(start, end),
          ))
    )
      return !isOwnWord(entity, before);
  }
  const after =
    placeBehind(folded, end) ??
    placeIn(flags, folded, start, end) ??
    (NATIONALITIES.has(around.after) ? around.after : null);
  return after !== null && !isOwnWord(entity, after);
}

/**
 * "BELFAST: The Department of Justice": a name of the American government on a page that comes from abroad and never
 * speaks of the United States, or not beside a name that every country has a body of. Letters (FBI, DEA) and the State
 * Department mean theirs there too.
 */
function isAbroad({ flags, entity, start, end }: Candidate, line: PageLine): boolean {
  if (flags & FLAGS.acronym || !entity.topics.every((id) => HOME_OF_TOPIC.has(id))) return false;
  const name = line.folded.slice(start, end);
  if (name.includes('state department')) return false;
  // A Spanish page is as soon of another country, if it names one and never the United States.
  if (!line.isFromAbroad)
    return PARLIAMENT_OR_GUARD_ES.test(name) && !line.speaksOfAmerica && line.once(countriesIn).length > 0;
  if (!line.speaksOfAmerica) return true;
  const beside = line.folded.slice(Math.max(0, start - NEAR_ABROAD), end + NEAR_ABROAD);
  return BORNE_ABROAD.test(name) && !SPEAKS_OF_AMERICA.test(beside);
}

/** "Guatemala.- La Policía Nacional Civil" is not El Salvador's, which the page never names. */
function isOfAnotherCountry({ flags, entity }: Candidate, line: PageLine): boolean {
  if (!(flags & FLAGS.needsContext) || !line.isFromAbroad) return false;
  const homes = countriesIn(entity.title.toLowerCase());
  return homes.length > 0 && !homes.some((home) => line.folded.includes(home.split(' ').at(-1) as string));
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
export function placeBehind(folded: string, end: number): string | null {
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
function placeIn(flags: number, folded: string, start: number, end: number): string | null {
  if (flags & FLAGS.acronym) return null;
  if (!(flags & FLAGS.needsContext) && !BORNE_ABROAD.test(folded.slice(start, end))) return null;
  const place = /^ (?:in|en) (?:the |el |la |los )?(\p{L}+(?: \p{L}+)?)/u.exec(folded.slice(end, end + 40))?.[1] ?? '';
  return [place, place.split(' ')[0] ?? ''].find((name) => COUNTRIES.has(name) || CAPITALS.has(name)) ?? null;
}
