import type { CallName, PageOrders, PageReport, Request, Response } from '../messaging/protocol';
import type { EntityId } from '../model/entity';
import type { PageMemory } from '../model/mention';
import { byHand } from './by-hand';
import { chooseMentions } from './choose-mentions';
import { type Changes, Follower } from './follow';
import { Lazy } from './lazy';
import type { PageBlock } from './page-block';
import { PageMentions } from './page-mentions';
import { PageText } from './page-text';
import { Painter } from './paint';
import type { PagePassages, StartPassages } from './passages-seam';
import type { PlacedMention } from './placed-mention';
import type { PagePointer, PointerDeps, StartPointer } from './pointer-seam';
import { parcel, sentText } from './send-blocks';
import { runSliced } from './time-slice';

/** How often we look whether the page cleared our marks, while it can be seen. Milliseconds. */
const LOOK_AGAIN_MS = 2000;

export type ReaderDeps = {
  call<N extends CallName>(name: N, request: Request<N>): Promise<Response<N>>;
  /** Bring the second script here; it is asked for when the page first has a mention. */
  loadPointer(): Promise<StartPointer>;
  /** Bring the third script here, which marks passages; absent where there are none to mark. */
  loadPassages?(): Promise<StartPassages>;
  /** False after an update of the extension, when its old scripts must go quiet. */
  isAlive(): boolean;
  /** Rules for the marks inside of a shadow root, which those of the page do not reach in every browser. */
  adoptMarks(root: ShadowRoot): void;
  /** Look at this part of the page only (the welcome page's sample); the page's article by default. */
  region?: Element;
};

/** Reads one page: collects its text, has it matched, marks the mentions, opens cards. */
export class Reader {
  private orders: PageOrders | null = null;
  private isOnce = false;
  private memory: PageMemory | null = null;
  private readonly text: PageText;
  private readonly mentions: PageMentions;
  private readonly painter = new Painter();
  private readonly pointer = new Lazy(
    () => this.bringPointer(),
    (error) => this.tell(error),
  );
  private readonly passages = new Lazy(
    () => this.bringPassages(),
    (error) => this.tell(error),
  );
  /** Ends with the reading of the page. */
  private listening: AbortController | null = null;
  /** Mentions that open a card: what was last painted. */
  private chosen: readonly PlacedMention[] = [];
  private readonly follower: Follower;
  private watch: ReturnType<typeof setInterval> | undefined;
  /** One piece of work at a time, in order: messages carry the page's memory from one to the next. */
  private queue: Promise<void> = Promise.resolve();
  private isStopped = false;
  /** Being read from its beginning: what was found so far is not all. */
  private isBeginning = false;

  constructor(private readonly deps: ReaderDeps) {
    this.text = new PageText((root) => {
      deps.adoptMarks(root);
      this.follower.observe(root);
    });
    this.mentions = new PageMentions(this.text);
    this.follower = new Follower(
      (changes) => this.enqueue(() => this.follow(changes)),
      () => this.queue,
    );
  }

  /** Begin, and answer to later calls with `refresh`, `readOnce` and the others. */
  start(): Promise<void> {
    return this.enqueue(() => this.begin());
  }

  /** Settings or cards changed. */
  refresh(): Promise<void> {
    return this.enqueue(() => this.begin());
  }

  /** The reader asked for this page, although its site is off. */
  readOnce(): Promise<void> {
    this.isOnce = true;
    return this.enqueue(() => this.begin());
  }

  /** Leave the page as it was. */
  stop(): void {
    this.isStopped = true;
    this.rest();
    this.pointer.with((pointer) => pointer.stop());
    this.passages.with((passages) => passages.stop());
  }

  private enqueue(work: () => Promise<void>): Promise<void> {
    this.queue = this.queue
      .then(() => (this.isStopped ? undefined : work()))
      .catch((error: unknown) => this.tell(error));
    return this.queue;
  }

