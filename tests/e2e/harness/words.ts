import type { Page } from 'playwright-core';

/** The middle of the first occurrence of some words in the text of a page, brought into view. @throws when not there */
export async function pointOfWords(page: Page, words: string): Promise<{ x: number; y: number }> {
  const point = await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node as Text).data.indexOf(wanted);
      if (at < 0) continue;
      node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const range = new Range();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }
    return null;
  }, words);
  if (!point) throw new Error(`the page does not say ${words}`);
  return point;
}

/** Rest the pointer on words of a page, coming from beside them as a hand does. */
export async function hoverWords(page: Page, words: string): Promise<void> {
  const { x, y } = await pointOfWords(page, words);
  await page.mouse.move(x + 3, y + 60);
  await page.mouse.move(x, y, { steps: 6 });
}
