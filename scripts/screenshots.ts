// npm run screenshots: pictures of what a reader sees, light and dark, into .output/screenshots; and docs/card.png, the
// README's picture. Look at them before you call a change of the interface done.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { toJsonLd } from '../lib/export/json-ld';
import { buildIfStale } from './lib/build';
import { installIn, launchChromium, servePages, uninstallFrom } from './lib/chromium';
import { ClosedShadow } from './lib/closed-shadow';
import { listMarks, pointOfMark } from './lib/marks';
import { BUILDS, ROOT, SCREENSHOTS } from './lib/project';
import { sampleLibrary } from './lib/sample-library';
import { pickSavedPages, whyNoSavedPages } from './lib/saved-pages';
import { until } from './lib/until';

/** What the worker finds under this name, when a function below runs there. */
declare const chrome: { tabs: { query(filter: object): Promise<{ id?: number; url?: string }[]> } };

const SCHEMES = ['light', 'dark'] as const;
type Scheme = (typeof SCHEMES)[number];

/** Real pages, and the words whose card is shown on each. */
const ARTICLES = [
  { page: 'washingtontimes.com--house', words: null },
  { page: 'theguardian.com', words: null },
  { page: 'elpais.com', words: null },
];

/** A real page, words of the paragraph of it that is marked, and a name in it that is marked before. */
const PASSAGE = { page: 'washingtontimes.com--house', words: 'House', name: 'Biden' };
const PASSAGE_HOST = 'sidelight-passage';

const MARKS_WITHIN_MS = 30_000;
const SYNC_ATTEMPTS = 5;
const CARD_WITHIN_MS = 5_000;
/** Appearing, fonts and pictures are done by then. */
const SETTLED_MS = 600;
/** Around the sample in the README's picture, CSS pixels. */
const MARGIN = 24;

buildIfStale('chromium');
mkdirSync(SCREENSHOTS, { recursive: true });
mkdirSync(join(ROOT, 'docs'), { recursive: true });
for (const scheme of SCHEMES) await photograph(scheme);

async function photograph(scheme: Scheme): Promise<void> {
  const { context, extensionId } = await launchChromium({ colorScheme: scheme, scale: 2 });
  const urlOf = (path: string) => `chrome-extension://${extensionId}/${path}`;
  const save = async (page: Page, name: string) => {
    await page.screenshot({ path: join(SCREENSHOTS, `${name}-${scheme}.png`) });
    console.log(`${name}-${scheme}.png`);
  };
  try {
    await photographSync(context, extensionId, save);
    const welcome = await open(context, urlOf('welcome.html'));
    await openCard(welcome, 'CECOT');
    await save(welcome, 'welcome');
    if (scheme === 'light') await photographCard(welcome);
    await pressInCard(welcome, '.card-foot button');
    await save(welcome, 'card-full');

    const options = await open(context, urlOf('options.html'));
    await settle(options);
    await options.screenshot({ path: join(SCREENSHOTS, `options-${scheme}.png`), fullPage: true });
    console.log(`options-${scheme}.png`);

    const explore = await open(context, urlOf('explore.html?topic=detention#cecot'));
    await explore.waitForSelector('.entry .fact');
    await settle(explore);
    await save(explore, 'explore');

    await photographLibrary(context, urlOf('library.html'), save);
    await photographPassage(context, save);
    await photographPages(context, save);
    await photographPopup(context, urlOf('popup.html'), save);
  } finally {
    await context.close();
  }
}

/** The cards on their first way into the cache: a second or two, so the extension comes anew until it is caught. */
async function photographSync(
  context: BrowserContext,
  extensionId: string,
  save: (page: Page, name: string) => Promise<void>,
): Promise<void> {
  for (let attempt = 0; attempt < SYNC_ATTEMPTS; attempt++) {
    await uninstallFrom(context, extensionId);
    await installIn(context, BUILDS.chromium);
    const page = await context.newPage();
    await page.goto(`chrome-extension://${extensionId}/options.html#data`, { waitUntil: 'commit' });
    const bar = page.locator('#data progress');
    const isThere = await bar.waitFor({ timeout: CARD_WITHIN_MS }).then(
      () => true,
      () => false,
    );
    if (isThere) await save(page, 'options-syncing');
    const isCaught = isThere && (await bar.count()) > 0;
    await page.close();
    if (isCaught) return;
  }
  console.log('options-syncing: the sync was over each time before the picture was taken');
}

/** The library: empty, with passages of every kind, narrow, and its windows. */
async function photographLibrary(
  context: BrowserContext,
  url: string,
  save: (page: Page, name: string) => Promise<void>,
): Promise<void> {
  const page = await open(context, url);
  await settle(page);
  await save(page, 'library-empty');
  await page.getByRole('button', { name: 'Import from a file' }).click();
  const created = new Date().toISOString();
  const text = toJsonLd(sampleLibrary(), { id: 'urn:x-sample', label: 'Sample', created });
  const file = { name: 'sample.jsonld', mimeType: 'application/ld+json', buffer: Buffer.from(text) };
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByRole('button', { name: /^Import \d+ passages/ }).waitFor();
  await save(page, 'library-import');
  await page.getByRole('button', { name: /^Import \d+ passages/ }).click();
  await page.getByRole('searchbox').fill('custody');
  await page.getByText('with “custody”').waitFor();
  await settle(page);
  await save(page, 'library');
  const before = page.viewportSize();
  await page.setViewportSize({ width: 360, height: 1280 });
  await settle(page);
  await save(page, 'library-360');
  if (before) await page.setViewportSize(before);
  await page.getByRole('button', { name: 'Export these' }).click();
  await settle(page);
  await save(page, 'library-export');
  await page.close();
}

