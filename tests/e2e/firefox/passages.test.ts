import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Annotation } from '../../../lib/model/annotation';
import { pickSavedPages, type SavedPage, whyNoSavedPages } from '../../../scripts/lib/saved-pages';
import type { ServedPage } from '../../../scripts/lib/served-page';
import { until } from '../../../scripts/lib/until';
import { articlePage } from '../../fixtures/article-page';
import { Firefox } from '../harness/firefox';
import { FirefoxShadow } from '../harness/firefox-shadow';
import { readBack } from '../harness/library';
import { edited, endsOfWords, listPassages, PassageUi, readAnnotations, wordsOfParagraph } from '../harness/passages';

const ARTICLE = articlePage('https://www.nytimes.com/2026/11/24/article.html');
const WORDS = 'was built in 2022 and opened in late January 2023';
const KEYED = 'CECOT, a maximum-security prison';
const SAVED_PAGE = 'apnews.com--microsoft';
const LATE = { timeout: 20_000 };

describe('a passage', () => {
  const profile = mkdtempSync(join(tmpdir(), 'sidelight-firefox-'));
  const downloads = mkdtempSync(join(tmpdir(), 'sidelight-downloads-'));
  let firefox: Firefox;
  let page: Page;
  let body: string;
  beforeAll(async () => {
    firefox = await launch(profile, downloads);
    page = await openArticle(firefox, ARTICLE);
    body = await page.evaluate(() => document.body.outerHTML);
  });
  afterAll(async () => {
    await firefox.close();
    for (const folder of [profile, downloads]) rmSync(folder, { recursive: true, force: true });
  });

  it('is marked by hand, and painted once it is saved', async () => {
    await drag(page, WORDS);
    const bar = await barOf(page);
    expect(await painted(page)).toEqual({});
    await bar.press('.c-blue');
    await bar.waitForStatus('Saved');
    expect(await painted(page)).toEqual({ 'sidelight-blue': [WORDS] });
  });

  it('keeps its note, and leaves the page as it was', async () => {
    const bar = await barOf(page, '.rest');
    await bar.press('textarea');
    await page.keyboard.type('compare');
    await bar.waitForStatus('Saved');
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.body.outerHTML)).toBe(body);
  });

  it('is marked by the keyboard alone', async () => {
    await page.evaluate(() => {
      const node = [...document.querySelectorAll('article p')].find((p) => p.textContent?.startsWith('CECOT'));
      if (node?.firstChild) getSelection()?.setBaseAndExtent(node.firstChild, 0, node.firstChild, 1);
    });
    await page.keyboard.down('Shift');
    for (let at = 1; at < KEYED.length; at++) await page.keyboard.press('ArrowRight');
    await page.keyboard.up('Shift');
    const bar = await barOf(page);
    await page.keyboard.press('4');
    await bar.waitForStatus('Saved');
    await page.keyboard.press('Escape');
    expect(await painted(page)).toEqual({ 'sidelight-blue': [WORDS], 'sidelight-rose': [KEYED] });
  });

  it('is still there when the page is loaded again', async () => {
    await page.reload();
    await expect.poll(() => painted(page), LATE).toHaveProperty('sidelight-blue', [WORDS]);
    expect(await (await pressWords(page, 'opened in')).value('textarea')).toBe('compare');
    await page.keyboard.press('Escape');
  });

  it('is there when the browser was closed and is opened again', async () => {
    await firefox.close();
    firefox = await launch(profile, downloads);
    page = await openArticle(firefox, ARTICLE);
    await expect.poll(() => painted(page), LATE).toEqual({ 'sidelight-blue': [WORDS], 'sidelight-rose': [KEYED] });
  });

  it('of other words now is painted as changed, and shows both wordings', async () => {
    await page.close();
    page = await openArticle(
      firefox,
      edited(ARTICLE, 'opened in late January 2023', 'opened at the end of January 2023'),
    );
    await expect.poll(() => painted(page), LATE).toHaveProperty('sidelight-changed-blue');
    expect(await painted(page)).not.toHaveProperty('sidelight-blue');
    const bar = await pressWords(page, 'was built');
    const withoutLabel = (text: string) => text.replace(/^[^:]*: /, '');
    expect((await bar.texts('del')).map(withoutLabel)).toEqual(['in late ']);
    expect((await bar.texts('ins')).map(withoutLabel)).toEqual(['at the end of ']);
    await page.keyboard.press('Escape');
  });

  it('that is gone from the page is painted nowhere, and listed as gone', async () => {
    await page.close();
    const [paragraph] = ARTICLE.body.toString().match(/<p>CECOT.*?<\/p>/s) ?? [''];
    page = await openArticle(firefox, edited(ARTICLE, paragraph, ''));
    await expect
      .poll(async () => (await stored(firefox)).map(({ lastLook }) => lastLook?.state), LATE)
      .toEqual(['orphan', 'orphan']);
    expect(await painted(page)).toEqual({});
    const library = await firefox.openExtensionPage('library.html');
    await library.waitForFunction(() => document.querySelectorAll('.it .q').length === 2);
    expect(await library.evaluate(() => document.querySelector('.list')?.textContent)).toContain(
      'Not found on its page since',
    );
    await library.close();
  });

  it('is exported, and imported into a fresh profile as it was', async () => {
    const before = await stored(firefox);
    const library = await firefox.openExtensionPage('library.html');
    await press(library, 'Export');
    await press(library, 'W3C annotations', 'label');
    await press(library, 'Save the file');
    const text = await downloaded(downloads);
    expect((await readBack(text)).fresh).toEqual(before);
    const fresh = await Firefox.launch();
    try {
      await fresh.waitForCards();
      const empty = await fresh.openExtensionPage('library.html');
      await press(empty, 'Import from a file');
      const file = join(downloads, 'again.jsonld');
      writeFileSync(file, text);
      const input = (await empty.waitForSelector('input[type=file]')) as ElementHandle<HTMLInputElement>;
      await input.uploadFile(file);
      await press(empty, 'Import 2 passages');
      await empty.waitForFunction(() => document.querySelectorAll('.it .q').length === 2);
      expect(await stored(fresh)).toEqual(before);
    } finally {
      await fresh.close();
    }
  });
});

