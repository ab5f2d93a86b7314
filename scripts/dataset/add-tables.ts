import { makeAll } from '../../data/recipes';
import type { Made } from '../../data/recipes/made';
import { type Settled, settleAliases, titleSurname } from '../../data/recipes/settle';
import { isOfficeTag } from '../../lib/matching/office-tag';
import type { Alias, Fact, Source } from '../../lib/model/entity';
import { fold, normalise } from '../../lib/text/normalise';
import { entityFile } from './check-dataset';
import { type Fault, inData } from './dataset-error';
import { type EditedEntity, type EditedFact, type EditedSource, placeOf } from './forms';
import { type EditedDataset, SAME } from './read-dataset';
import { lineKey, tableFile } from './read-tables';

/** Lowest number of a fact that a recipe makes. Facts that people write stay below it. */
export const FIRST_TABLE_FACT = 1001;

/** Of the fact `ice#3`: 3. */
export const numberOf = (factId: string) => Number(factId.slice(factId.indexOf('#') + 1));
/** Key data that a card shows. */
const MAX_KEY_DATA = 3;

const keyOf = (text: string) => fold(normalise(text).text);

/**
 * The dataset with what its tables make: entities of their own, and facts, key data, names and Wikidata ids for
 * entities that are there already (data/tables/same.yaml says which). Words of editors are never changed.
 *
 * @param faults takes what stands against it: a doubled subject, an entry of same.yaml that leads nowhere
 */
export function addTables(dataset: EditedDataset, faults: Fault[]): EditedDataset {
  const made = makeAll(dataset.tables);
  const entities = new Map([...dataset.entities].map(([id, entity]) => [id, structuredClone(entity)]));
  const origins = new Map<string, { file: string; path: string }>();
  const people = new Map<string, Pick<Settled, 'surnames' | 'surnameIsTaken'>>();
  const originOf = ({ table, rowId }: Made) => {
    const line = dataset.lines.get(lineKey(table, rowId));
    return { file: tableFile(table), path: line === undefined ? '' : `line ${line}` };
  };
  const note = (one: Made, reason: string, fix: string) => {
    const { file, path } = originOf(one);
    faults.push({ file: inData(file), path: [path, one.entity.id].filter(Boolean).join(': '), reason, fix });
  };

  checkNumbers(dataset, made, faults);
  const isOwn = (one: Made) => dataset.same.same[one.entity.id] === undefined;
  for (const one of made.filter(isOwn)) {
    const { entity, surname, surnameIsTaken = false } = one;
    if (entities.has(entity.id))
      note(one, `${entity.id} stands twice`, 'Give the row, or the curated entity, another id.');
    entities.set(entity.id, { ...structuredClone(entity), facts: entity.facts.map(editedFact), reservedFacts: [] });
    origins.set(entity.id, originOf(one));
    people.set(entity.id, { surnames: surname ? [surname] : [], surnameIsTaken });
  }
  for (const one of made.filter((one) => !isOwn(one))) {
    const id = dataset.same.same[one.entity.id] ?? '';
    const target = entities.get(id);
    if (!target) {
      faults.push({
        file: inData(SAME),
        path: `same.${one.entity.id}`,
        reason: `there is no entity ${id}`,
        fix: 'Name an entity that exists, or take the line out.',
      });
      continue;
    }
    if (target.wikidata && one.entity.wikidata && target.wikidata !== one.entity.wikidata)
      note(
        one,
        `Wikidata ${one.entity.wikidata}, but ${id} has ${target.wikidata}`,
        'One of the two is another subject: check same.yaml.',
      );
    entities.set(id, enrich(target, one));
    const known = people.get(id);
    if (known && one.surname) people.set(id, { ...known, surnames: [...new Set([...known.surnames, one.surname])] });
  }
  const ids = new Set(made.map(({ entity }) => entity.id));
  if (ids.size > 0)
    for (const id of Object.keys(dataset.same.same))
      if (!ids.has(id))
        faults.push({
          file: inData(SAME),
          path: `same.${id}`,
          reason: 'no row makes this entity',
          fix: 'Take the line out, or correct the id.',
        });

  // Before forms are settled: settling takes a form away from the row that shares it, and would hide a double.
  findDoubles({ ...dataset, entities, origins }, faults);
  const settled = [...entities.values()].map((entity): Settled => {
    const isCurated = !origins.has(entity.id);
    const own = people.get(entity.id);
    const surnames = own?.surnames ?? (entity.kind === 'person' ? [titleSurname(entity.title)] : []);
    return { entity, isCurated, surnames, surnameIsTaken: own?.surnameIsTaken ?? false };
  });
  settleAliases(settled);
  const whole = {
    ...dataset,
    entities,
    origins,
    surnames: new Map(settled.map(({ entity, surnames }) => [entity.id, surnames])),
  };
  return addSources(whole, made);
}

function checkNumbers({ entities }: EditedDataset, made: readonly Made[], faults: Fault[]): void {
  for (const { id, facts } of entities.values()) {
    for (const fact of facts.filter((fact) => numberOf(fact.id) >= FIRST_TABLE_FACT))
      faults.push({
        file: inData(entityFile(id)),
        path: fact.id,
        reason: `numbers from ${FIRST_TABLE_FACT} are given by recipes`,
        fix: 'Take the next free number below.',
      });
  }
  for (const { entity } of made) {
    for (const fact of entity.facts.filter((fact) => numberOf(fact.id) < FIRST_TABLE_FACT))
      throw new Error(`a recipe gave ${fact.id} a number of the editors`);
  }
}

