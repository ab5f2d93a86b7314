import { type Annotation, quoteOf } from '../model/annotation';

/**
 * Links to a passage on its page by a text fragment (https://wicg.github.io/scroll-to-text-fragment/):
 * `#:~:text=prefix-,start,end,-suffix`. A browser goes to the first text that fits, or to the top of the page.
 */

/** Longer passages are given by their first and last words. UTF-16 code units. */
const MOST_EXACT = 120;
/** Words at either end of a passage, and around it, which tell it from others. */
const ENDS = 6;
const AROUND = 3;
/** Of writing without spaces that many signs stand for a few words. */
const MOST_SIGNS = 24;

/** The saved address at the passage's present words; the bare address of a passage that is gone. */
export function linkToPassage(annotation: Annotation): string {
  const { target, lastLook } = annotation;
  if (lastLook?.state === 'orphan') return target.savedAt;
  const quote = quoteOf(annotation);
  const exact = lastLook?.state === 'changed' ? (lastLook.present ?? quote.exact) : quote.exact;
  return withTextFragment(target.savedAt, { ...quote, exact });
}

export function withTextFragment(
  address: string,
  { exact, prefix, suffix }: { exact: string; prefix: string; suffix: string },
): string {
  // A browser finds whole words only: what the reader cut through is taken whole.
  const head = /[\p{L}\p{N}\p{M}_]*$/u.exec(/^[\p{L}\p{N}\p{M}_]/u.test(exact) ? prefix : '')?.[0] ?? '';
  const tail = /^[\p{L}\p{N}\p{M}_]*/u.exec(/[\p{L}\p{N}\p{M}_]$/u.test(exact) ? suffix : '')?.[0] ?? '';
  const words = head + exact + tail;
  const before = lastWords(lineOf(prefix.slice(0, prefix.length - head.length), -1), AROUND, true);
  const after = firstWords(lineOf(suffix.slice(tail.length), 0), AROUND, true);
  const parts = [
    ...(before === '' ? [] : [`${encode(before)}-`]),
    ...rangeOf(words).map(encode),
    ...(after === '' ? [] : [`-${encode(after)}`]),
  ];
  if (words.trim() === '') return address;
  // The fragment of the address itself stays; a text fragment in it is replaced.
  const base = address.replace(/:~:.*$/s, '');
  return `${base}${base.includes('#') ? '' : '#'}:~:text=${parts.join(',')}`;
}

/** Where copies of the page may be kept. */
export function archiveLink({ target }: Pick<Annotation, 'target'>): string {
  return `https://web.archive.org/web/*/${target.savedAt.replace(/#.*$/s, '')}`;
}

/** The words, or the first and the last of them: a text that goes over several blocks is found by its ends only. */
function rangeOf(text: string): [string] | [string, string] {
  const whole = plain(text);
  if (whole.length <= MOST_EXACT && !text.trim().includes('\n')) return [whole];
  const start = firstWords(lineOf(text, 0), ENDS);
  const end = lastWords(lineOf(text, -1), ENDS);
  // One that would overlap the other is not found.
  return start.length + end.length < whole.length ? [start, end] : [whole];
}

/** The first or last line that holds anything. */
function lineOf(text: string, at: 0 | -1): string {
  return (
    text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .at(at) ?? ''
  );
}

/** @param isCut the text may end in half a word, which is left out where it has others */
function firstWords(text: string, count: number, isCut = false): string {
  const words = plain(text).split(' ');
  if (words.length === 1)
    return Array.from(words[0] ?? '')
      .slice(0, MOST_SIGNS)
      .join('');
  return words.slice(0, isCut ? Math.min(count, words.length - 1) : count).join(' ');
}

function lastWords(text: string, count: number, isCut = false): string {
  const words = plain(text).split(' ');
  if (words.length === 1)
    return Array.from(words[0] ?? '')
      .slice(-MOST_SIGNS)
      .join('');
  return words.slice(isCut ? -Math.min(count, words.length - 1) : -count).join(' ');
}

function plain(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** Percent-encoded, with the three signs that part a text directive. */
function encode(text: string): string {
  // Broken halves of pairs cannot be encoded; no page's text is found by one.
  return encodeURIComponent(text.replace(/\p{Cs}/gu, '')).replaceAll('-', '%2D');
}
