// npm start [-- URL or FILE] [--browser firefox]: try the extension in a browser.
import { existsSync, mkdirSync } from 'node:fs';
import { basename } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { type BrowserName, findBrowser, hasDisplay } from './lib/browsers';
import { buildIfStale } from './lib/build';
import { type OpenTab, openInBrowser, type Target } from './lib/open-in-browser';
import { SCREENSHOTS } from './lib/project';
import { readSavedPage } from './lib/saved-pages';
import { until } from './lib/until';

/** Address of a saved page of which we do not know where it came from. The extension has no access there. */
const UNKNOWN_HOST = 'https://sample.example/';

/** A first start fills the cache of cards before anything is marked. */
const MARKS_WITHIN_MS = 30_000;
const CARD_WITHIN_MS = 4_000;
/** The card's own appearance, and fonts, are done by then. */
const SETTLED_MS = 400;
/** So many marks are tried: the first may be covered by a banner of the page. */
const MOST_TRIES = 8;

try {
  await start();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function start(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { browser: { type: 'string', default: 'chromium' } },
    allowPositionals: true,
  });
  const browser = parseBrowser(values.browser);
  const target = parseTarget(positionals[0]);
  findBrowser(browser);
  buildIfStale(browser);
  if (hasDisplay()) await showUntilClosed(browser, target);
  else await photograph(browser, target);
}

function parseBrowser(name: string): BrowserName {
  if (name === 'chromium' || name === 'firefox') return name;
  throw new Error(`--browser is chromium or firefox, not "${name}".`);
}

function parseTarget(where: string | undefined): Target {
  if (where === undefined) return { kind: 'welcome' };
  if (/^https?:\/\//.test(where)) return { kind: 'address', url: where };
  if (!existsSync(where)) throw new Error(`There is no file ${where}. An address begins with https://.`);
  const { url, body, charset } = readSavedPage(where);
  if (url === null) {
    console.log(
      `No index.json beside ${where} says where it came from, so it is shown at ${UNKNOWN_HOST}, ` +
        'where Sidelight does nothing by itself: press its button and "Read this page once".',
    );
  }
  return { kind: 'saved', page: { url: url ?? UNKNOWN_HOST, body, charset } };
}

async function showUntilClosed(browser: BrowserName, target: Target): Promise<void> {
  const tab = await openInBrowser(browser, target, false);
  console.log('Sidelight is loaded. Rest the pointer on a dotted word. This ends when the browser is closed.');
  process.once('SIGINT', () => void tab.close());
  await tab.closed;
}

/** Without a display: open a card as a reader would, and leave a picture of it. */
async function photograph(browser: BrowserName, target: Target): Promise<void> {
  const tab = await openInBrowser(browser, target, true);
  try {
    const path = `${SCREENSHOTS}/start-${browser}-${nameOf(target)}.png`;
    mkdirSync(SCREENSHOTS, { recursive: true });
    const words = await openFirstCard(tab);
    await sleep(SETTLED_MS);
    await tab.screenshot(path);
    console.log(`No display here, so ${browser} ran without a window. Screenshot: ${path}`);
    if (words === null)
      throw new Error('No card opened: nothing on the page was marked, or resting on it did nothing.');
    console.log(`The card of "${words}" is open in it.`);
  } finally {
    await tab.close();
  }
}

/** @returns the words whose card opened; null when none did */
async function openFirstCard(tab: OpenTab): Promise<string | null> {
  const marks = await until(
    () => tab.marks(),
    (list) => list.length > 0,
    MARKS_WITHIN_MS,
  );
  for (const [index, words] of marks.slice(0, MOST_TRIES).entries()) {
    const point = await tab.pointOfMark(index);
    if (!point) continue;
    await tab.movePointer(point);
    if (await until(() => tab.isCardOpen(), Boolean, CARD_WITHIN_MS)) return words;
  }
  return null;
}

function nameOf(target: Target): string {
  if (target.kind === 'welcome') return 'welcome';
  const url = target.kind === 'saved' ? target.page.url : target.url;
  return basename(new URL(url).hostname);
}
