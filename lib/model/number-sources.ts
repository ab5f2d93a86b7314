import type { Fact, KeyDatum, Source } from './entity';

/** Sources in the order of their numbers, and the number of each by id. */
export type NumberedSources = {
  /** `list[0]` is source 1. */
  list: readonly Source[];
  numberOf: ReadonlyMap<Source['id'], number>;
};

/**
 * Number the sources of a card from 1, in the order in which its statements first use them. Facts come before key
 * data, which only the full card shows, so that the numbers do not change when a card grows. Sources that nothing
 * cites are left out, and so are ids that the card has no source for.
 */
export function numberSources(
  facts: readonly Fact[],
  keyData: readonly KeyDatum[],
  sources: readonly Source[],
): NumberedSources {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const used = new Set([...facts.flatMap(sourcesOf), ...keyData.flatMap((datum) => datum.sources)]);
  const list = [...used].flatMap((id) => byId.get(id) ?? []);
  return { list, numberOf: new Map(list.map(({ id }, at) => [id, at + 1])) };
}

/** The sources of a fact in reading order: of a dispute side by side. Those of an answer are among the fact's own. */
function sourcesOf(fact: Fact): readonly string[] {
  return fact.status === 'disputed' ? fact.sides.flatMap(({ sources }) => sources) : fact.sources;
}

/** The numbers of sources, ascending. */
export function numbersOf(sources: readonly string[], { numberOf }: NumberedSources): number[] {
  const numbers = sources.flatMap((id) => numberOf.get(id) ?? []);
  return [...new Set(numbers)].sort((a, b) => a - b);
}
