import base from '../../components/styles/base.css?inline';
import tokens from '../../components/styles/tokens.css?inline';
import type { PageOrders } from '../../lib/messaging/protocol';
import host from './host.css?inline';

/** As long as `--sl-out` in the tokens. Milliseconds. */
const OUT_MS = 80;

/**
 * The element that carries a card, or the bar of a passage, into a page: in the top layer, so that no `z-index` covers it, and with a closed
 * shadow root, so that neither the page's styles nor its scripts reach in. It covers the window and lets the pointer
 * through; `place` stands in it where the card is to be.
 */
export class CardHost {
  readonly element: HTMLElement;
  /** The dialog: its content and its tick. */
  readonly place = document.createElement('div');
  readonly content = document.createElement('div');
  /** The amber mark on the edge that looks to the mention. */
  readonly tick = document.createElement('span');
  readonly root: ShadowRoot;

  /**
   * @param name of the element, which the script that reads the page knows and leaves out
   * @param css for what is shown in it
   */
  constructor(look: PageOrders['look'], name: 'sidelight-card' | 'sidelight-passage', css: string) {
    [this.element, this.root] = makeHost(name);
    this.element.popover = 'manual';
    adopt(this.root, [tokens, base, css, host].join('\n'));
    this.place.className = 'sl sl-tokens place';
    if (look.theme !== 'system') this.place.dataset.theme = look.theme;
    this.place.style.setProperty('--sl-scale', String(look.textScale));
    this.tick.className = 'tick';
    this.place.append(this.content, this.tick);
    this.root.append(this.place);
  }

  get isShown(): boolean {
    return this.element.isConnected;
  }

  show(): void {
    document.documentElement.append(this.element);
    this.element.showPopover();
    // A page that is zoomed by CSS would zoom the card with it.
    const zoom = this.element.currentCSSZoom ?? 1;
    if (zoom !== 1) this.place.style.zoom = String(1 / zoom);
  }

  /** The window without its scroll bars, in its own pixels whatever the page's zoom. */
  view(): { width: number; height: number } {
    return this.element.getBoundingClientRect();
  }

  remove(): void {
    this.element.remove();
  }

  /** Remove it once it has faded. */
  fade(): void {
    this.place.inert = true;
    this.place.classList.add('is-leaving');
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    setTimeout(() => this.remove(), isStill ? 0 : OUT_MS);
  }
}

function makeHost(name: string): [HTMLElement, ShadowRoot] {
  const element = document.createElement(name);
  try {
    return [element, element.attachShadow({ mode: 'closed' })];
  } catch {
    // The page has an element of this name, with a shadow root of its own.
    const plain = document.createElement('div');
    return [plain, plain.attachShadow({ mode: 'closed' })];
  }
}

function adopt(root: ShadowRoot, css: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    // Firefox forbids content scripts to set it (bug 1751346). An element made here is not held to the page's policy.
    const style = document.createElement('style');
    style.textContent = css;
    root.append(style);
  }
}
