import { locale } from '../parts/locale';

/** Year, month or day as far as the dataset knows it: `2025`, `Mar 2025`, `Mar 15, 2025`. */
export function formatDate(date: string): string {
  const options: Intl.DateTimeFormatOptions = { year: 'numeric', timeZone: 'UTC' };
  if (date.length > 4) options.month = 'short';
  if (date.length > 7) options.day = 'numeric';
  // A date without a time stands for that day everywhere, so it is read and written as UTC.
  return new Intl.DateTimeFormat(locale(), options).format(new Date(date));
}

/** The reader's own day, which need not be that of UTC. */
export function formatToday(now = new Date()): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'medium' }).format(now);
}
