import type { CDPSession, Page } from 'playwright-core';

/** A phone held upright. CSS pixels. */
const PHONE = { width: 390, height: 844 };
/** How long a finger rests on the glass when it taps, and between two steps when it draws. Milliseconds. */
const TAP_MS = 40;
const STEP_MS = 16;

type Point = { x: number; y: number };

/** A finger on the screen of a phone, by the debugger's touch events, which the browser reads as gestures itself. */
export class Finger {
  private constructor(
    private readonly page: Page,
    private readonly session: CDPSession,
  ) {}

  /** Make a tab a phone's. Before its page is opened. */
  static async of(page: Page): Promise<Finger> {
    const session = await page.context().newCDPSession(page);
    await page.setViewportSize(PHONE);
    await session.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 1 });
    return new Finger(page, session);
  }

  async tap(point: Point): Promise<void> {
    await this.touch('touchStart', [point]);
    await this.page.waitForTimeout(TAP_MS);
    await this.touch('touchEnd', []);
  }

  /** Draw from one point to another without leaving the glass: the page scrolls, or a selection grows. */
  async draw(from: Point, to: Point, steps = 12): Promise<void> {
    await this.touch('touchStart', [from]);
    for (let step = 1; step <= steps; step++) {
      const part = step / steps;
      await this.touch('touchMove', [{ x: from.x + part * (to.x - from.x), y: from.y + part * (to.y - from.y) }]);
      await this.page.waitForTimeout(STEP_MS);
    }
    await this.touch('touchEnd', []);
  }

  private async touch(type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Point[]): Promise<void> {
    await this.session.send('Input.dispatchTouchEvent', { type, touchPoints });
  }
}
