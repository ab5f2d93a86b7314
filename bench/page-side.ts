import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { DEFAULT_SETTINGS } from '../lib/model/settings';
import { buildIfStale } from '../scripts/lib/build';
import { BUILDS } from '../scripts/lib/project';
import { pickSavedPages, type SavedPage } from '../scripts/lib/saved-pages';
import { Chromium, hoverMark, openServed, waitForMarks } from '../tests/e2e/harness/chromium';
import { launchPlainChromium } from '../tests/e2e/harness/plain-chromium';
import { askWitness, placeWitness } from '../tests/e2e/harness/witness';
import type * as InWorker from './in-page/worker';
import { bundleInPage } from './lib/bundle';
import { evaluateInReader } from './lib/isolated';
import { type MemoryOfTabs, measureMemory } from './lib/memory';
import { median, round, type Summary, summarise } from './lib/stats';
import { pageTexts } from './lib/texts';
import { scriptTasks, startOfReader, traced } from './lib/trace';
import { stopWorker } from './lib/worker';

const INSTALLS = 5;
const PAINT_PAGES = ['apnews.com--microsoft', 'cnn.com', 'euronews.com', 'latimes.com--california', 'nytimes.com'];
const PAINT_REPEATS = 4;
const HEAVY_PAGES = ['dailymail.co.uk', 'nymag.com'];
const HEAVY_REPEATS = 3;
const THROTTLING = 4;
const MEMORY_PAGES = [
  'cnn.com',
  'dailymail.co.uk',
  'euronews.com',
  'latimes.com--california',
  'nymag.com',
  'nytimes.com',
];
const DWELL_PAGES = ['cnn.com', 'euronews.com', 'latimes.com--california', 'nytimes.com'];
const DWELLS_A_PAGE = 5;
const MESSAGE_SIZES = { '1 kB': 1_000, '10 kB': 10_000, '50 kB': 50_000 };
const MESSAGES = 15;
const WORKER_ROUNDS = 5;
const MARKED_WITHIN_MS = 5_000;
/** Time enough for a page to be read and marked to its end. */
const READ_MS = 1_500;
const READ_THROTTLED_MS = 5_000;

export type PageReport = {
  /** From the extension's coming into a running browser until all cards are stored and in use. */
  installToReady: Summary;
  messages: Record<string, { bare: Summary; findMentions: Summary }>;
  /** In the extension's worker itself: one page scanned, and the index read and opened. Milliseconds. */
  worker: { scan: Summary; loadMs: number };
  idleToPainted: { awake: Summary; asleep: Summary };
  dwellToCard: Summary;
  memoryATab: MemoryOfTabs;
  contentScript: { bytes: number; gzip: number };
  nodesAdded: number;
  layoutShift: number;
  /** Characters that were sent again after a paragraph was added to a page. */
  sentTwice: number;
};

/** Of the heaviest pages, with the processor slowed down: the longest task in which a script of ours ran. */
export type TasksReport = { page: string; scriptMs: number; taskMs: number; whilePausedMs: number; tasks: number }[];

export async function benchPage(): Promise<PageReport> {
  buildIfStale('chromium');
  const chromium = await Chromium.launch();
  try {
    await chromium.waitForCards();
    const session = await chromium.context.browser()?.newBrowserCDPSession();
    if (!session) throw new Error('Chromium gave no debugging session.');
    const tools = { chromium, session };
    return {
      installToReady: await say('install to ready', measureInstall()),
      messages: await say('messages', measureMessages(chromium)),
      worker: await say('worker', measureWorkerTime(chromium)),
      idleToPainted: await say('idle to painted', measurePainted(tools)),
      dwellToCard: await say('dwell to card', measureDwell(chromium)),
      ...(await say('nodes and shifts', measureTraces(chromium))),
      sentTwice: await say('sent twice', measureSentTwice(chromium)),
      contentScript: sizeOf('reader.js'),
      memoryATab: await say('memory', measureTabs(tools)),
    };
  } finally {
    await chromium.close();
  }
}

async function measureInstall(): Promise<Summary> {
  const times: number[] = [];
  for (let at = 0; at < INSTALLS; at++) {
    const before = await Chromium.launch();
    await before.uninstall();
    const start = performance.now();
    const fresh = await before.install(BUILDS.chromium);
    await fresh.waitForCards();
    times.push(performance.now() - start);
    await before.close();
  }
  return summarise(times);
}

