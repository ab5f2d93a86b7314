import type { Subject } from '../model/subject';
import { foldName } from './fold-name';

/**
 * The other names of a subject, as a reader would tell them apart: of those that differ in accents, capitals, hyphens
 * or spaces only, the first; none that is the title, or that joins title and another name in brackets.
 */
export function distinctNames({ title, names }: Pick<Subject, 'title' | 'names'>): string[] {
  const seen = new Set([lettersOf(title), ...names.map((name) => lettersOf(title + name))]);
  return names.filter((name) => {
    const letters = lettersOf(name);
    if (letters === '' || seen.has(letters)) return false;
    seen.add(letters);
    return true;
  });
}

function lettersOf(name: string): string {
  return foldName(name).replaceAll(' ', '');
}
