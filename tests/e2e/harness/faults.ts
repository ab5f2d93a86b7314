import type { ConsoleMessage, Page, Worker } from 'playwright-core';

/** What went wrong in a page: uncaught errors and what was written as an error. Grows while the page lives. */
export function watchPage(page: Page): string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`uncaught: ${error.message}`));
  page.on('console', (message) => note(faults, message));
  return faults;
}

/** The same for the worker, from now on. */
export async function watchWorker(worker: Worker): Promise<string[]> {
  const faults: string[] = [];
  worker.on('console', (message) => note(faults, message));
  // The browser's tools report a worker's uncaught errors to no one who attaches later: have them written down.
  await worker.evaluate(() => {
    self.addEventListener('error', (event) => console.error(`uncaught: ${event.message}`));
    self.addEventListener('unhandledrejection', (event) => console.error(`unhandled: ${event.reason}`));
  });
  return faults;
}

function note(faults: string[], message: ConsoleMessage): void {
  if (message.type() === 'error') faults.push(message.text());
}
