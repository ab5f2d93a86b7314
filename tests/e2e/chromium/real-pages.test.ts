import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pickSavedPages, type SavedPage, whyNoSavedPages } from '../../../scripts/lib/saved-pages';
import { Card } from '../harness/card';
import { Chromium, hoverMark, marksOf, openServed, waitForMarks } from '../harness/chromium';
import { watchPage } from '../harness/faults';
import { launchPlainChromium } from '../harness/plain-chromium';
import { askWitness, placeWitness } from '../harness/witness';

/** Big and small, English and Spanish, with marked articles and without. dailymail is the heaviest page. */
const PAGES = [
  'apnews.com--microsoft',
  'cnn.com',
  'dailymail.co.uk',
  'diariolibre.com',
  'elpais.com',
  'euronews.com',
  'foxnews.com--bidens',
  'independent.co.uk--trump',
  'latimes.com--california',
  'nationalpost.com',
  'nytimes.com',
  'theguardian.com',
  'thenation.com--congress',
  'washingtontimes.com--house',
];

/** Names no subject of the dataset. */
const WITHOUT_MENTION = 'lavanguardia.com';
/** Its one mention of El Salvador is a link of the page: left unmarked, and opened like the others. */
const LINKED_MENTION = 'ticotimes.net';

/** Late shifts and errors are in by then. */
const SETTLED_MS = 500;

const why = whyNoSavedPages();

describe.skipIf(why !== null)(`real pages${why ? ` (${why})` : ''}`, () => {
  let chromium: Chromium;
  let plain: BrowserContext;
  beforeAll(async () => {
    chromium = await Chromium.launch();
    plain = await launchPlainChromium();
    await chromium.waitForCards();
  });
  afterAll(async () => {
    await chromium.close();
    await plain.close();
  });

  describe.each(why === null ? PAGES : [])('%s', (start) => {
    const [served] = pickSavedPages([start]) as [SavedPage];
    let page: Page;
    let card: Card;
    let marks: string[];
    beforeAll(async () => {
      // The page first settles by itself, so that every shift after that is ours.
      await chromium.changeSettings({ pausedSince: new Date().toISOString() });
      page = await chromium.openServedPage(served, { scripts: false, before: placeWitness });
      await page.waitForTimeout(SETTLED_MS);
    });
    afterAll(() => page.close());

    it('is marked without a layout shift', async () => {
      expect(await marksOf(page)).toEqual([]);
      const before = await askWitness(page);
      await chromium.changeSettings({ pausedSince: null });
      marks = await waitForMarks(page);
      await page.waitForTimeout(SETTLED_MS);
      expect((await askWitness(page)).shifts.slice(before.shifts.length)).toEqual([]);
    });

    it('opens the card of the words on which the pointer rests', async () => {
      const words = await restOnFirstMark(page, marks);
      const before = await askWitness(page);
      card = await Card.waitFor(page);
      const title = await card.title();
      const entities = await namedBy(chromium, page, words);
      expect(entities.map((entity) => title.startsWith(entity))).toEqual([true]);
      expect((await askWitness(page)).shifts.slice(before.shifts.length)).toEqual([]);
    });

    it('leads from the card to its sources', async () => {
      await card.press('.card-foot button');
      await expect.poll(() => card.count('.srcs a')).toBeGreaterThan(0);
      const links = await card.evaluate(
        (root) =>
          [...root.querySelectorAll<HTMLAnchorElement>('a[href]')].map(({ href, target, rel }) => [href, target, rel]),
        null,
      );
      for (const [href, target, rel] of links) {
        expect(href).toMatch(/^https:\/\//);
        expect(target).toBe('_blank');
        expect(rel).toContain('noopener');
      }
    });

    it('is left as it was, to the last node', async () => {
      const { bodyAtFirst } = await askWitness(page);
      expect(await page.evaluate(() => document.body.outerHTML)).toBe(bodyAtFirst);
      const others = await page.evaluate(() =>
        [...document.documentElement.children].map(({ localName }) => localName),
      );
      expect(others).toEqual(['head', 'body', 'sidelight-card']);
    });

    it('brings no errors of its own', async () => {
      const own = await faultsOf(plain, served);
      const withUs = await faultsOf(chromium.context, served);
      expect(withUs.filter((fault) => !own.includes(fault))).toEqual([]);
    });
  });

  it('marks nothing on a page that names no subject', async () => {
    const [served] = pickSavedPages([WITHOUT_MENTION]) as [SavedPage];
    const page = await chromium.openServedPage(served, { scripts: false });
    await expect.poll(async () => (await chromium.callTab(page, 'listMentions', {})).state).toBe('reading');
    await page.waitForTimeout(SETTLED_MS);
    expect(await marksOf(page)).toEqual([]);
    await page.close();
  });

  it('opens the card of a link without marking it', async () => {
    const [served] = pickSavedPages([LINKED_MENTION]) as [SavedPage];
    const page = await chromium.openServedPage(served, { scripts: false });
    await waitForMarks(page);
    expect(await marksOf(page)).not.toContain('El Salvador');
    await page.locator('a', { hasText: /^El Salvador,$/ }).hover();
    expect(await (await Card.waitFor(page)).title()).toContain('El Salvador');
    await page.close();
  });
});

/** @returns the words that the pointer rests on: the first mark that nothing of the page covers */
async function restOnFirstMark(page: Page, marks: readonly string[]): Promise<string> {
  for (const [index, words] of marks.entries()) if (await hoverMark(page, index)) return words;
  throw new Error('every mark is covered');
}

/** Titles of the subjects that the worker finds under these words, in the text of the page. */
async function namedBy(chromium: Chromium, page: Page, words: string): Promise<string[]> {
  const { lang, texts } = await page.evaluate(() => ({
    lang: document.documentElement.lang,
    texts: [...document.querySelectorAll('h1, h2, h3, p, li')].map(({ textContent }) => textContent),
  }));
  const blocks = texts.map((text, id) => ({ id, text }));
  const { mentions, entities } = await chromium.call('findMentions', { lang, blocks, memory: null });
  const ids = mentions
    .filter(({ block, start, end }) => texts[block]?.slice(start, end) === words)
    .map(({ entityId }) => entityId);
  return entities.filter(({ id }) => ids.includes(id)).map(({ title }) => title);
}

/** What goes wrong while a page loads with its own scripts, each fault once. */
async function faultsOf(context: BrowserContext, served: SavedPage): Promise<string[]> {
  let faults: string[] = [];
  const page = await openServed(context, served, {
    before: async (tab) => {
      faults = watchPage(tab);
    },
  });
  await page.waitForTimeout(SETTLED_MS);
  await page.close();
  return [...new Set(faults)];
}
