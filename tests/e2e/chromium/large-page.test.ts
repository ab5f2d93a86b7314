import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Card } from '../harness/card';
import { Chromium, marksOf, openServed } from '../harness/chromium';
import { watchPage } from '../harness/faults';
import { newsPage } from '../harness/news-page';
import { launchPlainChromium } from '../harness/plain-chromium';
import { askWitness, placeWitness } from '../harness/witness';
import { hoverWords } from '../harness/words';

const TEXT_NODES = 100_000;
const ARTICLE = '<p>The men were flown to the prison CECOT, which stands in El Salvador.</p>';
const END = '<p>Its president at that time was Nayib Bukele, who has governed the country since 2019.</p>';
const times = (part: string) => part.repeat(TEXT_NODES);

const PAGES: readonly [string, string][] = [
  ['a hundred thousand paragraphs', times('<p>Line.</p>')],
  ['a table of a hundred thousand cells', `<table><tr>${times('<td>1</td>')}</tr></table>`],
  ['a paragraph of a hundred thousand parts', `<p>${times('<b>a </b>')}</p>`],
];

const LOADED_WITHIN_MS = 90_000;
const MARKED_WITHIN_MS = 50_000;
/**
 * Our longest task may take so much longer than the page's own longest, on a machine that is busy with other work.
 * What takes the square of a page's size takes minutes here.
 */
const TASK_MS = 5_000;

describe('a page with', { timeout: 240_000 }, () => {
  let chromium: Chromium;
  let plain: BrowserContext;
  beforeAll(async () => {
    chromium = await Chromium.launch();
    plain = await launchPlainChromium();
    for (const context of [chromium.context, plain]) context.setDefaultNavigationTimeout(LOADED_WITHIN_MS);
    await chromium.waitForCards();
  });
  afterAll(async () => {
    await chromium.close();
    await plain.close();
  });

  it.each(PAGES)('%s is marked from its beginning to its end, and goes on answering', async (_, middle) => {
    const served = newsPage(ARTICLE + middle + END);
    const own = await openServed(plain, served, { before: placeWitness });
    const ownLongest = await longestTask(own);
    await own.close();

    let faults: string[] = [];
    const page = await chromium.openServedPage(served, {
      before: async (tab) => {
        faults = watchPage(tab);
        await placeWitness(tab);
      },
    });
    await expect
      .poll(() => marksOf(page), { timeout: MARKED_WITHIN_MS })
      .toEqual(['CECOT', 'El Salvador', 'Nayib Bukele']);
    expect(await longestTask(page)).toBeLessThan(ownLongest + TASK_MS);
    await hoverWords(page, 'Nayib Bukele');
    expect(await (await Card.waitFor(page)).title()).toContain('Bukele');

    const { bodyAtFirst } = await askWitness(page);
    expect(await page.evaluate((before) => document.body.outerHTML === before, bodyAtFirst)).toBe(true);
    expect(faults).toEqual([]);
    await page.close();
  });
});

async function longestTask(page: Page): Promise<number> {
  const { longTasks } = await askWitness(page);
  return Math.max(0, ...longTasks.map(({ duration }) => duration));
}
