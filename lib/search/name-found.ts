import type { Subject } from '../model/subject';
import { foldName } from './fold-name';

/** The name by which words found a subject, when its title does not show it; null when the title does, or none has them. */
export function nameFound({ title, names }: Subject, words: string): string | null {
  const query = foldName(words);
  if (query === '' || foldName(title).includes(query)) return null;
  return (
    names.find((name) => foldName(name).startsWith(query)) ??
    names.find((name) => foldName(name).includes(query)) ??
    null
  );
}
