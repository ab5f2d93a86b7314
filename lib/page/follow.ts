/** Wait at least this long after a change, so that a burst of changes is read once. Milliseconds. */
const LEAST_WAIT_MS = 200;
/** And at most this long, however often the page changes. */
const MOST_WAIT_MS = 5000;
/** Of the page's time, reading changes takes one part in this many at most. */
const SHARE = 20;

const OWN_HOSTS = ['SIDELIGHT-CARD', 'SIDELIGHT-PASSAGE'];

export type Changes = {
  /** Block-level nodes that were added. */
  added: Set<Node>;
  /** Nodes in whose line of text something changed. */
  touched: Set<Node>;
  /** The address is another one: client-side navigation. */
  moved: boolean;
};

/**
 * Follows what a page does after it was read: late content, infinite scroll, client-side navigation. Batches changes,
 * and the longer our work on them takes, the longer it waits, so that a storm of changes costs a fixed share of time.
 */
export class Follower {
  private readonly observer = new MutationObserver((records) => this.note(records));
  private changes = noChanges();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private wait = LEAST_WAIT_MS;
  private address = addressOf(location);
  private readonly onMaybeMoved = () => this.schedule();

  /** @param isFree resolves when nothing else is under way: its time is not that of the changes */
  constructor(
    private readonly onChanges: (changes: Changes) => Promise<void>,
    private readonly isFree: () => Promise<void>,
  ) {}

  start(): void {
    this.observe(document.documentElement);
    addEventListener('popstate', this.onMaybeMoved);
    navigationOf(globalThis)?.addEventListener('navigatesuccess', this.onMaybeMoved);
  }

  observe(root: Node): void {
    this.observer.observe(root, { childList: true, characterData: true, subtree: true });
  }

  stop(): void {
    this.observer.disconnect();
    clearTimeout(this.timer);
    this.timer = undefined;
    removeEventListener('popstate', this.onMaybeMoved);
    navigationOf(globalThis)?.removeEventListener('navigatesuccess', this.onMaybeMoved);
  }

  private note(records: MutationRecord[]): void {
    const { added, touched } = this.changes;
    for (const { type, target, addedNodes, removedNodes } of records) {
      if (type === 'characterData') touched.add(target);
      for (const node of addedNodes) if (isRead(node)) added.add(node);
      for (const node of removedNodes) if (isRead(node)) touched.add(target);
    }
    if (added.size > 0 || touched.size > 0) this.schedule();
  }

  private schedule(): void {
    this.timer ??= setTimeout(() => void this.flush(), this.wait);
  }

  private async flush(): Promise<void> {
    await this.isFree();
    const changes = this.changes;
    this.changes = noChanges();
    const address = addressOf(location);
    changes.moved = address !== this.address;
    this.address = address;
    const start = performance.now();
    try {
      await this.onChanges(changes);
    } finally {
      const cost = performance.now() - start;
      this.wait = Math.min(MOST_WAIT_MS, Math.max(LEAST_WAIT_MS, cost * SHARE));
      this.timer = undefined;
      if (this.changes.added.size > 0 || this.changes.touched.size > 0) this.schedule();
    }
  }
}

/** Elements and texts of the page; our own card comes and goes too. */
function isRead({ nodeType, nodeName }: Node): boolean {
  return (nodeType === 1 && !OWN_HOSTS.includes(nodeName)) || nodeType === 3;
}

function noChanges(): Changes {
  return { added: new Set(), touched: new Set(), moved: false };
}

/** A fragment is a place on the page, not another page. */
function addressOf({ origin, pathname, search }: Location): string {
  return origin + pathname + search;
}

/** The Navigation API, where the browser has it. */
function navigationOf(scope: object): EventTarget | undefined {
  return (scope as { navigation?: EventTarget }).navigation;
}
