import { type Entity, SOURCE_KINDS, type Source, type SourceKind, STATUSES, type Status } from '../../lib/model/entity';
import type { Pack, PackIndex } from '../../lib/model/pack';
import { FIRST_TABLE_FACT, numberOf } from '../dataset/add-tables';
import { countIndependent } from '../dataset/independent';
import { type Collision, listCollisions } from './alias-collisions';
import { listStale, type StaleFact } from './stale-facts';

export type TopicCoverage = {
  id: string;
  title: string;
  /** Entities that carry the topic, in whatever pack, and their facts. */
  cards: number;
  facts: number;
  /** Of the pack of that name, which holds the entities whose first topic it is; null where there is none. */
  pack: { entities: number; facts: number; bytes: number } | null;
};
export type PublisherCount = { publisher: string; kind: SourceKind; sources: number; facts: number };
/** Counts of the curated facts, and of those that come from tables. */
export type Split = { curated: number; tables: number };

export type Report = {
  version: string;
  today: string;
  entities: number;
  curatedEntities: number;
  facts: number;
  curatedFacts: number;
  sources: number;
  bytes: number;
  unsourcedFacts: number;
  collisionsWithoutRule: number;
  /** Shares, 0 to 1, of facts with two or more independent publishers. */
  curatedTwoPublishersShare: number;
  twoPublishersShare: number;
  /** The same of the curated, counting only publications that an editor has read. */
  curatedTwoReadPublishersShare: number;
  curatedTwoPublishersByStatus: Record<Status, { facts: number; two: number }>;
  topics: TopicCoverage[];
  statuses: Record<Status, Split>;
  sourceKinds: Record<SourceKind, { sources: number; facts: number }>;
  publishers: PublisherCount[];
  publisherCount: number;
  /** Facts by the month for which they hold, oldest first. */
  months: Record<string, Split>;
  stale: StaleFact[];
  staleKeyData: StaleFact[];
  /** Oldest facts of all, whatever their kind. */
  oldest: { entity: string; fact: string; asOf: string; kind: string }[];
  collisions: Collision[];
  /** Entities that no saved page mentions; null when there are no pages. */
  unmentioned: { pages: number; mentioned: number; curated: string[]; tables: string[] } | null;
  /** Entities that no other one names as related. */
  unrelated: { curated: string[]; tables: string[] };
};

export type ReportInput = {
  index: PackIndex;
  packs: readonly Pack[];
  /** Ids of the entities that have a file of their own; the others come from tables. */
  curated: ReadonlySet<string>;
  /** ISO date. */
  today: string;
  /** How many saved pages were read and which entities they mention; null when there are none. */
  pages: { count: number; mentioned: ReadonlySet<string> } | null;
};

const TOP_PUBLISHERS = 25;
const OLDEST = 12;

