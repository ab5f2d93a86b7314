import type { EditedEntity, EditedFact } from './forms';
import { mergeItem, type Outcome, shortHash } from './merge';

/** One difference that an import makes or finds: a field (`title`) or a fact (`cecot#4`). */
export type Difference = { item: string; outcome: Exclude<Outcome, 'same'> };

/** Fields that are merged as a whole. Facts are merged one by one, reserved numbers only grow. */
const FIELDS = [
  'title',
  'abbreviation',
  'kind',
  'topics',
  'summary',
  'wikidata',
  'keyData',
  'aliases',
  'notToConfuse',
  'contextWords',
  'related',
] as const;

/** The short hashes of an entity as it came. */
export function hashesOf(entity: EditedEntity): Record<string, string> {
  const hashes: Record<string, string> = {};
  for (const field of FIELDS) if (entity[field] !== undefined) hashes[field] = shortHash(entity[field]);
  for (const fact of entity.facts) hashes[fact.id] = shortHash(fact);
  return hashes;
}

/** Bring an edition's entity into ours, field by field and fact by fact. */
export function mergeEntity(
  ours: EditedEntity,
  base: Readonly<Record<string, string>>,
  theirs: EditedEntity,
): { entity: EditedEntity; differences: Difference[] } {
  const differences: Difference[] = [];
  const note = (item: string, outcome: Outcome) => {
    if (outcome !== 'same') differences.push({ item, outcome });
  };
  const fields: Record<string, unknown> = {};
  for (const field of FIELDS) {
    // A field that the edition does not know is not its to take away, unless the edition brought it.
    const { value, outcome } = mergeItem<unknown>(ours[field], base[field], theirs[field]);
    if (value !== undefined) fields[field] = value;
    note(field, outcome);
  }
  const facts: EditedFact[] = [];
  const gone: number[] = [];
  const ourFacts = new Map(ours.facts.map((fact) => [fact.id, fact]));
  const theirFacts = new Map(theirs.facts.map((fact) => [fact.id, fact]));
  for (const id of [...new Set([...theirFacts.keys(), ...ourFacts.keys()])].sort(byNumber)) {
    const { value, outcome } = mergeItem(ourFacts.get(id), base[id], theirFacts.get(id));
    note(id, outcome);
    if (value) facts.push(value);
    else gone.push(numberOf(id));
  }
  const held = new Set(facts.map(({ id }) => numberOf(id)));
  const reserved = new Set([...ours.reservedFacts, ...theirs.reservedFacts, ...gone]);
  const reservedFacts = [...reserved].filter((number) => !held.has(number)).sort((a, b) => a - b);
  return { entity: { ...ours, ...fields, facts, reservedFacts } as EditedEntity, differences };
}

function numberOf(factId: string): number {
  return Number(factId.slice(factId.indexOf('#') + 1));
}

function byNumber(a: string, b: string): number {
  return numberOf(a) - numberOf(b);
}
