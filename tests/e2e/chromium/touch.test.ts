import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pointOfMark } from '../../../scripts/lib/marks';
import { Card } from '../harness/card';
import { Chromium, waitForMarks } from '../harness/chromium';
import { Finger } from '../harness/finger';
import { newsPage } from '../harness/news-page';
import { endsOfWords, listPassages, PassageUi } from '../harness/passages';

const LINE = 'It was built in 2022 and opened in late January 2023.';
const FILLER = Array.from({ length: 30 }, (_, at) => `<p>Paragraph ${at} says nothing that has a card.</p>`).join('');
const ARTICLE = newsPage(
  `<p>The men were flown to the prison CECOT in El Salvador, where <a href="#bukele">Nayib Bukele</a> governs.</p>
   <p>${LINE}</p>${FILLER}<p id="bukele">The end.</p>`,
  {
    head: '<meta name="viewport" content="width=device-width"><style>body { font: 18px/1.7 serif; margin: 16px }</style>',
  },
);
/** Long enough for a card that a touch would have opened. */
const NOTHING_MS = 1_000;

describe('on a touch screen', () => {
  let chromium: Chromium;
  let page: Page;
  let finger: Finger;
  beforeAll(async () => {
    chromium = await Chromium.launch();
    await chromium.waitForCards();
    page = await chromium.openServedPage(ARTICLE, {
      before: async (tab) => {
        finger = await Finger.of(tab);
      },
    });
    await waitForMarks(page);
  });
  afterAll(() => chromium.close());

  it('a tap on a marked word opens its card, within the screen and clear of the word', async () => {
    const point = await pointOf(page, 0);
    await finger.tap(point);
    const card = await Card.waitFor(page);
    expect(await card.title()).toContain('CECOT');
    const { left, right, top, bottom } = await card.box();
    const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    expect([left >= 0, right <= width, top >= 0, bottom <= height]).toEqual([true, true, true, true]);
    expect(top > point.y || bottom < point.y).toBe(true);
  });

  it('a tap beside the card closes it', async () => {
    await finger.tap({ x: 200, y: 20 });
    await expect.poll(() => Card.find(page)).toBeNull();
  });

  it('scrolling opens nothing, even from a marked word', async () => {
    const point = await pointOf(page, 0);
    await finger.draw(point, { x: point.x, y: point.y - 300 });
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
    await page.waitForTimeout(NOTHING_MS);
    expect(await Card.find(page)).toBeNull();
  });

  it('a tap on a link follows it and opens nothing', async () => {
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    const link = await page.locator('a').boundingBox();
    if (!link) throw new Error('the link is not laid out');
    await finger.tap({ x: link.x + 10, y: link.y + link.height / 2 });
    await expect.poll(() => page.evaluate(() => location.hash)).toBe('#bukele');
    await page.waitForTimeout(NOTHING_MS);
    expect(await Card.find(page)).toBeNull();
  });

  it('a passage that was selected gets its bar below it, where the browser’s own menu does not cover it', async () => {
    const [from, to] = await ends(page);
    // Headless Chromium selects nothing when a finger rests: the page's selection is set as its handles set it.
    await finger.tap({ x: (from.x + to.x) / 2, y: from.y });
    await page.evaluate((words) => {
      const text = document.querySelectorAll('p')[1]?.firstChild as Text;
      getSelection()?.setBaseAndExtent(text, 0, text, words.length);
    }, LINE);
    const bar = await PassageUi.waitFor(page);
    const { top, left, right } = await bar.box();
    const bottomOfLines = await page.evaluate(() => getSelection()?.getRangeAt(0).getBoundingClientRect().bottom ?? 0);
    expect(top).toBeGreaterThanOrEqual(bottomOfLines);
    expect([left >= 0, right <= (await page.evaluate(() => innerWidth))]).toEqual([true, true]);
  });

  it('a tap on a color saves and paints it, and a tap on it opens it again', async () => {
    const bar = await PassageUi.waitFor(page);
    await finger.tap(await centre(bar, '.c-blue'));
    await bar.waitForStatus('Saved');
    expect(await page.evaluate(listPassages)).toEqual({ 'sidelight-blue': [LINE] });
    await finger.tap({ x: 200, y: 20 });
    await expect.poll(() => PassageUi.isOpen(page)).toBe(false);
    const [from] = await ends(page);
    await finger.tap({ x: from.x + 20, y: from.y });
    await PassageUi.waitFor(page);
  });
});

async function pointOf(page: Page, mark: number): Promise<{ x: number; y: number }> {
  const point = await page.evaluate(pointOfMark, mark);
  if (!point) throw new Error(`mark ${mark} is not laid out`);
  return point;
}

async function ends(page: Page): Promise<[{ x: number; y: number }, { x: number; y: number }]> {
  const points = await page.evaluate(endsOfWords, LINE);
  if (!points) throw new Error('the words are not there');
  return points as [{ x: number; y: number }, { x: number; y: number }];
}

function centre(bar: PassageUi, selector: string): Promise<{ x: number; y: number }> {
  return bar.evaluate((root, at) => {
    const { x, y, width, height } = root.querySelector(at)?.getBoundingClientRect() ?? new DOMRect();
    return { x: x + width / 2, y: y + height / 2 };
  }, selector);
}