/** What there is in the dataset, how it is grounded and what has grown old. */
export function makeReport({ index, packs, curated, today, pages }: ReportInput): Report {
  const entities = packs.flatMap((pack) => pack.entities);
  const sources = new Map(packs.flatMap((pack) => pack.sources.map((source) => [source.id, source] as const)));
  const facts = entities.flatMap((entity) => entity.facts.map((fact) => ({ ...fact, entity })));
  // Tables add facts to entities of the editors, under numbers of their own.
  const isCurated = ({ entity, id }: { entity: Entity; id: string }) =>
    curated.has(entity.id) && numberOf(id) < FIRST_TABLE_FACT;
  const sourcesOf = (ids: readonly string[]) => ids.flatMap((id) => sources.get(id) ?? []);
  const hasTwo = (fact: { sources: readonly string[] }) => countIndependent(sourcesOf(fact.sources)) > 1;
  const hasTwoRead = (fact: { sources: readonly string[] }) =>
    countIndependent(sourcesOf(fact.sources).filter(({ seen }) => seen)) > 1;
  const curatedFacts = facts.filter(isCurated);
  const collisions = listCollisions(entities);
  const stale = listStale(entities, today);
  const publishers = countPublishers(facts, sources);
  const related = new Set(entities.flatMap((entity) => entity.related));
  const split = (ids: readonly string[]) => ({
    curated: ids.filter((id) => curated.has(id)).sort(),
    tables: ids.filter((id) => !curated.has(id)).sort(),
  });
  const idsWhere = (holds: (id: string) => boolean) => entities.map(({ id }) => id).filter(holds);
  const count = (list: readonly (typeof facts)[number][]): Split => {
    const own = list.filter(isCurated).length;
    return { curated: own, tables: list.length - own };
  };
  const months = [...new Set(facts.map(({ asOf }) => asOf))].sort();
  return {
    version: index.version,
    today,
    entities: entities.length,
    curatedEntities: entities.filter(({ id }) => curated.has(id)).length,
    facts: facts.length,
    curatedFacts: curatedFacts.length,
    sources: sources.size,
    bytes: index.packs.reduce((sum, pack) => sum + pack.bytes, 0),
    unsourcedFacts: facts.filter((fact) => !sourcesOf(fact.sources).some(({ seen }) => seen)).length,
    collisionsWithoutRule: collisions.filter(({ rule }) => rule === null).length,
    curatedTwoPublishersShare: share(curatedFacts.filter(hasTwo).length, curatedFacts.length),
    twoPublishersShare: share(facts.filter(hasTwo).length, facts.length),
    curatedTwoReadPublishersShare: share(curatedFacts.filter(hasTwoRead).length, curatedFacts.length),
    curatedTwoPublishersByStatus: record(STATUSES, (status) => {
      const own = curatedFacts.filter((fact) => fact.status === status);
      return { facts: own.length, two: own.filter(hasTwo).length };
    }),
    topics: index.topics.map(({ id, title, cards }) => {
      const pack = index.packs.find((entry) => entry.id === id);
      return {
        id,
        title: title.en,
        cards,
        facts: facts.filter(({ entity }) => entity.topics.includes(id)).length,
        pack: pack ? { entities: pack.entities, facts: pack.facts, bytes: pack.bytes } : null,
      };
    }),
    statuses: record(STATUSES, (status) => count(facts.filter((fact) => fact.status === status))),
    sourceKinds: record(SOURCE_KINDS, (kind) => ({
      sources: [...sources.values()].filter((source) => source.kind === kind).length,
      facts: facts.filter((fact) => sourcesOf(fact.sources).some((source) => source.kind === kind)).length,
    })),
    publishers: publishers.slice(0, TOP_PUBLISHERS),
    publisherCount: publishers.length,
    months: record(months, (month) => count(facts.filter(({ asOf }) => asOf === month))),
    stale: stale.facts,
    staleKeyData: stale.keyData,
    oldest: facts
      .map(({ id, asOf, entity }) => ({ entity: entity.id, fact: id, asOf, kind: entity.kind }))
      .sort((a, b) => (a.asOf < b.asOf ? -1 : a.asOf > b.asOf ? 1 : 0))
      .slice(0, OLDEST),
    collisions,
    unmentioned: pages && {
      pages: pages.count,
      mentioned: pages.mentioned.size,
      ...split(idsWhere((id) => !pages.mentioned.has(id))),
    },
    unrelated: split(idsWhere((id) => !related.has(id))),
  };
}

function countPublishers(
  facts: readonly { id: string; sources: readonly string[] }[],
  sources: ReadonlyMap<string, Source>,
): PublisherCount[] {
  const counts = new Map<string, PublisherCount>();
  for (const { publisher, kind } of sources.values()) {
    const known = counts.get(publisher);
    counts.set(publisher, known ? { ...known, sources: known.sources + 1 } : { publisher, kind, sources: 1, facts: 0 });
  }
  for (const fact of facts) {
    for (const name of new Set(fact.sources.map((id) => sources.get(id)?.publisher))) {
      const known = name === undefined ? undefined : counts.get(name);
      if (known) known.facts += 1;
    }
  }
  return [...counts.values()].sort((a, b) => b.facts - a.facts || (a.publisher < b.publisher ? -1 : 1));
}

function record<K extends string, T>(keys: readonly K[], make: (key: K) => T): Record<K, T> {
  return Object.fromEntries(keys.map((key) => [key, make(key)])) as Record<K, T>;
}

/** Rounded to four digits; 0 of nothing. */
function share(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 10_000) / 10_000;
}
