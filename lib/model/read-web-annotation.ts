import {
  type Annotation,
  AnnotationFormatError,
  COLOURS,
  type Colour,
  type Extra,
  isPageDate,
  isTag,
  isWebAddress,
  type Look,
  NO_METADATA,
  type PageMetadata,
  parseAnnotation,
} from './annotation';
import { ID_PATTERN } from './entity';
import { isJsonObject, isSameJson, isShallow, type JsonObject, listOf, restOf } from './json';
import { parseSelectors, type Selector } from './selector';
import { uuidOf } from './uuid';
import { CONTEXT, ENTITY_IRI, GENERATOR, OURS, PAGE_KEYS, STYLE_CLASS, STYLESHEET, timeState } from './web-annotation';

const OWN_ID = /^urn:uuid:[0-9a-f-]{36}$/;

export type ReadOptions = {
  /** Stands in for `created` where there is none (ISO 8601, UTC). */
  now: string;
  /** The one address of an article that has several. */
  canonicalOf: (address: string) => string;
};

/**
 * Read a Web Annotation, ours or another's. What this model has no place for is kept in `extra`, and given out again.
 *
 * @throws AnnotationFormatError
 */
export function fromWebAnnotation(value: unknown, options: ReadOptions): Annotation {
  if (!isJsonObject(value)) throw new AnnotationFormatError('', 'an object expected');
  if (!isShallow(value)) throw new AnnotationFormatError('', 'nested too deeply');
  if (!listOf(value.type).includes('Annotation')) throw new AnnotationFormatError('type', '"Annotation" expected');
  const created = momentOf(value.created) ?? options.now;
  const { own, others } = targetsOf(value.target);
  const target = readTarget(own, created, options);
  const bodies = readBodies(value);
  const { id, extra: idExtra } = idOf(value, target.target, created);
  const extra = compact({
    annotation: merge(annotationRest(value, bodies.note), idExtra),
    target: target.rest,
    source: target.sourceRest,
    note: bodies.noteRest,
    tagBodies: bodies.tagBodies,
    selectors: target.selectors,
    bodies: bodies.others,
    targets: others,
  });
  return parseAnnotation({
    id,
    created,
    modified: momentOf(value.modified) ?? created,
    target: target.target,
    page: target.page,
    colour: target.colour,
    note: bodies.note,
    tags: bodies.tags,
    entities: bodies.entities,
    dataset: typeof value[`${OURS}dataset`] === 'string' ? value[`${OURS}dataset`] : null,
    lastLook: lookIn(value[`${OURS}lastLook`]),
    ...(extra ? { extra } : {}),
  });
}

/** A moment in UTC, ours as it stands and others' converted; null when it is none. */
export function momentOf(value: unknown): string | null {
  if (typeof value !== 'string' || Number.isNaN(Date.parse(value))) return null;
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?Z$/.test(value)) return value;
  // A time without an offset is read as UTC: the reader's own zone would differ from machine to machine.
  const isLocal = /T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?$/.test(value);
  const moment = new Date(isLocal ? `${value}Z` : value);
  return Number.isNaN(moment.getTime()) ? null : moment.toISOString();
}

function idOf(value: JsonObject, target: unknown, created: string): { id: string; extra?: JsonObject } {
  if (typeof value.id !== 'string') return { id: uuidOf(JSON.stringify([target, created, value.body ?? ''])) };
  if (OWN_ID.test(value.id)) return { id: value.id };
  const lower = value.id.toLowerCase();
  if (OWN_ID.test(lower)) return { id: lower };
  return { id: uuidOf(value.id), ...('canonical' in value ? {} : { extra: { canonical: value.id } }) };
}

const ANNOTATION_KEYS = [
  '@context',
  'id',
  'type',
  'motivation',
  'created',
  'modified',
  'generator',
  'stylesheet',
  'body',
  'bodyValue',
  'target',
  `${OURS}dataset`,
  `${OURS}lastLook`,
];

