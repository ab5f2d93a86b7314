import { listSavedPages, savedPagePath } from '../../scripts/lib/saved-pages';
import { readInput } from '../../scripts/lib/scan-input';
import type { Page } from './run';

/** A shorter article is a teaser or a live ticker that was cut off: a quote of 60 words would be most of it. Words. */
const LEAST_WORDS = 150;

/** The articles of the saved pages as the page's script reads them, block under block; null without the pages. */
export function readArticles(): Page[] | null {
  const records = listSavedPages();
  if (records === null) return null;
  return records
    .map(({ file }) => ({ name: file, text: readInput(savedPagePath(file)).blocks.join('\n') }))
    .filter(({ text }) => text.split(/\s+/).length >= LEAST_WORDS);
}
