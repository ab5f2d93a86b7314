/** Elements that a page may mark as its article. */
const MARKED = 'article, main, [role="main"], [role="article"], [itemprop="articleBody"], [itemtype*="Article"]';
/** A paragraph shorter than this is a caption, a button or a teaser. UTF-16 code units. */
const LEAST_PARAGRAPH = 60;
/** Paragraphs between two pauses. */
const STEP = 20;
/** The article holds at least this share of the page's paragraph text. */
const SHARE = 0.6;

/**
 * The part of a page that is read: the smallest marked element which holds most of the paragraph text, else the
 * smallest element of any kind that does, else the body. A front page, whose text is spread over teasers, is read
 * as a whole.
 */
export function findArticle(document: Document): Element {
  const work = seekArticle(document);
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** The same a part at a time: pauses every few paragraphs. */
export function* seekArticle(document: Document): Generator<void, Element> {
  const weights = new Map<Element, number>();
  let total = 0;
  let steps = 0;
  for (const paragraph of document.querySelectorAll('p, [itemprop="articleBody"] > div')) {
    if (++steps % STEP === 0) yield;
    const length = paragraph.textContent?.trim().length ?? 0;
    if (length < LEAST_PARAGRAPH) continue;
    total += length;
    for (let element = paragraph.parentElement; element; element = element.parentElement) {
      weights.set(element, (weights.get(element) ?? 0) + length);
    }
  }
  const body = document.body ?? document.documentElement;
  if (total === 0) return body;
  // Ancestors hold all that their children hold, so the deepest of those that hold enough is the smallest.
  const enough = [...weights].filter(([, weight]) => weight >= SHARE * total).map(([element]) => element);
  const marked = enough.filter((element) => element.matches(MARKED));
  return deepest(marked) ?? deepest(enough) ?? body;
}

function deepest(elements: readonly Element[]): Element | null {
  return elements.reduce<Element | null>((best, element) => (best?.contains(element) !== false ? element : best), null);
}

/** The page's headline when it stands outside of the article. */
export function findHeadline(document: Document, article: Element): Element | null {
  if (article.querySelector('h1')) return null;
  const headline = document.querySelector('h1');
  return headline && !headline.closest('nav, footer, aside') ? headline : null;
}