/** What an annotation says beyond the model, or otherwise than we would. */
function annotationRest(value: JsonObject, note: string): JsonObject | undefined {
  const usual: JsonObject = {
    '@context': CONTEXT,
    type: 'Annotation',
    motivation: note ? 'commenting' : 'highlighting',
    generator: GENERATOR,
    stylesheet: STYLESHEET,
  };
  const unusual = Object.entries(usual).filter(
    ([key, ours]) => key in value && value[key] !== null && !isSameJson(value[key], ours),
  );
  return merge(restOf(value, ANNOTATION_KEYS), Object.fromEntries(unusual.map(([key]) => [key, value[key]])));
}

function merge(a: JsonObject | undefined, b: JsonObject | undefined): JsonObject | undefined {
  const both = { ...a, ...b };
  return Object.keys(both).length > 0 ? both : undefined;
}

/** The target with a quote, and the others. */
function targetsOf(value: unknown): { own: JsonObject; others: unknown[] } {
  const targets = listOf(value);
  const own = targets.find(
    (target): target is JsonObject =>
      isJsonObject(target) &&
      listOf(target.selector).some((selector) => isJsonObject(selector) && selector.type === 'TextQuoteSelector'),
  );
  if (own === undefined) throw new AnnotationFormatError('target', 'no TextQuoteSelector: a passage has its words');
  return { own, others: targets.filter((target) => target !== own) };
}

function readTarget(own: JsonObject, created: string, options: ReadOptions) {
  const source = isJsonObject(own.source) ? own.source : { id: own.source };
  if (!isWebAddress(source.id)) throw new AnnotationFormatError('target.source', 'a web address expected');
  const savedAt = isWebAddress(source.via) ? source.via : source.id;
  const { known, others } = selectorsOf(own.selector);
  const classes = listOf(own.styleClass);
  const isOurs = (name: unknown) => COLOURS.some((colour) => name === STYLE_CLASS + colour);
  const colour = classes.find(isOurs);
  const otherClasses = classes.filter((name) => name !== colour);
  const page = pageIn(source);
  const usual: JsonObject = { type: 'SpecificResource', state: timeState(created) };
  const unusual = Object.keys(usual).filter((key) => key in own && !isSameJson(own[key], usual[key]));
  return {
    target: {
      // Our own file says so itself; of another's, the address may be one of many.
      source: 'via' in source ? source.id : options.canonicalOf(source.id),
      savedAt,
      selectors: known,
    },
    page,
    colour: typeof colour === 'string' ? (colour.slice(STYLE_CLASS.length) as Colour) : COLOURS[0],
    selectors: others,
    sourceRest: sourceRest(source, page),
    rest: merge(restOf(own, ['type', 'source', 'selector', 'styleClass', 'state']), {
      ...Object.fromEntries(unusual.map((key) => [key, own[key]])),
      ...(otherClasses.length > 0 ? { styleClass: otherClasses } : {}),
    }),
  };
}

/** The selectors that this model knows, one of a kind; whatever says more goes to the others whole. */
function selectorsOf(value: unknown): { known: Selector[]; others: unknown[] } {
  const known: Selector[] = [];
  const others: unknown[] = [];
  for (const selector of listOf(value)) {
    const [parsed] = parseSelectorsAt(selector);
    const isTaken = parsed === undefined || known.some(({ type }) => type === parsed.type);
    if (!isTaken) known.push(parsed);
    if (isTaken || !hasSameKeys(parsed, selector)) others.push(selector);
  }
  return { known, others };
}

function parseSelectorsAt(selector: unknown): Selector[] {
  try {
    return parseSelectors(selector);
  } catch (error) {
    const isQuote = isJsonObject(selector) && selector.type === 'TextQuoteSelector';
    if (!isQuote) return []; // a broken hint: the words themselves find the passage
    throw new AnnotationFormatError('target', error instanceof Error ? error.message : String(error));
  }
}

function hasSameKeys(parsed: unknown, given: unknown): boolean {
  if (!isJsonObject(parsed) || !isJsonObject(given)) return true;
  return Object.entries(given).every(([key, value]) => key in parsed && hasSameKeys(parsed[key], value));
}

const NOT_META = ['id', 'via'];