  /** A call that fails because the extension was updated is no error: this script is done. */
  private tell(error: unknown): void {
    if (this.checkAlive()) console.debug('Sidelight:', error);
  }

  private async begin(): Promise<void> {
    await seen();
    // Before the first word is read, so that nothing comes between.
    this.follower.start();
    // The question wakes the worker, which takes longer than reading the text.
    const [orders] = await Promise.all([
      this.deps.call('startPage', { once: this.isOnce }),
      this.deps.region ? this.text.read(this.deps.region) : this.text.readArticle(),
    ]);
    this.orders = orders;
    this.pointer.with((pointer) => pointer.setLook(orders.look));
    this.passages.with((passages) => passages.setLook(orders.look));
    if (orders.state === 'off' || orders.dataset === null) {
      this.rest();
      return;
    }
    this.memory = null;
    this.mentions.clear();
    this.isBeginning = true;
    try {
      await this.match(this.text.inOrder());
    } finally {
      this.isBeginning = false;
    }
    this.paint();
    this.watch ??= setInterval(() => {
      if (document.hidden || !this.checkAlive()) return;
      this.painter.restore();
      this.passages.with((passages) => passages.restore());
    }, LOOK_AGAIN_MS);
    this.listenForSelection();
    this.findPassages(false);
  }

  /** Have saved passages found on the page. The script that does so comes only where there may be some. */
  private findPassages(moved: boolean): void {
    if (this.passages.isWanted) this.passages.with((passages) => passages.update(moved));
    else if (this.deps.loadPassages) {
      this.deps.call('hasPassages', {}).then(
        (isAny) => {
          if (isAny && this.orders?.state === 'read') this.passages.use((passages) => passages.update(moved));
        },
        (error: unknown) => this.tell(error),
      );
    }
  }

  /** The script that marks passages comes when something is selected, and from then on looks for itself. */
  private listenForSelection(): void {
    if (this.listening !== null || !this.deps.loadPassages) return;
    this.listening = new AbortController();
    document.addEventListener(
      'selectionchange',
      byHand(() => {
        if (!this.passages.isWanted && getSelection()?.isCollapsed === false) this.markable();
      }),
      { signal: this.listening.signal },
    );
  }

  private markable(): void {
    this.passages.use((passages) => passages.update(false));
  }

  /** Stop reading, keep listening: a later `refresh` may begin again. */
  private rest(): void {
    this.follower.stop();
    clearInterval(this.watch);
    this.watch = undefined;
    this.listening?.abort();
    this.listening = null;
    this.passages.with((passages) => passages.rest());
    this.chosen = [];
    this.pointer.with((pointer) => {
      pointer.setMentions([]);
      pointer.close();
    });
    this.painter.unpaint();
    this.mentions.clear();
    this.text.clear();
    this.memory = null;
  }

  private checkAlive(): boolean {
    if (!this.deps.isAlive()) this.stop();
    return !this.isStopped;
  }

  private async match(blocks: readonly PageBlock[]): Promise<void> {
    const lang = document.documentElement.lang;
    for (const group of await runSliced(parcel(blocks))) {
      const sent = group.map((block) => ({ id: block.id, text: sentText(block) }));
      const found = await this.deps.call('findMentions', { lang, blocks: sent, memory: this.memory });
      if (this.isStopped) return;
      this.memory = found.memory;
      if (this.mentions.add(found)) this.paint();
    }
  }

  private paint(): void {
    if (this.orders === null) return;
    const { look } = this.orders;
    const chosen = chooseMentions(this.mentions.inOrder(), look.density);
    this.chosen = chosen;
    this.painter.paint(chosen, look.underline);
    if (chosen.length > 0) this.pointer.use((pointer) => pointer.setMentions(chosen));
    else this.pointer.with((pointer) => pointer.setMentions(chosen));
  }

