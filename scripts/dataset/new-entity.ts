import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseYaml } from 'yaml';
import { ID_PATTERN, KINDS, MAX_SUMMARY, STATUSES } from '../../lib/model/entity';
import { fold, normalise } from '../../lib/text/normalise';
import { InputError } from '../lib/input-error';
import { compileDataset } from './compile';
import { DatasetError, inData } from './dataset-error';
import { ENTITY_SCHEMA, formatYaml } from './format';
import { PLACEHOLDER } from './placeholders';
import { ENTITIES, RETIRED, TOPICS } from './read-dataset';

/** Combining marks, once a letter is parted from its accent. */
const MARKS = /\p{M}+/gu;
const MAX_ID = 120;

type Known = { id: string; names: string[]; where: string };

/** An id from a name: "Ruth López" becomes `ruth-lopez`. Empty where a name has no Latin letter or figure. */
export function idFromName(name: string): string {
  const plain = name.normalize('NFD').replace(MARKS, '').toLowerCase().replace(/['’.]/g, '');
  return plain
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MAX_ID)
    .replace(/^-+|-+$/g, '');
}

/** The file of a new entity. What is still to be written stands as placeholders, which the data check refuses. */
export function scaffoldEntity(id: string, name: string, topics: readonly string[]): string {
  const todo = (what: string) => `${PLACEHOLDER} ${what}`;
  return (
    ENTITY_SCHEMA +
    formatYaml({
      id,
      title: name,
      kind: todo(`one of ${KINDS.join(', ')}`),
      topics: [todo(`one or more of ${topics.join(', ')}; the first decides the pack`)],
      summary: todo(`what it is, in one sentence of at most ${MAX_SUMMARY} characters, with the month it holds for`),
      aliases: [{ text: name, lang: 'en' }],
      notToConfuse: [todo('what else the same words mean, or remove these two lines')],
      contextWords: [todo('words near by that make a doubtful form safe, or remove these two lines')],
      facts: [
        {
          id: `${id}#1`,
          status: todo(`one of ${STATUSES.join(', ')}`),
          text: todo('one statement that stands alone, in own words'),
          asOf: todo('the month for which it holds, such as 2026-03'),
          sources: [todo('the id of a source in sources.yaml that you have read')],
        },
      ],
    })
  );
}

/**
 * Write the file of a new entity.
 *
 * @param warn told when the name could only be compared with the entity files
 * @returns its id
 * @throws InputError for an id that is or was in use, and for a name that another entity has
 */
export async function createEntity(
  dataDir: string,
  name: string,
  wantedId: string | undefined,
  warn: (message: string) => void,
): Promise<string> {
  const id = wantedId ?? idFromName(name);
  if (!ID_PATTERN.test(id))
    throw new InputError(`"${id}" is no id: lower-case words joined by hyphens expected. Give one with --id.`);
  const known = [...listFiles(dataDir), ...(await listCompiled(dataDir, warn))];
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
  writeFileSync(join(dataDir, ENTITIES, `${id}.yaml`), scaffoldEntity(id, name, topicIds), { flag: 'wx' });
  return id;
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
async function listCompiled(dataDir: string, warn: (message: string) => void): Promise<Known[]> {
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
    warn(`The data check finds ${count} faults, so the name was compared with the entity files alone.`);
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
