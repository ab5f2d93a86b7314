import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { collectBlocks, isInlineTag } from '../../lib/page/collect';
import { findArticle, findHeadline } from '../../lib/page/find-article';
import { readSavedPage } from './saved-pages';

/** The blocks of a saved page's article, or of a plain text, as the page's script would send them. */
export function readInput(file: string): { lang: string; blocks: string[] } {
  if (!/\.html?(\.gz)?$/.test(file)) return { lang: '', blocks: readFileSync(file, 'utf8').split(/\n[ \t\r]*\n/) };
  const { body, charset } = readSavedPage(file);
  const { document } = parseHTML(new TextDecoder(charset).decode(body)) as unknown as { document: Document };
  const article = findArticle(document);
  const headline = findHeadline(document, article);
  const blocks = [headline, article].flatMap((root) => (root ? collect(root) : []));
  return { lang: document.documentElement.lang, blocks };
}

/** Without a layout an element stands in a line by its tag alone. */
function collect(root: Element): string[] {
  const work = collectBlocks(root, { isInline: isInlineTag });
  for (;;) {
    const { done, value } = work.next();
    if (done) return value.map(({ text }) => text);
  }
}
