import type { OpenRequest } from '../../lib/page/card-ui';
import { findMargin } from '../../lib/page/find-margin';
import {
  isInView,
  type Place,
  placeByLine,
  placeFree,
  placeInMargin,
  placeSheet,
  SHEET_WIDTH,
  type Side,
  type Size,
  scrollClearOf,
} from '../../lib/page/place-card';
import type { CardHost } from './card-host';
import { onDrag } from './drag';

/** Where a pinned card is kept: in the page's margin, or where it stood or was dragged to. */
type Kept = { in: 'margin'; left: number; width: number } | { in: 'window'; left: number; top: number };

const SIDES: readonly Side[] = ['below', 'above', 'margin', 'sheet', 'free'];

/** Keeps a card beside its mention while the page scrolls, is resized or changes, and where it was put once pinned. */
export class MentionFollower {
  private kept: Kept | null = null;
  private side: Side | undefined;
  private frame = 0;
  private readonly resizes = new ResizeObserver(() => this.soon());
  private readonly events = new AbortController();

  /** @param onLost the mention left the window, and the card does not stay without it; or the page removed the card */
  constructor(
    private readonly host: CardHost,
    private readonly request: OpenRequest,
    private readonly onLost: () => void,
  ) {}

  start(): void {
    const options = { passive: true, capture: true, signal: this.events.signal };
    addEventListener('scroll', () => this.soon(), options);
    addEventListener('resize', () => this.soon(), options);
    this.resizes.observe(this.host.content);
    // Late pictures and advertisements push the line down without a scroll.
    if (document.body) this.resizes.observe(document.body);
    onDrag(this.host, this.events.signal, {
      canDrag: () => this.kept?.in === 'window' && this.side === 'free',
      moveTo: (left, top) => {
        this.kept = { in: 'window', left, top };
        this.update();
      },
    });
  }

  stop(): void {
    this.events.abort();
    this.resizes.disconnect();
    cancelAnimationFrame(this.frame);
  }

  pin(isPinned: boolean): void {
    this.kept = isPinned ? this.findPlaceToKeep() : null;
    this.side = undefined;
    this.update();
  }

  /** Place the card again. After its content changed, the page may be scrolled so that a sheet covers no line. */
  update({ isNewContent = false } = {}): void {
    const { host } = this;
    const view = host.view();
    const lines = this.request.rects();
    // A page may also take the card away; a pinned one would else be open for ever, and none but it.
    if (!host.isShown || (this.kept === null && !isInView(lines, view))) {
      this.onLost();
      return;
    }
    // Where the card stands decides its width, and that its height.
    const isSheet = view.width <= SHEET_WIDTH;
    const before = this.side;
    this.setSide(isSheet ? 'sheet' : this.kept?.in === 'margin' ? 'margin' : (before ?? 'below'));
    const card = this.measure();
    const place = this.choosePlace(lines, card, view, before);
    this.apply(place);
    if (!isSheet || !isNewContent || this.kept !== null) return;
    const distance = scrollClearOf(place, lines);
    if (distance > 0) scrollBy({ top: distance, behavior: 'instant' });
  }

  /** @param before where it stands already, if it was placed before */
  private choosePlace(lines: readonly DOMRect[], card: Size, view: Size, before: Side | undefined): Place {
    const { kept } = this;
    if (view.width <= SHEET_WIDTH) return placeSheet(lines[0], card, view);
    if (kept?.in === 'margin') return placeInMargin(lines[0], kept.left, card, view);
    if (kept) return placeFree(kept, card, view);
    return placeByLine(lines, card, view, before);
  }

  private findPlaceToKeep(): Kept {
    const [line] = this.request.rects();
    const { left, top, height } = this.host.place.getBoundingClientRect();
    const view = this.host.view();
    // The card itself is in the way of looking at the page under it.
    this.host.place.style.visibility = 'hidden';
    const margin = line ? findMargin(line, height, view) : null;
    this.host.place.style.visibility = '';
    return margin ? { in: 'margin', ...margin } : { in: 'window', left, top };
  }

  /** The card's size as it would be with room for all of it. */
  private measure(): Size {
    const { content } = this.host;
    const middle = content.querySelector('.card-middle');
    const hidden = middle ? middle.scrollHeight - middle.clientHeight : 0;
    return { width: content.offsetWidth, height: content.offsetHeight + hidden };
  }

  private apply({ side, left, top, maxHeight, tick }: Place): void {
    const { place, tick: mark } = this.host;
    this.setSide(side);
    // On whole pixels, or hairlines blur.
    place.style.left = `${Math.round(left)}px`;
    place.style.top = `${Math.round(top)}px`;
    place.style.setProperty('--sl-max-height', `${maxHeight}px`);
    mark.hidden = tick === null;
    if (tick === null) return;
    mark.style.setProperty('--start', `${tick.start}px`);
    mark.style.setProperty('--length', `${tick.length}px`);
  }

  private setSide(side: Side): void {
    this.side = side;
    const { place } = this.host;
    for (const each of SIDES) place.classList.toggle(`at-${each}`, each === side);
    if (this.kept?.in === 'margin') place.style.setProperty('--sl-margin-width', `${this.kept.width}px`);
  }

  private soon(): void {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => this.update());
  }
}
