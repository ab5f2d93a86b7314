import { i18n } from '#i18n';
import { formatDate } from '../../components/card/dates';
import { language } from '../../components/parts/locale';
import { ENGLISH, type ExportWords } from '../../lib/export/words';

/** Words around a quotation that is copied, in the reader's language. */
export function quoteWords(): ExportWords {
  return {
    ...ENGLISH,
    language: language(),
    untitled: i18n.t('passage.untitled'),
    and: i18n.t('passage.and'),
    accessed: (date) => i18n.t('passage.accessed', [date]),
    date: formatDate,
  };
}

/** Why something was not saved, in words. Across contexts an error is told by its code. */
export function faultWords(error: unknown): string {
  switch ((error as { code?: unknown } | null)?.code) {
    case 'private-window':
      return i18n.t('passage.failed.private');
    case 'storage-full':
      return i18n.t('passage.failed.full');
    case 'storage-refused':
      return i18n.t('passage.failed.refused');
    default:
      return error instanceof GoneError ? i18n.t('passage.failed.gone') : i18n.t('passage.failed.other');
  }
}

/** The passage was deleted meanwhile, in another tab or the library. */
export class GoneError extends Error {
  override readonly name = 'GoneError';
}
