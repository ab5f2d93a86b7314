import type { Entity, EntityId, Kind, Language, Source, TopicId } from './entity';
import type { InSpanish } from './localise';

/** What a reader sees for an entity. Made by the worker out of one record of the cache. */
export type Card = {
  entity: Pick<
    Entity,
    'id' | 'title' | 'abbreviation' | 'kind' | 'topics' | 'summary' | 'keyData' | 'facts' | 'notToConfuse'
  >;
  /** Which of its words are Spanish; the others are English. */
  inSpanish: InSpanish | null;
  /** Every source that the entity cites, in no special order. */
  sources: readonly Source[];
  related: readonly RelatedEntity[];
  dataset: { version: string; date: string };
  /** Topics of the entity when all of them are turned off: the card is then reached by a link only. */
  topicsOff: readonly TopicId[];
};

/** `lang` is that of the title. */
export type RelatedEntity = { id: EntityId; title: string; lang: Language; kind: Kind };

/** A card, or why there is none. */
export type CardAnswer =
  /** `passages`: how many of the reader's own passages mention it. */
  | { state: 'ready'; card: Card; passages: number }
  /** The cache is being filled or replaced. */
  | { state: 'updating' }
  /** The cache cannot be read; `message` says why in plain words. */
  | { state: 'failed'; message: string }
  /** The dataset knows no such entity (any more). */
  | { state: 'gone' };
