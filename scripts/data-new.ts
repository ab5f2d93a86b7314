// Begins the file of a new entity: npm run data:new -- "Name" [--id ID]
// Refuses an id that is or was in use and a name that another entity has. --data FOLDER for another dataset.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { parse as parseYaml } from 'yaml';
import { ID_PATTERN } from '../lib/model/entity';
import { fold, normalise } from '../lib/text/normalise';
import { compileDataset } from './dataset/compile';
import { DatasetError } from './dataset/dataset-error';
import { idFromName, scaffoldEntity } from './dataset/new-entity';
import { ENTITIES, inData, RETIRED, TOPICS } from './dataset/read-dataset';
import { failOnInput, InputError } from './lib/page-files';
import { ROOT } from './lib/project';

const USAGE = 'usage: npm run data:new -- "Name" [--id ID]';

type Known = { id: string; names: string[]; where: string };

try {
  await main();
} catch (error) {
  failOnInput(error);
}

async function main(): Promise<void> {
  const { name, id, dataDir } = readArguments();
  const file = join(dataDir, ENTITIES, `${id}.yaml`);
  const known = [...listFiles(dataDir), ...(await listCompiled(dataDir))];
  const sameId = known.find((entity) => entity.id === id);
  if (sameId) throw new InputError(`${id} is in use: ${sameId.where}. Choose another id with --id.`);
  const retired = readYaml(join(dataDir, RETIRED));
  if (isRecord(retired) && id in retired)
    throw new InputError(
      `${id} was retired in ${inData(RETIRED)}; an id is never used again. Choose another with --id.`,
    );
  const sameName = known.find(({ names }) => names.some((other) => keyOf(other) === keyOf(name)));
  if (sameName) throw new InputError(`"${name}" already names ${sameName.id}: ${sameName.where}`);

  const topics = readYaml(join(dataDir, TOPICS));
  const topicIds = Array.isArray(topics) ? topics.flatMap((topic) => (isRecord(topic) ? String(topic.id) : [])) : [];
  mkdirSync(join(dataDir, ENTITIES), { recursive: true });
  writeFileSync(file, scaffoldEntity(id, name, topicIds), { flag: 'wx' });
  console.log(nextSteps(id));
}

function readArguments(): { name: string; id: string; dataDir: string } {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse();
  } catch (error) {
    throw new InputError(`${error instanceof Error ? error.message : error}\n${USAGE}`);
  }
  const { values, positionals } = parsed;
  const [name = '', ...others] = positionals.map((word) => word.trim());
  if (name === '') throw new InputError(USAGE);
  if (others.length > 0) throw new InputError(`One name at a time, in quotation marks.\n${USAGE}`);
  const id = values.id ?? idFromName(name);
  if (!ID_PATTERN.test(id))
    throw new InputError(`"${id}" is no id: lower-case words joined by hyphens expected. Give one with --id.`);
  return { name, id, dataDir: values.data ? resolve(values.data) : join(ROOT, 'data') };
}

function parse() {
  return parseArgs({ options: { id: { type: 'string' }, data: { type: 'string' } }, allowPositionals: true });
}

/** Entities of the files, read loosely: another new one may still be unfinished. */
function listFiles(dataDir: string): Known[] {
  const folder = join(dataDir, ENTITIES);
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.yaml')) : [];
  return files.map((name) => {
    const value = readYaml(join(folder, name));
    const { title, aliases } = isRecord(value) ? value : {};
    const texts = Array.isArray(aliases) ? aliases.map((alias) => (isRecord(alias) ? alias.text : null)) : [];
    const names = [title, ...texts].filter((text) => typeof text === 'string');
    return { id: name.replace(/\.yaml$/, ''), names, where: inData(`${ENTITIES}/${name}`) };
  });
}

/** Entities that come from no file of their own but from tables. */
async function listCompiled(dataDir: string): Promise<Known[]> {
  try {
    const { packs } = await compileDataset(dataDir);
    return packs.flatMap(({ id: pack, entities }) =>
      entities.map(({ id, title, aliases }) => {
        const where = `made from a table, in the pack ${pack}`;
        return { id, names: [title, ...aliases.map(({ text }) => text)], where };
      }),
    );
  } catch (error) {
    if (!(error instanceof DatasetError)) throw error;
    const count = error.faults.length;
    console.error(`The data check finds ${count} faults, so the name was compared with the entity files alone.`);
    return [];
  }
}

function readYaml(path: string): unknown {
  if (!existsSync(path)) return null;
  try {
    return parseYaml(readFileSync(path, 'utf8'));
  } catch {
    return null; // an unreadable file is for data:check to complain of
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Names that differ only by case, accents and signs are the same to a reader. */
function keyOf(name: string): string {
  return idFromName(name) || fold(normalise(name).text);
}

function nextSteps(id: string): string {
  return [
    `Written: ${inData(`${ENTITIES}/${id}.yaml`)}`,
    'Next:',
    '  1. Replace every TODO. Editors that know YAML schemas complete and check while you write.',
    '  2. Add what you read to data/sources.yaml, and a new publisher to data/publishers.yaml.',
    '  3. npm run data:check                 refuses the file until nothing is left to be written',
    `  4. npm run data:hits -- ${id}   where its names hit, and why they are held back`,
    '  5. npm test                           then propose the change',
  ].join('\n');
}
