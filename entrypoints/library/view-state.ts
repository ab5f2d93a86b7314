import { computed, signal } from '@preact/signals';
import { countRows } from '../../lib/library/count-rows';
import { filterRows, isFiltering, NO_FILTER, type RowFilter } from '../../lib/library/filter-rows';
import { type Grouping, groupRows } from '../../lib/library/group-rows';
import type { AnnotationId } from '../../lib/model/annotation';
import { found, rows, search } from './rows-state';

export const query = signal('');
export const filter = signal<RowFilter>(NO_FILTER);
export const grouping = signal<Grouping>('none');
export const selected = signal<ReadonlySet<AnnotationId>>(new Set());
/** The passage that is being edited. */
export const editing = signal<AnnotationId | null>(null);

/** Of all passages, whatever is filtered. */
export const counts = computed(() => countRows(rows.value));
export const shown = computed(() => filterRows(rows.value, filter.value, found.value?.ids));
export const groups = computed(() => groupRows(shown.value, grouping.value));
export const isNarrowed = computed(() => isFiltering(filter.value) || found.value !== null);

export function setQuery(text: string): void {
  query.value = text;
  search(text);
}

export function setFilter(change: Partial<RowFilter>): void {
  filter.value = { ...filter.value, ...change };
}

export function clearFilter(): void {
  filter.value = NO_FILTER;
  setQuery('');
}

export function select(ids: readonly AnnotationId[], isIn: boolean): void {
  const next = new Set(selected.value);
  for (const id of ids) {
    if (isIn) next.add(id);
    else next.delete(id);
  }
  selected.value = next;
}

/** What the address asks for: `?q=custody&entity=cecot&tag=law&site=news.example&article=https://…`. */
export function readAddress(search: string): void {
  const asked = new URLSearchParams(search);
  setFilter({
    entities: asked.getAll('entity'),
    tags: asked.getAll('tag'),
    sites: asked.getAll('site'),
    article: asked.get('article'),
  });
  const text = asked.get('q');
  if (text) setQuery(text);
}
