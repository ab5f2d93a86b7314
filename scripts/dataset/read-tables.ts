import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import {
  HeaderSchema,
  ROW_SCHEMAS,
  type Row,
  TABLE_NAMES,
  type Table,
  type TableName,
  type Tables,
} from '../../data/recipes/rows';
import { pathOf } from '../../lib/model/parse';
import { type Fault, inData } from './dataset-error';

export const TABLES = 'tables';
export const tableFile = (table: TableName) => `${TABLES}/${table}.jsonl`;

const NEW_LINE = 0x0a;
const NO_HEADER = {
  name: 'none',
  origin: 'none',
  pages: ['https://none.example/'],
  licence: 'none',
  commit: 'none',
  date: '1970-01-01',
  retrieved: '1970-01-01',
  caveat: 'none',
};

/** Where each row stands, for faults: `line 12` by table and row id. */
export type Lines = Map<string, number>;
export const lineKey = (table: TableName, rowId: string) => `${table}/${rowId}`;

/**
 * Read every table of `dataDir` and check each row. A table that is not there counts as empty.
 *
 * @param faults takes one entry a broken row, with its file and line
 */
export function readTables(dataDir: string, faults: Fault[]): { tables: Tables; lines: Lines } {
  const lines: Lines = new Map();
  const tables = Object.fromEntries(
    TABLE_NAMES.map((name) => [name, readTable(dataDir, name, faults, lines)]),
  ) as unknown as Tables;
  return { tables, lines };
}

function readTable<T extends TableName>(dataDir: string, name: T, faults: Fault[], lines: Lines): Table<T> {
  const file = tableFile(name);
  const path = join(dataDir, file);
  const empty = { header: { table: name, ...NO_HEADER }, rows: [] };
  if (!existsSync(path)) return empty;
  const note = (line: number, at: string, reason: string, fix: string) =>
    faults.push({ file: inData(file), path: at ? `line ${line}: ${at}` : `line ${line}`, reason, fix });
  const parse = <S extends v.GenericSchema>(schema: S, bytes: Uint8Array, line: number): v.InferOutput<S> | null => {
    const value = readLine(bytes, (reason, fix) => note(line, '', reason, fix));
    if (value === undefined) return null;
    const result = v.safeParse(schema, value);
    if (result.success) return result.output;
    for (const issue of result.issues)
      note(
        line,
        pathOf(issue),
        issue.message,
        'Bring the table in again with data:tables, or change the column schema.',
      );
    return null;
  };
  const [first = new Uint8Array(), ...rest] = splitLines(readFileSync(path));
  const header = parse(HeaderSchema, first, 1);
  if (header && header.table !== name)
    note(1, 'table', `${header.table} stands in the file of ${name}`, `Move it to ${header.table}.jsonl.`);
  const rows: Row<T>[] = [];
  rest.forEach((bytes, i) => {
    const line = i + 2;
    const row = parse(ROW_SCHEMAS[name], bytes, line) as Row<T> | null;
    if (row === null) return;
    const key = lineKey(name, row.id);
    const other = lines.get(key);
    if (other) note(line, 'id', `${row.id} stands already on line ${other}`, 'Keep one of the two rows.');
    else rows.push(row);
    lines.set(key, other ?? line);
  });
  return { header: header ?? empty.header, rows };
}

function readLine(bytes: Uint8Array, refuse: (reason: string, fix: string) => void): unknown {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    refuse('not UTF-8', 'Save the file as UTF-8.');
    return undefined;
  }
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    refuse(error instanceof Error ? error.message : String(error), 'Each line is one JSON object.');
    return undefined;
  }
}

/** Lines as bytes: a row in another encoding must not spoil where the next begins. */
function splitLines(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  let from = 0;
  while (from < bytes.length) {
    const found = bytes.indexOf(NEW_LINE, from);
    const to = found < 0 ? bytes.length : found;
    lines.push(bytes.subarray(from, to));
    from = to + 1;
  }
  return lines;
}
