import { i18n } from '#i18n';
import { locale } from '../parts/locale';

/** `November 24, 2026` for the reader's own day `2026-11-24`. */
export function formatLocalDay(day: string): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
}

/** `Nov 2026` for `2026-11`. */
export function formatMonth(month: string): string {
  const format = new Intl.DateTimeFormat(locale(), { year: 'numeric', month: 'short', timeZone: 'UTC' });
  return format.format(new Date(`${month}-01`));
}

/** `Nov 24, 2026` in the reader's time zone. */
export function formatMomentDay(moment: string): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'medium' }).format(new Date(moment));
}

export function untitled(title: string): string {
  return title.trim() === '' ? i18n.t('library.words.untitled') : title;
}
