import type { ServedPage } from '../../../scripts/lib/served-page';

/** Of a host on which the extension runs by itself. */
export const NEWS_URL = 'https://www.nytimes.com/2026/11/24/article.html';

export type NewsPageParts = { url?: string; lang?: string; head?: string };

/** A page of a news site around this article. */
export function newsPage(article: string, { url = NEWS_URL, lang = 'en', head = '' }: NewsPageParts = {}): ServedPage {
  const html =
    `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>News</title>${head}</head>` +
    `<body><main><article><h1>Today</h1>${article}</article></main></body></html>`;
  return { url, body: Buffer.from(html), charset: 'utf-8' };
}