async function say<T>(name: string, work: Promise<T>): Promise<T> {
  const start = performance.now();
  const result = await work;
  process.stderr.write(`  ${name}: ${((performance.now() - start) / 1000).toFixed(1)} s\n`);
  return result;
}

type Tools = { chromium: Chromium; session: CDPSession };

function saved(start: string): SavedPage {
  return pickSavedPages([start])[0] as SavedPage;
}

function sizeOf(file: string): PageReport['contentScript'] {
  const bytes = readFileSync(`${BUILDS.chromium}/${file}`);
  return { bytes: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length };
}

/** Round trips from a page's script to the awake worker: refused at once, and matched against the dataset. */
async function measureMessages(chromium: Chromium): Promise<PageReport['messages']> {
  const page = await chromium.openServedPage(saved('nytimes.com'), { scripts: false });
  await waitForMarks(page);
  const report: PageReport['messages'] = {};
  for (const [name, size] of Object.entries(MESSAGE_SIZES)) {
    const blocks = blocksOf(size);
    const requests = {
      bare: { to: 'worker', name: 'none', request: { blocks } },
      findMentions: { to: 'worker', name: 'findMentions', request: { lang: 'en', blocks, memory: null } },
    };
    const times = await evaluateInReader<Record<keyof typeof requests, number[]>>(
      page,
      chromium.extensionId,
      `(async (requests) => {
        const times = { bare: [], findMentions: [] };
        for (let turn = 0; turn < ${MESSAGES + 3}; turn++) {
          for (const [name, request] of Object.entries(requests)) {
            const start = performance.now();
            await chrome.runtime.sendMessage(request);
            if (turn > 2) times[name].push(performance.now() - start);
          }
        }
        return times;
      })(${JSON.stringify(requests)})`,
    );
    report[name] = { bare: summarise(times.bare), findMentions: summarise(times.findMentions) };
  }
  await page.close();
  return report;
}

/** Blocks of real pages, so much text of them. */
function blocksOf(size: number): { id: number; text: string }[] {
  const blocks: { id: number; text: string }[] = [];
  let left = size;
  for (const { text } of pageTexts().flat()) {
    if (left <= 0) break;
    blocks.push({ id: blocks.length, text: text.slice(0, left) });
    left -= text.length;
  }
  return blocks;
}

declare const sidelightWorker: typeof InWorker;

/** The same matcher once more in the extension's worker, over the index that it uses and the articles of all pages. */
async function measureWorkerTime(chromium: Chromium): Promise<PageReport['worker']> {
  await chromium.call('getDataStatus', {});
  const worker = await chromium.worker();
  await worker.evaluate(await bundleInPage('worker.ts', 'sidelightWorker'));
  const { scanMs, loadMs } = await worker.evaluate(([pages, rounds]) => sidelightWorker.measureWorker(pages, rounds), [
    pageTexts(),
    WORKER_ROUNDS,
  ] as const);
  return { scan: summarise(scanMs), loadMs: round(loadMs) };
}

/** Init scripts are texts: a bundler's helpers would not come with them. */
const WATCH_PAINT = `{
  const look = () => {
    const isMarked = [...CSS.highlights].some(([name, { size }]) => name.startsWith('sidelight-mention') && size > 0);
    if (isMarked) benchPainted('');
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}`;

async function measurePainted(tools: Tools): Promise<PageReport['idleToPainted']> {
  const times: { awake: number[]; asleep: number[] } = { awake: [], asleep: [] };
  for (let repeat = 0; repeat < PAINT_REPEATS; repeat++) {
    for (const start of PAINT_PAGES) {
      for (const state of ['awake', 'asleep'] as const) {
        const time = await paintOnce(tools, saved(start), state === 'asleep');
        // The first of each warms the browser's own caches.
        if (repeat > 0 && time !== null) times[state].push(time);
      }
    }
  }
  return { awake: summarise(times.awake), asleep: summarise(times.asleep) };
}

/**
 * Milliseconds from the birth of our scripts' world in a page to the first frame with marks; both are told by the
 * debugger, with the same delay. Null when nothing was marked in time.
 */
