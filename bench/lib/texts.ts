import type { TextBlock } from '../../lib/model/mention';
import { pickSavedPages } from '../../scripts/lib/saved-pages';
import { readInput } from '../../scripts/lib/scan-input';
import { PAGES } from './pages';

let texts: TextBlock[][] | null = null;

/** The blocks of the saved pages' articles, read without a browser. */
export function pageTexts(): TextBlock[][] {
  texts ??= pickSavedPages(PAGES).map(({ file }) => readInput(file).blocks.map((text, id) => ({ id, text })));
  return texts;
}
