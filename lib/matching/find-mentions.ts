import type { BlockMention, PageMemory, TextBlock, Why } from '../model/mention';
import { type Candidate, findCandidates } from './candidates';
import { findDefinitions, isSpelledOut } from './definitions';
import { Evidence, signOf, spans, whyOf } from './evidence';
import { FLAGS } from './index-format';
import type { MatchIndex } from './match-index';
import { findObjection } from './neighbours';
import { officeTagBehind } from './office-tag';
import { PageLine } from './page-line';
import { objectInside, objectToStrangers } from './strangers';
import { MARGIN, SHOWN, WEIGHTS } from './weights';

export type FindRequest = {
  /** In document order. */
  blocks: readonly TextBlock[];
  /** Language tag of the page, or empty. */
  lang: string;
  /** What the last answer for this page gave back; null for its first blocks. */
  memory: PageMemory | null;
};

export type FindAnswer = {
  mentions: BlockMention[];
  /** Forms of the dataset that stand in the text and are not shown, with what speaks for and against them. */
  heldBack: HeldBack[];
  memory: PageMemory;
};

/** `reason`: what the words beside it made of it, or that too little speaks for it. */
export type HeldBack = Omit<BlockMention, 'why'> & { why: Why; reason: string };

/**
 * Find the mentions in blocks of a page's text.
 *
 * Offsets are UTF-16 code units into the block's text, so `text.slice(start, end)` is the surface form. Longest form
 * first, then leftmost; mentions never overlap. A short form that was held back earlier is given back, with its own
 * block number, by the call that makes its entity certain. Sorted by block as given, then by start. Never throws.
 * Costs some 20 ns a character and 10 µs a doubtful form, whatever the size of the index.
 */
export function findMentions(index: MatchIndex, request: FindRequest): FindAnswer {
  return new Scan(index, request).run();
}

/** Short forms that wait for their full form: a page of nothing else must not grow its messages for ever. */
const MOST_HELD = 1000;

type Judged = Candidate & { score: number; why: Why; objection: string | null };

class Scan {
  private readonly line: PageLine;
  private readonly candidates: Candidate[];
  private readonly evidence: Evidence;
  private readonly foreign: Set<string>;
  private readonly foreignHere: ReadonlySet<number>;
  private readonly heldBefore: readonly BlockMention[];
  /** Entities whose bare names are somebody else's here. */
  private readonly strangers: Set<string>;

  constructor(
    private readonly index: MatchIndex,
    request: FindRequest,
  ) {
    // Another dataset's memory speaks of other forms.
    const memory = request.memory?.dataset === index.dataset ? request.memory : null;
    this.line = new PageLine(request.blocks, request.lang, memory);
    this.strangers = new Set(memory?.strangers);
    this.heldBefore = memory?.held ?? [];
    const { language } = this.line;
    const certain = new Map(Object.entries(memory?.certain ?? {}));
    const found = findCandidates(index, this.line, (flags) => fitsLanguage(flags, language));
    this.candidates = withoutUnnamed(found, certain, this.line);
    this.evidence = new Evidence(this.line, this.candidates, certain);
    const { own, foreign, foreignAt } = findDefinitions(this.candidates, this.line);
    this.foreignHere = foreignAt;
    this.foreign = new Set([...(memory?.foreign ?? []), ...foreign]);
    for (const short of own.keys()) this.foreign.delete(short);
  }

  run(): FindAnswer {
    const objections = this.candidates.map((candidate) => findObjection(candidate, this.line));
    objectInside(this.candidates, objections);
    objectToStrangers(this.candidates, objections, this.strangers, this.evidence.certain, this.line);
    this.settleNames(objections);
    // What its context settles may in turn settle a short form, or stand in relation to another: twice is enough.
    for (let round = 0; round < 2; round++) this.settleShort(objections);
    const judged = this.candidates.map((candidate, i): Judged => {
      const { score, why } = this.evidence.judge(candidate);
      return { ...candidate, score, why, objection: objections[i] ?? null };
    });
    return this.choose(judged);
  }

  /** Names that mean nothing else are certain wherever nothing beside them speaks against it. */
  private settleNames(objections: readonly (string | null)[]): void {
    for (const [i, candidate] of this.candidates.entries()) {
      if (objections[i] !== null || candidate.flags & (FLAGS.needsContext | FLAGS.shortForm)) continue;
      this.evidence.settle(candidate);
    }
  }

  /** A short form that its context settled once is settled for the page; ordinary words have to be each time. */
  private settleShort(objections: readonly (string | null)[]): void {
    for (const [i, candidate] of this.candidates.entries()) {
      const { flags, entity } = candidate;
      if (objections[i] !== null || this.evidence.certain.has(entity.id)) continue;
      const isName = flags & FLAGS.shortForm || (flags & FLAGS.needsContext && !(flags & FLAGS.ordinary));
      if (!isName) continue;
      const { score, why } = this.evidence.judge(candidate);
      if (score >= SHOWN) this.evidence.settle(candidate, why.evidence);
    }
  }

