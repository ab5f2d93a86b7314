import type { Card } from './card';
import type { Fact, Source } from './entity';
import { type NumberedSources, numberSources, numbersOf } from './number-sources';

/** Words of the reader's language that a citation is made with. */
export type CitationWords = {
  status(fact: Fact): string;
  /** `as of Nov 2024` */
  asOf(month: string, isApprox: boolean): string;
  /** `Answer from …` */
  answerFrom(voice: string): string;
  /** `Wikipedia, reference work, no date` */
  sourceLine(source: Source): string;
  sources: string;
  /** `Sidelight, data 2026.11.24 (Nov 24, 2026). Copied Nov 25, 2026.` */
  provenance: string;
};

/** A card as plain text to paste elsewhere: the facts given, each with its voice, date and the numbers of its sources. */
export function citeCard(card: Card, facts: readonly Fact[], words: CitationWords): string {
  const { title, abbreviation, summary } = card.entity;
  const sources = numberSources(facts, [], card.sources);
  const blocks = [
    abbreviation ? `${title} (${abbreviation})` : title,
    summary,
    ...facts.map((fact) => citeFact(fact, sources, words)),
    [words.sources, ...sources.list.map((source, at) => citeSource(source, at + 1, words))].join('\n'),
    words.provenance,
  ];
  return `${blocks.join('\n\n')}\n`;
}

function citeFact(fact: Fact, sources: NumberedSources, words: CitationWords): string {
  const refs = (ids: readonly string[]) => ` [${numbersOf(ids, sources).join(', ')}]`;
  const head = `${words.status(fact)}, ${words.asOf(fact.asOf, fact.asOfApprox === true)}`;
  switch (fact.status) {
    case 'established':
      return `${head}: ${fact.text}${refs(fact.sources)}`;
    case 'reported':
      return `${head}. ${fact.by}: ${fact.text}${refs(fact.sources)}`;
    case 'alleged': {
      const { answer } = fact;
      const claim = `${head}. ${fact.by}: ${fact.text}${refs(fact.sources)}`;
      return answer ? `${claim}\n${words.answerFrom(answer.by)}: ${answer.text}${refs(answer.sources)}` : claim;
    }
    case 'disputed': {
      const sides = fact.sides.map(
        (side) => `- ${side.by} (${words.asOf(side.asOf, false)}): ${side.text}${refs(side.sources)}`,
      );
      return [`${head}: ${fact.question}`, ...sides].join('\n');
    }
  }
}

function citeSource(source: Source, number: number, words: CitationWords): string {
  const address = source.url ?? source.address;
  return `${number}. ${source.title}. ${words.sourceLine(source)}.${address ? ` ${address}` : ''}`;
}
