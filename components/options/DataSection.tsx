import { i18n } from '#i18n';
import { formatAgo, formatDay, formatMoment, formatNumber } from '../parts/format';
import type { CardsState } from './cards-state';
import { DataProblem } from './DataProblem';
import { SyncProgress } from './SyncProgress';

export type DataSectionProps = {
  /** Null until the worker has answered. */
  data: CardsState | null;
  /** The worker does not answer; `data` is what it said last. */
  isUnreachable: boolean;
  /** A sync that the reader asked for has just ended well. */
  isJustSynced: boolean;
  onSync(): void;
};

export function DataSection({ data, isUnreachable, isJustSynced, onSync }: DataSectionProps) {
  const isSyncing = data?.state === 'syncing';
  return (
    <section id="data" aria-labelledby="data-title">
      <h2 class="pg" id="data-title">
        {i18n.t('options.data.title')}
      </h2>
      {isUnreachable && <p class="sm">{i18n.t('data.unreachable')}</p>}
      {data?.progress && isSyncing && <SyncProgress progress={data.progress} version={data.version} />}
      {data?.error && !isSyncing && <DataProblem error={data.error} version={data.version} />}
      {data && <DataFacts data={data} />}
      {data?.storage === 'memory' && <p class="sm note">{i18n.t('data.memory')}</p>}
      <div class="btns">
        <button type="button" class="btn" disabled={isSyncing || data === null} onClick={onSync}>
          {i18n.t('data.syncNow')}
        </button>
        <p class="sm" role="status">
          {isJustSynced && !isSyncing && !data?.error && i18n.t('data.upToDate')}
        </p>
      </div>
    </section>
  );
}

function DataFacts({ data }: { data: CardsState }) {
  const { version, date, syncedAt, entities, facts } = data;
  if (version === null) return data.state === 'empty' ? <p class="sm">{i18n.t('data.empty')}</p> : null;
  return (
    <dl class="facts-of-data">
      <dt>{i18n.t('data.version')}</dt>
      <dd>
        {version}
        {date && <span class="meta">{i18n.t('data.edition', [formatDay(date)])}</span>}
      </dd>
      <dt>{i18n.t('data.holds')}</dt>
      <dd>
        {i18n.t('data.cards', entities, [formatNumber(entities)])}, {i18n.t('data.facts', facts, [formatNumber(facts)])}
      </dd>
      <dt>{i18n.t('data.checked')}</dt>
      <dd>
        {syncedAt ? (
          <>
            <time dateTime={syncedAt}>{formatAgo(syncedAt)}</time>
            <span class="meta">{formatMoment(syncedAt)}</span>
          </>
        ) : (
          i18n.t('data.never')
        )}
      </dd>
      <dt>{i18n.t('data.comesFrom')}</dt>
      <dd>{i18n.t('data.package')}</dd>
    </dl>
  );
}
