import { computed } from '@preact/signals';
import type { ListItem } from '../../components/library/PassageList';
import { editing, grouping, groups } from './view-state';

/** Headings and passages in the order in which they stand. A passage may stand under several headings. */
export const items = computed((): ListItem[] => {
  const isGrouped = grouping.value !== 'none';
  return groups.value.flatMap(({ key, title, rows }): ListItem[] => [
    ...(isGrouped ? [{ kind: 'group' as const, key: `group ${key}`, group: key, title, count: rows.length }] : []),
    ...rows.map(({ id, length }) => ({ kind: 'passage' as const, key: isGrouped ? `${key} ${id}` : id, id, length })),
  ]);
});

/** Where the passage stands that is being edited: it stays drawn. */
export const editedIndex = computed(() => {
  if (editing.value === null) return null;
  return items.value.findIndex((item) => item.kind === 'passage' && item.id === editing.value);
});
