import * as v from 'valibot';

/**
 * What the dataset says: entities, their aliases, their facts and the sources of these.
 * The schemas are the one definition from which the types, the check of a pack and its published JSON Schema come.
 */

export const KINDS = [
  'law',
  'policy',
  'event',
  'court-case',
  'legal-term',
  'agreement',
  'program',
  'court',
  'prison',
  'place',
  'country',
  'person',
  'gang',
  'agency',
  'media',
  'organization',
  'concept',
] as const;
export type Kind = (typeof KINDS)[number];

/** Labels of key data, in the order in which a card shows them. */
export const KEY_LABELS = [
  'Citation',
  'Enacted',
  'Signed',
  'Adopted',
  'In force',
  'Court',
  'Docket',
  'Filed',
  'Argued',
  'Decided',
  'Covers',
  'Judges',
  'Place',
  'Opened',
  'Stated capacity',
  'Office',
  'Role',
  'Since',
  'Confirmed',
  'Nominated by',
  'Part of',
  'Founded',
  'Members',
  'Capital',
  'Population',
  'Origin',
  'U.S. terrorist listing',
] as const;
export type KeyLabel = (typeof KEY_LABELS)[number];

export const SOURCE_KINDS = [
  'government',
  'court',
  'legal-reference',
  'international-body',
  'news',
  'wire',
  'ngo',
  'research',
  'reference',
] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

export const STATUSES = ['established', 'reported', 'disputed', 'alleged'] as const;
export type Status = (typeof STATUSES)[number];

/** Languages that an alias or a message file may be in. */
export const LANGUAGES = ['en', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];

export const ID_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** A fact's id is its entity's id, `#`, and a number that is never given to another fact. */
export const FACT_ID_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*#[1-9]\d*$/;
/** Year, month or day: `2025`, `2025-03` or `2025-03-15`. */
export const DATE_PATTERN = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;
export const MONTH_PATTERN = /^\d{4}-(?:0[1-9]|1[0-2])$/;

/** Longest summary of a card, in UTF-16 code units. */
export const MAX_SUMMARY = 240;
/** Longest words of any kind that a pack may hold: a guard against hostile packs, far above what the editors allow. */
const MAX_TEXT = 2000;

const id = v.pipe(v.string(), v.maxLength(120), v.regex(ID_PATTERN, 'lower-case words joined by hyphens expected'));
const text = v.pipe(v.string(), v.minLength(1, 'empty'), v.maxLength(MAX_TEXT));
const month = v.pipe(v.string(), v.regex(MONTH_PATTERN, 'a month such as 2025-03 expected'));
const sourceIds = v.pipe(v.array(id), v.minLength(1, 'empty'));
/** Only https: a card never links anywhere else. */
const httpsUrl = v.pipe(
  v.string(),
  v.maxLength(MAX_TEXT),
  v.url('not an address'),
  v.startsWith('https://', 'only https links are allowed'),
);

export const AliasSchema = v.strictObject({
  text,
  lang: v.picklist(LANGUAGES),
  /** Match only with these very capitals. */
  caseSensitive: v.boolean(),
  /** The words also mean something else: match only where one of the entity's context words is near. */
  needsContext: v.boolean(),
  /** A surname or acronym: match only after a full form was found on the page, or near a context word. */
  shortForm: v.boolean(),
});
export type Alias = v.InferOutput<typeof AliasSchema>;

export const KeyDatumSchema = v.strictObject({
  label: v.picklist(KEY_LABELS),
  value: text,
  asOf: v.optional(month),
  sources: sourceIds,
});
export type KeyDatum = v.InferOutput<typeof KeyDatumSchema>;

const factBase = {
  id: v.pipe(v.string(), v.regex(FACT_ID_PATTERN, 'entity id, # and a number expected')),
  /** Month for which the statement holds; of a dispute, the latest month of its sides. */
  asOf: month,
  asOfApprox: v.optional(v.literal(true)),
  sources: sourceIds,
};

export const AnswerSchema = v.strictObject({ by: text, text, sources: sourceIds });
export const SideSchema = v.strictObject({ by: text, text, asOf: month, sources: sourceIds });
export type Side = v.InferOutput<typeof SideSchema>;

export const FactSchema = v.variant('status', [
  v.strictObject({ ...factBase, status: v.literal('established'), text }),
  v.strictObject({ ...factBase, status: v.literal('reported'), by: text, text }),
  v.strictObject({ ...factBase, status: v.literal('alleged'), by: text, text, answer: v.optional(AnswerSchema) }),
  v.strictObject({
    ...factBase,
    status: v.literal('disputed'),
    question: text,
    sides: v.pipe(v.array(SideSchema), v.minLength(2, 'a dispute has two or more sides')),
  }),
]);
export type Fact = v.InferOutput<typeof FactSchema>;

/** The reader's words in Spanish, where the dataset has them. What is left out is shown in English. */
export const SpanishWordsSchema = v.strictObject({
  title: v.optional(text),
  summary: v.optional(v.pipe(text, v.maxLength(MAX_SUMMARY, `longer than ${MAX_SUMMARY} characters`))),
  /** Values of key data by their label. */
  keyData: v.optional(v.record(v.picklist(KEY_LABELS), text)),
  /** Text of facts by their id: only of facts that have one text. */
  facts: v.optional(v.record(v.string(), text)),
});
export type SpanishWords = v.InferOutput<typeof SpanishWordsSchema>;

export const EntitySchema = v.strictObject({
  id,
  title: text,
  /** Acronym shown lighter after the title; also one of the aliases. */
  abbreviation: v.optional(text),
  kind: v.picklist(KINDS),
  topics: v.pipe(v.array(id), v.minLength(1, 'empty')),
  summary: v.pipe(text, v.maxLength(MAX_SUMMARY, `longer than ${MAX_SUMMARY} characters`)),
  keyData: v.optional(v.array(KeyDatumSchema), []),
  wikidata: v.optional(v.pipe(v.string(), v.regex(/^Q[1-9]\d*$/, 'a Wikidata id such as Q42 expected'))),
  aliases: v.pipe(v.array(AliasSchema), v.minLength(1, 'empty')),
  /** Other meanings of the same words. */
  notToConfuse: v.array(text),
  /** Words, or beginnings of words, that make a doubtful match safe. */
  contextWords: v.array(text),
  facts: v.pipe(v.array(FactSchema), v.minLength(1, 'empty')),
  /** Ids of other entities; they may live in another pack. */
  related: v.array(id),
  es: v.optional(SpanishWordsSchema),
});
export type Entity = v.InferOutput<typeof EntitySchema>;
export type EntityId = Entity['id'];
export type TopicId = string;
/** What matching needs of an entity, and its title in Spanish for lists. */
export type MatchEntry = Pick<Entity, 'id' | 'title' | 'kind' | 'topics' | 'aliases' | 'contextWords' | 'related'> & {
  titleEs?: string;
};

export const SourceSchema = v.strictObject({
  id,
  /** Null where only an address without https is known: such a one is never a link. */
  url: v.nullable(httpsUrl),
  /** That address, to be shown as text. */
  address: v.optional(text),
  title: text,
  publisher: text,
  kind: v.picklist(SOURCE_KINDS),
  /** Date as far as known. */
  published: v.nullable(v.pipe(v.string(), v.regex(DATE_PATTERN, 'a date such as 2025-03-15 expected'))),
  /** False: believed to be right, linked for the reader's benefit, not opened by the editors. */
  seen: v.boolean(),
});
export type Source = v.InferOutput<typeof SourceSchema>;
