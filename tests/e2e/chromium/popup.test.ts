import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { PageReport } from '../../../lib/messaging/protocol';
import { articlePage, LAST_MARK } from '../../fixtures/article-page';
import { Card } from '../harness/card';
import { Chromium, marksOf, waitForAllMarks } from '../harness/chromium';
import { ToolbarPopup } from '../harness/toolbar-popup';

/** One of the listed news sites, and two that are not. */
const LISTED = articlePage('https://apnews.com/article/sample');
const UNLISTED = articlePage('https://daily.example/sample');
const ADDED = articlePage('https://weekly.example/sample');

/** Far down in the article. */
const LAST_SUBJECT = 'Asylum Cooperative Agreement';

describe('the toolbar popup', () => {
  let chromium: Chromium;
  const open: { popup: ToolbarPopup | null; pages: Page[] } = { popup: null, pages: [] };
  beforeAll(async () => {
    chromium = await Chromium.launch();
    await chromium.waitForCards();
  });
  afterEach(async () => {
    await open.popup?.close();
    open.popup = null;
    for (const page of open.pages.splice(0)) await page.close();
    await chromium.changeSettings({ sitesOff: [], pausedSince: null, siteMode: 'listed' });
  });
  afterAll(() => chromium.close());

  async function openArticle(served = LISTED): Promise<Page> {
    const page = await chromium.openServedPage(served);
    open.pages.push(page);
    return page;
  }

  async function openPopup(over: Page): Promise<ToolbarPopup> {
    open.popup = await ToolbarPopup.open(chromium, over);
    return open.popup;
  }

  async function report(page: Page): Promise<PageReport> {
    return chromium.callTab(page, 'listMentions', {});
  }

  async function expectNoMarks(page: Page): Promise<void> {
    await expect.poll(() => marksOf(page)).toEqual([]);
  }

  describe('over an article of a listed site', () => {
    it('lists every subject with the number of its mentions', async () => {
      const page = await openArticle();
      await waitForAllMarks(page, LAST_MARK);
      const { total, mentions } = await report(page);
      const popup = await openPopup(page);
      await expect.poll(() => popup.text()).toContain(`${total} mentions of ${mentions.length} subjects`);
      const rows = await popup.evaluate(() =>
        [...document.querySelectorAll('.found li')].map((row) => [
          row.querySelector('.found-title')?.textContent,
          Number(row.querySelector('.found-count [aria-hidden]')?.textContent),
        ]),
      );
      expect(rows).toEqual(mentions.map(({ title, count }) => [title, count]));
    });

    it('scrolls to a subject that is pressed, opens its card and is gone', async () => {
      const page = await openArticle();
      await waitForAllMarks(page, LAST_MARK);
      const popup = await openPopup(page);
      await popup.press(LAST_SUBJECT);
      const card = await Card.waitFor(page);
      expect(await card.title()).toContain(LAST_SUBJECT);
      expect(await page.evaluate(() => scrollY)).toBeGreaterThan(500);
      await expect.poll(() => popup.isOpen()).toBe(false);
      await page.bringToFront();
      await expect.poll(() => card.hasFocus()).toBe(true);
    });

    it('turns the site off and on', async () => {
      const page = await openArticle();
      const marks = await waitForAllMarks(page, LAST_MARK);
      const popup = await openPopup(page);
      await popup.press('Underline on this site');
      await expect.poll(() => popup.text()).toContain('Off on this site');
      await expectNoMarks(page);
      await popup.press('Underline on this site');
      await expect.poll(() => marksOf(page)).toEqual(marks);
      await expect.poll(() => popup.text()).toContain('mentions of');
    });

    it('reads a page once although its site is off', async () => {
      await chromium.changeSettings({ sitesOff: ['apnews.com'] });
      const page = await openArticle();
      const popup = await openPopup(page);
      await popup.press('Read this page once');
      await waitForAllMarks(page, LAST_MARK);
      await expect.poll(() => popup.text()).toContain('Read once: when the page is loaded again, it is left alone.');
      await page.reload();
      await expect.poll(async () => (await report(page)).reason).toBe('site-off');
      expect(await marksOf(page)).toEqual([]);
    });

    it('pauses every page, and resumes', async () => {
      const other = await openArticle(articlePage('https://www.reuters.com/sample'));
      await waitForAllMarks(other, LAST_MARK);
      const page = await openArticle();
      const marks = await waitForAllMarks(page, LAST_MARK);
      const popup = await openPopup(page);
      await popup.press('Pause');
      await expect.poll(() => popup.text()).toMatch(/Paused everywhere.*Paused since .*, until you resume\./);
      await expectNoMarks(page);
      await other.bringToFront();
      await expectNoMarks(other);
      await page.bringToFront();
      await popup.close();
      const again = await openPopup(page);
      await again.press('Resume');
      await expect.poll(() => marksOf(page)).toEqual(marks);
      await other.bringToFront();
      await waitForAllMarks(other, LAST_MARK);
    });

    it('reads pages on request only, when that was chosen', async () => {
      await chromium.changeSettings({ siteMode: 'ask' });
      const page = await openArticle();
      const popup = await openPopup(page);
      await expect.poll(() => popup.text()).toContain('Not read yet');
      expect(await marksOf(page)).toEqual([]);
      await popup.press('Read this page once');
      await waitForAllMarks(page, LAST_MARK);
    });
  });

  describe('over a page that Sidelight has no access to', () => {
    it('says so, and offers to read it once or always', async () => {
      const popup = await openPopup(await openArticle(UNLISTED));
      await expect.poll(() => popup.text()).toContain('Sidelight cannot read this site');
      expect(await popup.buttons()).toEqual(['Pause', 'Read this page once', 'Always on daily.example']);
    });

    it('reads it once, by the access that the press on the toolbar gives', async () => {
      const page = await openArticle(UNLISTED);
      const popup = await openPopup(page);
      await popup.press('Read this page once');
      await waitForAllMarks(page, LAST_MARK);
      await expect.poll(() => popup.text()).toMatch(/mentions of .*Read once/);
      await page.reload();
      await expect.poll(() => popup.text()).toContain('Sidelight cannot read this site');
      expect(await marksOf(page)).toEqual([]);
    });

    // The browser's question is a window of its own that no test can press. It is not asked where the reader has
    // already allowed the site in the browser's own settings, so that is done first.
    it('reads a site always, once the browser allows it, until the access is given back', async () => {
      await chromium.allowInBrowserSettings('https://*.weekly.example/*');
      const page = await openArticle(ADDED);
      const popup = await openPopup(page);
      await popup.press('Always on weekly.example');
      const marks = await waitForAllMarks(page, LAST_MARK);
      await expect.poll(() => popup.text()).toContain('Underline on this site');
      await popup.close();
      await page.reload();
      expect(await waitForAllMarks(page, LAST_MARK)).toEqual(marks);

      const options = await chromium.openExtensionPage('options.html#sites');
      open.pages.push(options);
      const row = options.getByRole('listitem').filter({ hasText: 'weekly.example' });
      expect(await row.locator('.state').textContent()).toBe('On, added by you');
      await row.getByRole('button', { name: 'Remove access' }).click();
      await row.waitFor({ state: 'detached' });
      await page.bringToFront();
      await page.reload();
      const again = await openPopup(page);
      await expect.poll(() => again.text()).toContain('Sidelight cannot read this site');
      expect(await marksOf(page)).toEqual([]);
    });
  });

  it('says over a page of Sidelight that it is one', async () => {
    const page = await chromium.openExtensionPage('options.html');
    open.pages.push(page);
    const popup = await openPopup(page);
    await expect.poll(() => popup.text()).toContain('A page of Sidelight');
  });

  it('says over a page of the browser that it is kept off', async () => {
    const page = await chromium.openPage('chrome://version/');
    open.pages.push(page);
    const popup = await openPopup(page);
    await expect.poll(() => popup.text()).toContain('Not on this page');
  });
});
