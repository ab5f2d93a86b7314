import type { Citation, CitationOrigin, PageCitation, RawMetadata } from '../model/citation';
import { canonicalAddress } from './canonical-address';
import { findArticleThing, findSiteThing, listThings, namesOf, type Thing, textOf } from './json-ld';
import { plainText } from './plain-text';
import { readDate, readDateOfAddress, timeOf } from './read-date';
import { keyOf, readNames } from './read-names';

/** Meta tags by what they say, surest first; the first that says something decides. */
const METAS = {
  title: [
    'citation_title',
    'dc.title',
    'dcterms.title',
    'parsely-title',
    'sailthru.title',
    'twitter:title',
    'headline',
  ],
  authors: [
    'citation_author',
    'dc.creator',
    'dcterms.creator',
    'parsely-author',
    'sailthru.author',
    'article:author_name',
    'author',
    'byl',
    'byline',
    'cxenseparse:author',
    'content-creator',
    'article.author',
  ],
  publisher: [
    'citation_publisher',
    'citation_journal_title',
    'dc.publisher',
    'dcterms.publisher',
    'publisher',
    'application-name',
  ],
  published: [
    'citation_publication_date',
    'citation_date',
    'dc.date.issued',
    'dcterms.issued',
    'dcterms.created',
    'dc.date',
    'dcterms.date',
    'parsely-pub-date',
    'sailthru.date',
    'datepublished',
    'pubdate',
    'publish-date',
    'publication_date',
    'article.published',
    'cxenseparse:publishtime',
    'cxenseparse:recs:publishtime',
    'og:article:published_time',
    'date',
  ],
  modified: [
    'dcterms.modified',
    'dc.date.modified',
    'datemodified',
    'lastmod',
    'last-modified',
    'article.updated',
    'og:article:modified_time',
  ],
  language: ['citation_language', 'dc.language', 'dcterms.language', 'content-language', 'language', 'inlanguage'],
} as const;
const LANGUAGE = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i;
/** The codes of two letters that BCP 47 wants for those of three. */
const SHORT_CODES: Readonly<Record<string, string>> = {
  eng: 'en',
  spa: 'es',
  fra: 'fr',
  por: 'pt',
  deu: 'de',
  ita: 'it',
};
/** Between an article's title and the site's name. */
const PARTING = /\s+[|–—-]\s+|\s+[«»·•]\s+/u;

/**
 * Decide what a page is cited with, from what it says of itself.
 *
 * Trust goes from JSON-LD to Open Graph, other meta tags, what the page shows, and its address. What nobody says
 * stays empty: a citation with a gap can be mended, one with a guess is not noticed.
 */
export function readCitation(raw: RawMetadata): PageCitation {
  const things = listThings(raw.jsonLd);
  const article = findArticleThing(things);
  const origins: Partial<Record<keyof Citation, CitationOrigin>> = {};
  const choose = <T>(field: keyof Citation, offers: readonly Offer<T>[]): T | null => {
    for (const [origin, value] of offers) {
      if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) continue;
      origins[field] = origin;
      return value;
    }
    return null;
  };
  const publisher = choose('publisher', offerPublishers(raw, article, things));
  const houses = [publisher ?? '', siteName(raw), hostName(raw.url)].filter((name) => name !== '');
  const published = choose('published', offerPublished(raw, article));
  const modified = choose(
    'modified',
    offerModified(raw, article).filter(([, date]) => isLater(date, published)),
  );
  const citation: Citation = {
    title: choose('title', offerTitles(raw, article, houses)) ?? '',
    authors: choose('authors', offerAuthors(raw, article, things, houses)) ?? [],
    publisher,
    published,
    modified,
    language: choose('language', offerLanguages(raw, article)),
  };
  const openGraph = firstOf(raw, ['og:url']);
  const jsonLd = textOf(article?.url) || textOf(article?.mainEntityOfPage);
  const canonical = canonicalAddress(raw.url, { canonicalLink: raw.canonicalLink, openGraph, jsonLd });
  return { citation, canonicalAddress: canonical, origins };
}

type Offer<T> = readonly [CitationOrigin, T | null];

function offerTitles(raw: RawMetadata, article: Thing | null, houses: readonly string[]): Offer<string>[] {
  const title = (text: string) => withoutSite(plainText(text), houses);
  const openGraph = title(firstOf(raw, ['og:title']));
  const headline = title(textOf(article?.headline) || textOf(article?.name));
  return [
    // Headlines in JSON-LD are cut at 110 characters by some sites.
    ['json-ld', isCut(headline, openGraph) ? null : headline],
    ['open-graph', openGraph],
    ['meta', title(firstOf(raw, METAS.title))],
    ['visible', title(raw.headline) || title(raw.documentTitle)],
  ];
}

function isCut(text: string, whole: string): boolean {
  const kept = text.replace(/\s*(?:\.{3}|…)$/, '');
  return kept.length < text.length && whole.length > kept.length && whole.startsWith(kept);
}

/** A title without the site's name behind or before it. */
function withoutSite(title: string, houses: readonly string[]): string {
  const keys = new Set(houses.map(keyOf));
  let parts = title.split(PARTING);
  const cuts = title.match(new RegExp(PARTING, 'gu')) ?? [];
  const isHouse = (part = '') => keys.has(keyOf(part));
  let first = 0;
  while (parts.length > 1 && isHouse(parts.at(-1))) parts = parts.slice(0, -1);
  while (parts.length - first > 1 && isHouse(parts[first])) first++;
  return parts
    .slice(first)
    .map((part, at) => (at === 0 ? part : `${cuts[first + at - 1]}${part}`))
    .join('');
}

