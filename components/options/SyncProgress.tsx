import { i18n } from '#i18n';
import { formatNumber } from '../parts/format';
import type { CardsState } from './cards-state';

export type SyncProgressProps = {
  progress: NonNullable<CardsState['progress']>;
  /** Version of the cards in use meanwhile, if there are any. */
  version: string | null;
};

/** How far an update is, and what stays in use until it is whole. */
export function SyncProgress({ progress: { done, total, version: next }, version }: SyncProgressProps) {
  const isRefill = version === null;
  return (
    <div class="sheet pad">
      <div class="dl">
        <b>{isRefill ? i18n.t('data.filling', [next]) : i18n.t('data.updating', [next])}</b>
        <span class="meta">{i18n.t('data.progress', total, [formatNumber(done), formatNumber(total)])}</span>
      </div>
      <progress max={Math.max(total, 1)} value={done} aria-label={i18n.t('data.progressLabel')} />
      {/* Announced once, when the update begins: the figures above would be read out at every step. */}
      <p class="meta" role="status">
        {isRefill ? i18n.t('data.fillingMeans') : i18n.t('data.updatingMeans', [version])}
      </p>
    </div>
  );
}
