import { type Annotation, quoteOf } from '../model/annotation';
import { type Article, dayOf } from './article';
import { cleanAddress, cleanLine, cleanText, joinList } from './text';
import type { CitedSource, ExportWords } from './words';

/** `Ana García and Ben Okafor, “Court halts transfers,” The Daily Example, 2025-03-04`: what is known of it. */
export function citeArticle({ page }: Pick<Article, 'page'>, words: ExportWords): string {
  return [
    joinList(page.authors.map(cleanLine), words.and),
    `“${cleanLine(page.title) || words.untitled}”`,
    page.publisher === null ? '' : cleanLine(page.publisher),
    page.published === null ? '' : words.date(dayOf(page.published)),
  ]
    .filter((part) => part !== '')
    .join(', ');
}

/** `Title. Publisher, 2025-03-04`. */
export function citeSource({ title, publisher, published }: CitedSource, words: ExportWords): string {
  const rest = [publisher, published === null ? '' : words.date(published)].filter((part) => part !== '');
  return `${cleanLine(title)}. ${rest.map(cleanLine).join(', ')}`;
}

/**
 * One passage to paste elsewhere: its words, and where they stand.
 *
 * @param address where the citation leads: the article, or a link to the passage
 */
export function quoteWithCitation(
  annotation: Annotation,
  words: ExportWords,
  address: string = annotation.target.source,
): string {
  const quote = cleanText(quoteOf(annotation).exact).trim();
  const accessed = words.accessed(words.date(dayOf(annotation.created)));
  return `“${quote}”\n\n— ${citeArticle(annotation, words)}, ${cleanAddress(address)} (${accessed})\n`;
}
