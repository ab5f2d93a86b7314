import type { RefObject } from 'preact';
import { useCallback, useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { EntityId } from '../../lib/model/entity';
import type { Subject } from '../../lib/model/subject';
import { kindWord } from '../card/words';
import { isPlainPress } from './plain-press';
import { useVirtualRows } from './use-virtual-rows';

/** A row with a title of one line. CSS pixels. */
const ROW_HEIGHT = 47;

export type SubjectListProps = {
  id: string;
  subjects: readonly Subject[];
  /** Positions in `subjects`, in the order of the list. */
  found: Uint32Array;
  /** Row that the arrow keys are at. */
  active: number | null;
  /** The subject whose entry is open. */
  current: EntityId | null;
  hrefOf(id: EntityId): string;
  /** Another name by which the subject was found, when its title does not show why. */
  foundBy(subject: Subject): string | null;
  onOpen(id: EntityId): void;
  onKeyDown(event: KeyboardEvent): void;
  onBlur(): void;
  /** Brings a row into the middle. */
  reveal: RefObject<((row: number) => void) | null>;
};

export function rowId(listId: string, row: number): string {
  return `${listId}-${row}`;
}

/** Any number of subjects; only those in view are in the page. Each is a link of its own. */
export function SubjectList(props: SubjectListProps) {
  const { id, subjects, found, active, current, onKeyDown, onBlur, reveal } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const keyOf = useCallback((row: number) => found[row] ?? row, [found]);
  const rows = useVirtualRows({ count: found.length, estimate: ROW_HEIGHT, keyOf, scroller });
  reveal.current = (row) => rows.scrollToIndex(row, { align: 'center' });
  useRestart(found, () => rows.scrollToOffset(0));
  useLayoutEffect(() => {
    if (active !== null) rows.scrollToIndex(active);
  }, [active, rows]);

  return (
    <div
      class="subjects"
      id={id}
      ref={scroller}
      role="listbox"
      aria-label={i18n.t('explore.list')}
      aria-activedescendant={active === null ? undefined : rowId(id, active)}
      tabIndex={found.length > 0 ? 0 : -1}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
    >
      <div class="subjects-all" role="presentation" style={{ height: `${rows.getTotalSize()}px` }}>
        {rows.getVirtualItems().map(({ index: row, key, start }) => {
          const subject = subjects[found[row] ?? -1];
          if (!subject) return null;
          return (
            <SubjectRow
              key={key}
              subject={subject}
              row={row}
              count={found.length}
              top={start}
              isActive={row === active}
              isCurrent={subject.id === current}
              measure={rows.measureElement}
              list={props}
            />
          );
        })}
      </div>
    </div>
  );
}

type SubjectRowProps = {
  subject: Subject;
  row: number;
  count: number;
  /** From the top of all rows, in CSS pixels. */
  top: number;
  isActive: boolean;
  isCurrent: boolean;
  measure: (element: HTMLElement | null) => void;
  list: Pick<SubjectListProps, 'id' | 'hrefOf' | 'foundBy' | 'onOpen'>;
};

function SubjectRow({ subject, row, count, top, isActive, isCurrent, measure, list }: SubjectRowProps) {
  const { id, title, lang, kind } = subject;
  const other = list.foundBy(subject);
  return (
    <a
      ref={measure}
      id={rowId(list.id, row)}
      class={`subject${isActive ? ' is-active' : ''}${isCurrent ? ' is-current' : ''}`}
      data-index={row}
      style={{ transform: `translateY(${top}px)` }}
      href={list.hrefOf(id)}
      tabIndex={-1}
      role="option"
      aria-selected={isCurrent}
      aria-posinset={row + 1}
      aria-setsize={count}
      // The focus stays where the keys are: a row that scrolls away would take it along.
      onMouseDown={(event) => event.preventDefault()}
      onClick={(event) => {
        if (!isPlainPress(event)) return;
        event.preventDefault();
        list.onOpen(id);
      }}
    >
      <span class="subject-title" lang={lang}>
        {title}
      </span>
      <span class="meta">
        {kindWord(kind)}
        {other !== null && (
          <>
            {' · '}
            <span lang="en">{other}</span>
          </>
        )}
      </span>
    </a>
  );
}

/** Call `restart` when `found` is another list, but not for the first one. */
function useRestart(found: Uint32Array, restart: () => void): void {
  const shown = useRef(found);
  useLayoutEffect(() => {
    if (shown.current === found) return;
    const isFirst = shown.current.length === 0;
    shown.current = found;
    if (!isFirst) restart();
  });
}
