import type { CDPSession, Page } from 'playwright-core';

const WITHIN_MS = 10_000;

type Status = 'stopped' | 'starting' | 'running' | 'stopping';
type Updated = { versions: { runningStatus: Status }[] };

/** Stops the worker as the browser does: nothing in it is told. For a browser with this one extension. */
export class WorkerStopper {
  private status: Status | null = null;
  private wait: { for: Status; resolve: () => void } | null = null;

  private constructor(private readonly session: CDPSession) {
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }: Updated) => {
      this.status = versions.at(-1)?.runningStatus ?? this.status;
      if (this.wait?.for === this.status) this.wait.resolve();
    });
  }

  /** @param tab any page, which must stay open */
  static async of(tab: Page): Promise<WorkerStopper> {
    const session = await tab.context().newCDPSession(tab);
    const stopper = new WorkerStopper(session);
    await session.send('ServiceWorker.enable');
    return stopper;
  }

  /** Resolves when the worker is stopped. A page that waits for it may have it started again at once. */
  async stop(): Promise<void> {
    const stopped = this.becomes('stopped');
    await this.session.send('ServiceWorker.stopAllWorkers');
    await stopped;
  }

  /** Resolves when the worker runs, whoever starts it. @throws when nobody does */
  started(): Promise<void> {
    return this.becomes('running');
  }

  private async becomes(wanted: Status): Promise<void> {
    if (this.status === wanted) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    await new Promise<void>((resolve, reject) => {
      this.wait = { for: wanted, resolve };
      timer = setTimeout(() => reject(new Error(`the worker is ${this.status}, not ${wanted}`)), WITHIN_MS);
    });
    clearTimeout(timer);
  }
}
