import { isCapitalAt, isWordCode, wordEnd, wordEndingAt } from '../text/words';
import type { Candidate } from './candidates';
import { FLAGS } from './index-format';
import { BEFORE_SURNAME } from './language-words';
import type { PageLine } from './page-line';

/**
 * What the page itself says a short form stands for: "Asylum Cooperative Agreement (ACA)". The long form is found by
 * the algorithm of Schwartz and Hearst (2003): going backwards, each letter of the short form is matched, the first at
 * the beginning of a word.
 */
export type Definitions = {
  /** Short forms in lower case that the page defines as the entity of this id. */
  own: ReadonlyMap<string, string>;
  /** Short forms in lower case that the page defines as something that is no entity of ours. */
  foreign: ReadonlySet<string>;
  /** Where in the line it does so. */
  foreignAt: ReadonlySet<number>;
};

/** Letters between the brackets, and no more. */
const LONGEST_SHORT = 12;

/** "The National Association of Theatre Owners, or NATO": what stands between the two where there are no brackets. */
const JOINT =
  /,? (?:or|o|also known as|known as|(?:más )?conocid[oa] (?:como|por las siglas|por sus siglas(?: en inglés)?)|called|short for) (?:the |el |la )?$/;
const LONGEST_JOINT = 48;

export function findDefinitions(candidates: readonly Candidate[], line: PageLine): Definitions {
  const own = new Map<string, string>();
  const foreign = new Set<string>();
  const foreignAt = new Set<number>();
  const { text, folded } = line;
  for (const candidate of candidates) {
    const { start, end, flags, entity } = candidate;
    if (!(flags & FLAGS.shortForm) || end - start > LONGEST_SHORT) continue;
    const short = folded.slice(start, end);
    const isBracketed = text[start - 1] === '(' && /^[)\s,;]/.test(text.slice(end, end + 1) || ' ');
    const joint = isBracketed
      ? 1
      : (JOINT.exec(text.slice(Math.max(0, start - LONGEST_JOINT), start))?.[0].length ?? 0);
    const long =
      joint > 0 ? longFormBefore(text, start - joint, text.slice(start, end)) : longFormBehind(text, end, start);
    if (long === null) continue;
    const named = candidates.filter(
      (other) => other.start !== start && other.start < long.end && other.end > long.start,
    );
    if (named.some((other) => other.entity.id === entity.id)) own.set(short, entity.id);
    // Letters of two entities, of which the other is named.
    else if (
      !candidates.some((one) => one.start === start && named.some((other) => other.entity.id === one.entity.id))
    ) {
      foreignAt.add(start);
      if (!own.has(short)) foreign.add(short);
    }
  }
  return { own, foreign, foreignAt };
}

/**
 * Whether the page has a name of three words or more with these initials, also without brackets: "the Culinary Institute
 * of America". Costs some 10 ns a character when it is first asked of a page.
 *
 * @param short in lower case
 */
export function isSpelledOut(short: string, line: PageLine): boolean {
  return short.length >= SHORTEST_SPELLED && line.once(initialsIn).has(short.replaceAll('.', ''));
}

/** Initials of the names of three words and more in a text, in lower case; small words between them do not count. */
function initialsIn(folded: string, text: string): Set<string> {
  const initials = new Set<string>();
  let letters = '';
  let first = '';
  let last = '';
  const end = () => {
    if (letters.length >= SHORTEST_SPELLED && last !== 'act') {
      initials.add(letters);
      // "At the Culinary Institute": a sentence begins there.
      if (BEFORE_SURNAME.has(first)) initials.add(letters.slice(1));
    }
    letters = '';
  };
  for (let at = 0; at < folded.length; ) {
    if (!isWordCode(folded.charCodeAt(at))) {
      if (letters !== '' && folded[at] !== ' ') end();
      at++;
      continue;
    }
    const next = wordEnd(folded, at);
    const isName = isCapitalAt(text, at) && next - at > 1 && !isCapitalAt(text, at + 1);
    if (isName) {
      last = folded.slice(at, next);
      if (letters === '') first = last;
      letters += folded[at];
    } else if (letters !== '' && !SMALL.has(folded.slice(at, next))) end();
    at = next;
  }
  end();
  return initials;
}

/** Words within a name that give it no letter. */
const SMALL: ReadonlySet<string> = new Set('of for and on the de del la las los el y para e'.split(' '));
const SHORTEST_SPELLED = 3;

type Span = { start: number; end: number };

/** The words before a bracket that the short form in it abbreviates; null when none do. */
function longFormBefore(text: string, bracket: number, short: string): Span | null {
  const letters = short.replace(/[^\p{L}\p{N}]/gu, '').replace(/s$/, '');
  let end = bracket;
  while (text[end - 1] === ' ' || text[end - 1] === '"') end--;
  // At most twice as many words as letters, or five more.
  const most = Math.min(letters.length + 5, 2 * letters.length);
  let start = end;
  for (let word = 0; word < most; word++) {
    let at = start;
    while (at > 0 && /[ '",&-]/.test(text[at - 1] as string)) at--;
    const previous = wordEndingAt(text, at);
    if (!previous) break;
    start = previous.start;
  }
  const from = matchBackwards(text.slice(start, end).toLowerCase(), letters.toLowerCase());
  return from === null ? null : { start: start + from, end };
}

/** "ACA (Affordable Care Act)": the other way round. */
function longFormBehind(text: string, end: number, start: number): Span | null {
  const bracket = /^ \(([^()]{4,80})\)/.exec(text.slice(end, end + 90));
  if (!bracket) return null;
  const inside = bracket[1] as string;
  const letters = text
    .slice(start, end)
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
  if (letters.length < 2 || matchBackwards(inside.toLowerCase(), letters) !== 0) return null;
  return { start: end + 2, end: end + 2 + inside.length };
}

/** Where in `long` the form begins that `short` abbreviates, by matching its letters from the last to the first. */
function matchBackwards(long: string, short: string): number | null {
  let at = long.length - 1;
  for (let letter = short.length - 1; letter >= 0; letter--) {
    const wanted = short[letter];
    while (at >= 0 && (long[at] !== wanted || (letter === 0 && at > 0 && /[\p{L}\p{N}]/u.test(long[at - 1] as string))))
      at--;
    if (at < 0) return null;
    if (letter > 0) at--;
  }
  return at;
}
