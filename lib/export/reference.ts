import { quoteOf } from '../model/annotation';
import { type Article, dayOf } from './article';
import { type Name, splitName } from './split-name';
import { cleanAddress, cleanLine } from './text';

/** A day as far as known: `[2025, 3, 4]`, `[2025, 3]` or `[2025]`. */
export type DateParts = readonly [year: number, month?: number, day?: number];

/** An article as bibliographies know it: one entry, whatever the number of its passages. Everything on one line. */
export type Reference = {
  /** `garcia2025court`: letters and digits of ASCII, no two alike in one export. */
  key: string;
  title: string;
  authors: readonly Name[];
  publisher: string | null;
  issued: DateParts | null;
  accessed: DateParts;
  url: string;
  language: string | null;
  keywords: readonly string[];
  /** One a passage: its words and the reader's note. */
  notes: readonly string[];
};

export function referencesOf(articles: readonly Article[]): Reference[] {
  const taken = new Set<string>();
  return articles.map((article) => {
    const { page, annotations } = article;
    const title = cleanLine(page.title);
    const authors = page.authors.map(cleanLine).map((name) => splitName(name, page.language));
    const issued = page.published === null ? null : datePartsOf(page.published);
    const accessed = datePartsOf(article.accessed);
    return {
      key: keyOf({ title, authors, year: (issued ?? accessed)[0], publisher: page.publisher }, taken),
      title: title || article.address,
      authors,
      publisher: page.publisher === null ? null : cleanLine(page.publisher),
      issued,
      accessed,
      url: cleanAddress(article.address),
      language: page.language,
      keywords: [...new Set(annotations.flatMap(({ tags }) => tags.map(cleanLine)))].filter((tag) => tag !== ''),
      notes: annotations.map((annotation) => {
        const note = cleanLine(annotation.note);
        return `“${cleanLine(quoteOf(annotation).exact)}”${note ? ` ${note}` : ''}`;
      }),
    };
  });
}

function datePartsOf(date: string): DateParts {
  const [year = 0, month, day] = dayOf(date).split('-').map(Number);
  if (month === undefined) return [year];
  return day === undefined ? [year, month] : [year, month, day];
}

/** `2025-03-04`, as far as known. */
export function isoOf([year, ...rest]: DateParts): string {
  return [String(year).padStart(4, '0'), ...rest.map((part) => String(part).padStart(2, '0'))].join('-');
}

/** Words that say nothing of a title. */
const EMPTY_WORDS = new Set(['a', 'an', 'the', 'el', 'la', 'los', 'las', 'un', 'una']);

function keyOf(
  { title, authors, year, publisher }: Pick<Reference, 'title' | 'authors' | 'publisher'> & { year: number },
  taken: Set<string>,
): string {
  const [author] = authors;
  const name = author === undefined ? (publisher ?? '') : 'literal' in author ? author.literal : author.family;
  const word = title
    .split(/\s+/)
    .map(plain)
    .find((part) => part !== '' && !EMPTY_WORDS.has(part));
  const base = `${plain(name) || 'anon'}${year}${word ?? ''}`;
  let key = base;
  for (let n = 2; taken.has(key); n++) key = `${base}-${n}`;
  taken.add(key);
  return key;
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9]/g, '')
    .toLowerCase()
    .slice(0, 24);
}
