import { i18n } from '#i18n';
import { formatNumber } from '../parts/format';
import { Problem } from '../parts/Problem';
import { Dialog } from './Dialog';

export type BackupDialogProps = {
  count: number;
  hasUnreadable: boolean;
  isBusy: boolean;
  problem: string | null;
  onSave(): void;
  onClose(): void;
};

/** One file with all that the reader made: what it holds, and what it does not. */
export function BackupDialog({ count, hasUnreadable, isBusy, problem, onSave, onClose }: BackupDialogProps) {
  return (
    <Dialog title={i18n.t('library.backup.title')} onClose={onClose}>
      <div class="prose">
        <p>{i18n.t('library.backup.holds', count, [formatNumber(count)])}</p>
        <p>{i18n.t('library.backup.not')}</p>
        {hasUnreadable && <p>{i18n.t('library.backup.unreadable')}</p>}
      </div>
      {problem && <Problem>{i18n.t('library.export.failed', [problem])}</Problem>}
      <div class="btns">
        <button type="button" class="btn main" disabled={isBusy} onClick={onSave}>
          {i18n.t('library.backup.save')}
        </button>
        <button type="button" class="btn" onClick={onClose}>
          {i18n.t('library.cancel')}
        </button>
      </div>
    </Dialog>
  );
}
