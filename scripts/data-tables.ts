// Makes data/tables/ from a folder of open files: npm run data:tables -- FOLDER [--into FOLDER]
// The same files give the same bytes. Prints which tables changed; nothing is written when a record breaks a rule.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { DatasetError } from './dataset/dataset-error';
import { makeTables } from './dataset/make-tables';
import { ROOT } from './lib/project';

const { positionals, values } = parseArgs({ options: { into: { type: 'string' } }, allowPositionals: true });
const [folder] = positionals;
const dataDir = values.into ? resolve(values.into) : join(ROOT, 'data');

if (!folder) {
  console.error('usage: npm run data:tables -- FOLDER [--into FOLDER]');
  process.exit(2);
}
try {
  const tables = makeTables((file) => readJson(join(folder, file)));
  for (const [name, contents] of tables) {
    const path = join(dataDir, name);
    const isSame = existsSync(path) && readFileSync(path, 'utf8') === contents;
    console.log(`${isSame ? 'same   ' : 'written'} ${name}: ${contents.split('\n').length - 2} rows`);
    if (isSame) continue;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, contents);
  }
} catch (error) {
  if (!(error instanceof DatasetError)) throw error;
  console.error(`${error.message}\nNothing was written.`);
  process.exitCode = 1;
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new DatasetError([{ file: path, path: '', reason }]);
  }
}
