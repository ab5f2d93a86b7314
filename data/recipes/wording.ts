import type { Both } from './made';

const MONTHS: readonly Both[] = [
  { en: 'January', es: 'enero' },
  { en: 'February', es: 'febrero' },
  { en: 'March', es: 'marzo' },
  { en: 'April', es: 'abril' },
  { en: 'May', es: 'mayo' },
  { en: 'June', es: 'junio' },
  { en: 'July', es: 'julio' },
  { en: 'August', es: 'agosto' },
  { en: 'September', es: 'septiembre' },
  { en: 'October', es: 'octubre' },
  { en: 'November', es: 'noviembre' },
  { en: 'December', es: 'diciembre' },
];

/** `2025-01-20` or `2025-01` in words: "January 20, 2025", "20 de enero de 2025". */
export function dateWords(date: string): Both {
  const [year = '', month = '', day] = date.split('-');
  const name = MONTHS[Number(month) - 1] ?? { en: '', es: '' };
  if (day === undefined) return { en: `${name.en} ${year}`, es: `${name.es} de ${year}` };
  return { en: `${name.en} ${Number(day)}, ${year}`, es: `${Number(day)} de ${name.es} de ${year}` };
}

/** "15 August 2021", "5 Sep 2025" or "September 2023" as a date; null for anything else. */
export function parseEnglishDate(text: string): string | null {
  const found = /^(?:(\d{1,2}) )?([A-Z][a-z]{2,8}) (\d{4})$/.exec(text);
  if (!found) return null;
  const [, day, name = '', year = ''] = found;
  const month = MONTHS.findIndex(({ en }) => en.startsWith(name)) + 1;
  if (month === 0) return null;
  const two = (number: number) => String(number).padStart(2, '0');
  return day === undefined ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(Number(day))}`;
}

const MILLION = 1_000_000;
const BILLION = 1000 * MILLION;
/** Figures of a count below a million that are told. */
const FIGURES = 3;

/** "about 49.5 million inhabitants": no more figures than an estimate bears. */
export function inhabitants(count: number): Both {
  if (count === 0) return { en: 'no inhabitants', es: 'ningún habitante' };
  if (count < MILLION) {
    const step = 10 ** Math.max(0, String(count).length - FIGURES);
    const rounded = Math.round(count / step) * step;
    return { en: `about ${grouped(rounded, ',')} inhabitants`, es: `unos ${grouped(rounded, '.')} habitantes` };
  }
  const millions = (count / MILLION).toFixed(1).replace(/\.0$/, '');
  const en = count < BILLION ? `${millions} million` : `${(count / BILLION).toFixed(2)} billion`;
  const es = count < BILLION ? millions.replace('.', ',') : grouped(Math.round(count / MILLION), '.');
  return {
    en: `about ${en} inhabitants`,
    es: `${es === '1' ? 'cerca de 1 millón' : `unos ${es} millones`} de habitantes`,
  };
}

export function grouped(count: number, sign: ',' | '.'): string {
  return String(count).replace(/\B(?=(\d{3})+(?!\d))/g, sign);
}

const ORDINALS = [
  'zeroth',
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
];

/** 3 as "3rd". */
export function ordinal(number: number): string {
  const [ten, one] = [Math.floor(number / 10) % 10, number % 10];
  const ending = ten === 1 ? 'th' : one === 1 ? 'st' : one === 2 ? 'nd' : one === 3 ? 'rd' : 'th';
  return `${number}${ending}`;
}

/** 3 as "third"; up to eleven. */
export const ordinalWord = (number: number) => ORDINALS[number] ?? ordinal(number);

/** Particles that stay small within a family name. */
const PARTICLES: ReadonlySet<string> = new Set([
  'de',
  'da',
  'do',
  'dos',
  'der',
  'den',
  'van',
  'von',
  'bin',
  'e',
  'y',
  'la',
  'del',
  'al',
]);
const ROMAN = /^(?:[IVX]+)$/;

/** A family name that the table writes in capitals, in the usual way: "VAN DER BELLEN" is "Van der Bellen". */
export function nameCase(name: string): string {
  return name
    .split(' ')
    .map((word, i) => {
      if (ROMAN.test(word)) return word;
      const small = word.toLowerCase();
      if (i > 0 && PARTICLES.has(small)) return small;
      return word === word.toUpperCase()
        ? small.replace(/^(?:d'|o')?\p{L}|-\p{L}|(?<=\bo')\p{L}/gu, (s) => s.toUpperCase())
        : word;
    })
    .join(' ');
}

/** A list in words: "A, B and C". */
export function list(items: readonly string[], and: 'and' | 'y'): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1)}`;
}

/** Spanish "de" before a name, "de El Salvador" kept. */
export const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
