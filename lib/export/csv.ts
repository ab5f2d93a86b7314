import { type Annotation, quoteOf } from '../model/annotation';
import { cleanText } from './text';
import { type CardLookup, NO_CARDS } from './words';

/** Programs find columns by these names, so they are English everywhere and never change. */
export const COLUMNS = [
  'id',
  'created',
  'modified',
  'quote',
  'note',
  'tags',
  'colour',
  'title',
  'authors',
  'publisher',
  'published',
  'page_modified',
  'language',
  'address',
  'saved_at',
  'prefix',
  'suffix',
  'state',
  'state_at',
  'present_wording',
  'entities',
  'entity_ids',
  'entity_sources',
  'dataset',
] as const;

/** Between the values of one field. */
const BETWEEN = '; ';
/** What a spreadsheet takes for a formula, full-width forms and leading white space included. */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;

/**
 * A CSV file (RFC 4180, UTF-8 with the mark by which Excel knows it), one row a passage. A field that a spreadsheet
 * would run is made text by an apostrophe before it.
 */
export function toCsv(annotations: readonly Annotation[], cards: CardLookup = NO_CARDS): string {
  const rows = [[...COLUMNS], ...annotations.map((annotation) => rowOf(annotation, cards))];
  return `\ufeff${rows.map((row) => row.map(fieldOf).join(',')).join('\r\n')}\r\n`;
}

function rowOf(annotation: Annotation, cards: CardLookup): string[] {
  const { page, target, entities, lastLook } = annotation;
  const quote = quoteOf(annotation);
  const sources = entities.flatMap(({ id }) => cards(id)?.sources ?? []);
  const row: Record<(typeof COLUMNS)[number], string | null | undefined> = {
    id: annotation.id,
    created: annotation.created,
    modified: annotation.modified,
    quote: quote.exact,
    note: annotation.note,
    tags: annotation.tags.join(BETWEEN),
    colour: annotation.colour,
    title: page.title,
    authors: page.authors.join(BETWEEN),
    publisher: page.publisher,
    published: page.published,
    page_modified: page.modified,
    language: page.language,
    address: target.source,
    saved_at: target.savedAt,
    prefix: quote.prefix,
    suffix: quote.suffix,
    state: lastLook?.state,
    state_at: lastLook?.at,
    present_wording: lastLook?.present,
    entities: entities.map(({ title }) => title).join(BETWEEN),
    entity_ids: entities.map(({ id }) => id).join(BETWEEN),
    entity_sources: [...new Set(sources.map(({ title, url }) => (url === null ? title : `${title} <${url}>`)))].join(
      BETWEEN,
    ),
    dataset: annotation.dataset,
  };
  return COLUMNS.map((column) => row[column] ?? '');
}

function fieldOf(value: string): string {
  const text = cleanText(value);
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}
