import { i18n } from '#i18n';
import { formatDate } from '../../components/card/dates';
import { locale } from '../../components/parts/locale';
import type { ExportWords } from '../../lib/export/words';

/** The exports that people read speak the language of the page. */
export function exportWords(): ExportWords {
  return {
    language: locale(),
    passages: i18n.t('library.words.passages'),
    untitled: i18n.t('library.words.untitled'),
    and: i18n.t('library.words.and'),
    note: i18n.t('library.words.note'),
    tags: i18n.t('library.words.tags'),
    mentioned: i18n.t('library.words.mentioned'),
    saved: i18n.t('library.words.saved'),
    changed: i18n.t('library.words.changed'),
    orphan: i18n.t('library.words.orphan'),
    accessed: (date) => i18n.t('library.words.accessed', [date]),
    colour: (colour) => i18n.t(`library.colours.${colour}`),
    date: formatDate,
  };
}
