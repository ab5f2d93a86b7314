import { type Annotation, COLOURS, type Colour, type Extra, type Look, type PageMetadata } from './annotation';
import { type JsonObject, listOf } from './json';

/**
 * An annotation as a W3C Web Annotation. What the standard has no word for stands under compact IRIs of its own
 * context (`dc:`, `dcterms:`), or under IRIs of ours, so that one `@context` explains every key.
 */

export const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
export const OURS = 'urn:x-sidelight:';
export const ENTITY_IRI = `${OURS}entity:`;
export const STYLE_CLASS = 'sidelight-';

export const GENERATOR = { id: `${OURS}software`, type: 'Software', name: 'Sidelight' } as const;

const INKS: Record<Colour, string> = {
  yellow: '#fff3b0',
  green: '#d3f0cf',
  blue: '#d2e6fb',
  rose: '#fbd8e0',
  violet: '#e6dcf9',
};
export const STYLESHEET = {
  type: 'CssStylesheet',
  value: COLOURS.map((colour) => `.${STYLE_CLASS}${colour} { background: ${INKS[colour]}; }`).join('\n'),
} as const;

/** Key of a page's property, and how the standard's context says it. */
export const PAGE_KEYS = {
  title: 'dc:title',
  authors: 'dc:creator',
  publisher: 'dc:publisher',
  published: 'dcterms:issued',
  modified: 'dcterms:modified',
  language: 'language',
} as const satisfies Record<keyof PageMetadata, string>;

/** With its `@context` it stands alone; without, it stands in a page of a collection that has one. */
export function toWebAnnotation(annotation: Annotation, { context = true } = {}): JsonObject {
  const { extra = {} } = annotation;
  const own = targetOf(annotation, extra);
  const bodies = bodiesOf(annotation, extra);
  return {
    ...(context ? { '@context': CONTEXT } : {}),
    id: annotation.id,
    type: 'Annotation',
    motivation: annotation.note ? 'commenting' : 'highlighting',
    created: annotation.created,
    modified: annotation.modified,
    generator: GENERATOR,
    stylesheet: STYLESHEET,
    ...(bodies.length > 0 ? { body: bodies } : {}),
    target: extra.targets && extra.targets.length > 0 ? [own, ...extra.targets] : own,
    ...(annotation.dataset === null ? {} : { [`${OURS}dataset`]: annotation.dataset }),
    ...(annotation.lastLook === null ? {} : { [`${OURS}lastLook`]: lookOut(annotation.lastLook) }),
    ...extra.annotation,
  };
}

function targetOf({ target, created, colour, page }: Annotation, extra: Extra): JsonObject {
  const { styleClass, ...rest } = extra.target ?? {};
  const classes = [STYLE_CLASS + colour, ...listOf(styleClass)];
  return {
    type: 'SpecificResource',
    source: {
      id: target.source,
      type: 'Text',
      ...pageOut(page),
      via: target.savedAt,
      ...extra.source,
    },
    selector: [...target.selectors, ...(extra.selectors ?? [])],
    styleClass: classes.length === 1 ? classes[0] : classes,
    state: timeState(created),
    ...rest,
  };
}

/** The page as it was when the passage was marked: offsets count in that text. */
export function timeState(created: string): JsonObject {
  return { type: 'TimeState', sourceDate: created };
}

function pageOut(page: PageMetadata): JsonObject {
  const filled = Object.entries(page).filter(([, value]) => value !== null && value.length > 0);
  return Object.fromEntries(filled.map(([key, value]) => [PAGE_KEYS[key as keyof PageMetadata], value]));
}

function bodiesOf({ note, tags, entities }: Annotation, extra: Extra): unknown[] {
  const tagBody = (tag: string) =>
    extra.tagBodies?.find(({ value }) => value === tag) ?? { type: 'TextualBody', purpose: 'tagging', value: tag };
  return [
    ...(note ? [{ type: 'TextualBody', purpose: 'commenting', value: note, format: 'text/plain', ...extra.note }] : []),
    ...tags.map(tagBody),
    ...entities.map(({ id, title }) => ({
      type: 'SpecificResource',
      purpose: 'identifying',
      source: { id: ENTITY_IRI + id, label: title },
    })),
    ...(extra.bodies ?? []),
  ];
}

function lookOut(look: Look): JsonObject {
  return Object.fromEntries(Object.entries(look).map(([key, value]) => [OURS + key, value]));
}

/** A collection of Web Annotations in one file: one page with all of them. */
export function toCollection(
  annotations: readonly Annotation[],
  { id, label, created }: { id: string; label: string; created: string },
): JsonObject {
  const page = `${id}#page-1`;
  return {
    '@context': CONTEXT,
    id,
    type: 'AnnotationCollection',
    label,
    created,
    generator: GENERATOR,
    total: annotations.length,
    ...(annotations.length === 0
      ? {}
      : {
          first: {
            id: page,
            type: 'AnnotationPage',
            partOf: id,
            startIndex: 0,
            items: annotations.map((annotation) => toWebAnnotation(annotation, { context: false })),
          },
          last: page,
        }),
  };
}
