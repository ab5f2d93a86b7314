import { signal } from '@preact/signals';
import type { Annotation, AnnotationId } from '../../lib/model/annotation';
import { library } from './rows-state';

/** Whole passages that were shown lately; more are read again when they are scrolled to. */
const MOST_KEPT = 2000;

export const passages = signal<ReadonlyMap<AnnotationId, Annotation>>(new Map());

const asked = new Set<AnnotationId>();

export function keepPassages(annotations: readonly Annotation[]): void {
  const kept = new Map(passages.value);
  for (const annotation of annotations) {
    kept.delete(annotation.id); // the latest stand last
    kept.set(annotation.id, annotation);
  }
  for (const id of kept.keys()) {
    if (kept.size <= MOST_KEPT) break;
    kept.delete(id);
  }
  passages.value = kept;
}

/** Read those that are about to be seen. */
export async function wantPassages(ids: readonly AnnotationId[]): Promise<void> {
  const missing = ids.filter((id) => !passages.value.has(id) && !asked.has(id));
  if (missing.length === 0) return;
  for (const id of missing) asked.add(id);
  try {
    const store = await library();
    keepPassages((await store.getMany(missing)).annotations);
  } catch {
    // The database was closed or cannot be read: the page says so where it reads the rows.
  } finally {
    for (const id of missing) asked.delete(id);
  }
}
