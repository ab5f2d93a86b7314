import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parse as parseYaml } from 'yaml';
import type { Tables } from '../../data/recipes/rows';
import type { NewsSite } from '../../lib/model/pack';
import { pathOf } from '../../lib/model/parse';
import { DatasetError, type Fault, inData } from './dataset-error';
import { ExceptionsFileSchema } from './exceptions';
import {
  type EditedEntity,
  EditedEntitySchema,
  type EditedSource,
  EditionFileSchema,
  type ImportRecord,
  NewsSitesFileSchema,
  type Publisher,
  PublishersFileSchema,
  RetiredFileSchema,
  type SameFile,
  SameFileSchema,
  SourcesFileSchema,
  TopicsFileSchema,
} from './forms';
import { type LoadedWords, LoadedWordsFileSchema } from './loaded-words';
import { listPlaceholders } from './placeholders';
import { type Lines, readTables } from './read-tables';

export type EditedTopic = v.InferOutput<typeof TopicsFileSchema>[number];

/** The dataset as people edit it, each part in the form of its file. */
export type EditedDataset = {
  entities: Map<string, EditedEntity>;
  sources: Map<string, EditedSource>;
  publishers: Map<string, Publisher>;
  topics: EditedTopic[];
  sites: NewsSite[];
  retired: Map<string, { since: string; reason: string }>;
  imported: ImportRecord;
  tables: Tables;
  /** Where each row stands. */
  lines: Lines;
  same: SameFile;
  /** Where the entities stand that tables made; of the others it is their own file. */
  origins: Map<string, { file: string; path: string }>;
  /** Family names that the people of the whole dataset bear. */
  surnames: Map<string, readonly string[]>;
  exceptions: v.InferOutput<typeof ExceptionsFileSchema>;
  loadedWords: LoadedWords;
};

export const ENTITIES = 'entities';
export const SOURCES = 'sources.yaml';
export const PUBLISHERS = 'publishers.yaml';
export const TOPICS = 'topics.yaml';
export const SITES = 'news-sites.yaml';
export const RETIRED = 'retired.yaml';
export const IMPORTED = 'imported.yaml';
/** Which rows of tables are entities that are there already. */
export const SAME = 'tables/same.yaml';
export const EXCEPTIONS = 'exceptions.yaml';
export const LOADED_WORDS = 'loaded-words.yaml';

const NO_IMPORT: ImportRecord = { edition: '1970-01-01', entities: {}, sources: {}, publishers: {} };

/**
 * Read every file of `dataDir` and check its form. Files that a new project does not have yet count as empty.
 *
 * @throws DatasetError with every fault of every file
 */
export function readDataset(dataDir: string): EditedDataset {
  const faults: Fault[] = [];
  const read = <S extends v.GenericSchema>(file: string, schema: S, empty: v.InferOutput<S>): v.InferOutput<S> =>
    readFile(dataDir, file, schema, faults) ?? empty;

  const entities = new Map<string, EditedEntity>();
  for (const file of listEntityFiles(dataDir)) {
    const entity = readFile(dataDir, file, EditedEntitySchema, faults);
    if (!entity) continue;
    if (file !== `${ENTITIES}/${entity.id}.yaml`)
      faults.push({ file: inData(file), path: 'id', reason: `${entity.id} belongs into ${entity.id}.yaml` });
    entities.set(entity.id, entity);
  }
  const dataset: EditedDataset = {
    entities,
    sources: new Map(Object.entries(read(SOURCES, SourcesFileSchema, {}))),
    publishers: new Map(Object.entries(read(PUBLISHERS, PublishersFileSchema, {}))),
    topics: read(TOPICS, TopicsFileSchema, []),
    sites: read(SITES, NewsSitesFileSchema, []),
    retired: new Map(Object.entries(read(RETIRED, RetiredFileSchema, {}))),
    imported: read(IMPORTED, EditionFileSchema, NO_IMPORT),
    ...readTables(dataDir, faults),
    same: read(SAME, SameFileSchema, { same: {}, namesakes: [] }),
    origins: new Map(),
    surnames: new Map(),
    exceptions: read(EXCEPTIONS, ExceptionsFileSchema, []),
    loadedWords: read(LOADED_WORDS, LoadedWordsFileSchema, { words: [], namelessVoices: [] }),
  };
  if (faults.length > 0) throw new DatasetError(faults);
  return dataset;
}

function listEntityFiles(dataDir: string): string[] {
  const folder = join(dataDir, ENTITIES);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => `${ENTITIES}/${name}`);
}

function readFile<S extends v.GenericSchema>(
  dataDir: string,
  file: string,
  schema: S,
  faults: Fault[],
): v.InferOutput<S> | null {
  const path = join(dataDir, file);
  if (!existsSync(path)) return null;
  let value: unknown;
  try {
    value = parseYaml(readFileSync(path, 'utf8'));
  } catch (error) {
    faults.push({
      file: inData(file),
      path: '',
      reason: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error),
    });
    return null;
  }
  const unwritten = listPlaceholders(value);
  if (unwritten.length > 0) {
    for (const at of unwritten) faults.push({ file: inData(file), path: at, reason: 'still to be written' });
    return null;
  }
  const result = v.safeParse(schema, value ?? undefined);
  if (result.success) return result.output;
  for (const issue of result.issues) faults.push({ file: inData(file), path: pathOf(issue), reason: issue.message });
  return null;
}
