import type { BrowserContext, Page, Worker } from 'playwright-core';
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
import {
  type ChromiumOptions,
  installIn,
  launchChromium,
  servePages,
  uninstallFrom,
} from '../../../scripts/lib/chromium';
import { listMarks, pointOfMark } from '../../../scripts/lib/marks';
import type { ServedPage } from '../../../scripts/lib/served-page';
import { until } from '../../../scripts/lib/until';
import { allThere } from './all-there';
import { openAnswer } from './answer';
import { restingPoint } from './resting-point';

/** What a page of the extension finds under this name, when a function below runs there. */
declare const chrome: typeof browser;

/** What the browser's own page of extensions has beyond that. */
type DeveloperPrivate = { addHostPermission(extensionId: string, pattern: string): Promise<void> };

/** A page of the extension with no script of its own: from here tests talk to the worker as our pages do. */
const QUIET_PAGE = 'icon.svg';

/** A sync of all cards takes a second or two; machines that are busy with other work take longer. */
const READY_WITHIN_MS = 30_000;
const MARKED_WITHIN_MS = 15_000;

/** A running Chromium with the extension, as tests see it. */
export class Chromium {
  private quiet: Promise<Page> | null = null;

  private constructor(
    readonly context: BrowserContext,
    readonly extensionId: string,
    private readonly processId: number,
  ) {}

  static async launch(options: ChromiumOptions = {}): Promise<Chromium> {
    const { context, extensionId, processId } = await launchChromium(options);
    return new Chromium(context, extensionId, processId);
  }

  /** Bring another copy of the extension into the same browser. */
  async install(extensionDir: string): Promise<Chromium> {
    return new Chromium(this.context, await installIn(this.context, extensionDir), this.processId);
  }

  /** Take the extension out of the browser, which goes on. */
  async uninstall(): Promise<void> {
    await uninstallFrom(this.context, this.extensionId);
    for (const page of this.context.pages()) if (page.url().startsWith(this.urlOf(''))) await page.close();
  }

  urlOf(path: string): string {
    return `chrome-extension://${this.extensionId}/${path}`;
  }

  async worker(): Promise<Worker> {
    const isOurs = (worker: Worker) => worker.url().startsWith(this.urlOf(''));
    return this.context.serviceWorkers().findLast(isOurs) ?? this.context.waitForEvent('serviceworker', isOurs);
  }

  async openPage(url: string): Promise<Page> {
    const page = await this.context.newPage();
    await page.goto(url);
    return page;
  }

  openServedPage(served: ServedPage, options: OpenOptions = {}): Promise<Page> {
    return openServed(this.context, served, options);
  }

  openExtensionPage(path: string): Promise<Page> {
    return this.openPage(this.urlOf(path));
  }

  /** A page of ours that does nothing by itself, opened once. */
  quietPage(): Promise<Page> {
    this.quiet ??= this.openExtensionPage(QUIET_PAGE);
    return this.quiet;
  }

  /** Send anything to the worker, as one of our pages would. */
  async send(message: unknown): Promise<unknown> {
    const page = await this.quietPage();
    return page.evaluate((sent) => chrome.runtime.sendMessage(sent), message);
  }

  /** Ask the worker. @throws when it refuses */
  async call<N extends CallName>(name: N, request: Request<N>): Promise<Response<N>> {
    return openAnswer<Response<N>>(name, await this.send({ to: 'worker', name, request }));
  }

  /** Ask the reading script of the tab that is in front. @throws when it is not there */
  async callTab<N extends TabCallName>(page: Page, name: N, request: TabRequest<N>): Promise<TabResponse<N>> {
    const quiet = await this.quietPage();
    const tabId = await this.tabIdOf(page);
    const answer = await quiet.evaluate(
      ({ tabId, message }) => chrome.tabs.sendMessage(tabId, message, { frameId: 0 }),
      { tabId, message: { to: 'tab', name, request } },
    );
    return openAnswer<TabResponse<N>>(name, answer);
  }

