import { signal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { Entry } from '../../components/explore/Entry';
import { EntryAside } from '../../components/explore/EntryAside';
import { EntryNotice } from '../../components/explore/EntryNotice';
import type { ExploreAddress } from '../../components/explore/explore-address';
import { NoCards } from '../../components/explore/NoCards';
import { Overview } from '../../components/explore/Overview';
import { SubjectSearch } from '../../components/explore/SubjectSearch';
import { PageTop } from '../../components/parts/PageTop';
import type { EntityId } from '../../lib/model/entity';
import { distinctNames } from '../../lib/search/distinct-names';
import { foldName } from '../../lib/search/fold-name';
import { nameFound } from '../../lib/search/name-found';
import { loadSettings, settings } from '../own-pages/settings-signal';
import { address, goTo, showWords, watchAddress } from './address-state';
import { data, isUnreachable, watchData } from './data-state';
import { entry, loadEntry, watchEntry } from './entry-state';
import { isSearchKey } from './search-key';
import { examples, found, index, kinds, topics } from './subjects-state';

const NOWHERE: ExploreAddress = { id: null, topic: null, kind: null, words: '' };

/** Row of the list that the arrow keys are at. */
const active = signal<number | null>(null);

/** What the title of the next entry is brought: the focus, again after a notice in its place, or into view only. */
type ToTitle = 'focus' | 'refocus' | 'scroll' | null;

/** All cards: to search, to browse, to read. */
export function ExploreApp() {
  const field = useRef<HTMLInputElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const reveal = useRef<((row: number) => void) | null>(null);
  const toTitle = useRef<ToTitle>(null);
  useEffect(() => {
    start(toTitle);
    const onKeyDown = (event: KeyboardEvent) => {
      if (!isSearchKey(event) || !field.current) return;
      event.preventDefault();
      field.current.focus();
      field.current.select();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
  useRevealOfCurrent(reveal);
  useTitle();

  const shown = entry.value;
  useLayoutEffect(() => {
    if (toTitle.current === null || shown === null || shown.id !== address.value.id || !title.current) return;
    const hadFocus = toTitle.current === 'refocus' && document.activeElement === document.body;
    if (toTitle.current === 'focus' || hadFocus) title.current.focus({ preventScroll: true });
    bringToTop(title.current);
    // A late answer takes the place of the notice that it is late, and of the title there that has the focus.
    toTitle.current = shown.answer === null && toTitle.current !== 'scroll' ? 'refocus' : null;
  }, [shown]);

  function go(to: Partial<ExploreAddress>) {
    // The link that was pressed is gone with the old entry: the focus goes to the new one.
    if (to.id) toTitle.current = 'focus';
    goTo({ ...NOWHERE, ...to });
  }
  function open(id: EntityId, isByKey: boolean) {
    toTitle.current = isByKey ? 'focus' : 'scroll';
    if (id === address.value.id && title.current) {
      if (isByKey) title.current.focus();
      toTitle.current = null;
    }
    goTo({ ...address.value, id });
  }

  const card = shown?.answer?.state === 'ready' ? shown.answer.card : null;
  const subject = shown && index.value.subjects.find(({ id }) => id === shown.id);
  return (
    <>
      <PageTop current="explore" />
      <main class="ex">
        <SubjectSearch
          address={address.value}
          subjects={index.value.subjects}
          isReading={data.value !== null && data.value.version !== null}
          found={found.value}
          topics={topics.value}
          kinds={kinds.value}
          active={active.value}
          onActive={(row) => {
            active.value = row;
          }}
          onWords={(words) => {
            showWords(words);
            // What Enter would open is marked as soon as something is asked for.
            active.value = foldName(words) === '' || found.value.length === 0 ? null : 0;
          }}
          onFilter={(filter) => {
            active.value = null;
            goTo({ ...address.value, ...filter });
          }}
          foundBy={(one) => nameFound(one, address.value.words)}
          onOpen={open}
          field={field}
          reveal={reveal}
        />
        {card ? (
          <>
            <Entry
              key={card.entity.id}
              card={card}
              textScale={settings.value.textScale}
              copy={(text) => navigator.clipboard.writeText(text)}
              title={title}
            />
            <EntryAside
              key={`beside ${card.entity.id}`}
              card={card}
              names={subject ? distinctNames(subject) : []}
              topics={topics.value}
              address={address.value}
              onGo={go}
            />
          </>
        ) : (
          <InsteadOfCard name={subject?.title ?? null} title={title} onGo={go} />
        )}
      </main>
    </>
  );
}

type InsteadOfCardProps = {
  name: string | null;
  title: { current: HTMLHeadingElement | null };
  onGo(to: Partial<ExploreAddress>): void;
};

function InsteadOfCard({ name, title, onGo }: InsteadOfCardProps) {
  const shown = entry.value;
  const hasCards = data.value === null ? !isUnreachable.value : data.value.version !== null;
  if (!hasCards) return <NoCards data={data.value} isUnreachable={isUnreachable.value} />;
  if (shown && shown.answer?.state !== 'ready') {
    return <EntryNotice name={name} answer={shown.answer} onRetry={() => void loadEntry()} title={title} />;
  }
  // A link to an entry brings no overview first.
  if (address.value.id !== null || topics.value.length === 0) return <article class="entry" />;
  return <Overview topics={topics.value} topic={address.value.topic} examples={examples.value} onGo={onGo} />;
}

function start(toTitle: { current: ToTitle }): void {
  void loadSettings();
  watchAddress();
  // On a narrow page the entry that a link asks for would lie below the index.
  if (address.value.id !== null) toTitle.current = 'scroll';
  watchEntry();
  watchData();
}

/** The index opens at the entry that the address asks for. */
function useRevealOfCurrent(reveal: { current: ((row: number) => void) | null }): void {
  const { subjects } = index.value;
  useEffect(() => {
    const { id } = address.value;
    if (id === null || subjects.length === 0) return;
    const row = found.value.findIndex((position) => subjects[position]?.id === id);
    if (row !== -1) reveal.current?.(row);
  }, [subjects, reveal]);
}

function useTitle(): void {
  const answer = entry.value?.answer;
  const name = answer?.state === 'ready' ? answer.card.entity.title : null;
  useEffect(() => {
    document.title = name === null ? i18n.t('explore.pageTitle') : i18n.t('explore.entryTitle', [name]);
  }, [name]);
}

/** Where the columns stand beside each other the entry begins at the top of the page; else below the index. */
function bringToTop(title: HTMLElement): void {
  const isBesideIndex = matchMedia('(min-width: 801px)').matches;
  if (isBesideIndex) scrollTo({ top: 0, behavior: 'instant' });
  else title.scrollIntoView({ block: 'start', behavior: 'instant' });
}
