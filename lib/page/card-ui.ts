import type { PageOrders } from '../messaging/protocol';
import type { EntityId } from '../model/entity';
import type { Why } from '../model/mention';

/** Makes the card UI of a page; it adds nothing to the page until a card opens. */
export type MountCardUi = (events: CardUiEvents) => CardUi;

/** What the card UI tells the reading script. */
export type CardUiEvents = {
  /** The pointer came onto the card, or left it. */
  onPointer(over: boolean): void;
  /** The reader closed it (Escape, the close button, a click outside). `restoreFocus`: it had the focus. */
  onClose(restoreFocus: boolean): void;
  /** Pinned: it stays until it is closed. */
  onPin(pinned: boolean): void;
};

export type OpenRequest = {
  entityId: EntityId;
  /** The very words of the page. */
  surface: string;
  why: Why;
  /** Where the mention stands now, a rectangle a line, in viewport coordinates; empty when it left the page. */
  rects(): DOMRect[];
  /** Opened by the keyboard: the card takes the focus and gives it back. */
  focus: boolean;
  look: PageOrders['look'];
};

export type CardUi = {
  /** Show the card of a mention; replaces an open one. */
  open(request: OpenRequest): void;
  close(): void;
  /** Where the open card stands, for the pointer's way to it; null when none is open. */
  rect(): DOMRect | null;
  /** Remove everything of ours from the page. */
  unmount(): void;
};
