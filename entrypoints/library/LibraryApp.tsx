import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import { EmptyLibrary } from '../../components/library/EmptyLibrary';
import { FilterPanel } from '../../components/library/FilterPanel';
import { LibraryHead } from '../../components/library/LibraryHead';
import { SelectionBar } from '../../components/library/SelectionBar';
import { Timeline } from '../../components/library/Timeline';
import { ToastView } from '../../components/library/ToastView';
import { UnreadableNotice } from '../../components/library/UnreadableNotice';
import { PageTop } from '../../components/parts/PageTop';
import { Problem } from '../../components/parts/Problem';
import { Segments } from '../../components/parts/Segments';
import { GROUPINGS } from '../../lib/library/group-rows';
import { deleteMany, tagMany, unsaved, watchOthers } from './changes';
import { LibraryDialogs } from './Dialogs';
import { backingUp, exporting, exportUnreadable } from './export-state';
import { openImport } from './import-state';
import { Passages } from './Passages';
import { failure, found, indexing, isAllRead, loadRows, rows, total, unreadable } from './rows-state';
import { Subject } from './Subject';
import { toast } from './toast-state';
import {
  clearFilter,
  counts,
  filter,
  grouping,
  isNarrowed,
  query,
  readAddress,
  select,
  selected,
  setFilter,
  setQuery,
  shown,
} from './view-state';

/** Every passage that the reader saved. */
export function LibraryApp() {
  useEffect(() => {
    readAddress(location.search);
    void loadRows();
    watchOthers();
  }, []);
  const isEmpty = total.value === 0 && unreadable.value.length === 0;
  return (
    <>
      <PageTop current="library" />
      {failure.value !== null && (
        <div class="fail">
          <Problem>{i18n.t('library.failed', [failure.value])}</Problem>
        </div>
      )}
      {total.value !== null && (
        <main class={isEmpty ? '' : 'lib'}>
          {isEmpty ? <EmptyLibrary onImport={openImport} /> : <FullLibrary total={total.value} />}
        </main>
      )}
      <LibraryDialogs />
      <ToastView
        toast={toast.value}
        onGone={() => {
          toast.value = null;
        }}
      />
    </>
  );
}

function FullLibrary({ total }: { total: number }) {
  const ids = [...selected.value];
  return (
    <>
      <Filters total={total} />
      <div class="list">
        <LibraryHead
          total={total}
          shown={shown.value.length}
          query={found.value?.query.trim() ?? ''}
          isNarrowed={isNarrowed.value}
          onExport={() => {
            exporting.value = { of: isNarrowed.value ? 'shown' : 'all' };
          }}
          onImport={openImport}
          onBackup={() => {
            backingUp.value = true;
          }}
        />
        {unsaved.value !== null && <Problem>{i18n.t('library.unsaved', [unsaved.value])}</Problem>}
        <UnreadableNotice list={unreadable.value} onDownload={() => void exportUnreadable()} />
        <Timeline months={counts.value.months} />
        <Segments
          legend={i18n.t('library.groups.title')}
          choices={GROUPINGS.map((value) => ({ value, label: i18n.t(`library.groups.${value}`) }))}
          value={grouping.value}
          onChoose={(value) => {
            grouping.value = value;
          }}
        />
        <Article />
        <Subject />
        {ids.length > 0 && (
          <SelectionBar
            count={ids.length}
            shown={shown.value.length}
            onAll={() =>
              select(
                shown.value.map(({ id }) => id),
                true,
              )
            }
            onNone={() => select(ids, false)}
            onTag={(change) => void tagMany(ids, change)}
            onExport={() => {
              exporting.value = { of: 'selected' };
            }}
            onDelete={() => void deleteMany(ids)}
          />
        )}
        <Passages />
        {!isAllRead.value && failure.value === null && (
          <p class="meta" role="status">
            {i18n.t('library.reading')}
          </p>
        )}
      </div>
    </>
  );
}

function Filters({ total }: { total: number }) {
  const progress = indexing.value;
  return (
    <FilterPanel
      total={total}
      query={query.value}
      onQuery={setQuery}
      chosen={filter.value}
      onChoose={setFilter}
      counts={counts.value}
      isNarrowed={isNarrowed.value || query.value !== ''}
      onClear={clearFilter}
      prepared={progress && Math.floor((100 * progress.done) / Math.max(1, progress.total))}
    />
  );
}

/** Only one article is listed: an address asked for it. */
function Article() {
  const { article } = filter.value;
  if (article === null) return null;
  const title = rows.value.find((row) => row.article === article)?.title || article;
  return (
    <p class="acts">
      <span>{i18n.t('library.filters.article', [title])}</span>
      <button type="button" class="tbtn" onClick={() => setFilter({ article: null })}>
        {i18n.t('library.filters.leaveArticle')}
      </button>
    </p>
  );
}
