import { locale } from './locale';

/** Units of the relative time, from the largest, in seconds. */
const UNITS = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

export function formatNumber(value: number): string {
  return new Intl.NumberFormat(locale()).format(value);
}

/** `Nov 24, 2026`. A date without a time stands for that day everywhere, so it is read as UTC. */
export function formatDay(iso: string): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(iso));
}

/** `Nov 24, 2026, 9:12 AM`, in the reader's time zone. */
export function formatMoment(iso: string): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso));
}

/** `3 minutes ago`; under a minute, "now" in the language of the page. */
export function formatAgo(iso: string, now = Date.now()): string {
  const seconds = Math.max(0, (now - Date.parse(iso)) / 1000);
  const format = new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' });
  const unit = UNITS.find(([, size]) => seconds >= size);
  return unit ? format.format(-Math.floor(seconds / unit[1]), unit[0]) : format.format(0, 'second');
}

/** `today at 9:12 AM`, or the whole date when it was another day. */
export function formatSince(iso: string, now = new Date()): string {
  const date = new Date(iso);
  if (date.toDateString() !== now.toDateString()) return formatMoment(iso);
  const today = new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' }).format(0, 'day');
  return `${today}, ${new Intl.DateTimeFormat(locale(), { timeStyle: 'short' }).format(date)}`;
}