const why = whyNoSavedPages();

describe.skipIf(why !== null)(`a passage of a real page${why ? ` (${why})` : ''}`, () => {
  let firefox: Firefox;
  beforeAll(async () => {
    firefox = await Firefox.launch();
    await firefox.waitForCards();
  });
  afterAll(() => firefox.close());

  it('is marked by hand and painted after a reload, and the page is as it was', async () => {
    const [served] = pickSavedPages([SAVED_PAGE]) as [SavedPage];
    const page = await openArticle(firefox, served, { scripts: false });
    const before = await page.evaluate(() => document.body.outerHTML);
    const words = await page.evaluate(wordsOfParagraph);
    await drag(page, words);
    const bar = await barOf(page);
    await bar.press('.c-green');
    await bar.waitForStatus('Saved');
    await page.keyboard.press('Escape');
    expect(await painted(page)).toEqual({ 'sidelight-green': [words] });
    expect(await page.evaluate(() => document.body.outerHTML)).toBe(before);
    await page.reload();
    await expect.poll(() => painted(page), LATE).toEqual({ 'sidelight-green': [words] });
  });
});

async function launch(userDataDir: string, downloads: string): Promise<Firefox> {
  const firefox = await Firefox.launch({
    userDataDir,
    prefs: { 'browser.download.folderList': 2, 'browser.download.dir': downloads },
  });
  await firefox.waitForCards();
  return firefox;
}

/** The file that was saved, once it is whole: Firefox writes beside an empty one of its name, and moves it there. */
async function downloaded(folder: string): Promise<string> {
  const files = () => readdirSync(folder);
  const isWhole = (names: readonly string[]) =>
    names.some((name) => name.endsWith('.jsonld') && statSync(join(folder, name)).size > 0) &&
    !names.some((name) => name.endsWith('.part'));
  const names = await until(files, isWhole, LATE.timeout);
  return readFileSync(join(folder, names.find((name) => name.endsWith('.jsonld')) ?? ''), 'utf8');
}

async function openArticle(firefox: Firefox, served: ServedPage, options: { scripts?: boolean } = {}): Promise<Page> {
  const page = await firefox.openServedPage(served, options);
  await page.bringToFront();
  await page.waitForFunction(() => CSS.highlights.has('sidelight-mention-dotted'));
  return page;
}

const painted = (page: Page) => page.evaluate(listPassages);

const barOf = (page: Page, selector = '.passage-bar') =>
  PassageUi.await(page, () => FirefoxShadow.of(page, 'sidelight-passage'), selector);

async function drag(page: Page, words: string): Promise<void> {
  await page.evaluate(endsOfWords, words); // brings them into view
  const [from, to] = (await page.evaluate(endsOfWords, words)) ?? [];
  if (!from || !to) throw new Error(`the page does not show "${words}"`);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 5 });
  await page.mouse.up();
}

async function pressWords(page: Page, words: string): Promise<PassageUi> {
  const [from, to] = (await page.evaluate(endsOfWords, words)) ?? [];
  if (!from || !to) throw new Error(`the page does not show "${words}"`);
  await page.mouse.click((from.x + to.x) / 2, from.y);
  return barOf(page, '.rest');
}

/** Press what is called so on a page of ours, as soon as it can be pressed. */
async function press(page: Page, name: string, selector = 'button'): Promise<void> {
  await page.waitForFunction(
    (wanted, at) => {
      const all = [...document.querySelectorAll<HTMLElement>(at)];
      const found = all.find((one) => one.textContent?.trim().startsWith(wanted) && !one.matches(':disabled'));
      found?.click();
      return found !== undefined;
    },
    {},
    name,
    selector,
  );
}

/** What is stored, newest first. */
async function stored(firefox: Firefox): Promise<Annotation[]> {
  return (await firefox.quietPage()).evaluate(readAnnotations);
}
