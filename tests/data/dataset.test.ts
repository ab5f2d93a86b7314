import { readdirSync, readFileSync } from 'node:fs';
import { toJsonSchema } from '@valibot/to-json-schema';
import { describe, expect, it } from 'vitest';
import { compileDataset } from '../../scripts/dataset/compile';
import { formatEntity, formatPublishers, formatSources } from '../../scripts/dataset/format';
import { shippedFact } from '../../scripts/dataset/forms';
import { ENTITY_JSON_SCHEMA, PACK_JSON_SCHEMA } from '../../scripts/dataset/json-schema';
import { readDataset } from '../../scripts/dataset/read-dataset';

/** Hosts on which readers of the project's tests have pages. */
const HOSTS_OF_SAVED_PAGES =
  'aclu.org apnews.com bloomberg.com breitbart.com businessinsider.com cbc.ca cnn.com dailymail.co.uk dailymaverick.co.za deccanherald.com euronews.com financialpost.com foxnews.com freebeacon.com hawaiinewsnow.com huffingtonpost.com independent.co.uk indiapost.com inews.co.uk inquisitr.com latimes.com lestimes.com mirror.co.uk money.cnn.com nationalpost.com nationalreview.com nymag.com nytimes.com occupydemocrats.com politico.eu polygraph.info restofworld.org salon.com sandiegouniontribune.com sott.net telegraph.co.uk thegatewaypundit.com theguardian.com theintercept.com thenation.com ticotimes.net timeslive.co.za voanews.com washingtontimes.com westernjournalism.com wired.com diariolibre.com elespectador.com elpais.com eltiempo.com latercera.com lavanguardia.com libero.pe paginasiete.bo ultimasnoticias.com.ve'.split(
    ' ',
  );

/** A compile of the whole on a busy machine. */
const SLOW_MS = 60_000;

const dataset = readDataset('data');

describe('the dataset', () => {
  it('breaks no rule and loses nothing on its way into the packs', { timeout: SLOW_MS }, async () => {
    const { packs } = await compileDataset('data');
    const shipped = new Map(packs.flatMap(({ entities }) => entities.map((entity) => [entity.id, entity])));
    for (const [id, entity] of dataset.entities) {
      const kept = shipped.get(id);
      expect(kept, id).toMatchObject({
        title: entity.title,
        summary: entity.summary,
      });
      expect(kept?.contextWords.slice(0, entity.contextWords.length)).toEqual(entity.contextWords);
      expect(kept?.keyData.slice(0, entity.keyData.length)).toEqual(entity.keyData);
      expect(kept?.aliases.slice(0, entity.aliases.length)).toEqual(entity.aliases);
      expect(kept?.facts.slice(0, entity.facts.length)).toEqual(entity.facts.map(shippedFact));
    }
  });

  it('is written in the one way, so that a diff shows what changed', () => {
    for (const [id, entity] of dataset.entities)
      expect(readFileSync(`data/entities/${id}.yaml`, 'utf8')).toBe(formatEntity(entity));
    expect(readFileSync('data/sources.yaml', 'utf8')).toBe(formatSources(dataset.sources));
    expect(readFileSync('data/publishers.yaml', 'utf8')).toBe(formatPublishers(dataset.publishers));
  });

  it('answers each numbered claim of the seed article with a fact', () => {
    const answered = new Set(
      [...dataset.entities.values()].flatMap(({ facts }) => facts.flatMap(({ seedRefs }) => seedRefs)),
    );
    expect([...answered].sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
  });

  it('holds nothing that was held back', () => {
    for (const file of readdirSync('data/entities')) {
      expect(readFileSync(`data/entities/${file}`, 'utf8')).not.toMatch(/^\s*(ship|why):/m);
    }
  });

  it('runs on many news sites of both languages, those of the saved pages among them', () => {
    const hosts = dataset.sites.map(({ host }) => host);
    expect(hosts.length).toBeGreaterThanOrEqual(150);
    for (const lang of ['en', 'es'] as const)
      expect(dataset.sites.filter((site) => site.lang === lang).length).toBeGreaterThan(50);
    for (const host of HOSTS_OF_SAVED_PAGES) {
      expect(
        hosts.some((site) => host === site || host.endsWith(`.${site}`)),
        host,
      ).toBe(true);
    }
  });

  it('publishes the schemas that check it', () => {
    for (const [file, schema] of [PACK_JSON_SCHEMA, ENTITY_JSON_SCHEMA] as const) {
      expect(JSON.parse(readFileSync(`data/schema/${file}`, 'utf8'))).toEqual(
        JSON.parse(JSON.stringify(toJsonSchema(schema, { errorMode: 'ignore', typeMode: 'input' }))),
      );
    }
  });
});
