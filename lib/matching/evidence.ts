import type { EntityId } from '../model/entity';
import type { CertainName, Sign, Why } from '../model/mention';
import { isOwnWord } from './around';
import type { Candidate } from './candidates';
import { countriesIn } from './countries-in';
import { FLAGS } from './index-format';
import { HOME_OF_TOPIC } from './language-words';
import type { IndexedEntity } from './match-index';
import { officeTagBehind } from './office-tag';
import type { PageLine } from './page-line';
import { PageWords } from './page-words';
import { US_STATES } from './place-words';
import { BASE, BESIDE, NEAR, SHOWN, WEIGHTS } from './weights';

/** Sums of weights are not exact. */
const ROUNDING = 1e-9;

const IS_BODY: ReadonlySet<IndexedEntity['kind']> = new Set(['agency', 'court', 'organization']);

/** An article, as it stands before the letters of a body. */
const BEFORE_BODY = /(?:^|[\s("“«])(?:the|la|el|del|al) $/u;
/** A sign, or a word that follows the name of a body that acts. */
const BEHIND_BODY =
  /^(?:[.;:)”»]|'s |$| (?:said|says|has|had|is|was|will|would|could|can|may|must|should|did|does|announced|approved|issued|ruled|rejected|declined|warned|estimated|found|plans|takes?|opens?|and|or|on|for|to|that|which|dijo|dice|ha|había|fue|es|será|anunció|aprobó|advirtió|y|o|para|por|que|con|eleva|elevó|estima|estimó|investiga|pidió|informó)(?![\p{L}\p{N}]))/u;

/** What the page says for and against its candidates, and which entities are certain on it by now. */
export class Evidence {
  private readonly words: PageWords;
  private readonly related = new Map<EntityId, readonly string[]>();
  private readonly topics = new Map<EntityId, readonly string[]>();
  /** Candidates of another entity under the same words: what decides between them is weighed. */
  private readonly rivals: ReadonlySet<Candidate>;

  constructor(
    private readonly line: PageLine,
    candidates: readonly Candidate[],
    /** Entities that are certain on this page, with the form that made them so. */
    readonly certain: Map<EntityId, CertainName>,
  ) {
    this.words = new PageWords(line.folded);
    this.rivals = rivalsOf(candidates);
  }

  /** From now on the entity is certain on the page, by these words; `by` is what settled a doubtful form. */
  settle({ entity, start, end }: Candidate, by?: string): void {
    this.related.set(entity.id, entity.related);
    this.topics.set(entity.id, entity.topics);
    if (this.certain.has(entity.id)) return;
    const form = this.line.text.slice(start, end);
    this.certain.set(entity.id, by === undefined ? { form } : { form, by });
  }

  /** What speaks for a candidate, added up, and what weighs most of it. */
  judge(candidate: Candidate): { score: number; why: Why } {
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
    const isBody = IS_BODY.has(entity.kind) && !isOneWord(flags);
    if (flags & FLAGS.ordinary) this.addElsewhere(signs, candidate);
    else if (isBody && !(flags & (FLAGS.acronym | FLAGS.spanish))) this.addHome(signs, candidate);
    this.addRelated(signs, candidate);
    if (flags & FLAGS.prominent && !(flags & FLAGS.needsContext))
      signs.push({ sign: 'prominent', weight: WEIGHTS.prominent, words: [] });
    if (flags & FLAGS.acronym && !(flags & FLAGS.needsContext) && this.standsAsBody(candidate))
      signs.push({ sign: 'body', weight: WEIGHTS.body, words: [] });
    if (flags & FLAGS.acronym && this.line.traitsOf(block).isAllCaps)
      signs.push({ sign: 'all-caps', weight: WEIGHTS.allCaps, words: [] });
    // Asked last, and of those alone whom it lifts over the threshold: it may read the whole page.
    const missing = SHOWN - score();
    if (
      flags & (FLAGS.acronym | FLAGS.spanish) &&
      !(flags & FLAGS.ordinary) &&
      missing > 0 &&
      missing <= WEIGHTS.homeOfLetters + ROUNDING
    )
      this.addHomeOfLetters(signs, candidate);
    return { score: score(), why: whyOf(signs) };
  }

  /** "The EPA said", "de la ONU.": letters with an article before, and behind them no word that they belong to. */
  private standsAsBody({ start, end }: Candidate): boolean {
    const { text, folded } = this.line;
    if (!BEFORE_BODY.test(folded.slice(Math.max(0, start - 8), start))) return false;
    return BEHIND_BODY.test(folded.slice(end, end + 14)) && !/^ \p{Lu}/u.test(text.slice(end, end + 2));
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
      else if (this.line.isFromAbroad && countriesIn(entity.title.toLowerCase()).length > 0)
        signs.push({ sign: 'elsewhere', weight: WEIGHTS.elsewhere, words: [] });
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

  /** Letters of a federal body on a page that speaks of the United States and comes from there. */
  private addHomeOfLetters(signs: Sign[], { entity, start, end }: Candidate): void {
    if (entity.kind !== 'agency' || !entity.topics.some((id) => HOME_OF_TOPIC.has(id))) return;
    if (this.line.isFromAbroad || !this.line.speaksOfAmerica) return;
    const near = countriesIn(this.line.folded.slice(Math.max(0, start - BESIDE), end + BESIDE));
    if (near.some((name) => !isOwnWord(entity, name))) return;
    signs.push({ sign: 'home', weight: WEIGHTS.homeOfLetters, words: [] });
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
    return this.line.once(countriesIn);
  }

  private addRelated(signs: Sign[], { entity, flags, start, end }: Candidate): void {
    const own = this.line.folded.slice(start, end);
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
    const isOneOfMany = entity.kind === 'country' && !(flags & FLAGS.spanish) && !US_STATES.has(own);
    const each = isOneOfMany ? WEIGHTS.otherCountry : WEIGHTS.topic;
    const isBody = IS_BODY.has(entity.kind) && !(flags & FLAGS.acronym && flags & FLAGS.needsContext);
    const most = isBody ? WEIGHTS.topicMost : each;
    for (const [id, { form }] of this.certain) {
      if (id === entity.id || !this.topics.get(id)?.some((topic) => entity.topics.includes(topic))) continue;
      names.push(form);
      if (names.length * each >= most) break;
    }
    if (names.length > 0)
      signs.push({ sign: 'topic', weight: Math.min(most, names.length * each), words: names.slice(0, 2) });
  }
}

/** "House", "Senate": a short form that every parliament has. */
const isOneWord = (flags: number) => flags & FLAGS.shortForm && flags & FLAGS.single;

function baseOf(flags: number, { kind }: IndexedEntity): number {
  if (!(flags & FLAGS.needsContext)) return flags & FLAGS.acronym ? BASE.ownAcronym : BASE.short;
  if (flags & FLAGS.acronym) return BASE.acronym;
  if (flags & FLAGS.ordinary || (flags & FLAGS.shortForm && flags & FLAGS.single)) return BASE.ordinary;
  if (flags & FLAGS.shortForm) return BASE.common;
  return kind === 'person' ? BASE.namesake : BASE.sharedName;
}

/** What a name that is certain on the page says for its short form. */
export function signOf({ form, by }: CertainName): Sign {
  return by === undefined
    ? { sign: 'full', weight: WEIGHTS.full, words: [form] }
    : { sign: 'settled', weight: WEIGHTS.full, words: [by] };
}

/** The rule in a word, and the evidence that weighs most. */
export function whyOf(signs: readonly Sign[]): Why {
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

/** Whether two candidates stand under the same words. */
export function spans(a: Candidate, b: Candidate): boolean {
  return a.start === b.start && a.end === b.end;
}
