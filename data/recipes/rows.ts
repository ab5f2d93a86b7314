import * as v from 'valibot';

/**
 * The columns of the tables in data/tables/: one schema a table, from which the check of a row, the order of its
 * columns and the type that a recipe reads all come.
 */

const text = v.pipe(v.string(), v.trim(), v.minLength(1, 'empty'));
const https = v.pipe(text, v.url('not an address'), v.startsWith('https://', 'only https links are allowed'));
const day = v.pipe(v.string(), v.isoDate('a day such as 2025-03-15 expected'));
const wikidata = v.pipe(v.string(), v.regex(/^Q[1-9]\d*$/, 'a Wikidata id such as Q42 expected'));
const count = v.pipe(v.number(), v.integer('a whole number expected'), v.minValue(0));
const year = v.pipe(v.number(), v.integer(), v.minValue(1900), v.maxValue(2100));
const state = v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'a state in two capitals expected'));
const bioguide = v.pipe(v.string(), v.regex(/^[A-Z]\d{6}$/, 'a Bioguide id such as C000127 expected'));
const parent = v.optional(text);

/** First line of a table. */
export const HeaderSchema = v.strictObject({
  table: text,
  name: text,
  /** Where the data come from, as their publishers name it. */
  origin: text,
  /** Pages of that origin at a fixed commit: what facts cite beside, or instead of, a link of the row's own. */
  pages: v.pipe(v.array(https), v.minLength(1, 'empty')),
  licence: text,
  /** Commit, or commits, that the data were taken at. */
  commit: text,
  /** Day for which the data hold: of two sources the later. Every fact made of the table says it. */
  date: day,
  /** Day on which they were fetched. */
  retrieved: day,
  caveat: text,
});
export type Header = v.InferOutput<typeof HeaderSchema>;

const LeaderSchema = v.strictObject({ text, family: v.optional(text), since: v.optional(text) });
export type Leader = v.InferOutput<typeof LeaderSchema>;

export const ROW_SCHEMAS = {
  countries: v.strictObject({
    id: v.pipe(v.string(), v.regex(/^[a-z]{2}$/, 'a GEC code in two small letters expected')),
    iso2: v.optional(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'two capitals expected'))),
    name: text,
    formal: v.optional(text),
    es: v.optional(text),
    adjective: v.optional(text),
    region: text,
    capital: v.optional(text),
    population: v.optional(count),
    populationYear: v.optional(year),
    areaKm2: v.optional(v.number()),
    headOfState: v.optional(v.array(LeaderSchema), []),
    headOfGovernment: v.optional(v.array(LeaderSchema), []),
    wikidata: v.optional(wikidata),
    cite: https,
  }),
  'congress-members': v.strictObject({
    id: bioguide,
    name: text,
    aliases: v.optional(v.array(text), []),
    last: text,
    party: text,
    caucus: v.optional(text),
    chamber: v.picklist(['House', 'Senate']),
    state,
    district: v.optional(count),
    termStart: day,
    termEnd: day,
    /** Runs of unbroken service: chamber, state, first and last day. */
    service: v.pipe(v.array(v.tuple([v.picklist(['House', 'Senate']), state, day, day])), v.minLength(1, 'empty')),
    leadership: v.optional(v.array(v.strictObject({ title: text, start: day, end: v.optional(day) })), []),
    wikidata: v.optional(wikidata),
    wikipedia: v.optional(text),
    cite: https,
  }),
  'congress-former': v.strictObject({
    id: bioguide,
    name: text,
    aliases: v.optional(v.array(text), []),
    last: text,
    party: text,
    chamber: v.picklist(['House', 'Senate']),
    /** State and district of the House; of the Senate the state's name. */
    seat: v.pipe(
      v.string(),
      v.regex(/^(?:[A-Z]{2}-(?:\d+|AL)|[A-Z][a-z]+(?: [A-Z][a-z]+)*)$/, 'a seat such as VA-4 expected'),
    ),
    lastDay: day,
    wikidata: v.optional(wikidata),
    wikipedia: v.optional(text),
    cite: https,
  }),
  'congress-committees': v.strictObject({
    id: v.pipe(v.string(), v.regex(/^[A-Z]{4}\d*$/, 'a committee code such as HSAG expected')),
    name: text,
    chamber: v.picklist(['house', 'senate', 'joint']),
    parent,
    url: v.optional(text),
  }),
  presidents: v.strictObject({
    id: text,
    name: text,
    aliases: v.optional(v.array(text), []),
    last: text,
    terms: v.pipe(
      v.array(
        v.strictObject({
          office: v.picklist(['President', 'Vice President']),
          start: day,
          end: day,
          party: text,
          how: text,
        }),
      ),
      v.minLength(1, 'empty'),
    ),
    wikidata: v.optional(wikidata),
    wikipedia: v.optional(text),
    cite: v.optional(https),
  }),
  'state-executives': v.strictObject({
    id: v.pipe(v.string(), v.regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'an Open States id expected')),
    name: text,
    aliases: v.optional(v.array(text), []),
    last: text,
    office: v.picklist([
      'governor',
      'lt_governor',
      'attorney general',
      'secretary of state',
      'auditor',
      'treasurer',
      'chief election officer',
    ]),
    state,
    start: v.optional(day),
    end: v.optional(day),
    party: text,
    cite: v.optional(text),
  }),
  agencies: v.strictObject({
    id: text,
    name: text,
    short: v.optional(text),
    aliases: v.optional(v.array(text), []),
    parent,
    cfr: v.optional(v.array(text), []),
    in2022: v.boolean(),
    in2025: v.boolean(),
    cite: https,
  }),
  courts: v.strictObject({
    id: v.pipe(v.string(), v.regex(/^[a-z0-9]+$/, 'a court code such as ca4 expected')),
    name: text,
    citation: v.optional(text),
    type: v.picklist(['appellate', 'trial', 'bankruptcy', 'special']),
    location: text,
    start: v.optional(day),
    url: v.optional(text),
  }),
} as const;

export type TableName = keyof typeof ROW_SCHEMAS;
export const TABLE_NAMES = Object.keys(ROW_SCHEMAS) as TableName[];
export type Row<T extends TableName> = v.InferOutput<(typeof ROW_SCHEMAS)[T]>;
export type Table<T extends TableName> = { header: Header; rows: readonly Row<T>[] };
/** Every table by its name. */
export type Tables = { [T in TableName]: Table<T> };
