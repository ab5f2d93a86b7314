export type SaveState = { state: 'saving' } | { state: 'saved' } | { state: 'failed'; error: unknown };

/**
 * Saves changes while they are being made: together once the hand rests, one write at a time, in order. What could
 * not be saved is kept and tried again with the next change.
 */
export class SaveQueue<C extends object> {
  private waiting: C | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly save: (change: C) => Promise<void>,
    private readonly onState: (state: SaveState) => void,
    private readonly waitMs = 400,
  ) {}

  put(change: C): void {
    this.waiting = { ...this.waiting, ...change };
    this.onState({ state: 'saving' });
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), this.waitMs);
  }

  /** Save now what waits. Resolves when that is done, or failed. @returns whether nothing is left unsaved */
  flush(): Promise<boolean> {
    clearTimeout(this.timer);
    this.running = this.running.then(() => this.write());
    return this.running.then(() => this.waiting === null);
  }

  private async write(): Promise<void> {
    const change = this.waiting;
    if (change === null) return;
    this.waiting = null;
    try {
      await this.save(change);
      if (this.waiting === null) this.onState({ state: 'saved' });
    } catch (error) {
      this.waiting = { ...change, ...(this.waiting as C | null) };
      this.onState({ state: 'failed', error });
    }
  }
}
