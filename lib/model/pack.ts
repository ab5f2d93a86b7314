import * as v from 'valibot';
import { type Entity, EntitySchema, ID_PATTERN, type Source, SourceSchema } from './entity';
import { parseWith } from './parse';

/** Version of the pack format. A reader refuses every other. */
export const PACK_FORMAT = 1;

/** The first thing that is said of a file of another version, not what that version does otherwise. */
const format = v.literal(PACK_FORMAT, ({ received }) => `version ${received} cannot be read, only ${PACK_FORMAT}`);
const id = v.pipe(v.string(), v.regex(ID_PATTERN));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, '64 hexadecimal digits expected'));
/** Words in the languages that the extension speaks. */
const localised = v.strictObject({ en: v.string(), es: v.string() });

export const PackSchema = v.strictObject({
  format,
  id,
  /** Changes when, and only when, the content does. */
  revision: v.pipe(v.string(), v.regex(/^[0-9a-f]{12}$/)),
  licence: v.string(),
  entities: v.array(EntitySchema),
  /** Every source that an entity of this pack cites. */
  sources: v.array(SourceSchema),
});
export type Pack = v.InferOutput<typeof PackSchema>;

export const TopicSchema = v.strictObject({
  id,
  title: localised,
  description: localised,
  /** An entity of the topic that shows a newcomer what it holds. */
  example: id,
  /** Entities that carry this topic, in whatever pack they are. */
  cards: count,
});
export type Topic = v.InferOutput<typeof TopicSchema>;

export const PackEntrySchema = v.strictObject({
  id,
  revision: v.pipe(v.string(), v.regex(/^[0-9a-f]{12}$/)),
  /** File name beside the index. */
  file: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9.-]*\.json$/, 'a plain file name expected')),
  bytes: count,
  sha256,
  entities: count,
  facts: count,
  sources: count,
  licence: v.string(),
});
export type PackEntry = v.InferOutput<typeof PackEntrySchema>;

export const PackIndexSchema = v.strictObject({
  format,
  /** Dataset version, such as `2026.11.24`. */
  version: v.pipe(v.string(), v.regex(/^\d{4}\.\d{2}\.\d{2}(?:\.\d+)?$/, 'a version such as 2026.11.24 expected')),
  /** Date of the edition, ISO 8601. */
  date: v.pipe(v.string(), v.isoDate()),
  topics: v.array(TopicSchema),
  packs: v.pipe(v.array(PackEntrySchema), v.minLength(1, 'empty')),
});
export type PackIndex = v.InferOutput<typeof PackIndexSchema>;

export const NewsSiteSchema = v.strictObject({
  /** Without `www.`; its subdomains belong to it. */
  host: v.pipe(v.string(), v.regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/, 'a host name expected')),
  name: v.pipe(v.string(), v.minLength(1)),
  lang: v.picklist(['en', 'es']),
});
export type NewsSite = v.InferOutput<typeof NewsSiteSchema>;

/** A pack or an index that cannot be used. `path` says where in the file, `reason` what is wrong. */
export class PackFormatError extends Error {
  override readonly name = 'PackFormatError';
  constructor(
    readonly path: string,
    readonly reason: string,
  ) {
    super(path ? `${path}: ${reason}` : reason);
  }
}

const refuse = (path: string, reason: string) => new PackFormatError(path, reason);

/** @throws PackFormatError with the path of the first fault */
export const parsePackIndex = (value: unknown): PackIndex => parseWith(PackIndexSchema, value, refuse);

/**
 * Check one pack, across its parts too: ids are unique, fact ids belong to their entity, every cited source is there.
 *
 * @throws PackFormatError with the path of the first fault, such as `entities[12].facts[0].sources: empty`
 */
export function parsePack(value: unknown): Pack {
  const pack = parseWith(PackSchema, value, refuse);
  const sources = new Set<string>();
  pack.sources.forEach((source, i) => {
    if (sources.has(source.id)) throw refuse(`sources[${i}].id`, `${source.id} stands twice`);
    sources.add(source.id);
  });
  const entities = new Set<string>();
  pack.entities.forEach((entity, i) => {
    if (entities.has(entity.id)) throw refuse(`entities[${i}].id`, `${entity.id} stands twice`);
    entities.add(entity.id);
    checkEntity(entity, `entities[${i}]`, sources);
  });
  return pack;
}

function checkEntity(entity: Entity, at: string, sources: ReadonlySet<string>): void {
  const facts = new Set<string>();
  entity.facts.forEach((fact, i) => {
    const here = `${at}.facts[${i}]`;
    if (!fact.id.startsWith(`${entity.id}#`)) throw refuse(`${here}.id`, `${fact.id} belongs to another entity`);
    if (facts.has(fact.id)) throw refuse(`${here}.id`, `${fact.id} stands twice`);
    facts.add(fact.id);
  });
  for (const id of Object.keys(entity.es?.facts ?? {})) {
    if (!facts.has(id)) throw refuse(`${at}.es.facts`, `there is no fact ${id}`);
  }
  for (const [path, cited] of citations(entity)) {
    if (!sources.has(cited)) throw refuse(`${at}.${path}`, `source ${cited} is not in the pack`);
  }
}

/** Every citation of an entity, with the path at which it stands. A source may come several times. */
export function* citations(
  entity: Pick<Entity, 'keyData' | 'facts'>,
): Generator<[path: string, sourceId: Source['id']]> {
  for (const [i, datum] of entity.keyData.entries()) {
    for (const cited of datum.sources) yield [`keyData[${i}].sources`, cited];
  }
  for (const [i, fact] of entity.facts.entries()) {
    for (const cited of fact.sources) yield [`facts[${i}].sources`, cited];
    if (fact.status === 'alleged') {
      for (const cited of fact.answer?.sources ?? []) yield [`facts[${i}].answer.sources`, cited];
    }
    if (fact.status === 'disputed') {
      for (const [j, side] of fact.sides.entries()) {
        for (const cited of side.sources) yield [`facts[${i}].sides[${j}].sources`, cited];
      }
    }
  }
}
