import * as v from 'valibot';
import { DATE_PATTERN, ID_PATTERN } from './entity';
import { isJsonObject, type JsonObject } from './json';
import { parseWith } from './parse';
import { SelectorSchema, type TextQuoteSelector } from './selector';
import { siteOf } from './site';

/**
 * An annotation: what a reader marked, where, when, and what they said of it. It maps without loss onto a W3C Web
 * Annotation (see `web-annotation.ts`).
 */

export const COLOURS = ['yellow', 'green', 'blue', 'rose', 'violet'] as const;
export type Colour = (typeof COLOURS)[number];

export const LOOK_STATES = ['sure', 'changed', 'orphan'] as const;
export type LookState = (typeof LOOK_STATES)[number];

/** A passage that a reader marks on a page is no longer than this. UTF-16 code units. */
export const MOST_PASSAGE = 20_000;

/** Far above what a reader writes: guards against files that never end. UTF-16 code units. */
const MOST_NOTE = 100_000;
const MOST_WORDS = 2_000;
const MOST_TAGS = 500;
const MOST_ADDRESS = 8_000;

const ID = /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
/** UTC with a `Z`, as Web Annotation asks. */
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?Z$/;
/** A day as far as known, or a moment with its offset: as the page gave it. */
const PAGE_MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?$/;
/** Where a host ends and what cannot stand in one. Credentials in an address are refused with it. */
const WEB_ADDRESS = /^https?:\/\/([^\s/?#@:\\]+)(?::\d{1,5})?(?:[/?#]|$)/i;

const words = v.pipe(v.string(), v.maxLength(MOST_WORDS, 'too long'));
const isReal = (moment: string) => !Number.isNaN(Date.parse(moment));
const moment = v.pipe(
  v.string(),
  v.regex(MOMENT, 'a time such as 2026-11-24T09:30:00.000Z expected'),
  v.check(isReal, 'no such time'),
);
const pageDate = v.pipe(
  v.string(),
  v.check((date) => DATE_PATTERN.test(date) || (PAGE_MOMENT.test(date) && isReal(date)), 'a date or a time expected'),
);
const address = v.pipe(
  v.string(),
  v.maxLength(MOST_ADDRESS, 'too long'),
  v.regex(WEB_ADDRESS, 'a web address expected'),
  v.url('not an address'),
);
const tag = v.pipe(
  v.string(),
  v.minLength(1, 'empty'),
  v.maxLength(200, 'too long'),
  v.check((text) => text === text.trim(), 'a tag has no space at its ends'),
);
const json = v.custom<JsonObject>(isJsonObject, 'an object expected');

/** What the page says of itself. Every field is the reader's to mend; empty or null where unknown. */
export const PageMetadataSchema = v.strictObject({
  title: words,
  authors: v.pipe(v.array(v.pipe(words, v.minLength(1, 'empty'))), v.maxLength(200, 'too many')),
  publisher: v.nullable(v.pipe(words, v.minLength(1, 'empty'))),
  published: v.nullable(pageDate),
  modified: v.nullable(pageDate),
  /** BCP 47 tag. */
  language: v.nullable(v.pipe(v.string(), v.regex(/^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*$/, 'a language tag expected'))),
});
export type PageMetadata = v.InferOutput<typeof PageMetadataSchema>;

export const NO_METADATA: PageMetadata = {
  title: '',
  authors: [],
  publisher: null,
  published: null,
  modified: null,
  language: null,
};

/** How the passage was found when its page was last open. */
export const LookSchema = v.strictObject({
  state: v.picklist(LOOK_STATES),
  at: moment,
  /** The words that stand there now, where they are not the saved ones. */
  present: v.optional(v.string()),
  /** Since when it is not as saved. */
  firstSeenChanged: v.optional(moment),
});
export type Look = v.InferOutput<typeof LookSchema>;

/** What a Web Annotation from elsewhere held beyond this model: given out again as it came. */
export const ExtraSchema = v.strictObject({
  annotation: v.optional(json),
  target: v.optional(json),
  source: v.optional(json),
  /** Properties of the note's body. */
  note: v.optional(json),
  /** Bodies of tags that say more than the tag. */
  tagBodies: v.optional(v.array(json)),
  /** Selectors, bodies and targets of kinds, or in numbers, that this model does not know. */
  selectors: v.optional(v.array(v.unknown())),
  bodies: v.optional(v.array(v.unknown())),
  targets: v.optional(v.array(v.unknown())),
});
export type Extra = v.InferOutput<typeof ExtraSchema>;

export const AnnotationSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(ID, 'urn:uuid: and a UUID in lower case expected')),
  created: moment,
  modified: moment,
  target: v.strictObject({
    /** Canonical address of the article: the same for all its addresses. */
    source: address,
    /** Address at which the reader was. */
    savedAt: address,
    selectors: v.pipe(
      v.array(SelectorSchema),
      v.check(
        (list) => list.filter(({ type }) => type === 'TextQuoteSelector').length === 1,
        'exactly one TextQuoteSelector expected',
      ),
    ),
  }),
  page: PageMetadataSchema,
  colour: v.picklist(COLOURS),
  /** Plain text; empty when there is none. */
  note: v.pipe(v.string(), v.maxLength(MOST_NOTE, 'too long')),
  tags: v.pipe(
    v.array(tag),
    v.maxLength(MOST_TAGS, 'too many'),
    v.check((tags) => new Set(tags).size === tags.length, 'a tag stands twice'),
  ),
  /** Entities mentioned in the passage, with their titles at that time. */
  entities: v.pipe(
    v.array(v.strictObject({ id: v.pipe(v.string(), v.regex(ID_PATTERN)), title: words })),
    v.maxLength(MOST_TAGS, 'too many'),
    v.check((list) => new Set(list.map(({ id }) => id)).size === list.length, 'an entity stands twice'),
  ),
  /** Version of the dataset that named them; null for a passage that comes from elsewhere. */
  dataset: v.nullable(words),
  lastLook: v.nullable(LookSchema),
  extra: v.optional(ExtraSchema),
});
export type Annotation = v.InferOutput<typeof AnnotationSchema>;
export type AnnotationId = Annotation['id'];

