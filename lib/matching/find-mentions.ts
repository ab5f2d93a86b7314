import type { EntityId } from '../model/entity';
import type { BlockMention, PageMemory, TextBlock, Why } from '../model/mention';
import { type NormalText, normalise, toOriginal } from '../text/normalise';
import { nextWord, wordEnd } from '../text/words';
import { ContextWords } from './context';
import type { Form, MatchIndex } from './match-index';
import { fitsLanguage, isPartOfAnotherName, standsAt } from './rules';

/** How sure a mention is, by the rule that let it pass. A later table of weights replaces these three. */
const SCORES: Readonly<Record<Why['rule'], number>> = { name: 1, short: 0.9, context: 0.8 };

export type FindRequest = {
  /** In document order. */
  blocks: readonly TextBlock[];
  /** Language tag of the page, or empty. */
  lang: string;
  /** What the last answer for this page gave back; null for its first blocks. */
  memory: PageMemory | null;
};

export type FindAnswer = { mentions: BlockMention[]; memory: PageMemory };

/**
 * Find the mentions in blocks of a page's text.
 *
 * Offsets are UTF-16 code units into the block's text, so `text.slice(start, end)` is the surface form. Longest form
 * first, then leftmost; mentions never overlap. A short form that was held back earlier is given back, with its own
 * block number, by the call that makes its entity certain. Sorted by block as given, then by start. Never throws.
 * Costs about 0.1 µs a character, whatever the size of the index.
 */
export function findMentions(index: MatchIndex, request: FindRequest): FindAnswer {
  const scan = new Scan(index, request);
  for (const block of request.blocks.keys()) scan.block(block);
  return scan.finish();
}

class Scan {
  private readonly texts: NormalText[];
  private readonly context: ContextWords;
  private readonly language: string;
  private readonly certain: Record<EntityId, string>;
  private readonly found: BlockMention[] = [];
  private held: BlockMention[];

  constructor(
    private readonly index: MatchIndex,
    private readonly request: FindRequest,
  ) {
    this.texts = request.blocks.map(({ text }) => normalise(text));
    this.context = new ContextWords(index, this.texts);
    this.language = request.lang.toLowerCase().split('-')[0] ?? '';
    // Another dataset's memory speaks of other forms.
    const memory = request.memory?.dataset === index.dataset ? request.memory : null;
    this.certain = { ...memory?.certain };
    this.held = [...(memory?.held ?? [])];
  }

  block(block: number): void {
    const normal = this.texts[block] as NormalText;
    const { folded } = normal;
    let at = nextWord(folded, 0);
    while (at < folded.length) {
      const end = wordEnd(folded, at);
      const forms = this.index.byFirstWord.get(folded.slice(at, end));
      const taken = forms === undefined ? null : this.place(forms, block, normal, at);
      at = nextWord(folded, taken ?? end);
    }
  }

  /** Try the forms that begin with the word at `at`, longest first. Returns the end of the one that holds, or null. */
  private place(forms: readonly Form[], block: number, normal: NormalText, at: number): number | null {
    let isHeld = false;
    for (const form of forms) {
      const start = at - form.lead;
      if (start < 0 || !fitsLanguage(form, this.language) || !standsAt(form, normal, start)) continue;
      if (isPartOfAnotherName(form, normal, start)) continue;
      const end = start + form.text.length;
      const why = this.judge(form, block, start, end);
      if (why !== null) {
        this.found.push(this.mention(form, block, normal, start, end, why));
        return end;
      }
      if (form.alias.shortForm && !isHeld) {
        isHeld = true;
        this.held.push(this.mention(form, block, normal, start, end, { rule: 'short', form: form.alias.text }));
      }
    }
    return null;
  }

  /** Why the form may be shown here, or null while nothing speaks for it. */
  private judge(form: Form, block: number, start: number, end: number): Why | null {
    const { alias, entry } = form;
    if (!alias.needsContext && !alias.shortForm) {
      this.certain[entry.id] ??= alias.text;
      return { rule: 'name', form: alias.text };
    }
    const word = this.context.near(entry, block, start, end);
    if (word === null) return null;
    // A name that its context settled once is settled for the page; a common word has to be settled each time.
    if (alias.shortForm) this.certain[entry.id] ??= alias.text;
    return { rule: 'context', form: alias.text, evidence: word };
  }

  private mention(form: Form, block: number, normal: NormalText, start: number, end: number, why: Why): BlockMention {
    const span = toOriginal(normal, start, end);
    const id = this.request.blocks[block]?.id ?? block;
    return { entityId: form.entry.id, block: id, ...span, score: SCORES[why.rule], why };
  }

  /** Give back what was held for entities that are certain by now, and sort. */
  finish(): FindAnswer {
    const stillHeld: BlockMention[] = [];
    for (const mention of this.held) {
      const full = this.certain[mention.entityId];
      const overlaps = this.found.some(
        (other) => other.block === mention.block && other.start < mention.end && mention.start < other.end,
      );
      if (overlaps) continue;
      if (full === undefined) stillHeld.push(mention);
      else this.found.push({ ...mention, why: { ...mention.why, evidence: full } });
    }
    const order = new Map(this.request.blocks.map(({ id }, i) => [id, i]));
    const rank = ({ block }: BlockMention) => order.get(block) ?? -1;
    this.found.sort((a, b) => rank(a) - rank(b) || a.block - b.block || a.start - b.start);
    return { mentions: this.found, memory: { dataset: this.index.dataset, certain: this.certain, held: stillHeld } };
  }
}
