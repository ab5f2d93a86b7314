import type { PageOrders } from '../messaging/protocol';
import type { Painter } from './paint';
import type { PlacedMention } from './placed-mention';

/**
 * The seam between the reading script, which is in every news page and must be small, and the second script, which the
 * worker brings in when a page first has a mention: hit testing, keyboard, cards. Both run in the extension's isolated
 * world and meet at this global.
 */
export const POINTER_KEY = Symbol.for('sidelight.pointer');

export type PointerDeps = {
  painter: Painter;
  shadowRoots(): ShadowRoot[];
  /** Asked before a card opens: an extension that was updated away opens none. */
  canOpen(): boolean;
  /** Where a hand last moved the pointer before the second script was here. CSS pixels of the window. */
  lastMove: { x: number; y: number } | null;
};

/** What the reading script asks of the second. */
export type PagePointer = {
  setLook(look: PageOrders['look']): void;
  /** The mentions that open a card, in document order. */
  setMentions(mentions: readonly PlacedMention[]): void;
  /** Scroll to a mention and open its card with focus. */
  show(mention: PlacedMention): void;
  /** The same for the next (1) or previous (-1) of `mentions`, from the open one or the first in view. */
  step(mentions: readonly PlacedMention[], by: 1 | -1): void;
  /** Close the card, if one is open. */
  close(): void;
  /** Remove everything of ours from the page. */
  stop(): void;
};

export type StartPointer = (deps: PointerDeps) => PagePointer;
