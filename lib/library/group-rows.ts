import { localDay } from './filter-rows';
import type { Row } from './row';

export const GROUPINGS = ['none', 'article', 'entity', 'day'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** Rows under one heading. `key` is an address, an entity's id or a day; null for passages that have none. */
export type RowGroup = { key: string | null; title: string; rows: Row[] };

/**
 * Articles and days in the order of their newest passage; subjects by the number of theirs, and last the passages that
 * name nobody. A passage that names several stands under each.
 */
export function groupRows(rows: readonly Row[], grouping: Grouping): RowGroup[] {
  switch (grouping) {
    case 'none':
      return [{ key: null, title: '', rows: [...rows] }];
    case 'article':
      return collect(rows, ({ article, title }) => [{ key: article, title }]);
    case 'day':
      return collect(rows, ({ created }) => [{ key: localDay(created), title: '' }]);
    case 'entity': {
      const keysOf = ({ entities }: Row) =>
        entities.length > 0 ? entities.map(({ id, title }) => ({ key: id, title })) : [{ key: null, title: '' }];
      return collect(rows, keysOf).sort(
        (a, b) => Number(a.key === null) - Number(b.key === null) || b.rows.length - a.rows.length,
      );
    }
  }
}

type Key = Pick<RowGroup, 'key' | 'title'>;

function collect(rows: readonly Row[], keysOf: (row: Row) => Key[]): RowGroup[] {
  const groups = new Map<string | null, RowGroup>();
  for (const row of rows) {
    for (const { key, title } of keysOf(row)) {
      const group = groups.get(key);
      if (!group) groups.set(key, { key, title, rows: [row] });
      else {
        group.rows.push(row);
        group.title ||= title;
      }
    }
  }
  return [...groups.values()];
}
