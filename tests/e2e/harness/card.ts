import type { Page } from 'playwright-core';
import { ClosedShadow } from '../../../scripts/lib/closed-shadow';
import { until } from '../../../scripts/lib/until';

/** How long a card may take on a machine that is busy with other work; the dwell is part of it. */
const OPEN_WITHIN_MS = 8_000;

/** What a test needs of a page to point and press, in either browser. */
export type Hand = {
  mouse: {
    move(x: number, y: number, options?: { steps?: number }): Promise<unknown>;
    click(x: number, y: number): Promise<unknown>;
  };
};

/** A closed shadow root, looked into by the browser's debugger. Functions are sent as text: they must stand alone. */
export type ShadowView = {
  evaluate<A, R>(run: (root: ShadowRoot, argument: A) => R | Promise<R>, argument: A): Promise<R>;
};

/** The open card of a page, in its closed shadow root, as a reader meets it. */
export class Card {
  private constructor(
    private readonly hand: Hand,
    private readonly shadow: ShadowView,
  ) {}

  /** Null while none is open. */
  static async find(page: Page): Promise<Card | null> {
    return Card.in(page, await ClosedShadow.of(page));
  }

  /** The card in a shadow root; null when there is none, or it is about to go. */
  static async in(hand: Hand, shadow: ShadowView | null): Promise<Card | null> {
    const isThere = await shadow?.evaluate((root) => root.querySelector('.place:not([inert]) #title') !== null, null);
    return shadow && isThere ? new Card(hand, shadow) : null;
  }

  /** @throws when none opens in time */
  static waitFor(page: Page): Promise<Card> {
    return Card.await(() => Card.find(page));
  }

  /** The card that `find` finds at last. @throws when none opens in time */
  static async await(find: () => Promise<Card | null>): Promise<Card> {
    const card = await until(find, (found) => found !== null, OPEN_WITHIN_MS);
    if (!card) throw new Error('no card opened');
    return card;
  }

  title(): Promise<string> {
    return this.text('#title');
  }

  text(selector: string): Promise<string> {
    return this.evaluate((root, at) => root.querySelector(at)?.textContent ?? '', selector);
  }

  texts(selector: string): Promise<string[]> {
    return this.evaluate((root, at) => [...root.querySelectorAll(at)].map((each) => each.textContent ?? ''), selector);
  }

  count(selector: string): Promise<number> {
    return this.evaluate((root, at) => root.querySelectorAll(at).length, selector);
  }

  /** Where its links lead, and how. */
  links(): Promise<{ href: string; target: string; rel: string }[]> {
    return this.evaluate(
      (root) =>
        [...root.querySelectorAll<HTMLAnchorElement>('a[href]')].map(({ href, target, rel }) => ({
          href,
          target,
          rel,
        })),
      null,
    );
  }

  /** Whether the keyboard's focus is in it. */
  hasFocus(): Promise<boolean> {
    return this.evaluate((root) => root.activeElement !== null, null);
  }

  /** Where it stands once it has stopped moving, in viewport coordinates. */
  box(): Promise<{ left: number; top: number; right: number; bottom: number }> {
    return this.evaluate(async (root) => {
      const place = root.querySelector('.place');
      await Promise.all((place?.getAnimations() ?? []).map(({ finished }) => finished));
      const { left, top, right, bottom } = place?.getBoundingClientRect() ?? new DOMRect();
      return { left, top, right, bottom };
    }, null);
  }

  /** Press an element with the pointer, where it stands. @throws when it is not there */
  async press(selector: string): Promise<void> {
    const point = await this.pointOf(selector);
    await this.hand.mouse.move(point.x, point.y, { steps: 4 });
    await this.hand.mouse.click(point.x, point.y);
  }

  /** The middle of an element, after bringing it into view. @throws when it is not there */
  async pointOf(selector: string): Promise<{ x: number; y: number }> {
    const point = await this.evaluate(async (root, at) => {
      await Promise.all((root.querySelector('.place')?.getAnimations() ?? []).map(({ finished }) => finished));
      const element = root.querySelector(at);
      element?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      const rect = element?.getBoundingClientRect();
      return rect ? { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 } : null;
    }, selector);
    if (!point) throw new Error(`the card has no ${selector}`);
    return point;
  }

  evaluate<A, R>(run: (root: ShadowRoot, argument: A) => R | Promise<R>, argument: A): Promise<R> {
    return this.shadow.evaluate(run, argument);
  }
}