  private async bringPointer(): Promise<PagePointer> {
    const onTheWay = new AbortController();
    let lastMove: PointerDeps['lastMove'] = null;
    const note = byHand(({ clientX: x, clientY: y, pointerType }: PointerEvent) => {
      if (pointerType !== 'touch') lastMove = { x, y };
    });
    addEventListener('pointermove', note, { passive: true, capture: true, signal: onTheWay.signal });
    try {
      const start = await this.deps.loadPointer();
      const pointer = start({
        painter: this.painter,
        shadowRoots: () => [...this.text.shadowRoots],
        canOpen: () => this.checkAlive(),
        lastMove,
      });
      if (this.orders) pointer.setLook(this.orders.look);
      return pointer;
    } finally {
      onTheWay.abort();
    }
  }

  private async bringPassages(): Promise<PagePassages> {
    if (!this.deps.loadPassages) throw new Error('no passages are marked on this page');
    const start = await this.deps.loadPassages();
    const passages = start({
      call: this.deps.call,
      isAlive: () => this.checkAlive(),
      blocks: () => this.text.inOrder(),
      mentions: () => this.mentions.inOrder(),
      marks: () => this.chosen,
      shadowRoots: () => [...this.text.shadowRoots],
    });
    if (this.orders) passages.setLook(this.orders.look);
    return passages;
  }

  private async follow({ added, touched, moved }: Changes): Promise<void> {
    if (!this.checkAlive() || this.orders?.state !== 'read') return;
    if (moved && !this.deps.region) {
      // Another article under another address: what was certain there is not certain here.
      this.pointer.with((pointer) => pointer.close());
      this.text.clear();
      this.memory = null;
      this.mentions.clear();
    }
    const changed = new Set<Element>();
    const isReRead = moved || [...added, ...touched].some((node) => node.isConnected && !this.text.concerns(node));
    for (const node of [...added, ...touched]) {
      const container = this.text.containerOf(node);
      if (container) changed.add(container);
    }
    this.text.dropChanged(changed);
    this.mentions.prune();
    const blocks = await this.readChanges(isReRead, new Set([...added, ...changed]));
    await this.match(blocks);
    this.paint();
    if (moved || this.passages.isWanted) this.findPassages(moved);
  }

  private async readChanges(isReRead: boolean, scopes: ReadonlySet<Node>): Promise<PageBlock[]> {
    const { region } = this.deps;
    if (region) return this.text.read(region);
    if (isReRead) return this.text.readArticle();
    const blocks: PageBlock[] = [];
    for (const scope of scopes)
      if (scope.isConnected && this.text.concerns(scope)) blocks.push(...(await this.text.read(scope)));
    return blocks;
  }

  /** Go on by one mention, from the one that is open or the first in view, and open its card with focus. */
  step(by: 1 | -1): number {
    const chosen =
      this.orders?.look.density === 'none' ? chooseMentions(this.mentions.inOrder(), 'first') : this.chosen;
    if (chosen.length > 0) this.pointer.use((pointer) => pointer.step(chosen, by));
    return chosen.length;
  }

  /** Mark the passage that is selected. */
  markPassage(): void {
    if (this.orders?.state === 'read' && this.deps.loadPassages) this.passages.use((passages) => passages.mark());
  }

  openEntity(entityId: EntityId): boolean {
    const all = this.mentions.inOrder().filter(({ mention }) => mention.entityId === entityId);
    const [first] = chooseMentions(all, 'first');
    if (first) this.pointer.use((pointer) => pointer.show(first));
    return first !== undefined;
  }

  report(): PageReport {
    const isReading = this.orders?.state === 'read' && !this.isBeginning;
    return {
      state: isReading ? 'reading' : 'off',
      reason: this.orders?.reason ?? 'none',
      ...this.mentions.summary(),
    };
  }
}

/** Resolves when the page is first in view: a tab restored in the background waits. */
function seen(): Promise<void> {
  if (!document.hidden) return Promise.resolve();
  return new Promise((resolve) => {
    const onChange = () => {
      if (document.hidden) return;
      document.removeEventListener('visibilitychange', onChange);
      resolve();
    };
    document.addEventListener('visibilitychange', onChange);
  });
}
