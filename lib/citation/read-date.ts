/** Months by their first letters, in the languages of the news sites. */
const MONTHS: Readonly<Record<string, number>> = {
  jan: 1,
  ene: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  abr: 4,
  may: 5,
  jun: 6,
  jul: 7,
  aug: 8,
  ago: 8,
  sep: 9,
  set: 9,
  oct: 10,
  nov: 11,
  dec: 12,
  dic: 12,
};
/** Nothing on the web is older. */
const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;

const ISO =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)? ?(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?/i;
const PLAIN = /^(\d{4})[/.]?(\d{2})[/.]?(\d{2})(?!\d)/;
const EPOCH = /^\d{10}(?:\d{3})?$/;
const DAY_FIRST = /\b(\d{1,2})(?:st|nd|rd|th|º)?(?: de)? (\p{L}{3,12})\.?,?(?: de| del)? (\d{4})\b/iu;
const MONTH_FIRST = /\b(\p{L}{3,12})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b/iu;
const IN_ADDRESS = /\/((?:19|20)\d{2})[/-]?(\d{2})[/-]?(\d{2})(?=[/-]|$)/;

/**
 * A date as a page writes it, in ISO 8601: a moment when its offset is known, else a day. A time without an offset
 * is dropped rather than guessed, as are days like 03/04/2025, which are two.
 *
 * @returns null for what is no date
 */
export function readDate(written: string): string | null {
  const text = written.trim();
  const iso = ISO.exec(text);
  if (iso) return isoOf(iso);
  if (EPOCH.test(text)) return ofEpoch(text);
  const plain = PLAIN.exec(text);
  if (plain) return dayOf(plain[1], plain[2], plain[3]);
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) return dayOf(dayFirst[3], monthOf(dayFirst[2]), dayFirst[1]);
  const monthFirst = MONTH_FIRST.exec(text);
  return monthFirst ? dayOf(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2]) : null;
}

/** The day that stands in an article's address. */
export function readDateOfAddress(address: string): string | null {
  const found = IN_ADDRESS.exec(address);
  return found ? dayOf(found[1], found[2], found[3]) : null;
}

/** Milliseconds for comparing two dates of `readDate`. */
export function timeOf(date: string): number {
  return Date.parse(date);
}

function isoOf([, year, month, date, hours, minutes, seconds = '00', offset]: RegExpExecArray): string | null {
  const day = dayOf(year, month, date);
  if (day === null || hours === undefined || offset === undefined) return day;
  const moment = `${day}T${hours}:${minutes}:${seconds}${offsetOf(offset)}`;
  return Number.isNaN(Date.parse(moment)) ? day : moment;
}

function offsetOf(offset: string): string {
  if (!/^[+-]/.test(offset)) return 'Z';
  const digits = offset.slice(1).replace(':', '').padEnd(4, '0');
  return `${offset[0]}${digits.slice(0, 2)}:${digits.slice(2)}`;
}

function ofEpoch(digits: string): string | null {
  const moment = new Date(Number(digits.padEnd(13, '0'))).toISOString().replace('.000Z', 'Z');
  return dayOf(moment.slice(0, 4), moment.slice(5, 7), moment.slice(8, 10)) === null ? null : moment;
}

function monthOf(name = ''): number {
  return MONTHS[name.toLowerCase().slice(0, 3)] ?? 0;
}

/** A day that exists. */
function dayOf(year: string | number = 0, month: string | number = 0, date: string | number = 0): string | null {
  const parts = [Number(year), Number(month), Number(date)] as const;
  const day = `${parts[0]}-${String(parts[1]).padStart(2, '0')}-${String(parts[2]).padStart(2, '0')}`;
  const time = Date.parse(`${day}T00:00:00Z`);
  if (parts[0] < FIRST_YEAR || parts[0] > LAST_YEAR || Number.isNaN(time)) return null;
  return new Date(time).toISOString().startsWith(day) ? day : null;
}
