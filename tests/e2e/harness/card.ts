import type { Page } from 'playwright-core';
import { ClosedShadow } from '../../../scripts/lib/closed-shadow';
import { until } from '../../../scripts/lib/until';

/** How long a card may take on a machine that is busy with other work; the dwell is part of it. */
const OPEN_WITHIN_MS = 8_000;

/** The open card of a page, in its closed shadow root, as a reader meets it. */
export class Card {
  private constructor(
    private readonly page: Page,
    private readonly shadow: ClosedShadow,
  ) {}

  /** Null while none is open. */
  static async find(page: Page): Promise<Card | null> {
    const shadow = await ClosedShadow.of(page);
    const isThere = await shadow?.evaluate((root) => root.querySelector('#title') !== null, null);
    return shadow && isThere ? new Card(page, shadow) : null;
  }

  /** @throws when none opens in time */
  static async waitFor(page: Page): Promise<Card> {
    const card = await until(
      () => Card.find(page),
      (found) => found !== null,
      OPEN_WITHIN_MS,
    );
    if (!card) throw new Error('no card opened');
    return card;
  }

  title(): Promise<string> {
    return this.text('#title');
  }

  text(selector: string): Promise<string> {
    return this.evaluate((root, at) => root.querySelector(at)?.textContent ?? '', selector);
  }

  count(selector: string): Promise<number> {
    return this.evaluate((root, at) => root.querySelectorAll(at).length, selector);
  }

  /** Press an element with the pointer, where it stands. @throws when it is not there */
  async press(selector: string): Promise<void> {
    const point = await this.pointOf(selector);
    await this.page.mouse.move(point.x, point.y, { steps: 4 });
    await this.page.mouse.click(point.x, point.y);
  }

  /** The middle of an element, after bringing it into view. @throws when it is not there */
  async pointOf(selector: string): Promise<{ x: number; y: number }> {
    const point = await this.evaluate((root, at) => {
      const element = root.querySelector(at);
      element?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      const rect = element?.getBoundingClientRect();
      return rect ? { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 } : null;
    }, selector);
    if (!point) throw new Error(`the card has no ${selector}`);
    return point;
  }

  evaluate<A, R>(run: (root: ShadowRoot, argument: A) => R, argument: A): Promise<R> {
    return this.shadow.evaluate(run, argument);
  }
}
