import { type Annotation, type Colour, isWebAddress, NO_METADATA, parseAnnotation } from '../model/annotation';
import { isJsonObject, type JsonObject } from '../model/json';
import { momentOf, type ReadOptions } from '../model/read-web-annotation';
import { uuidOf } from '../model/uuid';
import { RecordError } from './import-error';

/** One highlight of a page of the Clipper, with its place in the page's list. */
export type ClipperHighlight = { at: number; value: unknown };

export function highlightsOf(page: JsonObject): ClipperHighlight[] {
  return (page.highlights as unknown[]).map((value, at) => ({ at, value }));
}

/**
 * The passages of one highlight. The Clipper joins what the reader marked in one go by blank lines, so that one
 * highlight may be several passages; its notes go to the first.
 *
 * @throws RecordError, AnnotationFormatError
 */
export function fromObsidianClipper(page: JsonObject, highlight: unknown, options: ReadOptions): Annotation[] {
  const address = page.url;
  if (!isWebAddress(address)) throw new RecordError(`${JSON.stringify(address)} is no web address`);
  if (!isJsonObject(highlight)) throw new RecordError('an object expected');
  // `text` in its export, `content` in its store: both are HTML as the browser writes it.
  const html = highlight.text ?? highlight.content;
  if (typeof html !== 'string') throw new RecordError('text: a text expected');
  const parts = textOfHtml(html)
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length === 0) throw new RecordError('text: empty');
  const created = momentOf(highlight.timestamp) ?? momentOfId(highlight.id) ?? options.now;
  return parts.map((exact, at) =>
    parseAnnotation({
      id: uuidOf(`obsidian-clipper:${JSON.stringify([address, exact, highlight.timestamp ?? highlight.id ?? ''])}`),
      created,
      modified: created,
      target: {
        source: options.canonicalOf(address),
        savedAt: address,
        selectors: [{ type: 'TextQuoteSelector', exact, prefix: '', suffix: '' }],
      },
      page: { ...NO_METADATA, title: typeof page.title === 'string' ? page.title.slice(0, 2000) : '' },
      colour: colourOf(highlight.color),
      note: at === 0 ? notesOf(highlight) : '',
      tags: [],
      entities: [],
      dataset: null,
      lastLook: null,
    }),
  );
}

/** In its store a highlight's id is the time of its making, in milliseconds. */
function momentOfId(id: unknown): string | null {
  const ms = typeof id === 'string' && /^\d{12,14}$/.test(id) ? Number(id) : null;
  return ms === null ? null : new Date(ms).toISOString();
}

function notesOf({ notes }: JsonObject): string {
  if (!Array.isArray(notes)) return '';
  return notes.filter((note) => typeof note === 'string' && note !== '').join('\n\n');
}

const COLOURS: Record<string, Colour> = {
  yellow: 'yellow',
  orange: 'yellow',
  green: 'green',
  blue: 'blue',
  cyan: 'blue',
  red: 'rose',
  pink: 'rose',
  purple: 'violet',
};

function colourOf(colour: unknown): Colour {
  return COLOURS[String(colour)] ?? 'yellow';
}

const BLOCK_END = /<(?:br|hr)\b[^<>]*>|<\/(?:p|div|li|h[1-6]|blockquote|tr|td|th|pre|figcaption|section|article)>/gi;
const TAG = /<\/?[a-z][a-z0-9-]*(?:\s[^<>]*)?\/?>|<!--[^<>]*-->/gi;
/** What a browser writes for the characters that it cannot write as they are. */
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', nbsp: '\u00a0', quot: '"', '#39': "'" };

/** The words of HTML, as text: never parsed, never shown as anything but text. */
export function textOfHtml(html: string): string {
  return html
    .replace(BLOCK_END, '\n')
    .replace(TAG, '')
    .replace(/&(amp|lt|gt|nbsp|quot|#39);/g, (_, name: string) => ENTITIES[name] ?? '');
}
