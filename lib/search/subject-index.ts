import type { Subject } from '../model/subject';
import { foldName } from './fold-name';

/** Ends each name. No folded name and no folded query has it, so nothing is found across two names. */
export const NAME_END = '\n';

/** Subjects by title, and all their names as one text, which the engine searches faster than many short ones. */
export type SubjectIndex = {
  /** By folded title; of equal titles by id. */
  subjects: readonly Subject[];
  /** Folded names, each followed by `NAME_END`. */
  names: string;
  /** Where each name begins in `names`, and behind the last one the length of all. */
  starts: Uint32Array;
  /** Position in `subjects` of each name's owner. */
  owners: Uint32Array;
};

export const NO_SUBJECTS: SubjectIndex = {
  subjects: [],
  names: '',
  starts: Uint32Array.of(0),
  owners: new Uint32Array(),
};

type Folded = { subject: Subject; title: string; names: string[] };

/** Folding is most of the work of an index: done for each stretch of subjects as it arrives. */
export function foldSubjects(subjects: readonly Subject[]): Folded[] {
  return subjects.map((subject) => {
    const title = foldName(subject.title);
    const names = new Set([title, ...subject.names.map(foldName)]);
    names.delete('');
    return { subject, title, names: [...names] };
  });
}

export function buildSubjectIndex(folded: readonly Folded[]): SubjectIndex {
  const sorted = [...folded].sort((a, b) => compare(a.title, b.title) || compare(a.subject.id, b.subject.id));
  const count = sorted.reduce((sum, { names }) => sum + names.length, 0);
  const starts = new Uint32Array(count + 1);
  const owners = new Uint32Array(count);
  const all: string[] = [];
  let offset = 0;
  for (const [position, { names }] of sorted.entries()) {
    for (const name of names) {
      starts[all.length] = offset;
      owners[all.length] = position;
      offset += name.length + NAME_END.length;
      all.push(name);
    }
  }
  starts[count] = offset;
  const names = all.length === 0 ? '' : all.join(NAME_END) + NAME_END;
  return { subjects: sorted.map(({ subject }) => subject), names, starts, owners };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