function pageIn(source: JsonObject): PageMetadata {
  const word = (key: keyof PageMetadata) => {
    const value = source[PAGE_KEYS[key]];
    return typeof value === 'string' && value !== '' && value.length <= 2000 ? value : null;
  };
  const date = (key: 'published' | 'modified') => (isPageDate(word(key)) ? word(key) : null);
  const authors = listOf(source[PAGE_KEYS.authors]);
  const language = word('language');
  return {
    title: word('title') ?? NO_METADATA.title,
    authors: authors.every((name) => typeof name === 'string' && name !== '') ? (authors as string[]) : [],
    publisher: word('publisher'),
    published: date('published'),
    modified: date('modified'),
    language: language !== null && /^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*$/.test(language) ? language : null,
  };
}

/** What the source says beyond its page's metadata: a key of ours with a value we could not take is kept too. */
function sourceRest(source: JsonObject, page: PageMetadata): JsonObject | undefined {
  const taken = (Object.keys(PAGE_KEYS) as (keyof PageMetadata)[])
    .filter((key) => page[key] !== null && page[key].length > 0)
    .map((key) => PAGE_KEYS[key]);
  return restOf(source, [...NOT_META, ...taken, ...(source.type === 'Text' ? ['type'] : [])]);
}

const NOTE_KEYS = ['type', 'purpose', 'value', 'format'];

function readBodies(annotation: JsonObject) {
  const result = {
    note: '',
    noteRest: undefined as JsonObject | undefined,
    tags: [] as string[],
    tagBodies: [] as JsonObject[],
    entities: [] as Annotation['entities'],
    others: [] as unknown[],
  };
  const bodies = 'body' in annotation ? listOf(annotation.body) : listOf(annotation.bodyValue);
  for (const body of bodies) {
    const { text, purpose } = textOf(body);
    const entity = entityOf(body);
    if (text !== null && purpose === 'tagging' && isTag(text) && !result.tags.includes(text)) {
      result.tags.push(text);
      const usual = { type: 'TextualBody', purpose: 'tagging', value: text };
      if (isJsonObject(body) && !isSameJson(body, usual)) result.tagBodies.push(body);
    } else if (text !== null && text !== '' && purpose !== 'tagging' && result.note === '') {
      result.note = text;
      result.noteRest = isJsonObject(body) ? noteRest(body) : undefined;
    } else if (entity !== null && !result.entities.some(({ id }) => id === entity.id)) {
      result.entities.push(entity);
    } else {
      result.others.push(body);
    }
  }
  return result;
}

function textOf(body: unknown): { text: string | null; purpose: unknown } {
  if (!isJsonObject(body)) return { text: typeof body === 'string' && !isIri(body) ? body : null, purpose: undefined };
  const isText = listOf(body.type).includes('TextualBody') || (body.type === undefined && body.source === undefined);
  return { text: isText && typeof body.value === 'string' ? body.value : null, purpose: body.purpose };
}

/** A body that is a string is an address, by the standard; `bodyValue` is text. */
function isIri(text: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\S+$/i.test(text);
}

/** How a note's body differs from ours. */
function noteRest(body: JsonObject): JsonObject | undefined {
  const usual: JsonObject = { type: 'TextualBody', purpose: 'commenting', format: 'text/plain' };
  const unusual = Object.keys(usual).filter((key) => key in body && body[key] !== usual[key]);
  return merge(restOf(body, NOTE_KEYS), Object.fromEntries(unusual.map((key) => [key, body[key]])));
}

function entityOf(body: unknown): Annotation['entities'][number] | null {
  if (!isJsonObject(body) || !isJsonObject(body.source) || typeof body.source.id !== 'string') return null;
  const { id, label } = body.source;
  if (!id.startsWith(ENTITY_IRI) || typeof label !== 'string') return null;
  const own = id.slice(ENTITY_IRI.length);
  return ID_PATTERN.test(own) ? { id: own, title: label } : null;
}

function lookIn(value: unknown): Look | null {
  if (!isJsonObject(value)) return null;
  const own = Object.entries(value).map(([key, inner]) => [key.slice(OURS.length), inner]);
  return Object.fromEntries(own) as Look;
}

function compact(extra: { [K in keyof Extra]: Extra[K] | undefined }): Extra | undefined {
  const filled = Object.entries(extra).filter(([, value]) =>
    Array.isArray(value) ? value.length > 0 : value !== undefined,
  );
  return filled.length > 0 ? (Object.fromEntries(filled) as Extra) : undefined;
}
