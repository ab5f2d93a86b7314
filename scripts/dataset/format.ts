import { stringify } from 'yaml';
import type { EditedEntity, EditedFact, EditedSource, Publisher } from './forms';

/** Where a long text is folded: a diff shows the changed line, not the whole paragraph. */
const LINE_WIDTH = 100;

export const ENTITY_SCHEMA = '# yaml-language-server: $schema=../schema/entity.schema.json\n';

/** The one way in which files of data/ are written: the same content gives the same bytes. */
export function formatYaml(value: unknown): string {
  return stringify(value, { lineWidth: LINE_WIDTH, aliasDuplicateObjects: false });
}

export function formatEntity(entity: EditedEntity): string {
  const { id, title, abbreviation, kind, topics, summary, keyData, wikidata, aliases } = entity;
  return (
    ENTITY_SCHEMA +
    formatYaml({
      id,
      title,
      ...(abbreviation === undefined ? {} : { abbreviation }),
      kind,
      topics,
      summary,
      ...(wikidata === undefined ? {} : { wikidata }),
      ...(keyData.length === 0
        ? {}
        : { keyData: keyData.map((datum) => ordered(datum, ['label', 'value', 'asOf', 'sources'])) }),
      aliases: aliases.map(({ text, lang, ...flags }) => ({ text, lang, ...onlySet(flags) })),
      ...onlyFilled({ notToConfuse: entity.notToConfuse, contextWords: entity.contextWords }),
      facts: entity.facts.map(formatFact),
      ...onlyFilled({ reservedFacts: entity.reservedFacts, related: entity.related }),
      ...defined({ es: entity.es }),
    })
  );
}

function formatFact(fact: EditedFact): object {
  const { seedRefs, ...rest } = fact;
  const keys = ['id', 'status', 'question', 'by', 'text', 'answer', 'sides', 'asOf', 'asOfApprox'];
  return { ...ordered(rest, keys), ...onlyFilled({ seedRefs }), sources: fact.sources };
}

export function formatSources(sources: ReadonlyMap<string, EditedSource>): string {
  const keys = ['url', 'address', 'title', 'publisher', 'kind', 'published', 'seen'];
  return formatYaml(Object.fromEntries(sorted(sources).map(([id, source]) => [id, ordered(source, keys)])));
}

export function formatPublishers(publishers: ReadonlyMap<string, Publisher>): string {
  return formatYaml(
    Object.fromEntries(
      sorted(publishers).map(([host, { name, kind, accepted, alone, within, note }]) => [
        host,
        {
          ...defined({ name, kind }),
          ...(accepted ? {} : { accepted }),
          ...(alone ? {} : { alone }),
          ...defined({ within, note }),
        },
      ]),
    ),
  );
}

/** By key, as plain code units: the same everywhere, whatever the language of the machine. */
export function sorted<T>(entries: Iterable<[string, T]>): [string, T][] {
  return [...entries].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}

function ordered(value: object, keys: readonly string[]): object {
  const from = value as Record<string, unknown>;
  return Object.fromEntries(keys.filter((key) => from[key] !== undefined).map((key) => [key, from[key]]));
}

function onlySet(flags: Record<string, boolean>): object {
  return Object.fromEntries(Object.entries(flags).filter(([, flag]) => flag));
}

function onlyFilled(lists: Record<string, readonly unknown[]>): object {
  return Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0));
}

function defined(fields: Record<string, unknown>): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
