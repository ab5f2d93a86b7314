import {
  type Annotation,
  type AnnotationId,
  type Colour,
  LOOK_STATES,
  quoteOf,
  siteOfAddress,
} from '../model/annotation';

/** How a passage was found when its page was last open; `unseen` when it was not open since. */
export const ROW_STATES = [...LOOK_STATES, 'unseen'] as const;
export type RowState = (typeof ROW_STATES)[number];

/** What the library page keeps of every passage. */
export type Row = {
  id: AnnotationId;
  /** ISO 8601, UTC. */
  created: string;
  /** The same in milliseconds. */
  time: number;
  article: string;
  title: string;
  site: string;
  colour: Colour;
  state: RowState;
  tags: readonly string[];
  entities: readonly { id: string; title: string }[];
  /** UTF-16 code units: from which the height of the passage on the page is guessed. */
  length: number;
};

export function rowOf(annotation: Annotation): Row {
  const { id, created, target, page, colour, lastLook, tags, entities, note } = annotation;
  return {
    id,
    created,
    time: Date.parse(created),
    article: target.source,
    title: page.title,
    site: siteOfAddress(target.source),
    colour,
    state: lastLook?.state ?? 'unseen',
    tags,
    entities,
    length: quoteOf(annotation).exact.length + note.length,
  };
}

/** Newest first, as the store lists them. */
export function compareRows(a: Row, b: Row): number {
  return b.time - a.time || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