/** The sample article with its card, as the README shows them. */
async function photographCard(page: Page): Promise<void> {
  const card = await cardBox(page);
  const sample = await page.locator('article').boundingBox();
  if (!sample) throw new Error('the welcome page has no sample article');
  const bottom = card.y + card.height + MARGIN;
  const clip = {
    x: sample.x - MARGIN,
    y: sample.y - MARGIN / 4,
    width: sample.width + 2 * MARGIN,
    height: bottom - sample.y + MARGIN / 4,
  };
  await page.screenshot({ path: join(ROOT, 'docs/card.png'), clip });
  console.log('docs/card.png');
}

/** A passage of a real page: selected, saved with a note, and painted beside mentions. */
async function photographPassage(context: BrowserContext, save: (page: Page, name: string) => Promise<void>) {
  if (whyNoSavedPages() !== null) return;
  const [saved] = pickSavedPages([PASSAGE.page]);
  if (!saved) return;
  const page = await context.newPage();
  await servePages(page, [saved], { scripts: false });
  await page.goto(saved.url, { waitUntil: 'load' });
  await until(
    () => page.evaluate(listMarks),
    (list) => list.length > 0,
    MARKS_WITHIN_MS,
  );
  const paragraph = page.locator('p').filter({ hasText: PASSAGE.words }).first();
  await paragraph.scrollIntoViewIfNeeded();
  await settle(page);
  await paragraph.click({ clickCount: 3, position: { x: 8, y: 8 } });
  await until(() => ClosedShadow.of(page, PASSAGE_HOST), Boolean, CARD_WITHIN_MS);
  await settle(page);
  await save(page, 'passage-selected');
  await page.keyboard.press('3');
  await settle(page);
  await page.keyboard.press('n');
  await settle(page);
  await page.keyboard.type('Compare with the later report.');
  await page.waitForTimeout(3 * SETTLED_MS);
  await save(page, 'passage-saved');
  await page.keyboard.press('Escape');
  await openCard(page, PASSAGE.name);
  await save(page, 'passage-card');
  await page.close();
}

async function photographPages(context: BrowserContext, save: (page: Page, name: string) => Promise<void>) {
  const why = whyNoSavedPages();
  if (why !== null) return console.log(`no pictures of real pages: ${why}`);
  for (const { page: start, words } of ARTICLES) {
    const [saved] = pickSavedPages([start]);
    if (!saved) continue;
    const page = await context.newPage();
    await servePages(page, [saved], { scripts: false });
    await page.goto(saved.url, { waitUntil: 'load' });
    await openCard(page, words);
    await save(page, `page-${start}`);
  }
}

/** The popup of the page that was opened last. */
async function photographPopup(
  context: BrowserContext,
  url: string,
  save: (page: Page, name: string) => Promise<void>,
) {
  // The first ones are of the extension as it was before it came anew.
  const worker = context.serviceWorkers().at(-1);
  const tabId = await worker?.evaluate(async () => {
    const tabs = await chrome.tabs.query({});
    return tabs.findLast((tab) => tab.url?.startsWith('https:'))?.id;
  });
  if (tabId === undefined) return;
  const popup = await open(context, `${url}?tab=${tabId}`);
  await popup.setViewportSize({ width: 304, height: 420 });
  await settle(popup);
  await save(popup, 'popup');
}

async function open(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url);
  return page;
}

/** Rest the pointer on a mark, the first that can be reached unless its words are given, until its card is there. */
async function openCard(page: Page, words: string | null): Promise<void> {
  const marks = await until(
    () => page.evaluate(listMarks),
    (list) => list.length > 0,
    MARKS_WITHIN_MS,
  );
  for (const [index, mark] of marks.entries()) {
    if (words !== null && mark !== words) continue;
    await page.evaluate(pointOfMark, index);
    await page.waitForTimeout(SETTLED_MS);
    const point = await page.evaluate(pointOfMark, index);
    if (!point) continue;
    await page.mouse.move(point.x, point.y, { steps: 8 });
    if (await until(() => hasCard(page), Boolean, CARD_WITHIN_MS)) return settle(page);
  }
  throw new Error(`no card opened on ${page.url()}`);
}

async function hasCard(page: Page): Promise<boolean> {
  const shadow = await ClosedShadow.of(page);
  return (await shadow?.evaluate((root) => root.querySelector('#title') !== null, null)) ?? false;
}

async function cardBox(page: Page) {
  const shadow = await ClosedShadow.of(page);
  const box = await shadow?.evaluate((root) => {
    const { x, y, width, height } = root.querySelector('[role="dialog"]')?.getBoundingClientRect() ?? new DOMRect();
    return { x, y, width, height };
  }, null);
  if (!box) throw new Error('no card is open');
  return box;
}

async function pressInCard(page: Page, selector: string): Promise<void> {
  const shadow = await ClosedShadow.of(page);
  const point = await shadow?.evaluate((root, at) => {
    const { x, y, width, height } = root.querySelector(at)?.getBoundingClientRect() ?? new DOMRect();
    return { x: x + width / 2, y: y + height / 2 };
  }, selector);
  if (!point) throw new Error('no card is open');
  await page.mouse.move(point.x, point.y, { steps: 8 });
  await page.mouse.click(point.x, point.y);
  await settle(page);
}

function settle(page: Page): Promise<void> {
  return page.waitForTimeout(SETTLED_MS);
}
