import { i18n } from '#i18n';
import { formatNumber } from '../parts/format';

export type LibraryHeadProps = {
  total: number;
  shown: number;
  /** What is searched for; empty when nothing is. */
  query: string;
  isNarrowed: boolean;
  onExport(): void;
  onImport(): void;
  onBackup(): void;
};

/** The page's title, what is listed, and the ways out and in. */
export function LibraryHead({ total, shown, query, isNarrowed, onExport, onImport, onBackup }: LibraryHeadProps) {
  return (
    <header class="lh">
      <div>
        <h1 class="pg">{i18n.t('library.title')}</h1>
        <p class="sm" role="status">
          {statusOf(total, shown, query, isNarrowed)}
        </p>
      </div>
      <div class="btns">
        <button type="button" class="btn" onClick={onExport} disabled={total === 0}>
          {isNarrowed ? i18n.t('library.export.these', [formatNumber(shown)]) : i18n.t('library.export.open')}
        </button>
        <button type="button" class="btn" onClick={onImport}>
          {i18n.t('library.import.open')}
        </button>
        <button type="button" class="btn" onClick={onBackup} disabled={total === 0}>
          {i18n.t('library.backup.open')}
        </button>
      </div>
    </header>
  );
}

function statusOf(total: number, shown: number, query: string, isNarrowed: boolean): string {
  if (isNarrowed && shown === 0) return i18n.t('library.nothing');
  if (query !== '') return i18n.t('library.status.found', shown, [formatNumber(shown), query]);
  if (isNarrowed) return i18n.t('library.status.filtered', shown, [formatNumber(shown), formatNumber(total)]);
  return i18n.t('library.status.all', total, [formatNumber(total)]);
}
