import { PackSchema } from '../../lib/model/pack';
import { EditedEntitySchema } from './forms';

/** The published JSON Schemas and what they are made from. Written by `npm run data:schema`, kept in step by a test. */
export const PACK_JSON_SCHEMA = ['pack.schema.json', PackSchema] as const;
export const ENTITY_JSON_SCHEMA = ['entity.schema.json', EditedEntitySchema] as const;
