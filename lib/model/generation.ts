import type { Entity, Source } from './entity';
import type { Topic } from './pack';

/** `id@sha256`: a pack by its content. The same content is never written twice, and never changed. */
export type PackKey = string;

/** One whole set of cards. A generation is in use or it is not: there is no half of one. */
export type Generation = {
  version: string;
  /** Date of the edition, ISO 8601. */
  date: string;
  packs: readonly PackKey[];
  topics: readonly Topic[];
  entities: number;
  facts: number;
  /** Version of the extension whose package it was last checked against. */
  checkedBy: string;
  /** When it was last found complete, ISO 8601. */
  checkedAt: string;
};

/** One entity as the cache keeps it: with its sources, so that one read makes a card. */
export type EntityRecord = { pack: PackKey; id: Entity['id']; entity: Entity; sources: Source[] };
