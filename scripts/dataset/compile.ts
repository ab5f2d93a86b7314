import { createHash } from 'node:crypto';
import type { Entity, Source } from '../../lib/model/entity';
import {
  citations,
  type NewsSite,
  PACK_FORMAT,
  type Pack,
  type PackEntry,
  type PackIndex,
  parsePack,
  parsePackIndex,
} from '../../lib/model/pack';
import { addTables } from './add-tables';
import { checkDataset } from './check-dataset';
import { DatasetError, type Fault } from './dataset-error';
import { shippedEntity } from './forms';
import { type EditedDataset, readDataset } from './read-dataset';

/** Of the words. Facts of tables keep the terms of their data, which the pack names too. */
const LICENCE = 'CC-BY-4.0';
const TABLE_LICENCES: Readonly<Record<string, string>> = {
  countries: 'data: CIA World Factbook, public domain; country codes PDDL-1.0',
  congress: 'data: CC0-1.0',
  presidents: 'data: CC0-1.0',
  'state-officials': 'data: CC0-1.0',
  'federal-agencies': 'data: U.S. Government work, public domain',
  'federal-courts': 'data: BSD-2-Clause, Copyright (c) 2020 Free Law Project',
};
const licenceOf = (topic: string) => (TABLE_LICENCES[topic] ? `${LICENCE}; ${TABLE_LICENCES[topic]}` : LICENCE);
/** Digits of a pack's revision, of the SHA-256 of its content. */
const REVISION_DIGITS = 12;

export type CompiledDataset = {
  /** Files of `packs/` in the package. */
  files: { name: string; contents: string }[];
  index: PackIndex;
  packs: Pack[];
  sites: NewsSite[];
};

/**
 * Check the dataset and make its packs: one a topic, an entity in the pack of its first topic. The same data give the
 * same bytes.
 *
 * @param dataDir the folder `data/`
 * @throws DatasetError with every broken rule
 */
export async function compileDataset(dataDir: string): Promise<CompiledDataset> {
  const faults: Fault[] = [];
  const dataset = addTables(readDataset(dataDir), faults);
  faults.push(...checkDataset(dataset));
  if (faults.length > 0) throw new DatasetError(faults);

  const entities = [...dataset.entities.values()].map(shippedEntity);
  const files: { name: string; contents: string }[] = [];
  const packs: Pack[] = [];
  const entries: PackEntry[] = [];
  for (const { id } of dataset.topics) {
    const own = entities.filter(({ topics }) => topics[0] === id);
    if (own.length === 0) continue;
    const pack = makePack(id, own, dataset);
    const contents = JSON.stringify(pack);
    const name = `${id}.json`;
    files.push({ name, contents });
    packs.push(pack);
    entries.push(entryOf(pack, name, contents));
  }
  const index = parsePackIndex({
    format: PACK_FORMAT,
    version: dataset.imported.edition.replaceAll('-', '.'),
    date: dataset.imported.edition,
    topics: dataset.topics.map(({ id, title, about, example }) => ({
      id,
      title,
      description: about,
      example,
      cards: entities.filter(({ topics }) => topics.includes(id)).length,
    })),
    packs: entries,
  });
  files.unshift({ name: 'index.json', contents: JSON.stringify(index) });
  files.push({ name: 'news-sites.json', contents: JSON.stringify(dataset.sites) });
  return { files, index, packs, sites: dataset.sites };
}

function makePack(id: string, entities: Entity[], dataset: EditedDataset): Pack {
  const cited = new Set(entities.flatMap((entity) => [...citations(entity)].map(([, source]) => source)));
  const sources: Source[] = [...cited].sort().flatMap((sourceId) => {
    const source = dataset.sources.get(sourceId);
    if (!source) return [];
    const { url = null, address, published = null, ...rest } = source;
    return { id: sourceId, url, ...(address === undefined ? {} : { address }), ...rest, published };
  });
  const content = { format: PACK_FORMAT, id, licence: licenceOf(id), entities, sources } as const;
  const revision = sha256(JSON.stringify(content)).slice(0, REVISION_DIGITS);
  // The very check that the extension makes: a pack that it would refuse must not be built.
  return parsePack({ ...content, revision });
}

function entryOf(pack: Pack, file: string, contents: string): PackEntry {
  const { id, revision, entities, sources } = pack;
  const facts = entities.reduce((sum, entity) => sum + entity.facts.length, 0);
  const bytes = Buffer.byteLength(contents);
  return {
    id,
    revision,
    file,
    bytes,
    sha256: sha256(contents),
    entities: entities.length,
    facts,
    sources: sources.length,
    licence: pack.licence,
  };
}

function sha256(contents: string): string {
  return createHash('sha256').update(contents).digest('hex');
}
