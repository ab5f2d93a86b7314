import type { BrowserContext, Page } from 'playwright-core';
import type { SavedPage } from '../../scripts/lib/saved-pages';
import { launchPlainChromium } from '../../tests/e2e/harness/plain-chromium';
import type * as InPage from '../in-page/scan';

const HOST = 'https://bench.example';

declare const sidelightScan: typeof InPage;

export type Served = { pages: readonly SavedPage[]; indexes: ReadonlyMap<string, ArrayBuffer>; words: object };

/** A browser in which saved pages stand in frames of one page of ours. */
export async function launchScanBrowser({ pages, indexes, words }: Served): Promise<BrowserContext> {
  const context = await launchPlainChromium();
  await context.route(/^https?:/, async (route) => {
    const url = new URL(route.request().url());
    const [, kind, name = ''] = url.pathname.split('/');
    if (url.origin !== HOST) return route.abort();
    if (kind === '') return route.fulfill({ body: '<!doctype html><title>bench</title>', contentType: 'text/html' });
    if (kind === 'words') return route.fulfill({ json: words });
    const buffer = kind === 'index' ? indexes.get(name) : undefined;
    if (buffer) return route.fulfill({ body: Buffer.from(buffer) });
    const page = kind === 'page' ? pages[Number(name)] : undefined;
    if (!page) return route.abort();
    const headers = {
      'content-type': `text/html; charset=${page.charset}`,
      'content-security-policy': "script-src 'none'",
    };
    return route.fulfill({ body: page.body, headers });
  });
  return context;
}

/** A fresh page of ours with the script in it. */
export async function openScanPage(context: BrowserContext, script: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${HOST}/`);
  await page.evaluate(script);
  return page;
}

export const inPage = {
  calibrate: (page: Page) => page.evaluate(() => sidelightScan.calibrate()),
  loadIndex: (page: Page, name: string) => page.evaluate((index) => sidelightScan.loadIndex(index), name),
  loadWords: (page: Page) => page.evaluate(() => sidelightScan.loadWords()),
  showPage: (page: Page, at: number) => page.evaluate((which) => sidelightScan.showPage(which), at),
  measureWarm: (page: Page, rounds: number) => page.evaluate((count) => sidelightScan.measureWarm(count), rounds),
  measureCold: (page: Page, what: 'L0' | 'scan', index: string) =>
    page.evaluate(([which, name]) => sidelightScan.measureCold(which, name), [what, index] as const),
  measurePeer: (page: Page, peer: string, count: string, rounds: number) =>
    page.evaluate(([which, names, times]) => sidelightScan.measurePeer(which, names, times), [
      peer,
      count,
      rounds,
    ] as const),
};
