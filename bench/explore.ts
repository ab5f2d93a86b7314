import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import type { Answer, DataStatus } from '../lib/messaging/protocol';
import { launchChromium } from '../scripts/lib/chromium';
import { SCREENSHOTS } from '../scripts/lib/project';
import { until } from '../scripts/lib/until';
import { copyExtension } from './extension-copy';
import { generateDataset } from './generated-dataset';
import { type Spread, spreadOf } from './spread';

/** What a page of the extension finds under this name, when a function below runs there. */
declare const chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
/** Milliseconds from each key to the frame that shows what it led to; kept in the page. */
declare const keyTimes: number[];
/** When the frame with all names was drawn, from the navigation on; kept in the page. */
declare const listedAt: number | null;

/** Typed letter by letter: from the rarest name to single letters that stand in nearly all of them. */
const TYPED = [
  'garcia lopez',
  'detention',
  'dbk-17',
  'zamora mining site',
  'qx',
  'ana ríos',
  'tribunal of norte',
  'v.',
];
const OPENINGS = 5;
const FILLED_WITHIN_MS = 15 * 60 * 1000;
/** A worker that has just started makes its index anew before it answers. */
const SHOWN_WITHIN_MS = 5 * 60_000;
/** Between keys, as a quick typist leaves it. */
const BETWEEN_KEYS_MS = 60;
const SCHEMES = ['light', 'dark'] as const;

export type ExploreFigures = {
  cards: number;
  packs: number;
  /** From the start of the browser until all cards are stored. */
  fillMs: number;
  /** From the navigation to the first frame with all names, when the worker has just started. */
  firstOpenMs: number;
  /** The same, when the worker is awake. */
  openMs: Spread;
  /** From a key to the frame that shows its results. */
  keyMs: Spread;
  /** Work of the page's main thread a key, drawing included: what is left of the time above on a machine at rest. */
  keyWorkMs: number;
  /** Of the page, after a collection. */
  heapMiB: number;
};

/** Fill a profile with `cards` generated cards by the extension's own sync, and use its Explore page as a reader does. */
export async function benchExplore(cards: number): Promise<ExploreFigures> {
  const dataset = generateDataset(cards);
  const copy = copyExtension(dataset);
  const profile = mkdtempSync(join(tmpdir(), 'sidelight-profile-'));
  try {
    const filled = await fill(copy.folder, profile);
    const figures = await measure(copy.folder, profile, cards);
    return { cards, packs: dataset.length - 1, fillMs: filled, ...figures };
  } finally {
    copy.remove();
    rmSync(profile, { recursive: true, force: true });
  }
}

async function fill(extensionDir: string, userDataDir: string): Promise<number> {
  const start = performance.now();
  const { context, extensionId } = await launchChromium({ extensionDir, userDataDir });
  try {
    await waitForCards(context, extensionId);
    return Math.round(performance.now() - start);
  } finally {
    await context.close();
  }
}

async function waitForCards(context: BrowserContext, extensionId: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/icon.svg`);
  const ask = async () => {
    const message = { to: 'worker', name: 'getDataStatus', request: {} };
    const answer = await page.evaluate((sent) => chrome.runtime.sendMessage(sent), message);
    return answer as Answer<DataStatus>;
  };
  const answer = await until(
    ask,
    (now) => now.ok && (now.value.state === 'ready' || now.value.state === 'failed'),
    FILLED_WITHIN_MS,
  );
  if (!answer.ok || answer.value.state !== 'ready')
    throw new Error(`the cards are not there: ${JSON.stringify(answer)}`);
  await page.close();
}

async function measure(extensionDir: string, userDataDir: string, cards: number) {
  const { context, extensionId } = await launchChromium({ extensionDir, userDataDir });
  try {
    const url = `chrome-extension://${extensionId}/explore.html`;
    const first = await open(context, url, cards);
    await first.page.close();
    const openings: number[] = [];
    for (let i = 0; i < OPENINGS; i++) {
      const { page, shownMs } = await open(context, url, cards);
      openings.push(shownMs);
      await page.close();
    }
    const { page } = await open(context, url, cards);
    const { keys, workMs } = await type(page);
    const heapMiB = await heapOf(page);
    await photograph(page, url, cards);
    return {
      firstOpenMs: Math.round(first.shownMs),
      openMs: spreadOf(openings),
      keyMs: spreadOf(keys),
      keyWorkMs: workMs,
      heapMiB,
    };
  } finally {
    await context.close();
  }
}

/** Open the page, and wait for the frame in which it lists all cards. */
async function open(context: BrowserContext, url: string, cards: number): Promise<{ page: Page; shownMs: number }> {
  const page = await context.newPage();
  // The page notes the moment itself, however late this process asks.
  await page.addInitScript((count) => {
    Object.assign(globalThis, { listedAt: null });
    const observer = new MutationObserver(() => {
      if (!document.querySelector(`[role="option"][aria-setsize="${count}"]`)) return;
      observer.disconnect();
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => Object.assign(globalThis, { listedAt: performance.now() });
        port2.postMessage(null);
      });
    });
    observer.observe(document, { childList: true, subtree: true });
  }, cards);
  await page.goto(url);
  await page.waitForFunction(() => listedAt !== null, null, { timeout: SHOWN_WITHIN_MS });
  return { page, shownMs: await page.evaluate(() => listedAt ?? 0) };
}

async function type(page: Page): Promise<{ keys: number[]; workMs: number }> {
  await page.evaluate(() => {
    Object.assign(globalThis, { keyTimes: [] });
    document.addEventListener('keydown', ({ timeStamp }) => {
      // A message after the frame's callback arrives when the frame has been drawn.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => keyTimes.push(performance.now() - timeStamp);
        port2.postMessage(null);
      });
    });
  });
  const worked = await workOf(page);
  const field = page.locator('.idx input');
  await field.focus();
  for (const words of TYPED) {
    for (const letter of words) {
      await page.keyboard.type(letter);
      await page.waitForTimeout(BETWEEN_KEYS_MS);
    }
    for (const _ of words) {
      await page.keyboard.press('Backspace');
      await page.waitForTimeout(BETWEEN_KEYS_MS);
    }
  }
  const keys = await page.evaluate(() => keyTimes);
  return { keys, workMs: Math.round(((await worked()) / keys.length) * 10) / 10 };
}

/** Time that the page's main thread runs from now on, in milliseconds: waiting for a processor is not counted. */
async function workOf(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const read = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  };
  const before = await read();
  return async () => (await read()) - before;
}

async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return Math.round((usedSize / 2 ** 20) * 10) / 10;
}

async function photograph(page: Page, url: string, cards: number): Promise<void> {
  mkdirSync(SCREENSHOTS, { recursive: true });
  await page.goto(`${url}?q=garcia#subject-1`);
  await page.waitForSelector('.entry .fact');
  await page.waitForSelector('[role="option"]');
  for (const colorScheme of SCHEMES) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: join(SCREENSHOTS, `explore-${cards}-${colorScheme}.png`) });
  }
}
