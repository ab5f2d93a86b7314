import type { EntityId } from '../model/entity';
import type { BlockMention, CertainName, PageMemory, Sign, TextBlock, Why } from '../model/mention';
import { type Candidate, findCandidates } from './candidates';
import { findDefinitions } from './definitions';
import { FLAGS } from './index-format';
import { HOME_OF_TOPIC } from './language-words';
import type { IndexedEntity, MatchIndex } from './match-index';
import { countriesIn, findObjection, isOwnWord } from './neighbours';
import { officeTagBehind } from './office-tag';
import { PageLine } from './page-line';
import { PageWords } from './page-words';
import { BASE, BESIDE, MARGIN, NEAR, SHOWN, WEIGHTS } from './weights';

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
  private readonly words: PageWords;
  private readonly candidates: Candidate[];
  /** Entities that are certain on this page, with the form that made them so. */
  private readonly certain: Map<EntityId, CertainName>;
  private readonly related = new Map<EntityId, readonly string[]>();
  private readonly topics = new Map<EntityId, readonly string[]>();
  private readonly foreign: Set<string>;
  private readonly foreignHere: ReadonlySet<number>;
  private readonly heldBefore: readonly BlockMention[];
  /** Candidates of another entity under the same words: what decides between them is weighed. */
  private readonly rivals: ReadonlySet<Candidate>;
  /** Other countries that the blocks name, once it is asked for. */
  private named: readonly string[] | null = null;

  constructor(
    private readonly index: MatchIndex,
    request: FindRequest,
  ) {
    this.line = new PageLine(request.blocks, request.lang);
    this.words = new PageWords(this.line.folded);
    // Another dataset's memory speaks of other forms.
    const memory = request.memory?.dataset === index.dataset ? request.memory : null;
    this.certain = new Map(Object.entries(memory?.certain ?? {}));
    this.heldBefore = memory?.held ?? [];
    const { language } = this.line;
    this.candidates = findCandidates(index, this.line, (flags) => fitsLanguage(flags, language));
    this.rivals = rivalsOf(this.candidates);
    const { own, foreign, foreignAt } = findDefinitions(this.candidates, this.line);
    this.foreignHere = foreignAt;
    this.foreign = new Set([...(memory?.foreign ?? []), ...foreign]);
    for (const short of own.keys()) this.foreign.delete(short);
  }

  run(): FindAnswer {
    const objections = this.candidates.map((candidate) => findObjection(candidate, this.line));
    this.settleNames(objections);
    // What its context settles may in turn settle a short form, or stand in relation to another: twice is enough.
    for (let round = 0; round < 2; round++) this.settleShort(objections);
    const judged = this.candidates.map((candidate, i): Judged => {
      const { score, why } = this.judge(candidate);
      return { ...candidate, score, why, objection: objections[i] ?? null };
    });
    return this.choose(judged);
  }

  /** Names that mean nothing else are certain wherever nothing beside them speaks against it. */
  private settleNames(objections: readonly (string | null)[]): void {
    for (const [i, candidate] of this.candidates.entries()) {
      if (objections[i] !== null || candidate.flags & (FLAGS.needsContext | FLAGS.shortForm)) continue;
      this.settle(candidate);
    }
  }

  /** A short form that its context settled once is settled for the page; ordinary words have to be each time. */
  private settleShort(objections: readonly (string | null)[]): void {
    for (const [i, candidate] of this.candidates.entries()) {
      const { flags, entity } = candidate;
      if (objections[i] !== null || this.certain.has(entity.id)) continue;
      const isName = flags & FLAGS.shortForm || (flags & FLAGS.needsContext && !(flags & FLAGS.ordinary));
      if (!isName) continue;
      const { score, why } = this.judge(candidate);
      if (score >= SHOWN) this.settle(candidate, why.evidence);
    }
  }

  private settle({ entity, start, end }: Candidate, by?: string): void {
    this.related.set(entity.id, entity.related);
    this.topics.set(entity.id, entity.topics);
    if (this.certain.has(entity.id)) return;
    const form = this.line.text.slice(start, end);
    this.certain.set(entity.id, by === undefined ? { form } : { form, by });
  }

  private judge(candidate: Candidate): { score: number; why: Why } {
    const { flags, entity, block } = candidate;
    const doubtful = flags & (FLAGS.needsContext | FLAGS.shortForm);
    if (!doubtful) return { score: 1, why: { rule: 'name', signs: [] } };
    const signs: Sign[] = [];
    const certain = this.certain.get(entity.id);
    const office = entity.kind === 'person' ? officeTagBehind(this.line.text, candidate.end) : null;
    const isOffice = office !== null && entity.strong.includes(office.tag);
    if (flags & FLAGS.surname && !certain && !isOffice) return { score: 0, why: { rule: 'short', signs: [] } };
    if (isOffice) signs.push({ sign: 'office', weight: WEIGHTS.office, words: [office.words] });
    if (flags & FLAGS.shortForm && certain) signs.push(signOf(certain));
    else if (flags & FLAGS.ordinary && certain)
      signs.push({ sign: 'same', weight: WEIGHTS.same, words: [certain.form] });
    const score = () => signs.reduce((sum, { weight }) => sum + weight, baseOf(flags, entity));
    // Its full form settles it, whatever else there is; most short forms are of that kind.
    const isSettled = certain && flags & FLAGS.shortForm && !(flags & FLAGS.ordinary) && !this.rivals.has(candidate);
    if (isSettled) return { score: score(), why: whyOf(signs) };
    this.addContext(signs, candidate);
    if (flags & FLAGS.ordinary) this.addElsewhere(signs, candidate);
    else if (entity.kind === 'agency' && !(flags & (FLAGS.acronym | FLAGS.spanish))) this.addHome(signs, candidate);
    this.addRelated(signs, entity);
    if (flags & FLAGS.prominent && !(flags & FLAGS.needsContext))
      signs.push({ sign: 'prominent', weight: WEIGHTS.prominent, words: [] });
    if (flags & FLAGS.acronym && this.line.traitsOf(block).isAllCaps)
      signs.push({ sign: 'all-caps', weight: WEIGHTS.allCaps, words: [] });
    return { score: score(), why: whyOf(signs) };
  }

  private addContext(signs: Sign[], { entity, start, end, flags }: Candidate): void {
    // The words themselves elsewhere on the page prove nothing.
    const own = this.line.folded.slice(start, end);
    let best: Sign | null = null;
    for (const stem of entity.strong) {
      const hit = this.words.nearest(stem, start, end);
      if (!hit || hit.word === own) continue;
      const isNear = hit.distance <= NEAR;
      const weight = isNear ? WEIGHTS.strongNear : WEIGHTS.strongFar;
      if (best === null || weight > best.weight) best = { sign: isNear ? 'near' : 'far', weight, words: [hit.word] };
    }
    if (best) signs.push(best);
    const near: string[] = [];
    for (const stem of entity.weak) {
      const hit = this.words.nearestWithin(stem, start, end, NEAR);
      if (hit && hit.word !== own) near.push(hit.word);
    }
    if (near.length === 0) return;
    const isOnly = flags & FLAGS.ordinary && entity.strong.length === 0;
    const each = isOnly ? WEIGHTS.weakOnly : WEIGHTS.weakNear;
    const weight = Math.min(WEIGHTS.weakMost, near.length * each);
    signs.push({ sign: 'near', weight, words: near.slice(0, 2) });
  }

  /** Which country is named nearest, the entity's own or another: "Honduras let its own state of exception lapse". */
  private addElsewhere(signs: Sign[], { entity, start, end }: Candidate): void {
    const home = entity.strong.length > 0 ? entity.strong : entity.topics.flatMap((id) => HOME_OF_TOPIC.get(id) ?? []);
    if (home.length === 0) return;
    const own = this.nearestOf(home, start, end);
    const isOther = (name: string) => !isOwnWord(entity, name);
    const say = (word: string) => signs.push({ sign: 'elsewhere', weight: WEIGHTS.elsewhere, words: [word] });
    if (own === null) {
      // Where the page never speaks of the entity's own country, any other one counts, however far.
      const other = this.countries().find(isOther);
      if (other !== undefined) say(other);
      return;
    }
    const beside = countriesIn(this.line.folded.slice(Math.max(0, start - BESIDE), end + BESIDE));
    const nearest = this.nearestOf(beside.filter(isOther), start, end);
    if (nearest !== null && nearest.distance < own.distance) say(nearest.word);
  }

  /**
   * "The Energy Department" is that of the country which is spoken of near by, unless it is another one alone. Letters mean
   * other things too, and a Spanish "Departamento" is as often a region's: they need more.
   */
  private addHome(signs: Sign[], { entity, start, end }: Candidate): void {
    const home = entity.topics.flatMap((id) => HOME_OF_TOPIC.get(id) ?? []);
    if (home.length === 0) return;
    const isOwnNear = home.some((stem) => this.words.nearestWithin(stem, start, end, NEAR) !== null);
    const near = () => countriesIn(this.line.folded.slice(Math.max(0, start - NEAR), end + NEAR));
    if (!isOwnNear && near().some((name) => !isOwnWord(entity, name))) return;
    signs.push({ sign: 'home', weight: WEIGHTS.home, words: [] });
  }

  private nearestOf(names: readonly string[], start: number, end: number): { word: string; distance: number } | null {
    let best: { word: string; distance: number } | null = null;
    for (const name of names) {
      const hit = this.words.nearest(name, start, end);
      if (hit && (best === null || hit.distance < best.distance)) best = hit;
    }
    return best;
  }

  private countries(): readonly string[] {
    this.named ??= [...new Set(countriesIn(this.line.folded))];
    return this.named;
  }

  private addRelated(signs: Sign[], entity: IndexedEntity): void {
    const names: string[] = [];
    for (const [id, { form }] of this.certain) {
      if (id === entity.id) continue;
      if (entity.related.includes(id) || this.related.get(id)?.includes(entity.id)) names.push(form);
    }
    if (names.length > 0) {
      const weight = Math.min(WEIGHTS.relatedMost, names.length * WEIGHTS.related);
      signs.push({ sign: 'related', weight, words: names.slice(0, 2) });
      return;
    }
    for (const [id, { form }] of this.certain) {
      if (id === entity.id || !this.topics.get(id)?.some((topic) => entity.topics.includes(topic))) continue;
      signs.push({ sign: 'topic', weight: WEIGHTS.topic, words: [form] });
      return;
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
    const able = group.filter((each) => each.objection === null && !this.isForeign(each) && each.score >= SHOWN);
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
    return each.score < SHOWN ? 'too-little' : 'ambiguous';
  }

  private isForeign({ flags, start, end }: Candidate): boolean {
    if (!(flags & FLAGS.shortForm)) return false;
    return this.foreignHere.has(start) || this.foreign.has(this.line.folded.slice(start, end));
  }

  private mention({ block, start, end, entity, score, why }: Judged): BlockMention {
    const id = this.line.blocks[block]?.id ?? block;
    const rounded = Math.round(100 * Math.max(0, Math.min(1, score))) / 100;
    return { entityId: entity.id, block: id, ...this.line.toBlock(block, start, end), score: rounded, why };
  }

  /** What earlier blocks held back and this call made certain. */
  private release(mentions: readonly BlockMention[]): BlockMention[] {
    return this.heldBefore.flatMap((mention) => {
      const full = this.certain.get(mention.entityId);
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
    const stillHeld = this.heldBefore.filter(({ entityId }) => !this.certain.has(entityId));
    return {
      dataset: this.index.dataset,
      certain: Object.fromEntries(this.certain),
      foreign: [...this.foreign],
      held: [...stillHeld, ...held].slice(0, MOST_HELD),
    };
  }
}

/**
 * Whether a form of the dataset's language may be looked for on a page of this language. Names that both languages
 * use are marked English. A single Spanish word (UE, CPI) is too often something else in another language.
 */
function fitsLanguage(flags: number, language: string): boolean {
  return !(flags & FLAGS.spanish) || language === '' || language === 'es' || !(flags & FLAGS.single);
}

function baseOf(flags: number, { kind }: IndexedEntity): number {
  if (!(flags & FLAGS.needsContext)) return flags & FLAGS.acronym ? BASE.ownAcronym : BASE.short;
  if (flags & FLAGS.acronym) return BASE.acronym;
  if (flags & FLAGS.ordinary || (flags & FLAGS.shortForm && flags & FLAGS.single)) return BASE.ordinary;
  if (flags & FLAGS.shortForm) return BASE.common;
  return kind === 'person' ? BASE.namesake : BASE.sharedName;
}

/** What a name that is certain on the page says for its short form. */
function signOf({ form, by }: CertainName): Sign {
  return by === undefined
    ? { sign: 'full', weight: WEIGHTS.full, words: [form] }
    : { sign: 'settled', weight: WEIGHTS.full, words: [by] };
}

/** The rule in a word, and the evidence that weighs most. */
function whyOf(signs: readonly Sign[]): Why {
  const [best] = signs.filter(({ words }) => words.length > 0).sort((a, b) => b.weight - a.weight);
  const rule = best?.sign === 'full' ? 'short' : best ? 'context' : signs.length > 0 ? 'usual' : 'name';
  return { rule, ...(best ? { evidence: best.words[0] as string } : {}), signs };
}

/** Of one span they stand side by side. */
function rivalsOf(candidates: readonly Candidate[]): Set<Candidate> {
  const rivals = new Set<Candidate>();
  for (const [i, candidate] of candidates.entries()) {
    const before = candidates[i - 1];
    if (before && spans(before, candidate) && before.entity.id !== candidate.entity.id)
      rivals.add(before).add(candidate);
  }
  return rivals;
}

function spans(a: Candidate, b: Candidate): boolean {
  return a.start === b.start && a.end === b.end;
}
