import type { TabRequest, TabResponse } from '../../../lib/messaging/protocol';
import type { Settings } from '../../../lib/model/settings';
import { listMarks, pointOfMark } from '../../../scripts/lib/marks';
import { until } from '../../../scripts/lib/until';
import { Card, type Hand } from './card';
import type { Chromium } from './chromium';
import type { Firefox } from './firefox';
import { findCardIn } from './firefox-shadow';
import { restingPoint } from './resting-point';

const CLOSED_WITHIN_MS = 5_000;
/** Longer than a card stays after the pointer has left. Milliseconds. */
const WOULD_BE_CLOSED_MS = 800;

type Surroundings = {
  /** The functions are sent as text: they must stand alone. */
  evaluate<A, R>(run: (argument: A) => R, argument: A): Promise<Awaited<R>>;
  findCard(): Promise<Card | null>;
  pressKey(key: string): Promise<void>;
  stepMention(request: TabRequest<'stepMention'>): Promise<TabResponse<'stepMention'>>;
  changeSettings(change: Partial<Settings>): Promise<void>;
};

/** A page with marks and cards under a reader's hands, the same for both browsers. */
export class ReaderTab {
  constructor(
    private readonly hand: Hand,
    private readonly around: Surroundings,
  ) {}

  evaluate<A, R>(run: (argument: A) => R, argument: A): Promise<Awaited<R>> {
    return this.around.evaluate(run, argument);
  }

  changeSettings(change: Partial<Settings>): Promise<void> {
    return this.around.changeSettings(change);
  }

  marks(): Promise<string[]> {
    return this.evaluate(listMarks, undefined);
  }

  /** Where the pointer rests on marked words. @throws when they are not marked, or covered */
  async pointOf(words: string): Promise<{ x: number; y: number }> {
    const index = (await this.marks()).indexOf(words);
    const point = await restingPoint(() => this.evaluate(pointOfMark, index));
    if (!point) throw new Error(`"${words}" is not marked, or out of reach`);
    return point;
  }

  /** The first of these words that nothing covers. @throws when all are covered */
  async firstInReach(marks: readonly string[]): Promise<string> {
    for (const [index, words] of marks.entries()) if (await this.evaluate(pointOfMark, index)) return words;
    throw new Error('every mark is covered');
  }

  movePointer({ x, y }: { x: number; y: number }, steps = 1): Promise<unknown> {
    return this.hand.mouse.move(x, y, { steps });
  }

  /** Rest the pointer on marked words, coming from beside them as a hand does. */
  async hover(words: string): Promise<void> {
    const point = await this.pointOf(words);
    await this.movePointer({ x: point.x + 3, y: point.y + 60 });
    await this.movePointer(point, 6);
  }

  async openCard(words: string): Promise<Card> {
    await this.hover(words);
    return this.card();
  }

  async click({ x, y }: { x: number; y: number }): Promise<void> {
    await this.hand.mouse.click(x, y);
  }

  press(key: string): Promise<void> {
    return this.around.pressKey(key);
  }

  /** What the keys of the command do; the browsers give no test a way to press those. @returns how many mentions */
  async step(by: 1 | -1): Promise<number> {
    return (await this.around.stepMention({ by })).mentions;
  }

  /** The open card. @throws when none opens in time */
  card(): Promise<Card> {
    return Card.await(this.around.findCard);
  }

  async hasCard(): Promise<boolean> {
    return (await this.around.findCard()) !== null;
  }

  /** @returns whether no card is open, at last */
  async isCardClosed(): Promise<boolean> {
    const card = await until(this.around.findCard, (found) => found === null, CLOSED_WITHIN_MS);
    return card === null;
  }

  /** @returns whether a card is open all the time in which it would have closed by itself */
  async isCardKept(): Promise<boolean> {
    const last = await until(this.around.findCard, (found) => found === null, WOULD_BE_CLOSED_MS);
    return last !== null;
  }

  /** Lines of the words whose card is open, in viewport coordinates. */
  openLines(): Promise<{ left: number; top: number; right: number; bottom: number }[]> {
    return this.evaluate(() => {
      const [mark] = [...(CSS.highlights.get('sidelight-open') ?? CSS.highlights.get('sidelight-open-on-dark') ?? [])];
      if (!mark) return [];
      const range = new Range();
      range.setStart(mark.startContainer, mark.startOffset);
      range.setEnd(mark.endContainer, mark.endOffset);
      return [...range.getClientRects()].map(({ left, top, right, bottom }) => ({ left, top, right, bottom }));
    }, undefined);
  }
}

/** The welcome page in a tab of its own, in front. */
export async function openWelcomeInChromium(chromium: Chromium): Promise<ReaderTab> {
  const page = await chromium.openExtensionPage('welcome.html');
  return new ReaderTab(page, {
    evaluate: (run, argument) => page.evaluate(run as never, argument) as never,
    findCard: () => Card.find(page),
    pressKey: (key) => page.keyboard.press(key),
    stepMention: (request) => chromium.callTab(page, 'stepMention', request),
    changeSettings: (change) => chromium.changeSettings(change),
  });
}

/** The welcome page in a tab of its own, in front. */
export async function openWelcomeInFirefox(firefox: Firefox): Promise<ReaderTab> {
  const page = await firefox.openExtensionPage('welcome.html');
  await page.bringToFront();
  return new ReaderTab(page, {
    evaluate: (run, argument) => page.evaluate(run as never, argument) as never,
    findCard: () => findCardIn(page),
    pressKey: (key) => page.keyboard.press(key as 'Escape'),
    stepMention: (request) => firefox.callTab(page, 'stepMention', request),
    changeSettings: (change) => firefox.changeSettings(change),
  });
}
