import type { Annotation, PageMetadata } from '../model/annotation';

/** The passages of one article, in the order of the page. */
export type Article = {
  /** Canonical address. */
  address: string;
  page: PageMetadata;
  annotations: readonly Annotation[];
  /** When the reader first saved a passage of it (ISO 8601). */
  accessed: string;
};

/** Passages by article; articles in the order in which they come. */
export function groupByArticle(annotations: readonly Annotation[]): Article[] {
  const groups = new Map<string, Annotation[]>();
  for (const annotation of annotations) {
    const { source } = annotation.target;
    const group = groups.get(source);
    if (group) group.push(annotation);
    else groups.set(source, [annotation]);
  }
  return [...groups].map(([address, group]) => ({
    address,
    page: mergePages(group),
    annotations: [...group].sort(byPlace),
    accessed: group.map(({ created }) => created).sort()[0] ?? '',
  }));
}

/** Field by field what the reader touched last, so that a title mended once counts for the article. */
function mergePages(group: readonly Annotation[]): PageMetadata {
  const latest = [...group].sort((a, b) => (a.modified < b.modified ? 1 : -1)).map(({ page }) => page);
  const first = <K extends keyof PageMetadata>(key: K): PageMetadata[K] | undefined =>
    latest.map((page) => page[key]).find((value) => value !== null && value.length > 0);
  return {
    title: first('title') ?? '',
    authors: first('authors') ?? [],
    publisher: first('publisher') ?? null,
    published: first('published') ?? null,
    modified: first('modified') ?? null,
    language: first('language') ?? null,
  };
}

function byPlace(a: Annotation, b: Annotation): number {
  return placeOf(a) - placeOf(b) || (a.created < b.created ? -1 : 1);
}

function placeOf({ target }: Annotation): number {
  const position = target.selectors.find((selector) => selector.type === 'TextPositionSelector');
  return position?.type === 'TextPositionSelector' ? position.start : Number.MAX_SAFE_INTEGER;
}

/** The day of a date or a moment, as the page gave it: a reader cites the date printed there, not that of UTC. */
export function dayOf(date: string): string {
  return date.slice(0, 10);
}
