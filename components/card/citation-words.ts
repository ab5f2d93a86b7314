import { i18n } from '#i18n';
import type { Card } from '../../lib/model/card';
import type { CitationWords } from '../../lib/model/cite-card';
import { formatDate, formatToday } from './dates';
import { asOfWords, sourceParts, statusWord } from './words';

/** The reader's words for a citation of `card`, with today's date. */
export function citationWords({ dataset }: Card): CitationWords {
  return {
    status: statusWord,
    asOf: asOfWords,
    answerFrom: (voice) => i18n.t('card.answerFrom', [voice]),
    sourceLine: (source) => sourceParts(source).join(', '),
    sources: i18n.t('card.sourcesTitle'),
    provenance: i18n.t('card.citation', [dataset.version, formatDate(dataset.date), formatToday()]),
  };
}
