import { findMentions } from '../../lib/matching/find-mentions';
import { buildMatchIndex, type MatchIndex } from '../../lib/matching/match-index';
import type { Alias, MatchEntry } from '../../lib/model/entity';
import type { BlockMention } from '../../lib/model/mention';
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
 *
 * The matcher gives no evidence for what it holds back. So it is asked again with one entity alone and one rule of its
 * alias lifted after the other: the rule without which it would be shown is the reason.
 */
export function findAliasHits(index: MatchIndex, wanted: readonly Wanted[], page: Page): AliasHit[] {
  const mentions = mentionsOf(index, page);
  const hits = wanted.flatMap((one) => {
    const trial = new Trial(one, page);
    return occurrences(one.alias, page).map((span) => ({ ...span, one, ...judge(one, span, mentions, trial) }));
  });
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

function mentionsOf(index: MatchIndex, { lang, blocks }: Page): BlockMention[] {
  return findMentions(index, { blocks: blocks.map((text, id) => ({ id, text })), lang, memory: null }).mentions;
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
      if (!isWithin) spans.push({ block, ...toOriginal(normal, at, end) });
    }
    return spans;
  });
}

function judge(
  { entry, alias }: Wanted,
  span: Span,
  mentions: readonly BlockMention[],
  trial: Trial,
): { verdict: Verdict; detail: string } {
  const taken = mentions.find((mention) => overlap(mention, span));
  if (taken === undefined) return { verdict: trial.reason(span), detail: '' };
  const isSame = taken.start === span.start && taken.end === span.end;
  const { rule, form, evidence } = taken.why;
  if (taken.entityId !== entry.id)
    return {
      verdict: isSame ? 'given to another entity' : 'inside a longer match',
      detail: `${form} (${taken.entityId})`,
    };
  if (!isSame) return { verdict: 'inside a longer match', detail: form };
  const spelt = form === alias.text ? '' : ` (as ${form})`;
  return { verdict: 'shown', detail: (evidence ? `${rule}: ${evidence}` : rule) + spelt };
}

const FREE = { lang: 'en', caseSensitive: false, needsContext: false, shortForm: false } as const;
/** A full name that no page holds, given to the entity and to the page so that its short form may be shown. */
const FULL_NAME = 'Qvarnholt Izzumrai';

/** The matcher with one entity of one alias. Each question is asked once a page. */
class Trial {
  private readonly answers = new Map<string, BlockMention[]>();
  constructor(
    private readonly one: Wanted,
    private readonly page: Page,
  ) {}

  /** The first rule of the alias that holds it back. */
  reason(span: Span): Verdict {
    const { lang, caseSensitive, needsContext, shortForm } = this.one.alias;
    if (!this.finds(span, {})) return 'part of another name';
    if (caseSensitive && !this.finds(span, { caseSensitive })) return 'other case';
    if (!this.finds(span, { lang })) return 'other language';
    if (needsContext && !this.finds(span, { needsContext, shortForm })) return 'needs context';
    if (shortForm && !this.finds(span, { shortForm }, true)) return 'part of another name';
    if (shortForm && !this.finds(span, { shortForm })) return 'short form without the full name';
    return 'outweighed';
  }

  private finds(span: Span, rules: Partial<Alias>, isNamed = false): boolean {
    const key = JSON.stringify([rules, isNamed]);
    let mentions = this.answers.get(key);
    if (!mentions) {
      const { entry, alias } = this.one;
      const aliases = [
        { ...alias, ...FREE, ...rules },
        { text: FULL_NAME, ...FREE },
      ];
      const blocks = isNamed ? [...this.page.blocks, FULL_NAME] : this.page.blocks;
      mentions = mentionsOf(buildMatchIndex('trial', [{ ...entry, aliases }]), { ...this.page, blocks });
      this.answers.set(key, mentions);
    }
    return mentions.some((mention) => overlap(mention, span));
  }
}
