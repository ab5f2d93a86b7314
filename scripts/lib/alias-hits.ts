import { type FindAnswer, findMentions, type HeldBack } from '../../lib/matching/find-mentions';
import type { MatchIndex } from '../../lib/matching/match-index';
import type { Alias, MatchEntry } from '../../lib/model/entity';
import { normalise, toOriginal } from '../../lib/text/normalise';
import { isWordCode } from '../../lib/text/words';

/** One alias of one entity, to be looked for. */
export type Wanted = { entry: MatchEntry; alias: Alias };

/** `shown`, or why it is held back. */
export type Verdict =
  | 'shown'
  | 'inside a longer match'
  | 'given to another entity'
  | 'other case'
  | 'other language'
  | 'part of another name'
  | 'part of a case title'
  | 'a body of another country or state'
  | 'the author'
  | 'a team'
  | 'defined as something else'
  | 'needs context'
  | 'short form without the full name'
  | 'outweighed';

/** Where the characters of an alias stand on a page. Offsets are UTF-16 code units into `line`. */
export type AliasHit = {
  entity: string;
  alias: string;
  line: string;
  start: number;
  end: number;
  surface: string;
  verdict: Verdict;
  /** The rule and its evidence, or the match that took the place. */
  detail: string;
};

type Span = { block: number; start: number; end: number };
type Page = { lang: string; blocks: readonly string[] };

/**
 * Every place where the characters of an alias stand as whole words on a page, with the matcher's verdict. Places where
 * several aliases of one entity overlap come once: as the one that is shown, or else the longest.
 */
export function findAliasHits(index: MatchIndex, wanted: readonly Wanted[], page: Page): AliasHit[] {
  const blocks = page.blocks.map((text, id) => ({ id, text }));
  const answer = findMentions(index, { blocks, lang: page.lang, memory: null });
  const hits = wanted.flatMap((one) =>
    occurrences(one.alias, page).map((span) => ({ ...span, one, ...judge(one, span, answer, page) })),
  );
  const best = hits.filter((hit) => !hits.some((other) => other !== hit && isBetter(other, hit, hits)));
  return best
    .sort((a, b) => a.block - b.block || a.start - b.start)
    .map(({ block, start, end, one, verdict, detail }) => {
      const line = page.blocks[block] ?? '';
      const surface = line.slice(start, end);
      return { entity: one.entry.id, alias: one.alias.text, line, start, end, surface, verdict, detail };
    });
}

type Judged = Span & { one: Wanted; verdict: Verdict };

/** Of two overlapping hits of one entity: the shown one, then the longer, then the first. */
function isBetter(a: Judged, b: Judged, order: readonly Judged[]): boolean {
  if (a.one.entry.id !== b.one.entry.id || !overlap(a, b)) return false;
  const [shownA, shownB] = [a, b].map(({ verdict }) => Number(verdict === 'shown'));
  const rank = (shownA ?? 0) - (shownB ?? 0) || a.end - a.start - (b.end - b.start);
  return rank > 0 || (rank === 0 && order.indexOf(a) < order.indexOf(b));
}

function overlap(a: Span, b: Span): boolean {
  return a.block === b.block && a.start < b.end && b.start < a.end;
}

/** The alias as plain characters, in any case, as whole words. */
function occurrences(alias: Alias, { blocks }: Page): Span[] {
  const own = normalise(alias.text).folded;
  const isWord = (text: string, at: number) => at >= 0 && at < text.length && isWordCode(text.charCodeAt(at));
  return blocks.flatMap((text, block) => {
    const normal = normalise(text);
    const { folded } = normal;
    const spans: Span[] = [];
    for (let at = folded.indexOf(own); at >= 0; at = folded.indexOf(own, at + 1)) {
      const end = at + own.length;
      const isWithin =
        (isWord(folded, at - 1) && isWord(folded, at)) || (isWord(folded, end) && isWord(folded, end - 1));
      if (!isWithin) spans.push({ block, ...toOriginal(normal.map, at, end) });
    }
    return spans;
  });
}

function judge(
  { entry, alias }: Wanted,
  span: Span,
  { mentions, heldBack }: FindAnswer,
  page: Page,
): { verdict: Verdict; detail: string } {
  const taken = mentions.find((mention) => overlap(mention, span));
  if (taken === undefined) {
    const held = heldBack.find((each) => each.entityId === entry.id && isSame(each, span));
    if (!held) return { verdict: lostBecause(alias, page.lang), detail: '' };
    return { verdict: wordsOf(held, alias), detail: held.why.evidence ?? '' };
  }
  const surface = page.blocks[taken.block]?.slice(taken.start, taken.end) ?? '';
  if (taken.entityId !== entry.id)
    return {
      verdict: isSame(taken, span) ? 'given to another entity' : 'inside a longer match',
      detail: `${surface} (${taken.entityId})`,
    };
  if (!isSame(taken, span)) return { verdict: 'inside a longer match', detail: surface };
  const { rule, evidence } = taken.why;
  return { verdict: 'shown', detail: evidence ? `${rule}: ${evidence}` : rule };
}

function isSame(a: Span, b: Span): boolean {
  return a.block === b.block && a.start === b.start && a.end === b.end;
}

/** Why the matcher did not even look at it. */
function lostBecause({ lang, caseSensitive }: Alias, pageLanguage: string): Verdict {
  if (lang === 'es' && pageLanguage !== '' && !pageLanguage.startsWith('es')) return 'other language';
  return caseSensitive ? 'other case' : 'part of another name';
}

function wordsOf({ reason }: HeldBack, { needsContext }: Alias): Verdict {
  switch (reason) {
    case 'case-title':
      return 'part of a case title';
    case 'another-body':
      return 'a body of another country or state';
    case 'byline':
      return 'the author';
    case 'team':
      return 'a team';
    case 'defined-otherwise':
      return 'defined as something else';
    case 'inside-longer':
      return 'inside a longer match';
    case 'ambiguous':
      return 'outweighed';
    case 'too-little':
      return needsContext ? 'needs context' : 'short form without the full name';
    default:
      return 'part of another name';
  }
}
