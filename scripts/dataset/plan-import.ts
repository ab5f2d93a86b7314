import { entityFile } from './check-dataset';
import { DatasetError, type Fault, inData } from './dataset-error';
import type { Edition } from './edition';
import { formatEntity, formatPublishers, formatSources, formatYaml, sorted } from './format';
import type { EditedEntity, ImportRecord } from './forms';
import { mergeItem, shortHash } from './merge';
import { type Difference, hashesOf, mergeEntity } from './merge-entity';
import { type EditedDataset, IMPORTED, PUBLISHERS, RETIRED, SOURCES } from './read-dataset';

export type ImportPlan = {
  /** Files of data/ with their new contents; null: to be removed. */
  files: Map<string, string | null>;
  /** By what they concern: an entity's id, `sources` or `publishers`. */
  differences: { of: string; changes: Difference[] }[];
};

/**
 * What bringing in an edition would change. Pure: nothing is written here.
 *
 * @throws DatasetError when the edition gives a retired id, or a fact's number that is another fact's
 */
export function planImport(ours: EditedDataset, edition: Edition): ImportPlan {
  const faults: Fault[] = [];
  const files = new Map<string, string | null>();
  const differences: ImportPlan['differences'] = [];
  const note = (of: string, changes: Difference[]) => {
    if (changes.length > 0) differences.push({ of, changes });
  };
  const retired = new Map(ours.retired);

  for (const [id, theirs] of sorted(edition.entities)) {
    if (retired.has(id))
      faults.push({ file: inData(RETIRED), path: id, reason: 'was retired; the edition brings it again' });
    const own = ours.entities.get(id);
    const base = ours.imported.entities[id] ?? {};
    for (const fault of collisions(own, base, theirs)) faults.push(fault);
    const { entity, differences: changes } = own
      ? mergeEntity(own, base, theirs)
      : { entity: theirs, differences: [{ item: 'entity', outcome: 'new' } as const] };
    if (changes.length > 0 || !own) files.set(entityFile(id), formatEntity(entity));
    note(id, changes);
  }
  for (const id of Object.keys(ours.imported.entities)) {
    if (edition.entities.has(id) || !ours.entities.has(id)) continue;
    const isEdited =
      JSON.stringify(hashesOf(ours.entities.get(id) as EditedEntity)) !== JSON.stringify(ours.imported.entities[id]);
    note(id, [{ item: 'entity', outcome: isEdited ? 'conflict' : 'gone' }]);
    if (isEdited) continue;
    files.set(entityFile(id), null);
    retired.set(id, { since: edition.date, reason: 'gone from the curated set' });
  }
  if (faults.length > 0) throw new DatasetError(faults);

  const sources = mergeMap(ours.sources, ours.imported.sources, edition.sources);
  const publishers = mergeMap(ours.publishers, ours.imported.publishers, edition.publishers);
  note('sources', sources.changes);
  note('publishers', publishers.changes);
  if (sources.changes.length > 0) files.set(SOURCES, formatSources(sources.merged));
  if (publishers.changes.length > 0) files.set(PUBLISHERS, formatPublishers(publishers.merged));
  if (retired.size > ours.retired.size) files.set(RETIRED, formatYaml(Object.fromEntries(sorted(retired))));
  const record = recordOf(edition);
  if (JSON.stringify(record) !== JSON.stringify(ours.imported)) files.set(IMPORTED, formatYaml(record));
  return { files, differences };
}

/** A fact that somebody added by hand under a number that the edition gives to another. */
function* collisions(
  own: EditedEntity | undefined,
  base: Readonly<Record<string, string>>,
  theirs: EditedEntity,
): Generator<Fault> {
  for (const fact of theirs.facts) {
    const ours = own?.facts.find(({ id }) => id === fact.id);
    if (!ours || base[fact.id] !== undefined || shortHash(ours) === shortHash(fact)) continue;
    yield {
      file: inData(entityFile(theirs.id)),
      path: fact.id,
      reason: 'was added here, and the edition gives its number to another fact',
    };
  }
}

function mergeMap<T>(
  ours: ReadonlyMap<string, T>,
  base: Readonly<Record<string, string>>,
  theirs: ReadonlyMap<string, T>,
) {
  const merged = new Map<string, T>();
  const changes: Difference[] = [];
  for (const key of new Set([...ours.keys(), ...theirs.keys()])) {
    const { value, outcome } = mergeItem(ours.get(key), base[key], theirs.get(key));
    if (value !== undefined) merged.set(key, value);
    if (outcome !== 'same') changes.push({ item: key, outcome });
  }
  return { merged, changes };
}

function recordOf({ date, entities, sources, publishers }: Edition): ImportRecord {
  const hashes = <T>(map: ReadonlyMap<string, T>) =>
    Object.fromEntries(sorted(map).map(([key, value]) => [key, shortHash(value)]));
  return {
    edition: date,
    entities: Object.fromEntries(sorted(entities).map(([id, entity]) => [id, hashesOf(entity)])),
    sources: hashes(sources),
    publishers: hashes(publishers),
  };
}
