import type { Entity, Language } from './entity';

/** An entity as lists show it and find it by name; a subject is what readers are told it is. */
export type Subject = Pick<Entity, 'id' | 'title' | 'kind' | 'topics'> & {
  /** Of the title. */
  lang: Language;
  /** Its other names, abbreviations among them, in the dataset's order. The title, in the reader's language, is none of them. */
  names: readonly string[];
};

/** A stretch of all subjects, in no special order. */
export type SubjectChunk = {
  /** Version of the dataset that they are of. Another one than before: what was read so far is out of date. */
  dataset: string;
  subjects: Subject[];
  /** Where the next stretch begins; null at the end. */
  next: number | null;
};
