import type { Entity, Fact } from './entity';

/** Facts that a card of normal size shows. */
const LEAD = 2;
/** Share of a fact's words that stand in the summary when the fact says nothing new. */
const SAID_ALREADY = 0.6;
/** Shorter words tie sentences together and tell nothing about what they say. Characters. */
const MIN_WORD = 4;

/**
 * The facts of a card in the order in which it shows them: first what a hurried reader should not miss, which is the
 * disputed fact where there is one and then the first that the summary does not say; then the others as the editors
 * have them. All sizes share this order, so a card that grows keeps in place what was being read.
 */
export function orderFacts({ facts, summary, title }: Pick<Entity, 'facts' | 'summary' | 'title'>): {
  lead: Fact[];
  rest: Fact[];
} {
  const known = wordsOf(`${summary} ${title}`);
  const disputed = facts.find(({ status }) => status === 'disputed');
  const isNew = (fact: Fact) => fact !== disputed && !isSaid(fact, known);
  const candidates = [...(disputed ? [disputed] : []), ...facts.filter(isNew), ...facts];
  const lead = [...new Set(candidates)].slice(0, LEAD);
  return { lead, rest: facts.filter((fact) => !lead.includes(fact)) };
}

function isSaid(fact: Fact, known: ReadonlySet<string>): boolean {
  const words = [...wordsOf('text' in fact ? fact.text : fact.question)];
  const said = words.filter((word) => known.has(word));
  return said.length >= words.length * SAID_ALREADY;
}

/** Figures, and words long enough to carry meaning, without endings that only grammar asks for. */
function wordsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N},]*/gu) ?? [];
  return new Set(
    words.filter((word) => /\d/.test(word) || word.length >= MIN_WORD).map((word) => word.replace(/(?:,|ed|s)$/, '')),
  );
}