async function paintOnce({ chromium, session }: Tools, served: SavedPage, isAsleep: boolean): Promise<number | null> {
  await chromium.call('getDataStatus', {});
  if (isAsleep) await stopWorker(session, chromium.extensionId);
  let began = 0;
  let painted: (time: number | null) => void = () => {};
  const end = new Promise<number | null>((resolve) => {
    painted = resolve;
  });
  const before = async (page: Page) => {
    const own = await page.context().newCDPSession(page);
    await own.send('Runtime.addBinding', { name: 'benchPainted' });
    own.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin.endsWith(chromium.extensionId)) began = performance.now();
    });
    own.on('Runtime.bindingCalled', () => painted(performance.now()));
    await own.send('Runtime.enable');
    await page.addInitScript(WATCH_PAINT);
  };
  const page = await chromium.openServedPage(served, { scripts: false, before });
  setTimeout(() => painted(null), MARKED_WITHIN_MS).unref();
  const time = await end;
  await page.close();
  return time === null || began === 0 ? null : time - began;
}

export async function benchTasks(): Promise<TasksReport> {
  buildIfStale('chromium');
  const chromium = await Chromium.launch();
  try {
    await chromium.waitForCards();
    const session = await chromium.context.browser()?.newBrowserCDPSession();
    if (!session) throw new Error('Chromium gave no debugging session.');
    return await say('longest task', measureTasks({ chromium, session }));
  } finally {
    await chromium.close();
  }
}

async function measureTasks({ chromium, session }: Tools): Promise<TasksReport> {
  const report: TasksReport = [];
  for (const start of HEAVY_PAGES) {
    const runs = { ours: [] as { ms: number; scriptMs: number }[], alone: [] as number[], tasks: [] as number[] };
    for (let run = 0; run <= HEAVY_REPEATS; run++) {
      const isPaused = run === HEAVY_REPEATS;
      await chromium.changeSettings({ pausedSince: isPaused ? new Date().toISOString() : null });
      let page: Page | null = null;
      const events = await traced(session, async () => {
        const before = async (tab: Page) => {
          const own = await tab.context().newCDPSession(tab);
          await own.send('Emulation.setCPUThrottlingRate', { rate: THROTTLING });
        };
        page = await chromium.openServedPage(saved(start), { scripts: false, before });
        await page.waitForTimeout(READ_THROTTLED_MS);
      });
      await (page as Page | null)?.close();
      const reader = startOfReader(events);
      if (!reader) continue;
      const tasks = scriptTasks(events, reader);
      const [longest] = tasks;
      if (!longest) continue;
      if (isPaused) runs.alone.push(longest.scriptMs);
      else runs.ours.push(longest);
      runs.tasks.push(tasks.length);
    }
    report.push({
      page: start,
      scriptMs: round(median(runs.ours.map(({ scriptMs }) => scriptMs))),
      taskMs: round(median(runs.ours.map(({ ms }) => ms))),
      whilePausedMs: round(median(runs.alone)),
      tasks: median(runs.tasks),
    });
  }
  await chromium.changeSettings({ pausedSince: null });
  return report;
}

/** From the end of the dwell to the first frame with the card in it. */
async function measureDwell(chromium: Chromium): Promise<Summary> {
  const times: number[] = [];
  for (const start of DWELL_PAGES) {
    const page = await chromium.openServedPage(saved(start), { scripts: false, before: watchCard });
    const marks = await waitForMarks(page);
    for (const index of [...marks.keys()].slice(0, DWELLS_A_PAGE)) {
      await page.evaluate(() => Object.assign(globalThis, { benchCard: null }));
      if (!(await hoverMark(page, index))) continue;
      await page.waitForTimeout(1_000);
      const { rested, shown } = await page.evaluate(() => ({
        rested: (globalThis as { benchRested?: number }).benchRested ?? 0,
        shown: (globalThis as { benchCard?: number | null }).benchCard ?? null,
      }));
      if (shown !== null) times.push(shown - rested - dwellMs());
      await page.keyboard.press('Escape');
      await page.mouse.move(1, 1);
      await page.waitForTimeout(400);
    }
    await page.close();
  }
  return summarise(times);
}

function dwellMs(): number {
  const { opensAfter } = DEFAULT_SETTINGS;
  if (typeof opensAfter !== 'number') throw new Error('cards open by a press');
  return opensAfter;
}