/** What a row adds to an entity that is there already. Nothing of the entity's own is changed. */
function enrich(target: EditedEntity, { entity, ownOnly = [] }: Made): EditedEntity {
  const { id, topics, keyData, wikidata, aliases, contextWords, es } = entity;
  const isLeftOut = (fact: string) => ownOnly.some((number) => fact.endsWith(`#${number}`));
  const facts = entity.facts.filter((fact) => !isLeftOut(fact.id));
  const spanishFacts = Object.entries(es?.facts ?? {}).filter(([fact]) => !isLeftOut(fact));
  const factId = (fact: string) => fact.replace(id, target.id);
  const known = new Set(target.aliases.map(({ text }) => keyOf(text)));
  const isSafe = ({ text, needsContext, shortForm }: Alias) => !needsContext && !shortForm && !known.has(keyOf(text));
  const labels = new Set(target.keyData.map(({ label }) => label));
  // Roles end and begin: an editor's word on them is later than a table's.
  const isFree = (label: string) => !labels.has(label as never) && !(label === 'Role' && labels.has('Office'));
  const data = keyData.filter(({ label }) => isFree(label)).slice(0, Math.max(0, MAX_KEY_DATA - target.keyData.length));
  const spanish = Object.entries(es?.keyData ?? {}).filter(([label]) => data.some((datum) => datum.label === label));
  return {
    ...target,
    topics: [...new Set([...target.topics, ...topics])],
    keyData: [...target.keyData, ...data],
    ...((target.wikidata ?? wikidata) ? { wikidata: target.wikidata ?? wikidata } : {}),
    aliases: [...target.aliases, ...aliases.filter(isSafe)],
    contextWords: [...new Set([...target.contextWords, ...contextWords.filter(isOfficeTag)])],
    facts: [...target.facts, ...facts.map((fact) => ({ ...editedFact(fact), id: factId(fact.id) }))],
    es: {
      ...target.es,
      keyData: { ...target.es?.keyData, ...Object.fromEntries(spanish) },
      facts: {
        ...target.es?.facts,
        ...Object.fromEntries(spanishFacts.map(([fact, text]) => [factId(fact), text])),
      },
    },
  };
}

/** A subject must have one card: a table's entity that bears a curated entity's name or id is the same or a namesake. */
function findDoubles({ entities, origins, same }: EditedDataset, faults: Fault[]): void {
  const names = new Map<string, string>();
  const subjects = new Map<string, string>();
  for (const { id, title, aliases, wikidata } of entities.values()) {
    if (wikidata) {
      const other = subjects.get(wikidata);
      const origin = origins.get(id) ?? origins.get(other ?? '');
      if (other && origin)
        faults.push({
          file: inData(origin.file),
          path: origin.path,
          reason: `${id} and ${other} are both ${wikidata}`,
          fix: `Bring them together in ${inData(SAME)}.`,
        });
      subjects.set(wikidata, id);
    }
    if (origins.has(id)) continue;
    for (const text of [title, ...aliases.map(({ text }) => text)]) names.set(keyOf(text), id);
  }
  const namesakes = new Set(same.namesakes.map((pair) => pair.join(' ')));
  for (const [id, { file, path }] of origins) {
    const entity = entities.get(id);
    const found =
      entity && [entity.title, ...entity.aliases.map(({ text }) => text)].find((text) => names.has(keyOf(text)));
    const curated = found && names.get(keyOf(found));
    if (!curated || namesakes.has(`${id} ${curated}`)) continue;
    faults.push({
      file: inData(file),
      path,
      reason: `${id} has the name "${found}" of ${curated}`,
      fix: `Say in ${inData(SAME)} whether it is the same or a namesake.`,
    });
  }
}

/** The sources of rows. An address that an editor already lists keeps the editor's entry. */
function addSources(dataset: EditedDataset, made: readonly Made[]): EditedDataset {
  const sources = new Map(dataset.sources);
  const byPlace = new Map([...sources].map(([id, source]) => [placeOf(source), id]));
  const renamed = new Map<string, string>();
  for (const source of made.flatMap((one) => one.sources)) {
    const known = byPlace.get(source.url ?? '');
    if (known !== undefined && known !== source.id) renamed.set(source.id, known);
    else sources.set(source.id, editedSource(source));
    byPlace.set(source.url ?? '', known ?? source.id);
  }
  if (renamed.size > 0) for (const entity of dataset.entities.values()) rename(entity, renamed);
  return { ...dataset, sources };
}

/** A recipe answers to no claim of the seed article. */
function editedFact(fact: Fact): EditedFact {
  return { ...fact, seedRefs: [] } as EditedFact;
}

function editedSource({ id: _, url, published, ...rest }: Source): EditedSource {
  return { ...rest, ...(url === null ? {} : { url }), ...(published === null ? {} : { published }) } as EditedSource;
}

function rename(entity: EditedEntity, renamed: ReadonlyMap<string, string>): void {
  const change = (ids: readonly string[]) => [...new Set(ids.map((id) => renamed.get(id) ?? id))];
  for (const datum of entity.keyData) datum.sources = change(datum.sources);
  for (const fact of entity.facts) fact.sources = change(fact.sources);
}
