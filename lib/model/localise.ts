import type { Entity, Fact, KeyDatum } from './entity';

/** Whether the dataset has words of its own for readers of this language: a tag such as `es-MX`. */
function isSpanish(language: string): boolean {
  return /^es\b/i.test(language);
}

/**
 * An entity in the reader's language: words that the dataset does not have in it stay English. Aliases, voices and
 * sources are never translated.
 *
 * @param language a language tag, as browsers give it
 */
export function localise(entity: Entity, language: string): Entity {
  const { es } = entity;
  if (!es || !isSpanish(language)) return entity;
  return {
    ...entity,
    title: es.title ?? entity.title,
    summary: es.summary ?? entity.summary,
    keyData: entity.keyData.map((datum): KeyDatum => ({ ...datum, value: es.keyData?.[datum.label] ?? datum.value })),
    facts: entity.facts.map((fact): Fact => {
      const text = es.facts?.[fact.id];
      return text === undefined || fact.status === 'disputed' ? fact : { ...fact, text };
    }),
  };
}

/** The title of an entity for a list. */
export function localiseTitle({ title, titleEs }: { title: string; titleEs?: string }, language: string): string {
  return titleEs !== undefined && isSpanish(language) ? titleEs : title;
}
