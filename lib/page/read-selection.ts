import { MOST_PASSAGE } from '../model/annotation';
import type { ArticleText } from './article-text';
import { EDITORS } from './collect';

/** Where what is selected is the page's business, or ours. */
const EDITABLE =
  'input, textarea, select, [contenteditable]:not([contenteditable="false"]), [role="textbox"], sidelight-card, ' +
  `sidelight-passage, ${EDITORS}`;

export type SelectedPassage =
  | { state: 'passage'; start: number; end: number }
  /** `outside`: nothing of it is text of the article. `too-long`: more than a passage can be. */
  | { state: 'refused'; why: 'outside' | 'too-long' }
  /** Nothing is selected, or what is selected is being edited. */
  | { state: 'none' };

type ComposedSelection = Selection & {
  getComposedRanges?(options: { shadowRoots: ShadowRoot[] }): StaticRange[];
};

/** The passage that is selected on the page. */
export function readSelection(article: ArticleText, shadowRoots: ShadowRoot[]): SelectedPassage {
  const range = findRange(shadowRoots);
  if (range === null || isBeingEdited(range)) return { state: 'none' };
  if (range.toString().trim() === '') return { state: 'none' };
  const span = article.spanOf(range);
  if (span === null) return { state: 'refused', why: 'outside' };
  return span.end - span.start > MOST_PASSAGE ? { state: 'refused', why: 'too-long' } : { state: 'passage', ...span };
}

/** Null when nothing is selected, or from one tree into another. */
function findRange(shadowRoots: ShadowRoot[]): Range | null {
  const selection = getSelection() as ComposedSelection | null;
  if (!selection || selection.rangeCount === 0) return null;
  const found = selection.getComposedRanges?.({ shadowRoots })[0] ?? selection.getRangeAt(0);
  if (found.collapsed || found.startContainer.getRootNode() !== found.endContainer.getRootNode()) return null;
  const range = new Range();
  range.setStart(found.startContainer, found.startOffset);
  range.setEnd(found.endContainer, found.endOffset);
  return range;
}

function isBeingEdited({ startContainer, endContainer }: Range): boolean {
  if (document.designMode === 'on') return true;
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  // In a frame: what is selected there is not on this page.
  if (focused?.matches(`iframe, frame, ${EDITABLE}`)) return true;
  return [startContainer, endContainer].some((node) => {
    const element = node.nodeType === 1 ? (node as Element) : node.parentElement;
    return element?.closest(EDITABLE) != null;
  });
}
