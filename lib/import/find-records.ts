import { isJsonObject, type JsonObject, listOf } from '../model/json';
import { ImportError } from './import-error';

export type ImportFormat = 'web-annotation' | 'hypothesis' | 'obsidian-clipper';

/** One record of a file, with its place in it: `rows[12]`, `first.items[3]`, `line 7`. `fault`: it is no JSON. */
export type FoundRecord = { where: string; value?: unknown; fault?: string };

/**
 * The records of a file: a W3C collection, page, list or single annotation; the answer of Hypothesis' API or the
 * export of its client; the highlights of Obsidian's Web Clipper; or one such record a line.
 *
 * @throws ImportError `not-json`, `unknown-format`
 */
export function findRecords(text: string): { format: ImportFormat; records: FoundRecord[] } {
  const json = text.replace(/^\ufeff/, '');
  const records = recordsOfText(json);
  const format = records.map(({ value }) => formatOf(value)).find((found) => found !== null);
  if (format === undefined || format === null) {
    // A collection of ours without passages is no mistake.
    if (records.length === 0 && isEmptyCollection(json)) return { format: 'web-annotation', records };
    throw new ImportError('unknown-format', 'neither Web Annotations nor an export of Hypothesis or Obsidian');
  }
  return { format, records };
}

/** What a record is, by its keys; null for none that is known. */
export function formatOf(value: unknown): ImportFormat | null {
  if (!isJsonObject(value)) return null;
  if (listOf(value.type).includes('Annotation')) return 'web-annotation';
  if (typeof value.uri === 'string') return 'hypothesis';
  if (Array.isArray(value.highlights)) return 'obsidian-clipper';
  return null;
}

function recordsOfText(text: string): FoundRecord[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const lines = recordsOfLines(text);
    if (lines !== null) return lines;
    throw new ImportError('not-json', error instanceof Error ? error.message : String(error));
  }
  return recordsOfValue(value, '');
}

function isEmptyCollection(text: string): boolean {
  const value: unknown = JSON.parse(text);
  return isJsonObject(value) && ['AnnotationCollection', 'AnnotationPage'].includes(String(value.type));
}

/** One record a line, if at least one line is an object; null where the file is nothing of the kind. */
function recordsOfLines(text: string): FoundRecord[] | null {
  const records = text.split('\n').flatMap((line, at): FoundRecord[] => {
    if (line.trim() === '') return [];
    const where = `line ${at + 1}`;
    try {
      return [{ where, value: JSON.parse(line) }];
    } catch (error) {
      return [{ where, fault: error instanceof Error ? error.message : String(error) }];
    }
  });
  const objects = records.filter(({ value }) => isJsonObject(value)).length;
  return records.length > 1 && objects > 0 ? records : null;
}

/** Keys under which the formats keep their lists. */
const LISTS = ['rows', 'annotations', 'items'];

function recordsOfValue(value: unknown, path: string): FoundRecord[] {
  if (Array.isArray(value)) {
    return value.flatMap((item, at) =>
      isPage(item) ? recordsOfValue(item, `${path}[${at}]`) : [{ where: `${path}[${at}]`, value: item }],
    );
  }
  if (!isJsonObject(value)) return [];
  if (formatOf(value) !== null) return [{ where: path || '[0]', value }];
  const list = LISTS.find((key) => Array.isArray(value[key]));
  const under = (key: string) => (path === '' ? key : `${path}.${key}`);
  if (list !== undefined) {
    const items = recordsOfValue(value[list], under(list));
    return isPage(value.next) ? [...items, ...recordsOfValue(value.next, under('next'))] : items;
  }
  if (isPage(value.first)) return recordsOfValue(value.first, under('first'));
  return recordsOfPages(isJsonObject(value.highlights) ? value.highlights : value);
}

function isPage(value: unknown): value is JsonObject {
  return isJsonObject(value) && value.type === 'AnnotationPage';
}

/** The Clipper's own store: pages by address. */
function recordsOfPages(pages: JsonObject): FoundRecord[] {
  return Object.entries(pages).flatMap(([address, page]) =>
    isJsonObject(page) && Array.isArray(page.highlights) ? [{ where: address, value: { url: address, ...page } }] : [],
  );
}
