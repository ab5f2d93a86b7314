import type { MatchEntry } from '../../lib/model/entity';
import type { Subject, SubjectChunk } from '../../lib/model/subject';

/** Subjects a message: 1.3 MB or so, which is some 30 ms of a worker's time. */
const SUBJECTS_A_MESSAGE = 10_000;

/** A stretch of what the worker has in memory for matching, as lists need it. */
export function subjectsFrom(dataset: string, entries: ReadonlyMap<string, MatchEntry>, from: number): SubjectChunk {
  const stretch = [...entries.values()].slice(from, from + SUBJECTS_A_MESSAGE);
  const next = from + SUBJECTS_A_MESSAGE;
  return {
    dataset,
    subjects: stretch.map(subjectOf),
    total: entries.size,
    next: next < entries.size ? next : null,
  };
}

function subjectOf({ id, title, kind, topics, aliases }: MatchEntry): Subject {
  const names = new Set(aliases.map(({ text }) => text));
  names.delete(title);
  return { id, title, kind, topics, names: [...names] };
}
