import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articlePage } from '../../fixtures/article-page';
import { Firefox } from '../harness/firefox';
import { FirefoxShadow } from '../harness/firefox-shadow';
import { endsOfWords, listPassages, PassageUi } from '../harness/passages';

const ARTICLE = articlePage('https://www.nytimes.com/2026/11/24/article.html');
const WORDS = 'was built in 2022 and opened in late January 2023';

describe('a passage', () => {
  let firefox: Firefox;
  let page: Page;
  let body: string;
  beforeAll(async () => {
    firefox = await Firefox.launch();
    await firefox.waitForCards();
    page = await firefox.openServedPage(ARTICLE);
    await page.bringToFront();
    await page.waitForFunction(() => CSS.highlights.has('sidelight-mention-dotted'));
    body = await page.evaluate(() => document.body.outerHTML);
  });
  afterAll(() => firefox.close());

  const waitForBar = (selector = '.passage-bar') =>
    PassageUi.await(page, () => FirefoxShadow.of(page, 'sidelight-passage'), selector);

  it('is marked by hand, and painted once it is saved', async () => {
    const [from, to] = (await page.evaluate(endsOfWords, WORDS)) ?? [];
    if (!from || !to) throw new Error('the words are not there');
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 5 });
    await page.mouse.up();
    const bar = await waitForBar();
    expect(await page.evaluate(listPassages)).toEqual({});
    await bar.press('.c-blue');
    await bar.waitForStatus('Saved');
    expect(await page.evaluate(listPassages)).toEqual({ 'sidelight-blue': [WORDS] });
  });

  it('keeps its note, and leaves the page as it was', async () => {
    const bar = await waitForBar('.rest');
    await bar.press('textarea');
    await page.keyboard.type('compare');
    await bar.waitForStatus('Saved');
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.body.outerHTML)).toBe(body);
  });

  it('is still there when the page is loaded again', async () => {
    await page.reload();
    await expect.poll(() => page.evaluate(listPassages), { timeout: 15_000 }).toEqual({ 'sidelight-blue': [WORDS] });
    const [from, to] = (await page.evaluate(endsOfWords, 'opened in')) ?? [];
    await page.mouse.click(((from?.x ?? 0) + (to?.x ?? 0)) / 2, from?.y ?? 0);
    expect(await (await waitForBar('.rest')).value('textarea')).toBe('compare');
  });
});
