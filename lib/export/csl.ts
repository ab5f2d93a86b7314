import type { Article } from './article';
import { referencesOf } from './reference';

/** A CSL-JSON file (Zotero, pandoc): one item an article, its passages in `note`. */
export function toCslJson(articles: readonly Article[]): string {
  const items = referencesOf(articles).map((reference) => ({
    id: reference.key,
    type: reference.publisher === null ? 'webpage' : 'article-newspaper',
    title: reference.title,
    ...(reference.authors.length > 0 ? { author: reference.authors } : {}),
    ...(reference.publisher === null ? {} : { 'container-title': reference.publisher, publisher: reference.publisher }),
    ...(reference.issued === null ? {} : { issued: { 'date-parts': [reference.issued] } }),
    accessed: { 'date-parts': [reference.accessed] },
    URL: reference.url,
    ...(reference.language === null ? {} : { language: reference.language }),
    ...(reference.keywords.length > 0 ? { keyword: reference.keywords.join(', ') } : {}),
    ...(reference.notes.length > 0 ? { note: reference.notes.join('\n') } : {}),
  }));
  return `${JSON.stringify(items, null, 2)}\n`;
}
