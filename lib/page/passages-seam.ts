import type { CallName, PageOrders, Request, Response } from '../messaging/protocol';
import type { PageBlock } from './page-block';
import type { PlacedMention } from './placed-mention';

/**
 * The seam between the reading script and the third one, which marks passages: brought in when something is selected,
 * or when passages of the site are saved. Both run in the extension's isolated world and meet at this global.
 */
export const PASSAGES_KEY = Symbol.for('sidelight.passages');

export type PassagesDeps = {
  call<N extends CallName>(name: N, request: Request<N>): Promise<Response<N>>;
  /** False after an update of the extension, when its old scripts must go quiet. */
  isAlive(): boolean;
  /** The text of the article, in document order. */
  blocks(): PageBlock[];
  /** All mentions that were found in it. */
  mentions(): readonly PlacedMention[];
  /** Those that open a card when they are pressed. */
  marks(): readonly PlacedMention[];
  shadowRoots(): ShadowRoot[];
};

/** What the reading script asks of the third. */
export type PagePassages = {
  setLook(look: PageOrders['look']): void;
  /** The page was read, or read again after it changed: find the passages on it. `moved`: it is another article. */
  update(moved: boolean): void;
  /** Mark what is selected. */
  mark(): void;
  /** Set the marks again if the page cleared them. */
  restore(): void;
  /** Leave the page as it was, until the next update. */
  rest(): void;
  /** The same for good. */
  stop(): void;
};

export type StartPassages = (deps: PassagesDeps) => PagePassages;
