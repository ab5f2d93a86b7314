// Begins the file of a new entity: npm run data:new -- "Name" [--id ID]
// Refuses an id that is or was in use and a name that another entity has. --data FOLDER for another dataset.
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { inData } from './dataset/dataset-error';
import { createEntity } from './dataset/new-entity';
import { ENTITIES } from './dataset/read-dataset';
import { failOnInput, InputError } from './lib/input-error';
import { ROOT } from './lib/project';

const USAGE = 'usage: npm run data:new -- "Name" [--id ID]';

try {
  const { name, id, dataDir } = readArguments();
  console.log(nextSteps(await createEntity(dataDir, name, id, console.error)));
} catch (error) {
  failOnInput(error);
}

function readArguments(): { name: string; id: string | undefined; dataDir: string } {
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
  return { name, id: values.id, dataDir: values.data ? resolve(values.data) : join(ROOT, 'data') };
}

function parse() {
  return parseArgs({ options: { id: { type: 'string' }, data: { type: 'string' } }, allowPositionals: true });
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
