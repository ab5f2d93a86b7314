import { render } from 'preact';
import { CardWindow, type CardWindowProps, type Stop } from '../../components/card/CardWindow';
import { language } from '../../components/parts/locale';
import cardCss from '../../components/styles/card.css?inline';
import { call } from '../../lib/messaging/client';
import { siteOf } from '../../lib/model/site';
import { byHand } from '../../lib/page/by-hand';
import type { OpenRequest } from '../../lib/page/card-ui';
import { CardHost } from './card-host';
import { cycleFocus, findFocused } from './focus';
import { MentionFollower } from './follow-mention';

/** An answer that is here sooner is shown at once; only a later one is announced by the loading card. Milliseconds. */
const LATE_MS = 150;
const TITLE_ID = 'title';

export type OpenCardEvents = {
  onPointer(isOver: boolean): void;
  onPin(isPinned: boolean): void;
  onClosed(hadFocus: boolean): void;
};

/** A card from its opening to its end: the way along its links, its place, its focus. */
export class OpenCard {
  private readonly host: CardHost;
  private readonly follower: MentionFollower;
  private readonly listening = new AbortController();
  /** Where the focus was, to give it back. */
  private readonly before = findFocused();
  /** The cards that the reader came through; the last one is shown. */
  private readonly trail: Stop[] = [];
  /** What was asked for last: an answer for anything else comes too late. */
  private wanted: Stop | null = null;
  private isPinned = false;
  private isOver = false;

  constructor(
    private readonly request: OpenRequest,
    private readonly events: OpenCardEvents,
  ) {
    this.host = new CardHost(request.look, 'sidelight-card', cardCss);
    this.follower = new MentionFollower(this.host, request, () => this.close());
    const { place } = this.host;
    place.role = 'dialog';
    place.setAttribute('aria-labelledby', TITLE_ID);
    place.tabIndex = -1;
    place.lang = language();
  }

  start(): void {
    const { entityId, surface, why, look } = this.request;
    void this.go({ entityId, name: surface, why, answer: null, size: look.cardSize, isShownAnyway: false });
  }

  rect(): DOMRect | null {
    return this.host.isShown ? this.host.place.getBoundingClientRect() : null;
  }

  /** It fades and is gone; the focus returns to where it was. @returns whether the card had it */
  leave(): boolean {
    const hadFocus = this.hasFocus;
    this.end();
    this.host.fade();
    if (hadFocus) this.before?.focus({ preventScroll: true });
    return hadFocus;
  }

  /** Gone at once: another card takes its place, or we leave the page. */
  remove(): void {
    this.end();
    render(null, this.host.content);
    this.host.remove();
  }

  private close(): void {
    if (!this.isOver) this.events.onClosed(this.leave());
  }

  private end(): void {
    this.isOver = true;
    this.listening.abort();
    this.follower.stop();
  }

  private get hasFocus(): boolean {
    return this.host.root.activeElement !== null;
  }

  /** Ask for the card of a stop; show it, or that it is late, in the place of the one that is shown. */
  private async go(stop: Stop): Promise<void> {
    this.wanted = stop;
    const show = () => {
      if (this.trail.at(-1) !== stop) this.trail.push(stop);
      this.render();
    };
    const timer = setTimeout(() => {
      if (this.isOver || this.wanted !== stop) return;
      stop.answer = null;
      show();
    }, LATE_MS);
    try {
      const answer = await call('getCard', { entityId: stop.entityId });
      if (this.isOver || this.wanted !== stop) return;
      stop.answer = answer;
      show();
    } catch {
      // The worker refused, or the extension was updated away under the page: no card is better than a broken one.
      if (this.wanted === stop) this.close();
    } finally {
      clearTimeout(timer);
    }
  }

  private render(): void {
    const stop = this.trail.at(-1);
    if (this.isOver || !stop) return;
    const isFirst = !this.host.isShown;
    const hadFocus = isFirst ? this.request.focus : this.hasFocus;
    if (isFirst) this.appear();
    render(
      <CardWindow
        stop={stop}
        previous={this.trail.at(-2)}
        page={pageHere()}
        isPinned={this.isPinned}
        titleId={TITLE_ID}
        actions={this.actions}
      />,
      this.host.content,
    );
    this.follower.update({ isNewContent: true });
    // What had the focus may have gone with what was shown before.
    if (hadFocus && !this.isOver && !this.hasFocus) this.host.place.focus({ preventScroll: true });
  }

  private appear(): void {
    const { host } = this;
    const options = { capture: true, signal: this.listening.signal };
    host.show();
    this.follower.start();
    host.place.addEventListener('pointerenter', () => this.events.onPointer(true), options);
    host.place.addEventListener('pointerleave', () => this.events.onPointer(false), options);
    addEventListener(
      'keydown',
      byHand((event) => this.onKey(event)),
      options,
    );
    addEventListener(
      'pointerdown',
      byHand((event) => this.onPress(event)),
      options,
    );
  }

  private onKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopImmediatePropagation();
      if (this.trail.length > 1) this.back();
      else this.close();
    } else if (event.key === 'Tab' && this.hasFocus && !this.isPinned) {
      // Pinned, it stands beside the page: Tab goes on to that.
      cycleFocus(event, this.host.root, this.host.place);
    }
  }

  private onPress(event: PointerEvent): void {
    if (this.isPinned || event.composedPath().includes(this.host.element)) return;
    const { clientX: x, clientY: y } = event;
    // A press on its own mention means this card.
    const isOnMention = this.request.rects().some((r) => x >= r.left && x <= r.right && y >= r.top && y <= r.bottom);
    if (!isOnMention) this.close();
  }

  private back(): void {
    this.trail.pop();
    this.wanted = this.trail.at(-1) ?? null;
    this.render();
  }

  private change(change: Partial<Stop>): void {
    const stop = this.trail.at(-1);
    if (!stop) return;
    Object.assign(stop, change);
    this.render();
  }

  private readonly actions: CardWindowProps['actions'] = {
    onClose: () => this.close(),
    onGrow: () => this.change({ size: 'full' }),
    onShowAnyway: () => this.change({ isShownAnyway: true }),
    onBack: () => this.back(),
    onRelated: (entityId, name) =>
      void this.go({ entityId, name, why: null, answer: null, size: 'full', isShownAnyway: false }),
    onRetry: () => {
      const stop = this.trail.at(-1);
      if (stop) void this.go(stop);
    },
    onPin: (isPinned) => {
      this.isPinned = isPinned;
      this.render();
      this.follower.pin(isPinned);
      this.events.onPin(isPinned);
    },
    onTopics: () => {
      void call('openOptions', { section: 'topics' }).catch(() => this.close());
    },
    onMute: async (entityId, where, isMuted) => {
      await call('muteEntity', { entityId, where, isMuted });
    },
    onPassages: (entityId) => {
      void call('openLibrary', { entityId }).catch(() => this.close());
    },
    copy: (text) => navigator.clipboard.writeText(text),
  };
}

/** The page in which the card stands, without what addresses carry of the reader; null for a page of ours. */
function pageHere(): CardWindowProps['page'] {
  const { protocol, hostname, origin, pathname } = location;
  return protocol === 'https:' ? { site: siteOf(hostname), address: origin + pathname } : null;
}