/** The extension looks what is under the pointer in the frame after a move: from there the dwell counts. */
const WATCH_CARD = `{
  let frame = 0;
  addEventListener('pointermove', () => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      globalThis.benchRested = performance.now();
    });
  }, true);
  document.addEventListener('DOMContentLoaded', () => {
    new MutationObserver((records) => {
      const nodes = records.flatMap(({ addedNodes }) => [...addedNodes]);
      if (!nodes.some(({ nodeName }) => nodeName === 'SIDELIGHT-CARD')) return;
      requestAnimationFrame(() => {
        globalThis.benchCard ??= performance.now();
      });
    }).observe(document.documentElement, { childList: true });
  });
}`;

async function watchCard(page: Page): Promise<void> {
  await page.addInitScript(WATCH_CARD);
}

/** What marking leaves in the page: nodes, and shifts of its layout. */
async function measureTraces(chromium: Chromium): Promise<Pick<PageReport, 'nodesAdded' | 'layoutShift'>> {
  let nodesAdded = 0;
  let layoutShift = 0;
  for (const start of PAINT_PAGES) {
    // The page first settles by itself.
    await chromium.changeSettings({ pausedSince: new Date().toISOString() });
    const page = await chromium.openServedPage(saved(start), { scripts: false, before: placeWitness });
    await page.waitForTimeout(500);
    const nodes = await countNodes(page);
    const { shifts } = await askWitness(page);
    await chromium.changeSettings({ pausedSince: null });
    await waitForMarks(page);
    await page.waitForTimeout(500);
    nodesAdded += (await countNodes(page)) - nodes;
    const after = (await askWitness(page)).shifts.slice(shifts.length);
    layoutShift += after.reduce((sum, { value }) => sum + value, 0);
    await page.close();
  }
  return { nodesAdded, layoutShift };
}

function countNodes(page: Page): Promise<number> {
  return page.evaluate(() => document.evaluate('count(//node())', document, null, 1).numberValue);
}

/** Adds a paragraph to a page that was read, and looks at what is sent. */
async function measureSentTwice(chromium: Chromium): Promise<number> {
  const page = await chromium.openServedPage(saved('nytimes.com'), { scripts: false });
  await waitForMarks(page);
  await page.waitForTimeout(READ_MS);
  const added = 'A late paragraph of the article tells what nobody knew.';
  const note = `(() => {
    const send = chrome.runtime.sendMessage;
    globalThis.benchSent = [];
    chrome.runtime.sendMessage = (message) => {
      if (message.name === 'findMentions') benchSent.push(...message.request.blocks.map(({ text }) => text));
      return send.call(chrome.runtime, message);
    };
  })()`;
  await evaluateInReader(page, chromium.extensionId, note);
  await page.evaluate((text) => {
    const longest = [...document.querySelectorAll('p')].sort((a, b) => b.textContent.length - a.textContent.length)[0];
    const paragraph = document.createElement('p');
    paragraph.textContent = text;
    longest?.after(paragraph);
  }, added);
  await page.waitForTimeout(READ_MS);
  const sent = await evaluateInReader<string[]>(page, chromium.extensionId, 'benchSent');
  await page.close();
  if (!sent.includes(added)) throw new Error('the late paragraph was not sent');
  return sent.filter((text) => text !== added).reduce((sum, { length }) => sum + length, 0);
}

/** The same pages in both browsers, each in a tab of its own. */
async function measureTabs({ chromium }: Tools): Promise<MemoryOfTabs> {
  const plain = await launchPlainChromium();
  try {
    const open = (context: BrowserContext) => async () => {
      const pages: Page[] = [];
      for (const start of MEMORY_PAGES) {
        const page = await openServed(context, saved(start), { scripts: false });
        await page.bringToFront();
        await page.waitForTimeout(READ_MS);
        pages.push(page);
      }
      return pages;
    };
    const withUs = await measureMemory(chromium.context, open(chromium.context));
    const without = await measureMemory(plain, open(plain));
    return {
      privateMiB: round(withUs.privateMiB - without.privateMiB),
      heapMiB: round(withUs.heapMiB - without.heapMiB),
      plainTabMiB: round(without.privateMiB),
      tabs: MEMORY_PAGES.length,
    };
  } finally {
    await plain.close();
  }
}
