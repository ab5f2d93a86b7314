// Brings an edition of the curated set into data/: npm run data:import -- FILE [PUBLISHERS] [--into FOLDER]
// Prints what is new, changed and gone. What nobody imported, or somebody edited, stays as it is; where both sides
// changed the same item, ours stays and the exit code is 1.
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { DatasetError } from './dataset/dataset-error';
import { parseEdition } from './dataset/edition';
import { type ImportPlan, planImport } from './dataset/plan-import';
import { readDataset } from './dataset/read-dataset';
import { ROOT } from './lib/project';

const WORDS = {
  new: 'new',
  changed: 'changed',
  gone: 'gone',
  kept: 'kept as edited here',
  conflict: 'CONFLICT, ours kept',
} as const;

const { positionals, values } = parseArgs({ options: { into: { type: 'string' } }, allowPositionals: true });
const [file, publishersFile = file && join(dirname(file), 'publishers.json')] = positionals;
const dataDir = values.into ? resolve(values.into) : join(ROOT, 'data');

if (!file || !publishersFile) {
  console.error('usage: npm run data:import -- FILE [PUBLISHERS] [--into FOLDER]');
  process.exit(2);
}
try {
  const edition = parseEdition(readJson(file), file, readJson(publishersFile), publishersFile);
  const plan = planImport(readDataset(dataDir), edition);
  write(plan.files);
  report(plan, edition.date);
} catch (error) {
  if (!(error instanceof DatasetError)) throw error;
  console.error(`${error.message}\nNothing was written.`);
  process.exit(1);
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new DatasetError([{ file: path, path: '', reason: error instanceof Error ? error.message : String(error) }]);
  }
}

/** Everything is written beside its place first: a full disk spoils nothing. */
function write(files: ImportPlan['files']): void {
  const written: [string, string][] = [];
  for (const [name, contents] of files) {
    if (contents === null) continue;
    const path = join(dataDir, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(`${path}.new`, contents);
    written.push([`${path}.new`, path]);
  }
  for (const [from, to] of written) renameSync(from, to);
  for (const [name, contents] of files) if (contents === null) rmSync(join(dataDir, name));
}

function report({ differences, files }: ImportPlan, date: string): void {
  const counts = new Map<string, number>();
  for (const { of, changes } of differences) {
    for (const { item, outcome } of changes) {
      const name = item === 'entity' || item.startsWith(`${of}#`) ? item.replace('entity', of) : `${of}: ${item}`;
      console.log(`${WORDS[outcome].padEnd(8)} ${name}`);
      counts.set(WORDS[outcome], (counts.get(WORDS[outcome]) ?? 0) + 1);
    }
  }
  const sums = [...counts].map(([word, count]) => `${count} ${word}`).join(', ') || 'nothing new, changed or gone';
  console.log(`\nEdition ${date}: ${sums}. ${files.size} files written.`);
  if (counts.has(WORDS.conflict)) process.exitCode = 1;
}
