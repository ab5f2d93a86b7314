import { i18n } from '#i18n';
import type { ReportWords } from '../../lib/model/report-card';
import { formatToday } from './dates';

/** The reader's words for a report, with today's date. */
export function reportWords(): ReportWords {
  return {
    heading: i18n.t('card.wrong.reportHeading'),
    page: i18n.t('card.wrong.reportPage'),
    words: i18n.t('card.wrong.reportWords'),
    card: i18n.t('card.wrong.reportCard'),
    why: i18n.t('card.wrong.reportWhy'),
    data: i18n.t('card.wrong.reportData'),
    today: formatToday(),
  };
}
