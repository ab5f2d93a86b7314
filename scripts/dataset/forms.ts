import * as v from 'valibot';
import {
  AliasSchema,
  AnswerSchema,
  DATE_PATTERN,
  type Entity,
  EntitySchema,
  type Fact,
  FactSchema,
  ID_PATTERN,
  LANGUAGES,
  SideSchema,
  SOURCE_KINDS,
  SourceSchema,
} from '../../lib/model/entity';
import { NewsSiteSchema } from '../../lib/model/pack';

/** The forms of the files in data/: those of a pack, with what only editors need. See data/README.md. */

const text = v.pipe(v.string(), v.minLength(1, 'empty'));
const id = v.pipe(v.string(), v.regex(ID_PATTERN, 'lower-case words joined by hyphens expected'));
/** Numbers of the seed article's claims that a fact answers to. */
const seedRefs = v.optional(v.array(v.pipe(v.number(), v.integer(), v.minValue(1))), []);

/** In a file the flags of an alias are written only where they are set. */
export const EditedAliasSchema = v.strictObject({
  ...AliasSchema.entries,
  caseSensitive: v.optional(v.boolean(), false),
  needsContext: v.optional(v.boolean(), false),
  shortForm: v.optional(v.boolean(), false),
});

const [established, reported, alleged, disputed] = FactSchema.options;
export const EditedFactSchema = v.variant('status', [
  v.strictObject({ ...established.entries, seedRefs }),
  v.strictObject({ ...reported.entries, seedRefs }),
  v.strictObject({ ...alleged.entries, answer: v.optional(AnswerSchema), seedRefs }),
  v.strictObject({ ...disputed.entries, sides: v.pipe(v.array(SideSchema), v.minLength(2)), seedRefs }),
]);
export type EditedFact = v.InferOutput<typeof EditedFactSchema>;

export const EditedEntitySchema = v.strictObject({
  ...EntitySchema.entries,
  aliases: v.pipe(v.array(EditedAliasSchema), v.minLength(1, 'empty')),
  notToConfuse: v.optional(v.array(text), []),
  contextWords: v.optional(v.array(text), []),
  facts: v.pipe(v.array(EditedFactSchema), v.minLength(1, 'empty')),
  /** Numbers of facts that were removed or held back: never given to another fact. */
  reservedFacts: v.optional(v.array(v.pipe(v.number(), v.integer(), v.minValue(1))), []),
  related: v.optional(v.array(id), []),
});
export type EditedEntity = v.InferOutput<typeof EditedEntitySchema>;

export const EditedSourceSchema = v.strictObject({
  ...v.omit(SourceSchema, ['id', 'url', 'address', 'published']).entries,
  /** The link; only https. */
  url: v.optional(v.nonNullable(SourceSchema.entries.url)),
  /** Instead of a link, where only an address without https is known. */
  address: v.optional(
    v.pipe(v.string(), v.url('not an address'), v.startsWith('http://', 'an https address is a url')),
  ),
  /** Left out where it is not known. */
  published: v.optional(v.pipe(v.string(), v.regex(DATE_PATTERN, 'a date such as 2025-03-15 expected'))),
});
export const SourcesFileSchema = v.record(id, EditedSourceSchema);
export type EditedSource = v.InferOutput<typeof EditedSourceSchema>;

export const PublisherSchema = v.strictObject({
  name: v.optional(text),
  kind: v.optional(v.picklist(SOURCE_KINDS)),
  /** False: met and refused, with the reason in `note`. */
  accepted: v.optional(v.boolean(), true),
  /** False: may stand only beside another publisher. */
  alone: v.optional(v.boolean(), true),
  /** True: the hosts within this one are its pages too (`cantwell.senate.gov` within `senate.gov`). */
  within: v.optional(v.literal(true)),
  note: v.optional(text),
});
export const PublishersFileSchema = v.record(
  v.pipe(v.string(), v.regex(/^[a-z0-9.-]+(?:\/[\w.-]+)?$/i, 'a host expected, or a host and its first folder')),
  PublisherSchema,
);
export type Publisher = v.InferOutput<typeof PublisherSchema>;

const localised = v.strictObject(
  Object.fromEntries(LANGUAGES.map((lang) => [lang, text])) as Record<'en' | 'es', typeof text>,
);
export const TopicsFileSchema = v.array(v.strictObject({ id, title: localised, about: localised, example: id }));

export const NewsSitesFileSchema = v.array(NewsSiteSchema);

export const EditionFileSchema = v.strictObject({
  /** Date of the edition that was last brought in. */
  edition: v.pipe(v.string(), v.isoDate()),
  /** Of every imported entity: short hashes of its fields and facts as they came. */
  entities: v.record(id, v.record(v.string(), v.string())),
  sources: v.record(id, v.string()),
  publishers: v.record(v.string(), v.string()),
});
export type ImportRecord = v.InferOutput<typeof EditionFileSchema>;

export const RetiredFileSchema = v.record(id, v.strictObject({ since: v.pipe(v.string(), v.isoDate()), reason: text }));

export const SameFileSchema = v.strictObject({
  /** Entity that a row would make: the entity whose subject it is. */
  same: v.optional(v.record(id, id), {}),
  /** Pairs of a row's entity and a curated one that share a name and are two subjects. */
  namesakes: v.optional(v.array(v.tuple([id, id])), []),
});
export type SameFile = v.InferOutput<typeof SameFileSchema>;

/** Where a source stands, whether it may be a link or not. */
export function placeOf({ url, address }: EditedSource): string {
  return url ?? address ?? '';
}

/** Host of a source as publishers.yaml writes it. */
export function hostOf(source: EditedSource): string {
  const place = placeOf(source);
  return URL.canParse(place) ? new URL(place).hostname.replace(/^www\./, '') : '';
}

/**
 * Who publishes a source. On a host where anybody may publish, an entry with a folder (`github.com/factbook`) names
 * one of its owners; an entry with `within` stands for the hosts within it. The narrowest entry counts.
 */
export function publisherOf(
  source: EditedSource,
  publishers: ReadonlyMap<string, Publisher>,
): { key: string; publisher: Publisher | undefined } {
  const host = hostOf(source);
  const place = placeOf(source);
  const folder = URL.canParse(place) ? (new URL(place).pathname.split('/')[1] ?? '') : '';
  for (const key of [`${host}/${folder}`, host]) {
    const publisher = publishers.get(key);
    if (publisher) return { key, publisher };
  }
  for (let dot = host.indexOf('.'); dot >= 0; dot = host.indexOf('.', dot + 1)) {
    const publisher = publishers.get(host.slice(dot + 1));
    if (publisher?.within) return { key: host.slice(dot + 1), publisher };
  }
  return { key: host, publisher: undefined };
}

/** A fact as it ships: without what only editors need. */
export function shippedFact({ seedRefs: _, ...fact }: EditedFact): Fact {
  return fact as Fact;
}

/** An entity as it ships. */
export function shippedEntity({ reservedFacts: _, facts, ...entity }: EditedEntity): Entity {
  return { ...entity, facts: facts.map(shippedFact) };
}
