import type { RawMetadata } from '../model/citation';
import { findArticle } from './find-article';

/** A page that says more of itself than this is no news page, or a hostile one. Entries; UTF-16 code units. */
const MOST_METAS = 300;
const MOST_BLOCKS = 40;
const MOST_JSON = 500_000;
const MOST_TEXT = 2_000;

/** Marks of a byline, surest first. A class is looked for in whole words of it. */
const BYLINES = [
  ['rel', '[rel~="author"]'],
  ['itemprop', '[itemprop~="author"] [itemprop="name"], [itemprop~="author"]:not([itemscope])'],
  [
    'class',
    '[class*="byline" i], [class*="author-name" i], [class*="authorname" i], [data-testid*="byline" i], .author',
  ],
] as const;
/** A line that begins so is a byline, if it is as short as one. */
const BY = /^(?:by|por|text by|texto de|escrito por)[\s:]+\p{Lu}/iu;
const LONGEST_BYLINE = 120;
/** A byline by its look alone is looked for in so many first short lines of the article. */
const MOST_LINES = 30;
/** Parts of a page whose authors and dates are those of other articles, or of readers. */
const ELSEWHERE =
  'nav, footer, aside, form, [class*="comment" i], [class*="related" i], [class*="recommend" i], [class*="most-read" i]';

/**
 * Collect what a page says of itself. Reads the document as it is and decides nothing; nothing of it is to be trusted.
 *
 * @param url - address of the page as the browser shows it
 */
export function readMetadata(document: Document, url: string): RawMetadata {
  const article = findArticle(document);
  return {
    url,
    documentTitle: textOf(document.querySelector('head > title') ?? document.querySelector('title')),
    headline: textOf(article.querySelector('h1') ?? document.querySelector('h1')),
    lang: document.documentElement.getAttribute('lang') ?? '',
    canonicalLink: document.querySelector('link[rel~="canonical"]')?.getAttribute('href') ?? '',
    metas: readMetas(document),
    jsonLd: readJsonLd(document),
    bylines: readBylines(document, article),
    times: readTimes(document, article),
  };
}

function readMetas(document: Document): RawMetadata['metas'] {
  const found = [];
  for (const meta of document.querySelectorAll('meta[content]')) {
    const content = meta.getAttribute('content')?.trim() ?? '';
    const name = meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop');
    if (!name || content === '') continue;
    found.push({ name: name.trim().toLowerCase(), content: content.slice(0, MOST_TEXT) });
    if (found.length === MOST_METAS) break;
  }
  return found;
}

function readJsonLd(document: Document): unknown[] {
  const found: unknown[] = [];
  const scripts = document.querySelectorAll('script[type^="application/ld+json" i]');
  for (const script of [...scripts].slice(0, MOST_BLOCKS)) {
    const json = script.textContent ?? '';
    if (json.length > MOST_JSON) continue;
    try {
      found.push(JSON.parse(plainJson(json)));
    } catch (error) {
      // Broken JSON is common, and the page's own affair: its other marks are read.
      if (!(error instanceof SyntaxError)) throw error;
    }
  }
  return found;
}

/** JSON as some sites write it: in a comment or CDATA, with line breaks inside its strings, a semicolon behind. */
function plainJson(json: string): string {
  return json
    .trim()
    .replace(/^(?:\/\/)?\s*(?:<!--|<!\[CDATA\[|\/\*<!\[CDATA\[\*\/)/, '')
    .replace(/(?:\/\/)?\s*(?:-->|\]\]>|\/\*\]\]>\*\/)$/, '')
    .replace(/;\s*$/, '')
    .replace(/[\r\n\t]+/g, ' ');
}

function readBylines(document: Document, article: Element): RawMetadata['bylines'] {
  const found: { by: RawMetadata['bylines'][number]['by']; text: string }[] = [];
  for (const [by, selector] of BYLINES) {
    for (const element of listOf(document, article, selector)) {
      // Of a byline that holds another, the inner one is the shorter.
      const text = textOf(element);
      if (text !== '' && text.length <= LONGEST_BYLINE && !found.some((one) => one.text === text))
        found.push({ by, text });
    }
  }
  let lines = 0;
  for (const element of article.querySelectorAll('p, div, span, address')) {
    if (element.firstElementChild && element.querySelector('p, div')) continue;
    const text = textOf(element);
    if (text === '' || text.length > LONGEST_BYLINE) continue;
    if (BY.test(text)) found.push({ by: 'text', text });
    if (++lines === MOST_LINES) break;
  }
  return found;
}

function readTimes(document: Document, article: Element): RawMetadata['times'] {
  return listOf(document, article, '[itemprop="datePublished"], [itemprop="dateModified"], time[datetime]')
    .map((element) => ({ role: roleOf(element), value: dateOf(element) }))
    .filter(({ value }) => value !== '')
    .sort((a, b) => Number(a.role === 'unknown') - Number(b.role === 'unknown'));
}

function roleOf(element: Element): RawMetadata['times'][number]['role'] {
  const prop = element.getAttribute('itemprop') ?? '';
  const mark =
    `${prop} ${element.getAttribute('class') ?? ''} ${element.parentElement?.getAttribute('class') ?? ''}`.toLowerCase();
  if (/modif|updat|actualiz/.test(mark)) return 'modified';
  return /publi|created|entry-date/.test(mark) || element.hasAttribute('pubdate') ? 'published' : 'unknown';
}

function dateOf(element: Element): string {
  return (element.getAttribute('datetime') ?? element.getAttribute('content') ?? textOf(element)).trim().slice(0, 100);
}

/** Elements in the article, or else on the page; never in the parts that speak of other articles. */
function listOf(document: Document, article: Element, selector: string): Element[] {
  const isOurs = (element: Element) => element.closest(ELSEWHERE) === null;
  const inside = [...article.querySelectorAll(selector)].filter(isOurs);
  return (inside.length > 0 ? inside : [...document.querySelectorAll(selector)].filter(isOurs)).slice(0, 10);
}

function textOf(element: Element | null): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, MOST_TEXT);
}
