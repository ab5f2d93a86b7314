import { DATE_PATTERN } from '../../lib/model/entity';
import { citations } from '../../lib/model/pack';
import { checkAliases } from './check-aliases';
import { checkFacts } from './check-facts';
import { checkPerson } from './check-persons';
import { checkWords } from './check-words';
import { type Fault, inData } from './dataset-error';
import { Exceptions } from './exceptions';
import { fixOf } from './fixes';
import { placeOf, publisherOf } from './forms';
import { type EditedDataset, ENTITIES, EXCEPTIONS, SITES, SOURCES, TOPICS } from './read-dataset';

/** Notes a fault. The first argument is the path within the file. */
export type Note = (path: string, reason: string, fix?: string) => void;
/** Notes faults in an entity: in its file, or on the line of the table that it was made of. */
export type NoteOn = (entityId: string) => Note;

/** The editorial rules that reach across files, and those that a schema cannot say. Every fault, in order of files. */
export function checkDataset(dataset: EditedDataset): Fault[] {
  const faults: Fault[] = [];
  const noteIn =
    (file: string): Note =>
    (path, reason, fix = fixOf(reason)) =>
      faults.push({ file: inData(file), path, reason, ...(fix ? { fix } : {}) });
  const noteOn: NoteOn = (id) => {
    const origin = dataset.origins.get(id);
    if (!origin) return noteIn(entityFile(id));
    return (path, reason, fix) => noteIn(origin.file)(`${origin.path}: ${path}`, reason, fix);
  };
  const exceptions = new Exceptions(dataset.exceptions);
  checkEntities(dataset, exceptions, noteOn);
  for (const [i, { rule, at }] of exceptions.leftovers())
    noteIn(EXCEPTIONS)(`[${i}]`, `nothing at ${at} needs an exception from ${rule}`);
  checkAliases(dataset, noteOn);
  checkSources(dataset, noteIn(SOURCES));
  checkTopics(dataset, noteIn(TOPICS));
  checkSites(dataset, noteIn(SITES));
  return faults;
}

export const entityFile = (id: string) => `${ENTITIES}/${id}.yaml`;

function checkEntities(dataset: EditedDataset, exceptions: Exceptions, noteOn: NoteOn): void {
  const topics = new Set(dataset.topics.map(({ id }) => id));
  for (const entity of dataset.entities.values()) {
    const note = noteOn(entity.id);
    if (dataset.retired.has(entity.id)) note('id', `${entity.id} was retired; an id is never used again`);
    entity.topics.forEach((topic, i) => {
      if (!topics.has(topic)) note(`topics[${i}]`, `unknown topic ${topic}`);
      if (entity.topics.indexOf(topic) !== i) note(`topics[${i}]`, `${topic} stands twice`);
    });
    entity.related.forEach((other, i) => {
      if (other === entity.id) note(`related[${i}]`, 'related to itself');
      else if (!dataset.entities.has(other)) note(`related[${i}]`, `there is no entity ${other}`);
      if (entity.related.indexOf(other) !== i) note(`related[${i}]`, `${other} stands twice`);
    });
    if (entity.abbreviation && !entity.aliases.some(({ text }) => text === entity.abbreviation)) {
      note('abbreviation', `${entity.abbreviation} is no alias`);
    }
    for (const [path, source] of citations(entity)) {
      if (!dataset.sources.has(source)) note(path, `there is no source ${source}`);
    }
    checkFacts(entity, dataset, note);
    checkPerson(entity, dataset, exceptions, note);
    checkWords(entity, dataset, exceptions, note);
  }
}

function checkSources(dataset: EditedDataset, note: Note): void {
  const used = new Set<string>();
  for (const entity of dataset.entities.values()) for (const [, source] of citations(entity)) used.add(source);
  const urls = new Map<string, string>();
  for (const [id, source] of dataset.sources) {
    const { publisher, kind, published } = source;
    if (!used.has(id)) note(id, 'cited by no fact');
    if ((source.url === undefined) === (source.address === undefined)) note(id, 'needs a url, or else an address');
    const place = placeOf(source);
    const other = urls.get(place);
    if (other) note(`${id}.url`, `the same address as ${other}`);
    urls.set(place, id);
    const { key: host, publisher: known } = publisherOf(source, dataset.publishers);
    if (!known) note(`${id}.url`, `${host} is no publisher of publishers.yaml`);
    else if (!known.accepted) note(`${id}.url`, `${host} is a refused publisher: ${known.note ?? 'no reason given'}`);
    else {
      if (known.name !== publisher) note(`${id}.publisher`, `"${publisher}" should be "${known.name}"`);
      if (known.kind !== kind) note(`${id}.kind`, `${kind} should be ${known.kind}`);
    }
    if (published && !isRealDate(published)) note(`${id}.published`, `${published} is no date of the calendar`);
    else if (published && published > dataset.imported.edition)
      note(`${id}.published`, `${published} lies after the edition`);
  }
}

function checkTopics(dataset: EditedDataset, note: Note): void {
  dataset.topics.forEach(({ id, example }, i) => {
    if (dataset.topics.findIndex((topic) => topic.id === id) !== i) note(`[${i}].id`, `${id} stands twice`);
    const entity = dataset.entities.get(example);
    if (!entity) note(`[${i}].example`, `there is no entity ${example}`);
    else if (!entity.topics.includes(id)) note(`[${i}].example`, `${example} does not carry the topic ${id}`);
  });
}

function checkSites({ sites }: EditedDataset, note: Note): void {
  const hosts = new Set(sites.map(({ host }) => host));
  sites.forEach(({ host }, i) => {
    if (sites.findIndex((site) => site.host === host) !== i) note(`[${i}].host`, `${host} stands twice`);
    for (let dot = host.indexOf('.'); dot >= 0; dot = host.indexOf('.', dot + 1)) {
      if (hosts.has(host.slice(dot + 1))) note(`[${i}].host`, `${host} is covered by ${host.slice(dot + 1)}`);
    }
  });
}

/** Whether `2025-02-30` and its like can be ruled out. */
export function isRealDate(date: string): boolean {
  if (!DATE_PATTERN.test(date)) return false;
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
