import type { Entity, Fact, KeyDatum, KeyLabel, Language } from './entity';

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

/** Which words of a localised entity are Spanish: a voice that reads them aloud must know. */
export type InSpanish = { title: boolean; summary: boolean; keyData: readonly KeyLabel[]; facts: readonly string[] };

/** What `localise` put in Spanish; null when all is English. */
export function spanishParts({ es, facts }: Entity, language: string): InSpanish | null {
  if (!es || !isSpanish(language)) return null;
  const isPut = ({ id, status }: Fact) => es.facts?.[id] !== undefined && status !== 'disputed';
  return {
    title: es.title !== undefined,
    summary: es.summary !== undefined,
    keyData: Object.keys(es.keyData ?? {}) as KeyLabel[],
    facts: facts.filter(isPut).map(({ id }) => id),
  };
}

/** The title of an entity for a list, and the language that it is in. */
export function localiseTitle(
  { title, titleEs }: { title: string; titleEs?: string },
  language: string,
): { title: string; lang: Language } {
  return titleEs !== undefined && isSpanish(language) ? { title: titleEs, lang: 'es' } : { title, lang: 'en' };
}
