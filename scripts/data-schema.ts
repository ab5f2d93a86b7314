// Writes the JSON Schemas of packs and of entity files: npm run data:schema
import { writeFileSync } from 'node:fs';
import { toJsonSchema } from '@valibot/to-json-schema';
import { ENTITY_JSON_SCHEMA, PACK_JSON_SCHEMA } from './dataset/json-schema';
import { ROOT } from './lib/project';

for (const [file, schema] of [PACK_JSON_SCHEMA, ENTITY_JSON_SCHEMA]) {
  const json = toJsonSchema(schema, { errorMode: 'ignore', typeMode: 'input' });
  writeFileSync(`${ROOT}data/schema/${file}`, `${JSON.stringify(json, null, 2)}\n`);
}
