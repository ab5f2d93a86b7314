import * as v from 'valibot';
import { type Header, HeaderSchema, ROW_SCHEMAS, TABLE_NAMES, type TableName } from '../../data/recipes/rows';
import { pathOf } from '../../lib/model/parse';
import { DatasetError, type Fault } from './dataset-error';
import { tableFile } from './read-tables';

type Loose = Record<string, unknown>;
type OpenFile = { header: Loose & { retrieved: Record<string, string> }; records: Loose[] };

/** How a table is made of an open file. */
type Origin = {
  file: string;
  /** Pages at the commits that the file names. */
  pages: (commits: readonly string[]) => string[];
  /** Which of the dates that the file names is the table's. */
  date: number;
  change?: (record: Loose) => Loose;
};

const legislators = (file: string) => (commits: readonly string[]) => [
  `https://github.com/unitedstates/congress-legislators/blob/${commits[0]}/${file}`,
];
const people = (folder: string) => (commits: readonly string[]) => [
  `https://github.com/openstates/people/tree/${commits[0]}/${folder}`,
];

const ORIGINS: Readonly<Record<TableName, Origin>> = {
  countries: {
    file: 'countries.json',
    pages: ([factbook, codes]) => [
      `https://github.com/factbook/factbook.json/tree/${factbook}`,
      `https://github.com/datasets/country-codes/tree/${codes}`,
    ],
    date: 0,
    change: ({ gec, wikidata, ...record }) => ({
      ...record,
      id: gec,
      ...(typeof wikidata === 'string' ? { wikidata: wikidata.replace(/^.*\//, '') } : {}),
    }),
  },
  'congress-members': {
    file: 'us-congress-members.json',
    pages: legislators('legislators-current.yaml'),
    date: 0,
    change: ({ leadership = [], ...record }) => ({
      ...record,
      leadership: (leadership as Loose[]).map(({ title, start, end }) => ({ title, start, ...(end ? { end } : {}) })),
    }),
  },
  'congress-former': { file: 'us-congress-former.json', pages: people('data/us/retired'), date: 0 },
  'congress-committees': {
    file: 'us-congress-committees.json',
    pages: legislators('committees-current.yaml'),
    date: 0,
  },
  presidents: { file: 'us-presidents.json', pages: legislators('executive.yaml'), date: 0 },
  'state-executives': {
    file: 'us-state-executives.json',
    pages: people('data'),
    date: 0,
    change: ({ id, ...record }) => ({ ...record, id: String(id).replace('ocd-person/', '') }),
  },
  agencies: {
    file: 'us-federal-agencies.json',
    pages: ([register, code]) => [
      `https://github.com/mfebrizio/public-inspection-midnight-rules/tree/${register}`,
      `https://github.com/infolock/eCFR_Analyzer_backend/tree/${code}`,
    ],
    date: 1,
  },
  courts: {
    file: 'us-federal-courts.json',
    pages: ([commit]) => [`https://github.com/freelawproject/courts-db/blob/${commit}/courts_db/data/courts.json`],
    date: 0,
  },
};

/**
 * The tables of data/tables/ out of the open files: only the columns that recipes read, one row a line, sorted by id,
 * so that the same files give the same bytes and a diff shows which rows changed.
 *
 * @param read gives the parsed content of an open file
 * @throws DatasetError naming the open file and the record
 */
export function makeTables(read: (file: string) => unknown): Map<string, string> {
  const faults: Fault[] = [];
  const files = new Map<string, string>();
  for (const table of TABLE_NAMES) files.set(tableFile(table), makeTable(table, read(ORIGINS[table].file), faults));
  if (faults.length > 0) throw new DatasetError(faults);
  return files;
}

function makeTable(table: TableName, content: unknown, faults: Fault[]): string {
  const { file, change = (record) => record } = ORIGINS[table];
  const { header, records } = content as OpenFile;
  const columns = Object.keys(ROW_SCHEMAS[table].entries);
  const rows = records.flatMap((record, i) => {
    const row = pick(change(record), columns);
    const result = v.safeParse(ROW_SCHEMAS[table], row);
    if (!result.success)
      for (const issue of result.issues)
        faults.push({ file, path: `records[${i}].${pathOf(issue)}`, reason: issue.message });
    return result.success ? [row] : [];
  });
  rows.sort((a, b) => (String(a.id) < String(b.id) ? -1 : 1));
  return [v.parse(HeaderSchema, headerOf(table, header)), ...rows].map((line) => `${JSON.stringify(line)}\n`).join('');
}

function headerOf(table: TableName, { name, origin, licence, retrieved, caveat }: OpenFile['header']): Header {
  const { pages, date } = ORIGINS[table];
  const parts = (text: string | undefined) => (text ?? '').split(';').map((part) => part.trim());
  const commits = parts(retrieved.commit);
  return {
    table,
    name: String(name),
    origin: String(origin),
    pages: pages(commits),
    licence: String(licence),
    commit: commits.join('; '),
    date: parts(retrieved.dataLastChanged)[date] ?? '',
    retrieved: retrieved.on ?? '',
    caveat: String(caveat),
  };
}

/** The columns of a row in their order. Empty lists and absent values are left out. */
function pick(record: Loose, columns: readonly string[]): Loose {
  const filled = (value: unknown) => value !== undefined && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(
    columns.filter((column) => filled(record[column])).map((column) => [column, tidy(record[column])]),
  );
}

/** Some records carry a space at the end of a name. */
function tidy(value: unknown): unknown {
  return typeof value === 'string' ? value.trim() : value;
}
