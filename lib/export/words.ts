import type { Colour } from '../model/annotation';
import type { EntityId, Source } from '../model/entity';

/** A card's sources, for a passage that mentions its entity; null when the dataset knows it no more. */
export type CardLookup = (id: EntityId) => CitedCard | null;
export type CitedCard = { title: string; sources: readonly CitedSource[] };
export type CitedSource = Pick<Source, 'title' | 'publisher' | 'url' | 'published'>;

export const NO_CARDS: CardLookup = () => null;

/** Words of the reader's language in the exports that people read. Machine formats have none. */
export type ExportWords = {
  /** BCP 47, for the document. */
  language: string;
  /** Over passages of several articles. */
  passages: string;
  untitled: string;
  /** Between the last two of a list. */
  and: string;
  note: string;
  tags: string;
  mentioned: string;
  saved: string;
  changed: string;
  orphan: string;
  accessed(date: string): string;
  colour(colour: Colour): string;
  /** A year, month or day in ISO 8601 as people write it. */
  date(date: string): string;
};

/** English, with dates as they stand. */
export const ENGLISH: ExportWords = {
  language: 'en',
  passages: 'Passages',
  untitled: 'Untitled page',
  and: 'and',
  note: 'Note',
  tags: 'Tags',
  mentioned: 'Mentioned',
  saved: 'Saved',
  changed: 'The page now reads',
  orphan: 'Not found on the page any more',
  accessed: (date) => `accessed ${date}`,
  colour: (colour) => colour,
  date: (date) => date,
};
