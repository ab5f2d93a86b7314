import puppeteer, { type Browser, type Page, ProtocolError } from 'puppeteer-core';
import { findBrowser } from './browsers';
import { BUILDS } from './project';
import { headersOf, type ServedPage } from './served-page';

/** As in the manifest. */
const GECKO_ID = 'sidelight@sidelight.example';
/** Firefox gives each add-on a random host name; a fixed one can be opened by address. */
const HOST = 'b3f0e1de-51de-4119-8a7e-51de11947000';

export type FirefoxOptions = {
  extensionDir?: string;
  /** A profile that outlives the browser; a fresh one by default. */
  userDataDir?: string;
  headless?: boolean;
  /** Let pages reach the network. */
  online?: boolean;
  prefs?: Readonly<Record<string, string | number | boolean>>;
};

export type FirefoxWithExtension = { browser: Browser; urlOf(path: string): string };

const KEPT = {
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
};

const VIEWPORT = { width: 1280, height: 900 };

/** Start Firefox with the extension, as a temporary add-on. */
export async function launchFirefox(options: FirefoxOptions = {}): Promise<FirefoxWithExtension> {
  const { extensionDir = BUILDS.firefox, userDataDir, headless = true, online = false, prefs = {} } = options;
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findBrowser('firefox'),
    headless,
    ...(userDataDir ? { userDataDir } : {}),
    defaultViewport: headless ? VIEWPORT : null,
    // Lets a test go to the extension's own pages.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: HOST }),
      // A temporary add-on is gone with the browser, and what it stored, unless it is kept like an installed one's.
      ...(userDataDir ? KEPT : {}),
      // Keeps every name from being looked up: Firefox asks for its own services at start.
      ...(online ? {} : { 'network.dns.forceResolve': '127.0.0.1', 'network.proxy.type': 0 }),
      ...prefs,
    },
  });
  try {
    await browser.installExtension(extensionDir);
  } catch (error) {
    await browser.close();
    throw error;
  }
  return { browser, urlOf: (path) => `moz-extension://${HOST}/${path}` };
}

/** Go to a page of the extension. Firefox never reports it as loaded, so this waits by itself. */
export async function goToOwnPage(page: Page, url: string): Promise<void> {
  await page.goto(url, { waitUntil: [] });
  await page.waitForFunction((wanted) => location.href === wanted && document.readyState === 'complete', {}, url);
}

/** Serve pages to one tab under their own addresses, and nothing else from the web. */
export async function servePagesTo(page: Page, pages: readonly ServedPage[], { scripts = true } = {}): Promise<void> {
  const byUrl = new Map(pages.map((served) => [served.url, served]));
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const served = byUrl.get(request.url());
    const answered = served
      ? request.respond({ body: served.body, headers: headersOf(served, scripts) })
      : /^https?:/.test(request.url())
        ? request.abort()
        : request.continue();
    answered.catch((error: unknown) => {
      // Closed over an image or an icon that it still asked for: there is nobody to answer.
      if (!(error instanceof ProtocolError) || !/target closed/i.test(error.message)) throw error;
    });
  });
}
