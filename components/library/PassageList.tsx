import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { AnnotationId } from '../../lib/model/annotation';
import { useVirtualList } from './virtual-list';

export type ListItem =
  /** `group`: an address, an entity's id or a day; null for passages that have none. */
  | { kind: 'group'; key: string; group: string | null; title: string; count: number }
  /** `length`: of its words, in UTF-16 code units. */
  | { kind: 'passage'; key: string; id: AnnotationId; length: number };

export type PassageListProps = {
  label: string;
  items: readonly ListItem[];
  /** Index of an item that must stay drawn. */
  kept: number | null;
  /** Called with the passages that are drawn. */
  onVisible(ids: readonly AnnotationId[]): void;
  render(item: ListItem): ComponentChildren;
};

/** Where the focus goes when the passage is gone that it was in. */
export const LIST_ID = 'passages';

/** Heights before they are measured, CSS pixels; letters to a line of a quotation. */
const GROUP = 64;
const PASSAGE = 130;
const LINE = 25;
const LETTERS = 80;

/** Passages and the headings of their groups. Fast with any number of them. */
export function PassageList({ label, items, kept, onVisible, render }: PassageListProps) {
  const { list, virtual, margin } = useVirtualList({
    count: items.length,
    keyOf: (index) => items[index]?.key ?? '',
    heightOf(index) {
      const item = items[index];
      return item?.kind === 'passage' ? PASSAGE + LINE * Math.floor(item.length / LETTERS) : GROUP;
    },
    kept,
  });
  const drawn = virtual.getVirtualItems().flatMap(({ index, start, key }) => {
    const item = items[index];
    return item ? [{ index, start, key, item }] : [];
  });
  const ids = drawn.flatMap(({ item }) => (item.kind === 'passage' ? [item.id] : []));
  const seen = ids.join();
  useEffect(() => onVisible(ids), [seen]);
  return (
    <ol
      class="passages"
      id={LIST_ID}
      tabIndex={-1}
      aria-label={label}
      ref={list}
      style={{ height: virtual.getTotalSize() }}
    >
      {drawn.map(({ index, start, key, item }) => (
        <li
          key={key}
          data-index={index}
          ref={virtual.measureElement}
          class={item.kind === 'group' ? 'grp' : 'it'}
          aria-setsize={items.length}
          aria-posinset={index + 1}
          style={{ transform: `translateY(${start - margin}px)` }}
        >
          {render(item)}
        </li>
      ))}
    </ol>
  );
}
