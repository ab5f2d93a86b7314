import { i18n } from '#i18n';
import type { Language } from '../../lib/model/entity';

/** The language of the words on the page: that of the message file in use, which need not be the browser's own. */
export function language(): Language {
  return i18n.t('page.language') === 'es' ? 'es' : 'en';
}

/** The reader's own variety of that language (`es-MX`), for dates, numbers and the `lang` attribute. */
export function locale(): string {
  const spoken = language();
  return navigator.languages.find((tag) => tag === spoken || tag.startsWith(`${spoken}-`)) ?? spoken;
}

/** The words of the dataset in the language of the page. */
export function textIn(words: Readonly<Record<Language, string>>): string {
  return words[language()];
}
