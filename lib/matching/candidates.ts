import { checkHash, extendHash, mixHash, tokenise } from '../text/tokens';
import { isWordCode } from '../text/words';
import { FLAGS } from './index-format';
import type { IndexedEntity, MatchIndex } from './match-index';
import { BREAK, type PageLine } from './page-line';

/** A form of the dataset that stands in the text as whole words; whether it means its entity there is yet to judge. */
export type Candidate = {
  block: number;
  /** Offsets in the line. */
  start: number;
  end: number;
  /** FLAGS of the form. */
  flags: number;
  entity: IndexedEntity;
};

/** What stands before the name of who speaks next in a transcript. */
const SPEECH_BEGINS = /(?:^|[.?!…"”)\]] )$/;

const BREAK_CODE = BREAK.charCodeAt(0);

/** Between two words of a form: "U.S. ", " & ", "v. ". */
const WIDEST_GAP = 4;

/**
 * Every form that stands in a text, in order of its first word, longer ones first. Costs some 10 ns a character,
 * whatever the size of the index.
 *
 * @param fits whether a form with these FLAGS is looked for at all
 */
export function findCandidates(index: MatchIndex, line: PageLine, fits: (flags: number) => boolean): Candidate[] {
  const { folded } = line;
  const { count, starts, ends, hashes } = tokenise(folded);
  const found: Candidate[] = [];
  for (let first = 0; first < count; first++) {
    let hash = hashes[first] as number;
    let mixed = mixHash(hash);
    if (!index.mayBegin(mixed)) continue;
    const here = found.length;
    let last = first;
    for (;;) {
      const end = ends[last] as number;
      for (let form = index.first(mixed); form >= 0 && index.hasHash(form, mixed); form++) {
        const candidate = readForm(index, form, line, starts[first] as number, end, fits);
        if (candidate) found.push(candidate);
      }
      last++;
      const next = last < count ? (starts[last] as number) : Number.POSITIVE_INFINITY;
      if (next - end > WIDEST_GAP || hasBreak(folded, end, next)) break;
      hash = extendHash(hash, folded, end, ends[last] as number);
      mixed = mixHash(hash);
      if (!index.mayBegin(mixed)) break;
    }
    if (found.length - here > 1) found.push(...found.splice(here).sort((a, b) => b.end - a.end || a.start - b.start));
  }
  return found;
}

function hasBreak(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === BREAK_CODE) return true;
  return false;
}

function readForm(
  index: MatchIndex,
  form: number,
  line: PageLine,
  from: number,
  to: number,
  fits: (flags: number) => boolean,
): Candidate | null {
  const flags = index.flagsOf(form);
  if (!fits(flags)) return null;
  const { text, folded } = line;
  if (checkHash(flags & FLAGS.caseSensitive ? text : folded, from, to) !== index.checkOf(form)) return null;
  let [start, end] = [from, to];
  if (flags & FLAGS.affixed) {
    const [lead, tail] = index.affixesOf(form);
    if (!text.endsWith(lead, start)) return null;
    start -= lead.length;
    // A final dot is dropped at will: "the U.N", "Robert F. Kennedy Jr".
    if (text.startsWith(tail, end) && !isMarkAt(text, end + tail.length)) end += tail.length;
    else if (tail !== '.') return null;
  }
  if (isMarkAt(text, start) || !standsAlone(text, start, end, (flags & FLAGS.single) !== 0)) return null;
  const block = line.blockAt(start);
  if (flags & FLAGS.capitals && !line.traitsOf(block).isAllCaps && !isDateline(line, block, start, end)) return null;
  return { block, start, end, flags, entity: index.entityOf(form) };
}

/** "HONG KONG (Reuters) —", or "JOHNSON: We have a process": in capitals at the beginning of a block that is not. */
function isDateline(line: PageLine, block: number, start: number, end: number): boolean {
  if (line.text[end] === ':' && SPEECH_BEGINS.test(line.text.slice(Math.max(line.startOf(block), start - 3), start)))
    return true;
  return start === line.startOf(block) && /^(?:, \p{Lu}| \(\p{Lu}| ?[—–]|\.-)/u.test(line.text.slice(end, end + 4));
}

/** A combining mark belongs to the sign before it: "v." is not found in "v.\u20dd". */
function isMarkAt(text: string, at: number): boolean {
  return text.charCodeAt(at) >= 0x300 && /^\p{M}/u.test(text.slice(at, at + 2));
}

/** Whether a span is no part of a handle (@ICE), an address (trump.com, a/trump) or a longer number. */
function standsAlone(text: string, start: number, end: number, isSingle: boolean): boolean {
  const before = start > 0 ? text[start - 1] : '';
  if (before === '@' || before === '_' || (isSingle && before === '/')) return false;
  if (text[end] === '_' || text[end] === '@' || text[end] === '$') return false;
  const isDotted = text[end] === '.' && end + 1 < text.length && isWordCode(text.charCodeAt(end + 1));
  if (isSingle && isDotted) return false;
  // "1,287(g)", "$60 Minutes" are no forms that begin with a figure.
  return !(before === '.' && isSingle && start > 1 && isWordCode(text.charCodeAt(start - 2)));
}
