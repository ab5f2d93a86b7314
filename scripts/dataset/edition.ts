import { basename } from 'node:path';
import * as v from 'valibot';
import { citations } from '../../lib/model/pack';
import { pathOf } from '../../lib/model/parse';
import { DatasetError, type Fault } from './dataset-error';
import {
  type EditedEntity,
  EditedEntitySchema,
  type EditedSource,
  EditedSourceSchema,
  type Publisher,
  PublisherSchema,
} from './forms';

/** The edition format that this import reads. Raised by its editors when a field changes meaning. */
const SCHEMA = 2;

/** An edition of the curated set, in the form of data/. */
export type Edition = {
  /** Its date. */
  date: string;
  entities: Map<string, EditedEntity>;
  sources: Map<string, EditedSource>;
  publishers: Map<string, Publisher>;
};

const strings = v.array(v.string());
const HeldFactSchema = v.looseObject({ id: v.string(), ship: v.literal(false) });
const EditionSchema = v.looseObject({
  schema: v.literal(SCHEMA, `only editions of schema ${SCHEMA} can be read`),
  generated: v.pipe(v.string(), v.isoDate()),
  entities: v.array(
    v.looseObject({ id: v.string(), facts: v.array(v.looseObject({ id: v.string() })), related: strings }),
  ),
  sources: v.array(v.looseObject({ id: v.string() })),
});
const PublisherListSchema = v.looseObject({
  hosts: v.array(
    v.looseObject({
      host: v.string(),
      name: v.nullable(v.string()),
      kind: v.nullable(v.string()),
      accepted: v.boolean(),
      alone: v.optional(v.boolean()),
      note: v.nullable(v.string()),
    }),
  ),
});

/**
 * Read an edition and its publishers. Facts that it marks as not to ship stay out; their numbers are reserved.
 *
 * @param file how the edition is called in faults
 * @throws DatasetError with every fault
 */
export function parseEdition(edition: unknown, file: string, publisherList: unknown, publishersFile: string): Edition {
  const faults: Fault[] = [];
  const check = <S extends v.GenericSchema>(
    schema: S,
    value: unknown,
    from: string,
    at = '',
  ): v.InferOutput<S> | null => {
    const result = v.safeParse(schema, value);
    if (result.success) return result.output;
    for (const issue of result.issues) {
      const path = [at, pathOf(issue)].filter(Boolean).join('.').replaceAll('.[', '[');
      faults.push({ file: basename(from), path, reason: issue.message });
    }
    return null;
  };
  const raw = check(EditionSchema, edition, file);
  const list = check(PublisherListSchema, publisherList, publishersFile);
  if (!raw || !list) throw new DatasetError(faults);

  const entities = new Map<string, EditedEntity>();
  raw.entities.forEach((value, i) => {
    const entity = check(EditedEntitySchema, shipped(value), file, `entities[${i}]`);
    if (!entity) return;
    if (entities.has(entity.id))
      faults.push({ file: basename(file), path: `entities[${i}].id`, reason: `${entity.id} stands twice` });
    entities.set(entity.id, entity);
  });
  const sources = new Map<string, EditedSource>();
  raw.sources.forEach(({ id, published, url, ...rest }, i) => {
    const place = String(url).startsWith('http://') ? { address: url } : { url };
    const fields = { ...place, ...rest, ...(published === null ? {} : { published }) };
    const source = check(EditedSourceSchema, fields, file, `sources[${i}]`);
    if (sources.has(id)) faults.push({ file: basename(file), path: `sources[${i}].id`, reason: `${id} stands twice` });
    if (source) sources.set(id, source);
  });
  const publishers = new Map<string, Publisher>();
  list.hosts.forEach(({ host, name, kind, accepted, alone, note }, i) => {
    const fields = {
      ...(name && { name }),
      ...(kind && { kind }),
      accepted,
      alone: alone ?? true,
      ...(note && { note }),
    };
    const publisher = check(PublisherSchema, fields, publishersFile, `hosts[${i}]`);
    if (publisher) publishers.set(host, publisher);
  });
  if (faults.length > 0) throw new DatasetError(faults);
  return { date: raw.generated, entities, sources: onlyCited(sources, entities), publishers };
}

/** An entity without its held-back facts, which are claims that nobody confirmed. Their numbers stay taken. */
function shipped({ facts, ...entity }: { facts: { id: string }[] }): object {
  const isHeld = (fact: object) => v.is(HeldFactSchema, fact);
  return {
    ...entity,
    facts: facts.filter((fact) => !isHeld(fact)).map(({ ship: _, ...fact }: Record<string, unknown>) => fact),
    reservedFacts: facts.filter(isHeld).map(({ id }) => Number(id.split('#')[1])),
  };
}

/** Sources that only held-back facts cite stay out with them. */
function onlyCited(sources: Map<string, EditedSource>, entities: Map<string, EditedEntity>): Map<string, EditedSource> {
  const cited = new Set([...entities.values()].flatMap((entity) => [...citations(entity)].map(([, id]) => id)));
  return new Map([...sources].filter(([id]) => cited.has(id)));
}
