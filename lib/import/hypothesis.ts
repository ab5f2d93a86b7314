import { type Annotation, type Extra, isWebAddress, NO_METADATA, parseAnnotation } from '../model/annotation';
import { isJsonObject, type JsonObject, listOf } from '../model/json';
import { momentOf, type ReadOptions } from '../model/read-web-annotation';
import { uuidOf } from '../model/uuid';
import { RecordError } from './import-error';
import { tagsOf } from './tags';

/**
 * A row of Hypothesis' API. Its offsets count in its own reading of the page and its ranges are not those of the
 * standard, so the words alone are taken: they find the passage.
 *
 * @throws RecordError, AnnotationFormatError
 */
export function fromHypothesis(row: JsonObject, { now, canonicalOf }: ReadOptions): Annotation {
  if (listOf(row.references).length > 0) throw new RecordError('a reply to another annotation');
  const [target] = listOf(row.target);
  const quote = isJsonObject(target) ? listOf(target.selector).find(isQuote) : undefined;
  if (quote === undefined) throw new RecordError('a note on the whole page: it has no passage');
  if (!isWebAddress(row.uri)) throw new RecordError(`${JSON.stringify(row.uri)} is no web address`);
  const created = momentOf(row.created) ?? now;
  const note = typeof row.text === 'string' ? row.text : '';
  const words = (key: string) => (typeof quote[key] === 'string' ? quote[key] : '');
  const prefix = words('prefix');
  const suffix = words('suffix');
  return parseAnnotation({
    id: uuidOf(`hypothesis:${typeof row.id === 'string' ? row.id : JSON.stringify([row.uri, created, quote.exact])}`),
    created,
    modified: momentOf(row.updated) ?? created,
    target: {
      source: canonicalOf(row.uri),
      savedAt: row.uri,
      selectors: [{ type: 'TextQuoteSelector', exact: quote.exact, prefix, suffix }],
    },
    page: { ...NO_METADATA, title: titleOf(row.document) },
    colour: 'yellow',
    note,
    tags: tagsOf(row.tags),
    entities: [],
    dataset: null,
    lastLook: null,
    ...extraOf(row, note),
  });
}

function isQuote(selector: unknown): selector is JsonObject {
  return isJsonObject(selector) && selector.type === 'TextQuoteSelector';
}

function titleOf(document: unknown): string {
  const [title] = isJsonObject(document) ? listOf(document.title) : [];
  return typeof title === 'string' ? title.slice(0, 2000) : '';
}

/** Who wrote it and where it is, in the standard's words; its notes are Markdown. */
function extraOf(row: JsonObject, note: string): { extra?: Extra } {
  const { user, user_info: info, links } = row;
  const name = isJsonObject(info) && typeof info.display_name === 'string' ? { name: info.display_name } : {};
  const annotation = {
    ...(typeof user === 'string' ? { creator: { id: user, type: 'Person', ...name } } : {}),
    ...(isJsonObject(links) && isWebAddress(links.html) ? { via: links.html } : {}),
  };
  const extra = {
    ...(Object.keys(annotation).length > 0 ? { annotation } : {}),
    ...(note === '' ? {} : { note: { format: 'text/markdown' } }),
  };
  return Object.keys(extra).length > 0 ? { extra } : {};
}
