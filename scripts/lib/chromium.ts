import { type BrowserContext, type CDPSession, chromium, type LaunchOptions, type Page } from 'playwright-core';
import { CHROMIUM_FLAGS, findBrowser, NO_NETWORK } from './browsers';
import { BUILDS } from './project';
import { headersOf, type ServedPage } from './served-page';

export type ChromiumOptions = {
  /** The built extension. */
  extensionDir?: string;
  /** A profile that outlives the browser; a fresh one by default. */
  userDataDir?: string;
  headless?: boolean;
  /** Let pages reach the network. */
  online?: boolean;
  locale?: string;
  colorScheme?: 'light' | 'dark';
  /** Device pixels a CSS pixel. */
  scale?: number;
  viewport?: { width: number; height: number } | null;
  env?: LaunchOptions['env'];
};

export type ChromiumWithExtension = {
  context: BrowserContext;
  extensionId: string;
  /** Of the browser itself, which all its others end with. */
  processId: number;
};

/** Of a page, where nothing else is asked for. */
export const VIEWPORT = { width: 1280, height: 900 };

/**
 * Start Chromium with the extension. It is loaded over the debugging protocol, because branded Chrome has not listened
 * to `--load-extension` since version 137.
 */
export async function launchChromium(options: ChromiumOptions = {}): Promise<ChromiumWithExtension> {
  const { extensionDir = BUILDS.chromium, userDataDir = '', headless = true, online = false } = options;
  const { locale, colorScheme, scale, viewport = VIEWPORT } = options;
  const context = await chromium.launchPersistentContext(userDataDir, {
    executablePath: findBrowser('chromium'),
    headless,
    viewport,
    ...(locale ? { locale } : {}),
    ...(colorScheme ? { colorScheme } : {}),
    ...(scale ? { deviceScaleFactor: scale } : {}),
    // Playwright's own default keeps every extension from running.
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      ...CHROMIUM_FLAGS,
      '--enable-unsafe-extension-debugging',
      // The interface's language is the extension's; the locale above is that of pages only.
      ...(locale ? [`--lang=${locale}`] : []),
      ...(online ? [] : [NO_NETWORK]),
    ],
  });
  try {
    const session = await browserSession(context);
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    const processId = processInfo.find(({ type }) => type === 'browser')?.id;
    if (processId === undefined) throw new Error('Chromium did not say which process it is.');
    return { context, extensionId: await installIn(context, extensionDir), processId };
  } catch (error) {
    await context.close();
    throw error;
  }
}

/** @returns the id of the extension, which follows from its folder */
export async function installIn(context: BrowserContext, extensionDir: string): Promise<string> {
  const session = await browserSession(context);
  const { id } = await session.send('Extensions.loadUnpacked', { path: extensionDir });
  return id;
}

export async function uninstallFrom(context: BrowserContext, id: string): Promise<void> {
  await (await browserSession(context)).send('Extensions.uninstall', { id });
}

async function browserSession(context: BrowserContext): Promise<CDPSession> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('Chromium gave no debugging session.');
  return session;
}

/** Serve pages under their own addresses, and nothing else from the web, to one tab or to all. */
export async function servePages(
  to: BrowserContext | Page,
  pages: readonly ServedPage[],
  { scripts = true }: { scripts?: boolean } = {},
): Promise<void> {
  const byUrl = new Map(pages.map((page) => [page.url, page]));
  await to.route(/^https?:/, async (route) => {
    const page = byUrl.get(route.request().url());
    if (!page) return route.abort();
    return route.fulfill({ body: page.body, headers: headersOf(page, scripts) });
  });
}
