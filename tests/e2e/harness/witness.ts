import type { Page } from 'playwright-core';

/** What a page noted about itself while it was loaded, by scripts of the test that ran before its own. */
export type Witness = {
  /** The body when it had been parsed, which is before any script of ours runs. */
  bodyAtFirst: string;
  /** Layout shifts that moved something of the page itself; what moves in our card is no node of the page. */
  shifts: { startTime: number; value: number; moved: string[] }[];
  /** Lengths of the main thread's long tasks with the time at which they began. Milliseconds. */
  longTasks: { startTime: number; duration: number }[];
};

/** As the Layout Instability API gives it. */
type LayoutShift = PerformanceEntry & { value: number; sources: readonly { node: Node | null }[] };

declare const witness: Witness;

/** Have the next page in a tab observe itself. */
export async function placeWitness(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen: Witness = { bodyAtFirst: '', shifts: [], longTasks: [] };
    Object.assign(globalThis, { witness: seen });
    document.addEventListener('DOMContentLoaded', () => {
      seen.bodyAtFirst = document.body.outerHTML;
    });
    new PerformanceObserver((list) => {
      for (const { startTime, value, sources } of list.getEntries() as LayoutShift[]) {
        const nodes = sources.flatMap(({ node }) => (node && document.body.contains(node) ? [node.nodeName] : []));
        if (nodes.length > 0) seen.shifts.push({ startTime, value, moved: nodes });
      }
    }).observe({ type: 'layout-shift', buffered: true });
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) seen.longTasks.push({ startTime, duration });
    }).observe({ type: 'longtask', buffered: true });
  });
}

export function askWitness(page: Page): Promise<Witness> {
  return page.evaluate(() => witness);
}
