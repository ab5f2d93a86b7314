import type { RefObject } from 'preact';
import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { EntityId, Kind, TopicId } from '../../lib/model/entity';
import { KINDS } from '../../lib/model/entity';
import type { Topic } from '../../lib/model/pack';
import type { Subject } from '../../lib/model/subject';
import { kindWord } from '../card/words';
import { formatNumber } from '../parts/format';
import { locale, textIn } from '../parts/locale';
import { type ExploreAddress, exploreHref, MAX_WORDS } from './explore-address';
import { rowId, SubjectList } from './SubjectList';

/** Rows that Page Up and Page Down pass over. */
const PAGE = 10;

export type SubjectSearchProps = {
  address: ExploreAddress;
  /** Every subject; empty until all are read. */
  subjects: readonly Subject[];
  /** There are cards, and their names are on the way. */
  isReading: boolean;
  found: Uint32Array;
  topics: readonly Topic[];
  /** Subjects of each kind in the chosen topic. */
  kinds: ReadonlyMap<Kind, number>;
  active: number | null;
  onActive(row: number | null): void;
  onWords(words: string): void;
  onFilter(filter: { topic: TopicId | null; kind: Kind | null }): void;
  foundBy(subject: Subject): string | null;
  onOpen(id: EntityId, isByKey: boolean): void;
  field: RefObject<HTMLInputElement | null>;
  reveal: RefObject<((row: number) => void) | null>;
};

/** The index of all subjects: a search field, two filters, how many were found, and those. */
export function SubjectSearch(props: SubjectSearchProps) {
  const { address, subjects, isReading, found, active, onActive, onWords, field } = props;
  const listId = useId();
  const hasSubjects = subjects.length > 0;
  const label = hasSubjects
    ? i18n.t('explore.search', subjects.length, [formatNumber(subjects.length)])
    : i18n.t('explore.searchAny');
  const onKeyDown = listKeys(props);
  return (
    <section class="idx" aria-label={i18n.t('explore.index')}>
      <h1 class="vh">{i18n.t('explore.title')}</h1>
      <input
        ref={field}
        type="text"
        inputMode="search"
        enterKeyHint="search"
        class="field"
        role="combobox"
        aria-label={label}
        aria-keyshortcuts="/ Control+K"
        aria-expanded={found.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={active === null ? undefined : rowId(listId, active)}
        placeholder={label}
        title={i18n.t('explore.keys')}
        autocomplete="off"
        spellcheck={false}
        maxLength={MAX_WORDS}
        value={address.words}
        onInput={(event) => onWords(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={() => onActive(null)}
      />
      <Filters {...props} />
      <p class="meta count" role="status">
        {hasSubjects ? countWords(found.length, subjects.length) : isReading && i18n.t('explore.reading')}
      </p>
      {hasSubjects && found.length === 0 && <Nothing {...props} />}
      <SubjectList
        id={listId}
        subjects={subjects}
        found={found}
        active={active}
        current={address.id}
        hrefOf={(id) => exploreHref({ ...address, id })}
        foundBy={props.foundBy}
        onOpen={(id) => props.onOpen(id, false)}
        onKeyDown={onKeyDown}
        onBlur={() => onActive(null)}
        reveal={props.reveal}
      />
    </section>
  );
}

function countWords(found: number, all: number): string {
  if (found === 0) return i18n.t('explore.none');
  if (found === all) return i18n.t('explore.subjects', all, [formatNumber(all)]);
  return i18n.t('explore.found', [formatNumber(found), formatNumber(all)]);
}

function Filters({ address, topics, kinds, onFilter }: SubjectSearchProps) {
  const { topic, kind } = address;
  const sorted = KINDS.filter((known) => kinds.has(known) || known === kind)
    .map((value) => ({ value, word: kindWord(value), count: kinds.get(value) ?? 0 }))
    .sort((a, b) => a.word.localeCompare(b.word, locale()));
  const isKnown = topic === null || topics.some(({ id }) => id === topic);
  return (
    <div class="sel">
      <select
        class="field"
        aria-label={i18n.t('explore.topic')}
        value={topic ?? ''}
        onChange={({ currentTarget: { value } }) => onFilter({ topic: value || null, kind })}
      >
        <option value="">{i18n.t('explore.allTopics')}</option>
        {!isKnown && <option value={topic}>{topic}</option>}
        {topics.map(({ id, title, cards }) => (
          <option key={id} value={id}>
            {i18n.t('explore.withCount', [textIn(title), formatNumber(cards)])}
          </option>
        ))}
      </select>
      <select
        class="field"
        aria-label={i18n.t('explore.kind')}
        value={kind ?? ''}
        onChange={({ currentTarget: { value } }) => onFilter({ topic, kind: (value || null) as Kind | null })}
      >
        <option value="">{i18n.t('explore.allKinds')}</option>
        {sorted.map(({ value, word, count }) => (
          <option key={value} value={value}>
            {i18n.t('explore.withCount', [word, formatNumber(count)])}
          </option>
        ))}
      </select>
    </div>
  );
}

/** What to try when nothing fits. */
function Nothing({ address, onWords, onFilter, field }: SubjectSearchProps) {
  const isFiltered = address.topic !== null || address.kind !== null;
  return (
    <div class="nothing">
      <p class="sm">{i18n.t(isFiltered ? 'explore.noneHere' : 'explore.noneAtAll')}</p>
      {isFiltered && (
        <button type="button" class="tbtn" onClick={() => onFilter({ topic: null, kind: null })}>
          {i18n.t('explore.everywhere')}
        </button>
      )}
      {address.words !== '' && (
        <button
          type="button"
          class="tbtn"
          onClick={() => {
            onWords('');
            field.current?.focus();
          }}
        >
          {i18n.t('explore.clear')}
        </button>
      )}
    </div>
  );
}

/** Arrows move through the results, Enter opens one: the marked one, or the first. Escape clears the search. */
function listKeys({ subjects, found, active, address, onActive, onOpen, onWords }: SubjectSearchProps) {
  return (event: KeyboardEvent) => {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Escape' && address.words !== '') {
      event.preventDefault();
      onWords('');
    }
    if (found.length === 0) return;
    if (event.key === 'Enter') {
      const subject = subjects[found[active ?? 0] ?? -1];
      if (!subject) return;
      event.preventDefault();
      onOpen(subject.id, true);
      return;
    }
    const row = nextRow(event, active ?? startOf(address.id, subjects, found, event.key));
    if (row === null) return;
    event.preventDefault();
    onActive(Math.min(Math.max(row, 0), found.length - 1));
  };
}

/** Before the first arrow key the place is that of the open entry, or before the first row. */
function startOf(id: EntityId | null, subjects: readonly Subject[], found: Uint32Array, key: string): number {
  const at = id === null ? -1 : found.findIndex((position) => subjects[position]?.id === id);
  return at === -1 && key !== 'ArrowDown' ? 0 : at;
}

function nextRow({ key, currentTarget }: KeyboardEvent, from: number): number | null {
  // In the field these two belong to its text.
  const isInField = currentTarget instanceof HTMLInputElement;
  switch (key) {
    case 'ArrowDown':
      return from + 1;
    case 'ArrowUp':
      return from - 1;
    case 'PageDown':
      return from + PAGE;
    case 'PageUp':
      return from - PAGE;
    case 'Home':
      return isInField ? null : 0;
    case 'End':
      return isInField ? null : Number.MAX_SAFE_INTEGER;
    default:
      return null;
  }
}
