import type { Browser, Page } from 'puppeteer-core';
import type { browser } from 'wxt/browser';
import type {
  CallName,
  DataStatus,
  Request,
  Response,
  TabCallName,
  TabRequest,
  TabResponse,
} from '../../../lib/messaging/protocol';
import type { Settings } from '../../../lib/model/settings';
import { type FirefoxOptions, goToOwnPage, launchFirefox, servePagesTo } from '../../../scripts/lib/firefox';
import type { ServedPage } from '../../../scripts/lib/served-page';
import { until } from '../../../scripts/lib/until';
import { openAnswer } from './answer';

/** What a page of the extension finds under this name, when a function below runs there. */
declare const chrome: typeof browser;

/** A page of the extension with no script of its own: from here tests talk to the worker as our pages do. */
const QUIET_PAGE = 'icon.svg';

const READY_WITHIN_MS = 60_000;

/** A running Firefox with the extension, as tests see it. */
export class Firefox {
  private quiet: Promise<Page> | null = null;

  private constructor(
    readonly browser: Browser,
    readonly urlOf: (path: string) => string,
  ) {}

  static async launch(options: FirefoxOptions = {}): Promise<Firefox> {
    const { browser, urlOf } = await launchFirefox(options);
    return new Firefox(browser, urlOf);
  }

  async openExtensionPage(path: string): Promise<Page> {
    const page = await this.browser.newPage();
    await goToOwnPage(page, this.urlOf(path));
    return page;
  }

  async openServedPage(served: ServedPage, options: { scripts?: boolean } = {}): Promise<Page> {
    const page = await this.browser.newPage();
    await servePagesTo(page, [served], options);
    await page.goto(served.url);
    return page;
  }

  quietPage(): Promise<Page> {
    this.quiet ??= this.openExtensionPage(QUIET_PAGE);
    return this.quiet;
  }

  async call<N extends CallName>(name: N, request: Request<N>): Promise<Response<N>> {
    const page = await this.quietPage();
    const message = { to: 'worker', name, request };
    return openAnswer<Response<N>>(name, await page.evaluate((sent) => chrome.runtime.sendMessage(sent), message));
  }

  /** Ask the reading script of a tab, which is brought to the front. */
  async callTab<N extends TabCallName>(page: Page, name: N, request: TabRequest<N>): Promise<TabResponse<N>> {
    const quiet = await this.quietPage();
    await page.bringToFront();
    const message = { to: 'tab', name, request };
    const answer = await quiet.evaluate(async (sent) => {
      const [tab] = await chrome.tabs.query({ active: true });
      if (tab?.id === undefined) throw new Error('no tab is in front');
      return chrome.tabs.sendMessage(tab.id, sent, { frameId: 0 });
    }, message);
    return openAnswer<TabResponse<N>>(name, answer);
  }

  /** Change what the reader chose, as our pages do: stored, from where the worker tells the open tabs. */
  async changeSettings(change: Partial<Settings>): Promise<void> {
    const quiet = await this.quietPage();
    await quiet.evaluate(async (changed) => {
      const { settings } = await chrome.storage.local.get('settings');
      await chrome.storage.local.set({ settings: { ...(settings as object), ...changed } });
    }, change);
  }

  async waitForCards(): Promise<void> {
    const ask = () => this.call('getDataStatus', {});
    const isOver = ({ state }: DataStatus) => state === 'ready' || state === 'failed';
    const { state, error } = await until(ask, isOver, READY_WITHIN_MS);
    if (state !== 'ready') throw new Error(`the cards are ${state}: ${error?.message ?? ''}`);
  }

  close(): Promise<void> {
    return this.browser.close();
  }
}