function offerAuthors(
  raw: RawMetadata,
  article: Thing | null,
  things: readonly Thing[],
  houses: readonly string[],
): Offer<string[]>[] {
  const said = namesOf(article?.author ?? article?.creator, things);
  const visible = (['rel', 'itemprop', 'class', 'text'] as const).map((kind): Offer<string[]> => {
    const lines = raw.bylines.filter(({ by }) => by === kind).map(({ text }) => text);
    return ['visible', readNames(lines, houses, true)];
  });
  const offers: Offer<string[]>[] = [
    ['json-ld', readNames(said, houses)],
    ['open-graph', readNames(allOf(raw, ['article:author', 'og:article:author']), houses)],
    ...METAS.authors.map((name): Offer<string[]> => ['meta', readNames(allOf(raw, [name]).map(unturned), houses)]),
    ...visible,
  ];
  // The publisher as the author is what sites fill in where they mean nobody: a person named elsewhere is one.
  const isHouse = (names: readonly string[]) =>
    names.every((name) => houses.some((house) => keyOf(house) === keyOf(name)));
  const people = offers.filter(([, names]) => names !== null && names.length > 0 && !isHouse(names));
  return people.length > 0 ? people : offers;
}

/** `Ruiz, Ana`, as libraries write names, the way a byline has it. Two whole names with a comma are left as they are. */
function unturned(name: string): string {
  return name.replace(/^([\p{L}\p{M}'’-]+),\s+([^,]+)$/u, '$2 $1');
}

function offerPublishers(raw: RawMetadata, article: Thing | null, things: readonly Thing[]): Offer<string>[] {
  const name = (text: string) => (/^(?:https?:|www\.|@)/i.test(text) ? '' : plainText(text));
  return [
    ['json-ld', name(namesOf(article?.publisher, things)[0] ?? '')],
    ['open-graph', name(siteName(raw))],
    ['meta', name(firstOf(raw, METAS.publisher))],
    ['json-ld', name(textOf(findSiteThing(things)?.name))],
  ];
}

function offerPublished(raw: RawMetadata, article: Thing | null): Offer<string>[] {
  const shown = raw.times.filter(({ role }) => role !== 'modified').map(({ value }) => value);
  return [
    ['json-ld', readDate(textOf(article?.datePublished)) ?? readDate(textOf(article?.dateCreated))],
    ['open-graph', firstDate(raw, ['article:published_time', 'og:published_time', 'article:published'])],
    ['meta', firstDate(raw, METAS.published)],
    ['visible', [...shown, ...raw.bylines.map(({ text }) => text)].map(readDate).find((date) => date !== null) ?? null],
    ['address', readDateOfAddress(raw.url)],
  ];
}

function offerModified(raw: RawMetadata, article: Thing | null): Offer<string>[] {
  const shown = raw.times.filter(({ role }) => role === 'modified').map(({ value }) => value);
  return [
    ['json-ld', readDate(textOf(article?.dateModified))],
    ['open-graph', firstDate(raw, ['article:modified_time', 'og:updated_time', 'article:updated_time'])],
    ['meta', firstDate(raw, METAS.modified)],
    ['visible', shown.map(readDate).find((date) => date !== null) ?? null],
  ];
}

/** An article modified before it was published is a mistake of the site's. */
function isLater(modified: string | null, published: string | null): boolean {
  if (modified === null || published === null) return modified !== null;
  if (modified.includes('T') && published.includes('T')) return timeOf(modified) >= timeOf(published);
  return modified.slice(0, 10) >= published.slice(0, 10);
}

function offerLanguages(raw: RawMetadata, article: Thing | null): Offer<string>[] {
  const tag = (text: string) => {
    const written = text
      .replace('_', '-')
      .replace(/^[a-z]{3}(?![a-z])/i, (code) => SHORT_CODES[code.toLowerCase()] ?? code);
    return LANGUAGE.test(written) ? written : null;
  };
  return [
    ['json-ld', tag(textOf(article?.inLanguage))],
    // The document's own tag is read by browsers; the locale is what many sites never set.
    ['visible', tag(raw.lang)],
    ['open-graph', tag(firstOf(raw, ['og:locale']))],
    ['meta', tag(firstOf(raw, METAS.language))],
  ];
}

function siteName(raw: RawMetadata): string {
  return firstOf(raw, ['og:site_name']);
}

/** `example` of `https://www.example.co.uk/…`: what a site calls itself when it does not say. */
function hostName(address: string): string {
  if (!URL.canParse(address)) return '';
  const labels = new URL(address).hostname.replace(/^(?:www|m|amp|mobile)\./, '').split('.');
  return labels.length > 2 && (labels.at(-2)?.length ?? 0) <= 3 ? (labels.at(-3) ?? '') : (labels.at(-2) ?? '');
}

function firstOf(raw: RawMetadata, names: readonly string[]): string {
  for (const name of names) {
    const found = raw.metas.find((meta) => meta.name === name && meta.content.trim() !== '');
    if (found) return found.content.trim();
  }
  return '';
}

function allOf(raw: RawMetadata, names: readonly string[]): string[] {
  return raw.metas.filter(({ name }) => names.includes(name)).map(({ content }) => content);
}

function firstDate(raw: RawMetadata, names: readonly string[]): string | null {
  for (const name of names) {
    const date = readDate(firstOf(raw, [name]));
    if (date !== null) return date;
  }
  return null;
}
