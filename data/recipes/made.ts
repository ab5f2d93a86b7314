import type { Alias, Entity, Fact, KeyDatum, KeyLabel, Source, SpanishWords } from '../../lib/model/entity';
import type { Header, TableName } from './rows';

/** An entity that a recipe made of a row, before it is brought together with the curated ones. */
export type Made = {
  entity: Entity;
  /** Every source that it cites. */
  sources: Source[];
  table: TableName;
  rowId: string;
  /** Of a person: the family name, which is a form of its own only if nobody else in the dataset bears it. */
  surname?: string;
  /** The surname is never looked for alone, though it counts as borne. */
  surnameIsTaken?: boolean;
  /** Numbers of facts that only help where nobody wrote more: left out of an entity that is there already. */
  ownOnly?: readonly number[];
};

/**
 * Numbers of facts by kind. Fixed for ever: a kind keeps its number whatever other facts a row has, and a kind that is
 * dropped leaves a gap. All lie above 1000, so that they never meet the numbers of curated facts, and each table has a
 * hundred of its own, so that two rows about one subject can share an entity.
 */
export const FACT = {
  countryCapital: 1001,
  countryPopulation: 1002,
  countryHeadOfState: 1003,
  countryHeadOfGovernment: 1004,
  countryArea: 1005,
  congressSeat: 1101,
  congressEarlier: 1102,
  congressLeadership: 1103,
  congressCaucus: 1104,
  congressFormerSeat: 1111,
  presidentTerms: 1201,
  vicePresidentTerms: 1202,
  stateOffice: 1301,
  agencyListed: 1401,
  agencyRules: 1402,
  courtKind: 1501,
  courtStart: 1502,
  bodyMembers: 1601,
  bodyParties: 1602,
  bodyLeaders: 1603,
  committee: 1701,
} as const;

/** Words in both languages. */
export type Both = { en: string; es: string };

type Statement = Both & { number: number; asOf: string; sources: readonly string[] };

type Draft = Omit<Entity, 'facts' | 'keyData' | 'summary' | 'title' | 'es' | 'notToConfuse' | 'related' | 'topics'> & {
  title: Both;
  summary: Both;
  topic: string;
  facts: readonly (Statement | null)[];
  keyData: readonly ((Both & { label: KeyLabel; asOf?: string; sources: readonly string[] }) | null)[];
};

/** Put an entity together: English words in their places, Spanish ones in `es`. */
export function entityOf({ title, summary, topic, facts, keyData, ...rest }: Draft): Entity {
  const stated = facts.filter((fact) => fact !== null);
  const data = keyData.filter((datum) => datum !== null);
  const factId = (number: number) => `${rest.id}#${number}`;
  /** A sentence that ends in "EE. UU." has its point already. */
  const ended = (text: string) => text.replace(/\.\.$/, '.');
  const es: SpanishWords = {
    ...(title.es === title.en ? {} : { title: title.es }),
    summary: ended(summary.es),
    ...(data.every((datum) => datum.es === datum.en)
      ? {}
      : { keyData: Object.fromEntries(data.filter((d) => d.es !== d.en).map((datum) => [datum.label, datum.es])) }),
    facts: Object.fromEntries(stated.map((fact) => [factId(fact.number), ended(fact.es)])),
  };
  return {
    ...rest,
    contextWords: [...new Set(rest.contextWords)],
    title: title.en,
    topics: [topic],
    summary: ended(summary.en),
    keyData: data.map(
      ({ label, en, asOf, sources }): KeyDatum => ({
        label,
        value: en,
        ...(asOf ? { asOf } : {}),
        sources: [...sources],
      }),
    ),
    facts: stated.map(
      ({ number, en, asOf, sources }): Fact => ({
        id: factId(number),
        status: 'established',
        text: ended(en),
        asOf,
        sources: [...sources],
      }),
    ),
    notToConfuse: [],
    related: [],
    es,
  };
}

/** The month that a table's facts hold for. */
export const monthOf = (day: string) => day.slice(0, 7);

/** The table itself as a source, at its commit: what was read when the facts were made. */
export function tableSource(
  { table, date, pages }: Header,
  more: Pick<Source, 'title' | 'publisher' | 'kind'>,
  page = 0,
): Source {
  return {
    id: `table-${table}${page === 0 ? '' : `-${page + 1}`}`,
    url: pages[page] ?? null,
    ...more,
    published: date,
    seen: true,
  };
}

/** A form that means nothing else. */
export function alias(text: string, lang: Alias['lang'] = 'en', flags: Partial<Alias> = {}): Alias {
  return { text, lang, caseSensitive: false, needsContext: false, shortForm: false, ...flags };
}

/** Each form once: the first of those that differ only in capitals, and none that is only one letter. */
export function eachOnce(aliases: readonly Alias[]): Alias[] {
  const seen = new Set<string>();
  return aliases.filter(({ text }) => {
    const key = text.normalize('NFC').toLowerCase();
    if (text.length < 2 || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
