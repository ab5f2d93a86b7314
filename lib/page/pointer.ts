import type { PageOrders } from '../messaging/protocol';
import { byHand } from './by-hand';
import type { CardUi, MountCardUi } from './card-ui';
import { HitTest, isIn } from './hit-test';
import { HoverMachine } from './hover-machine';
import { type PlacedMention, rectsOf, surfaceOf } from './placed-mention';
import type { PagePointer, PointerDeps } from './pointer-seam';

/** Keep this much of the page between a mention that is stepped to and the edge of the window. CSS pixels. */
const EDGE = 80;

/** From pointer, touch and keyboard to cards. */
export class Pointer implements PagePointer {
  private mentions: readonly PlacedMention[] = [];
  private hits: HitTest;
  private look: PageOrders['look'] | null = null;
  private readonly card: CardUi;
  private last: { x: number; y: number };
  private frame = 0;
  private byKeyboard = false;
  private readonly machine: HoverMachine<PlacedMention>;
  private readonly events = new AbortController();

  constructor(
    private readonly deps: PointerDeps,
    mountCardUi: MountCardUi,
  ) {
    this.hits = new HitTest([], deps.shadowRoots);
    this.last = deps.lastMove ?? { x: -1, y: -1 };
    this.machine = new HoverMachine<PlacedMention>(
      {
        isOn: (mention) => this.isOn(mention),
        open: (mention) => this.open(mention),
        close: () => this.hide(),
        wait: (ms, then) => {
          const timer = setTimeout(then, ms);
          return () => clearTimeout(timer);
        },
      },
      null,
    );
    this.card = mountCardUi({
      onPointer: (isOver) => this.machine.overCard(isOver),
      onPin: (isPinned) => this.machine.pin(isPinned),
      onClose: () => {
        this.machine.closed();
        this.deps.painter.unpaintOpen();
      },
    });
    const options = { passive: true, capture: true, signal: this.events.signal };
    addEventListener(
      'pointermove',
      byHand((event) => this.onMove(event)),
      options,
    );
    addEventListener(
      'scroll',
      byHand(() => this.machine.scrolled()),
      options,
    );
    addEventListener(
      'click',
      byHand((event) => this.onClick(event)),
      options,
    );
    // Not in the capture phase, where every element that is left would be heard.
    const onLeave = byHand(() => this.machine.over(null));
    document.addEventListener('pointerleave', onLeave, { signal: this.events.signal });
  }

  setLook(look: PageOrders['look']): void {
    this.look = look;
    this.machine.setDwell(look.opensAfter === 'click' ? null : look.opensAfter);
  }

  setMentions(mentions: readonly PlacedMention[]): void {
    const isFirst = this.mentions.length === 0;
    this.mentions = mentions;
    this.hits = new HitTest(mentions, this.deps.shadowRoots);
    // The hand may have come to rest on the words before they were known.
    if (isFirst && this.last.x >= 0) this.scheduleLook();
  }

  show(mention: PlacedMention): void {
    const [rect] = rectsOf(mention);
    if (!rect || rect.top < EDGE || rect.bottom > innerHeight - EDGE) {
      mention.start.node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    }
    this.byKeyboard = true;
    this.machine.press(mention);
  }

  step(mentions: readonly PlacedMention[], by: 1 | -1): void {
    const open = this.machine.target;
    const from = open ? mentions.findIndex((mention) => isSame(mention, open)) : -1;
    let next = from + by;
    if (from < 0) {
      const inView = mentions.findIndex((mention) => (rectsOf(mention)[0]?.bottom ?? -1) > 0);
      next = inView < 0 ? 0 : by === 1 ? inView : inView - 1;
    }
    const count = mentions.length;
    this.show(mentions[(next + count) % count] as PlacedMention);
  }

  close(): void {
    this.machine.closed();
    this.hide();
  }

  stop(): void {
    this.events.abort();
    cancelAnimationFrame(this.frame);
    this.close();
    this.card.unmount();
  }

  private onMove({ clientX: x, clientY: y, pointerType }: PointerEvent): void {
    // Browsers send moves when the page scrolls under a resting pointer; only a hand's move counts.
    if (pointerType === 'touch' || (x === this.last.x && y === this.last.y)) return;
    this.last = { x, y };
    this.scheduleLook();
  }

  private scheduleLook(): void {
    if (this.frame === 0 && this.mentions.length > 0) this.frame = requestAnimationFrame(() => this.lookUnder());
  }

  private isOn(mention: PlacedMention): boolean {
    const under = this.hits.at(this.last.x, this.last.y);
    return under !== null && isSame(under, mention);
  }

  private lookUnder(): void {
    this.frame = 0;
    const { x, y } = this.last;
    const card = this.card.rect();
    // Over the card the pointer is on nothing of the page; the card says so itself.
    if (card && isIn(card, x, y, 0)) return;
    this.deps.painter.restore();
    this.machine.over(this.hits.at(x, y), card ? this.isOnWay(card, x, y) : false);
  }

  /** Whether a point lies in the gap between the open mention and its card. */
  private isOnWay(card: DOMRect, x: number, y: number): boolean {
    const target = this.machine.target;
    return rectsOfTarget(target).some((rect) => {
      const top = Math.min(rect.bottom, card.bottom);
      const bottom = Math.max(rect.top, card.top);
      const isBetween = y >= top && y <= bottom;
      return isBetween && x >= Math.min(rect.left, card.left) && x <= Math.max(rect.right, card.right);
    });
  }

  private onClick(event: MouseEvent): void {
    const { clientX, clientY, button, defaultPrevented } = event;
    if (button !== 0 || defaultPrevented || this.mentions.length === 0) return;
    if (!getSelection()?.isCollapsed) return;
    const mention = this.hits.at(clientX, clientY);
    // A link is the page's: a press follows it.
    if (mention === null || mention.link || mention === this.machine.target) return;
    const [under] = event.composedPath();
    if (under instanceof Element && under.closest('a[href], button, input, label, summary, [role="button"]')) return;
    this.machine.press(mention);
  }

  private open(mention: PlacedMention): void {
    const focus = this.byKeyboard;
    this.byKeyboard = false;
    if (!this.deps.canOpen() || this.look === null) return;
    this.deps.painter.paintOpen(mention);
    const { entityId, why } = mention.mention;
    this.card.open({
      entityId,
      why,
      surface: surfaceOf(mention),
      rects: () => rectsOf(mention),
      focus,
      look: this.look,
    });
  }

  private hide(): void {
    this.deps.painter.unpaintOpen();
    this.card.close();
  }
}

function rectsOfTarget(target: PlacedMention | null): DOMRect[] {
  return target ? rectsOf(target) : [];
}

/** Marks are made anew when the page changes; the same words at the same place are the same mention. */
function isSame(a: PlacedMention, b: PlacedMention): boolean {
  return a.start.node === b.start.node && a.start.offset === b.start.offset;
}