  /** Of what overlaps, the longest that is shown; of entities under the same words, the one that leads. */
  private choose(judged: readonly Judged[]): FindAnswer {
    const mentions: BlockMention[] = [];
    const heldBack: HeldBack[] = [];
    const held: BlockMention[] = [];
    let free = 0;
    for (let at = 0; at < judged.length; ) {
      const first = judged[at] as Judged;
      let next = at + 1;
      while (next < judged.length && spans(judged[next] as Judged, first)) next++;
      const group = judged.slice(at, next);
      at = next;
      const isInside = first.start < free;
      const chosen = isInside ? null : this.lead(group);
      for (const each of group) {
        if (each === chosen) continue;
        const reason = this.reasonAgainst(each, isInside, chosen);
        if (reason !== null) heldBack.push({ ...this.mention(each), reason });
        if (reason === 'too-little' && each.flags & FLAGS.shortForm) held.push(this.mention(each));
      }
      if (!chosen) continue;
      mentions.push(this.mention(chosen));
      free = chosen.end;
    }
    return { mentions: [...this.release(mentions), ...mentions], heldBack, memory: this.remember(held) };
  }

  /** The one entity that these words mean; null when none reaches the threshold, or two are too close. */
  private lead(group: readonly Judged[]): Judged | null {
    const able = group.filter(
      (each) =>
        each.objection === null && each.score >= SHOWN && !this.isForeign(each) && !this.isSpelledOtherwise(each),
    );
    const [best, ...others] = able.sort((a, b) => b.score - a.score);
    if (!best) return null;
    const rival = others.find(({ entity }) => entity.id !== best.entity.id);
    return rival && best.score - rival.score < MARGIN ? null : best;
  }

  private reasonAgainst(each: Judged, isInside: boolean, chosen: Judged | null): string | null {
    // The same entity by another of its forms.
    if (chosen?.entity.id === each.entity.id) return null;
    if (isInside) return 'inside-longer';
    if (each.objection !== null) return each.objection;
    if (this.isForeign(each)) return 'defined-otherwise';
    if (each.score < SHOWN) return 'too-little';
    return this.isSpelledOtherwise(each) ? 'defined-otherwise' : 'ambiguous';
  }

  private isForeign({ flags, start, end }: Candidate): boolean {
    if (!(flags & FLAGS.shortForm)) return false;
    return this.foreignHere.has(start) || this.foreign.has(this.line.folded.slice(start, end));
  }

  /** Letters that the page spells out as something else, and never as the entity. */
  private isSpelledOtherwise({ entity, flags, start, end }: Judged): boolean {
    if (!(flags & FLAGS.acronym) || !(flags & FLAGS.shortForm)) return false;
    const certain = this.evidence.certain.get(entity.id)?.form.toLowerCase();
    const short = this.line.folded.slice(start, end);
    return (certain === undefined || certain === short) && isSpelledOut(short, this.line);
  }

  private mention({ block, start, end, entity, score, why }: Judged): BlockMention {
    const id = this.line.blocks[block]?.id ?? block;
    const rounded = Math.round(100 * Math.max(0, Math.min(1, score))) / 100;
    return { entityId: entity.id, block: id, ...this.line.toBlock(block, start, end), score: rounded, why };
  }

  /** What earlier blocks held back and this call made certain. */
  private release(mentions: readonly BlockMention[]): BlockMention[] {
    return this.heldBefore.flatMap((mention) => {
      const full = this.evidence.certain.get(mention.entityId);
      if (!full) return [];
      const overlaps = mentions.some(
        (other) => other.block === mention.block && other.start < mention.end && mention.start < other.end,
      );
      if (overlaps) return [];
      const score = Math.min(1, mention.score + WEIGHTS.full);
      return [{ ...mention, score, why: whyOf([...mention.why.signs, signOf(full)]) }];
    });
  }

  private remember(held: readonly BlockMention[]): PageMemory {
    const stillHeld = this.heldBefore.filter(({ entityId }) => !this.evidence.certain.has(entityId));
    return {
      dataset: this.index.dataset,
      certain: Object.fromEntries(this.evidence.certain),
      foreign: [...this.foreign],
      held: [...stillHeld, ...held].slice(0, MOST_HELD),
      strangers: [...this.strangers].slice(0, MOST_HELD),
      isFromAbroad: this.line.isFromAbroad,
      speaksOfAmerica: this.line.isFromAbroad && this.line.speaksOfAmerica,
    };
  }
}

/**
 * Without surnames and letters that are read only behind the full name (or with party and state), of entities that the
 * page does not name so: on most pages the greater part of what was found, not worth a look at the words beside it.
 */
function withoutUnnamed(found: Candidate[], certain: ReadonlyMap<string, unknown>, line: PageLine): Candidate[] {
  const named = new Set<string>(certain.keys());
  for (const { flags, entity, end } of found) {
    if (!(flags & FLAGS.surname) || entity.strong.includes(officeTagBehind(line.text, end)?.tag ?? ''))
      named.add(entity.id);
  }
  return found.filter(({ flags, entity }) => !(flags & FLAGS.surname) || named.has(entity.id));
}

/**
 * Whether a form of the dataset's language may be looked for on a page of this language. Names that both languages
 * use are marked English. A single Spanish word (UE, CPI) is too often something else in another language.
 */
function fitsLanguage(flags: number, language: string): boolean {
  return !(flags & FLAGS.spanish) || language === '' || language === 'es' || !(flags & FLAGS.single);
}