  /** The browser's own number of a tab, found by bringing it to the front. */
  async tabIdOf(page: Page): Promise<number> {
    const quiet = await this.quietPage();
    await page.bringToFront();
    return quiet.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
      if (tab?.id === undefined) throw new Error('no tab is in front');
      return tab.id;
    });
  }

  /** Change what the reader chose, as our pages do: stored, from where the worker tells the open tabs. */
  async changeSettings(change: Partial<Settings>): Promise<void> {
    const quiet = await this.quietPage();
    await quiet.evaluate(async (changed) => {
      const { settings } = await chrome.storage.local.get('settings');
      await chrome.storage.local.set({ settings: { ...(settings as object), ...changed } });
    }, change);
  }

  /** Allow the extension sites that it may ask for, as the reader does in the browser's settings of extensions. */
  async allowInBrowserSettings(pattern: string): Promise<void> {
    const page = await this.openPage('chrome://extensions/');
    await page.evaluate(
      async ([id, allowed]) => {
        const { developerPrivate } = chrome as unknown as { developerPrivate: DeveloperPrivate };
        await developerPrivate.addHostPermission(id, allowed);
      },
      [this.extensionId, pattern] as const,
    );
    await page.close();
  }

  /** Wait until the cards are there and no sync is under way. */
  async waitForCards(): Promise<void> {
    const ask = () => this.call('getDataStatus', {});
    const isOver = ({ state }: DataStatus) => state === 'ready' || state === 'failed';
    const { state, error } = await until(ask, isOver, READY_WITHIN_MS);
    if (state !== 'ready') throw new Error(`the cards are ${state}: ${error?.message ?? ''}`);
  }

  /** End the browser's process as a crash would. */
  async kill(): Promise<void> {
    const closed = new Promise((resolve) => {
      this.context.on('close', resolve);
    });
    process.kill(this.processId, 'SIGKILL');
    await closed;
  }

  close(): Promise<void> {
    return this.context.close();
  }
}

export type OpenOptions = { scripts?: boolean; before?: (page: Page) => Promise<void> };

/** Open a page that is served to this tab alone. `before` prepares the tab. */
export async function openServed(
  context: BrowserContext,
  served: ServedPage,
  options: OpenOptions = {},
): Promise<Page> {
  const page = await context.newPage();
  await servePages(page, [served], options);
  await options.before?.(page);
  await page.goto(served.url, { waitUntil: 'load' });
  return page;
}

/** The marked words of a page, in its order, as soon as there are any. @throws when none appear */
export async function waitForMarks(page: Page): Promise<string[]> {
  const marks = await until(() => marksOf(page), allThere(), MARKED_WITHIN_MS);
  if (marks.length === 0) throw new Error('nothing on the page was marked');
  return marks;
}

/** All marks of a page, which come a part of it at a time: known to be there by the last one. @throws when it is late */
export async function waitForAllMarks(page: Page, last: string): Promise<string[]> {
  const marks = await until(
    () => marksOf(page),
    (words) => words.includes(last),
    MARKED_WITHIN_MS,
  );
  if (!marks.includes(last)) throw new Error(`"${last}" was not marked`);
  return marks;
}

export function marksOf(page: Page): Promise<string[]> {
  return page.evaluate(listMarks);
}

/** Rest the pointer on a mark, coming from beside it as a hand does. @returns false when it cannot be reached */
export async function hoverMark(page: Page, index: number): Promise<boolean> {
  const point = await restingPoint(() => page.evaluate(pointOfMark, index));
  if (!point) return false;
  await page.mouse.move(point.x + 3, point.y + 60);
  await page.mouse.move(point.x, point.y, { steps: 6 });
  return true;
}

/** Run a function in the world of our content scripts. It is sent as text: it must stand alone. */
export async function evaluateIsolated<A, R>(
  page: Page,
  extensionId: string,
  run: (argument: A) => R,
  argument: A,
): Promise<Awaited<R>> {
  const session = await page.context().newCDPSession(page);
  const origin = `chrome-extension://${extensionId}`;
  const found = new Promise<number>((resolve) => {
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin === origin) resolve(context.id);
    });
  });
  await session.send('Runtime.enable');
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression: `(${run})(${JSON.stringify(argument)})`,
    contextId: await found,
    returnByValue: true,
    awaitPromise: true,
  });
  await session.detach();
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as Awaited<R>;
}
