/** What a page says of itself, as its markup gives it: collected in `lib/page`, weighed in `lib/citation`. Untrusted. */
export type RawMetadata = {
  /** Address of the page as the browser shows it. */
  url: string;
  /** `<title>`. */
  documentTitle: string;
  /** First headline of the article. */
  headline: string;
  /** `lang` of the root element. */
  lang: string;
  /** `<link rel="canonical">`, as written. */
  canonicalLink: string;
  /** Meta tags in document order: name, property or itemprop in lower case. */
  metas: readonly { name: string; content: string }[];
  /** The parsed content of each `application/ld+json`; what could not be parsed is left out. */
  jsonLd: readonly unknown[];
  /** Bylines as they can be read, by how they are marked, surest first. */
  bylines: readonly { by: 'rel' | 'itemprop' | 'class' | 'text'; text: string }[];
  /** Times that the article shows: `datetime` of `<time>` elements with their role, surest first. */
  times: readonly { role: 'published' | 'modified' | 'unknown'; value: string }[];
};

/** Where a field was read. The order is the order of trust. */
export const CITATION_ORIGINS = ['json-ld', 'open-graph', 'meta', 'visible', 'address'] as const;
export type CitationOrigin = (typeof CITATION_ORIGINS)[number];

/** What a quotation from the page is cited with. Unknown fields are empty or null, never guessed. */
export type Citation = {
  title: string;
  authors: readonly string[];
  publisher: string | null;
  /** ISO 8601: a day, or a moment with its offset, as the page gave it. */
  published: string | null;
  modified: string | null;
  /** BCP 47. */
  language: string | null;
};

/** A page's citation, the address that stands for all addresses of the article, and where each field came from. */
export type PageCitation = {
  citation: Citation;
  canonicalAddress: string;
  origins: Readonly<Partial<Record<keyof Citation, CitationOrigin>>>;
};
