import MiniSearch from 'minisearch';
import { type Annotation, type AnnotationId, quoteOf, siteOfAddress } from '../model/annotation';

/** Words of letters and digits, marks included: what stands between them is no part of a search. */
const WORD = /[\p{L}\p{N}\p{M}]+/gu;

type Document = { id: AnnotationId; text: string };

/** Full text of the passages: quote, note, tags, title of the page, site and subjects. */
export class SearchIndex {
  private readonly index = new MiniSearch<Document>({
    fields: ['text'],
    tokenize: wordsOf,
    processTerm: fold,
    // Hits come in the order of the list, newest first: scores are of no use.
    searchOptions: { prefix: (word) => !isLoneLetter(word), combineWith: 'AND' },
  });

  /** Add a passage, or say anew what an indexed one holds. */
  put(annotation: Annotation): void {
    const document = { id: annotation.id, text: textOf(annotation) };
    if (this.index.has(document.id)) this.index.discard(document.id);
    this.index.add(document);
  }

  delete(id: AnnotationId): void {
    if (this.index.has(id)) this.index.discard(id);
  }

  has(id: AnnotationId): boolean {
    return this.index.has(id);
  }

  /** Passages that hold every word of `query`, or a word that begins with it; null when it has no word. */
  find(query: string): AnnotationId[] | null {
    if (!isQuery(query)) return null;
    return this.index.search(query).map(({ id }) => id as AnnotationId);
  }
}

/** Whether there is anything to search for: the first letter of a word is not yet. */
export function isQuery(query: string): boolean {
  return wordsOf(query).some((word) => !isLoneLetter(word));
}

/** Half of all words begin with one of a few letters: as a beginning it finds everything, and takes longest. */
function isLoneLetter(word: string): boolean {
  return /^[a-z]$/i.test(word);
}

function textOf(annotation: Annotation): string {
  const { note, tags, page, target, entities } = annotation;
  const site = siteOfAddress(target.source);
  return [quoteOf(annotation).exact, note, ...tags, page.title, site, ...entities.map(({ title }) => title)].join('\n');
}

function wordsOf(text: string): string[] {
  return text.match(WORD) ?? [];
}

/** Without case and diacritics. */
function fold(word: string): string {
  return word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