/** An annotation that cannot be read. `path` says where, `reason` what is wrong. */
export class AnnotationFormatError extends Error {
  override readonly name = 'AnnotationFormatError';
  constructor(
    readonly path: string,
    readonly reason: string,
  ) {
    super(path ? `${path}: ${reason}` : reason);
  }
}

/** @throws AnnotationFormatError with the path of the first fault, such as `target.selectors[0].exact: empty` */
export function parseAnnotation(value: unknown): Annotation {
  return parseWith(AnnotationSchema, value, (path, reason) => new AnnotationFormatError(path, reason));
}

export const isWebAddress = (value: unknown): value is string => v.is(address, value);
export const isTag = (value: unknown): value is string => v.is(tag, value);
export const isPageDate = (value: unknown): value is string => v.is(pageDate, value);

/** The saved words with their surroundings: every annotation has them once. */
export function quoteOf({ target }: Pick<Annotation, 'target'>): TextQuoteSelector {
  const quote = target.selectors.find(({ type }) => type === 'TextQuoteSelector');
  if (quote?.type !== 'TextQuoteSelector') throw new Error('an annotation without a quote');
  return quote;
}

/** The site of an article: host in lower case, without `www.`. */
export function siteOfAddress(address: string): string {
  return siteOf(WEB_ADDRESS.exec(address)?.[1] ?? '');
}

/** What makes two annotations the same passage of the same article, whatever their ids. */
export function passageKey(annotation: Pick<Annotation, 'target'>): string {
  const { exact } = quoteOf(annotation);
  return `${annotation.target.source}\n${exact.normalize('NFC').replace(/\s+/gu, ' ').trim()}`;
}

/** Whether `incoming` says nothing of a passage that `stored`, of the same passage, does not say too. */
export function addsNothing(incoming: Annotation, stored: Annotation): boolean {
  const hasNote = incoming.note === '' || incoming.note === stored.note;
  return hasNote && incoming.tags.every((tag) => stored.tags.includes(tag));
}

/** What to remember of a look at the page, after what was remembered before. */
export function nextLook(before: Look | null, now: Pick<Look, 'state' | 'at' | 'present'>): Look {
  if (now.state === 'sure') return { state: 'sure', at: now.at };
  const firstSeenChanged = (before?.state === 'sure' ? undefined : before?.firstSeenChanged) ?? now.at;
  // Of a passage that is gone, the last wording seen in its place is worth keeping.
  const present = now.present ?? (now.state === 'orphan' ? before?.present : undefined);
  return { state: now.state, at: now.at, ...(present === undefined ? {} : { present }), firstSeenChanged };
}
