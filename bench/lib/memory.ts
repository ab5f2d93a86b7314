import { existsSync, readFileSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright-core';

/** What the extension adds to a tab on average. */
export type MemoryOfTabs = {
  /** Private memory of the tabs' processes; good to one or two MiB. NaN where there is no /proc. */
  privateMiB: number;
  /** Scripts' memory after a collection of garbage: exact, but without what the engine itself holds. */
  heapMiB: number;
  /** A tab without the extension. */
  plainTabMiB: number;
  tabs: number;
};

const MIB = 2 ** 20;

/** Mean of a tab: open the pages, and look at the processes that came with them. */
export async function measureMemory(
  context: BrowserContext,
  open: () => Promise<Page[]>,
): Promise<{ privateMiB: number; heapMiB: number }> {
  const before = new Set(await renderers(context));
  const pages = await open();
  let heap = 0;
  for (const page of pages) {
    const session = await context.newCDPSession(page);
    await session.send('HeapProfiler.collectGarbage');
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    heap += usedSize;
    await session.detach();
  }
  const own = (await renderers(context)).filter((pid) => !before.has(pid));
  const bytes = own.reduce((sum, pid) => sum + privateBytes(pid), 0);
  for (const page of pages) await page.close();
  return { privateMiB: bytes / pages.length / MIB, heapMiB: heap / pages.length / MIB };
}

async function renderers(context: BrowserContext): Promise<number[]> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('Chromium gave no debugging session.');
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
}

function privateBytes(pid: number): number {
  const file = `/proc/${pid}/smaps_rollup`;
  if (!existsSync(file)) return Number.NaN;
  const parts = [...readFileSync(file, 'utf8').matchAll(/^Private_\w+:\s+(\d+) kB$/gm)];
  return parts.reduce((sum, [, kilobytes]) => sum + 1024 * Number(kilobytes), 0);
}
