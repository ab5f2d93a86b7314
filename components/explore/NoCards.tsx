import { i18n } from '#i18n';
import type { CardsState } from '../options/cards-state';
import { DataProblem } from '../options/DataProblem';
import { SyncProgress } from '../options/SyncProgress';

export type NoCardsProps = {
  /** Null until the worker has answered. */
  data: CardsState | null;
  isUnreachable: boolean;
};

/** There is nothing to explore yet: how far the cards are, or what is wrong with them. */
export function NoCards({ data, isUnreachable }: NoCardsProps) {
  const isSyncing = data?.state === 'syncing';
  return (
    <article class="entry" aria-labelledby="entry-title">
      <h2 class="entry-title" id="entry-title">
        {i18n.t('explore.noCards')}
      </h2>
      {isUnreachable && <p class="sm">{i18n.t('data.unreachable')}</p>}
      {isSyncing && data.progress && <SyncProgress progress={data.progress} version={data.version} />}
      {!isSyncing && data?.error && <DataProblem error={data.error} version={data.version} />}
      {data?.state === 'empty' && <p class="lead">{i18n.t('explore.preparing')}</p>}
      <p class="sm ways">
        <a href="/options.html#data">{i18n.t('explore.toData')}</a>
      </p>
    </article>
  );
}
