import type { Page } from 'playwright-core';
import type { Annotation } from '../../../lib/model/annotation';
import { ClosedShadow } from '../../../scripts/lib/closed-shadow';
import type { ServedPage } from '../../../scripts/lib/served-page';
import { until } from '../../../scripts/lib/until';
import type { Hand, ShadowView } from './card';

const HOST = 'sidelight-passage';
const WITHIN_MS = 8_000;

/** The bar of a passage, or the message at the bottom, in its closed shadow root, as a reader meets it. */
export class PassageUi {
  private constructor(
    private readonly hand: Hand,
    private readonly shadow: ShadowView,
  ) {}

  /** What is shown with this selector in it, at last. @throws when it does not come */
  static async waitFor(page: Page, selector = '.passage-bar'): Promise<PassageUi> {
    return PassageUi.await(page, () => ClosedShadow.of(page, HOST), selector);
  }

  static async await(hand: Hand, find: () => Promise<ShadowView | null>, selector: string): Promise<PassageUi> {
    const found = await until(
      async () => {
        const shadow = await find();
        const isThere = await shadow?.evaluate(
          (root, at) => root.querySelector(`.place:not([inert]) ${at}`) !== null,
          selector,
        );
        return shadow && isThere ? new PassageUi(hand, shadow) : null;
      },
      (ui) => ui !== null,
      WITHIN_MS,
    );
    if (!found) throw new Error(`no ${selector} came`);
    return found;
  }

  /** Whether a bar is shown now. */
  static async isOpen(page: Page): Promise<boolean> {
    const shadow = await ClosedShadow.of(page, HOST);
    return (
      (await shadow?.evaluate((root) => root.querySelector('.place:not([inert]) .passage-bar') !== null, null)) ?? false
    );
  }

  text(selector: string): Promise<string> {
    return this.shadow.evaluate((root, at) => root.querySelector(at)?.textContent ?? '', selector);
  }

  texts(selector: string): Promise<string[]> {
    return this.shadow.evaluate(
      (root, at) => [...root.querySelectorAll(at)].map((each) => each.textContent ?? ''),
      selector,
    );
  }

  value(selector: string): Promise<string> {
    return this.shadow.evaluate((root, at) => root.querySelector<HTMLTextAreaElement>(at)?.value ?? '', selector);
  }

  /** What it says of saving, at last. */
  async waitForStatus(words: string): Promise<void> {
    const said = await until(
      () => this.texts('.passage-bar [role=status]'),
      (all) => all.includes(words),
      WITHIN_MS,
    );
    if (!said.includes(words)) throw new Error(`"${words}" was not said, but: ${said.join(' | ')}`);
  }

  /** Press an element with the pointer, where it stands. @throws when it is not there */
  async press(selector: string): Promise<void> {
    const point = await this.shadow.evaluate(async (root, at) => {
      await Promise.all((root.querySelector('.place')?.getAnimations() ?? []).map(({ finished }) => finished));
      const rect = root.querySelector(at)?.getBoundingClientRect();
      return rect ? { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 } : null;
    }, selector);
    if (!point) throw new Error(`there is no ${selector}`);
    await this.hand.mouse.move(point.x, point.y, { steps: 3 });
    await this.hand.mouse.click(point.x, point.y);
  }

  evaluate<A, R>(run: (root: ShadowRoot, argument: A) => R | Promise<R>, argument: A): Promise<R> {
    return this.shadow.evaluate(run, argument);
  }

  /** Where it stands once it has stopped moving, in viewport coordinates. */
  box(): Promise<{ left: number; top: number; right: number; bottom: number }> {
    return this.shadow.evaluate(async (root) => {
      const place = root.querySelector('.place');
      await Promise.all((place?.getAnimations() ?? []).map(({ finished }) => finished));
      const { left, top, right, bottom } = place?.getBoundingClientRect() ?? new DOMRect();
      return { left, top, right, bottom };
    }, null);
  }
}

// Functions that a test has a page run, in either browser. They are sent as text: each stands alone.

/** What is painted as passages, by the name of its mark. */
export function listPassages(): Record<string, string[]> {
  const painted: Record<string, string[]> = {};
  for (const [name, marks] of CSS.highlights) {
    if (!/^sidelight-(?:changed-)?(?:yellow|green|blue|rose|violet)/.test(name)) continue;
    painted[name] = [...marks].map((mark) => {
      const range = new Range();
      range.setStart(mark.startContainer, mark.startOffset);
      range.setEnd(mark.endContainer, mark.endOffset);
      return range.toString();
    });
  }
  return painted;
}

/** Where a hand begins and ends to select these words, after bringing them into view; null when they are not there. */
export function endsOfWords(words: string): { x: number; y: number }[] | null {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const at = node.data.indexOf(words);
    if (at < 0 || !node.parentElement?.checkVisibility()) continue;
    node.parentElement.scrollIntoView({ block: 'center', behavior: 'instant' });
    const range = new Range();
    range.setStart(node, at);
    range.setEnd(node, at + words.length);
    const rects = [...range.getClientRects()].filter(({ width }) => width > 0);
    const first = rects[0];
    const last = rects[rects.length - 1];
    if (!first || !last) continue;
    return [
      { x: first.left + 0.5, y: first.top + first.height / 2 },
      { x: last.right - 0.5, y: last.top + last.height / 2 },
    ];
  }
  return null;
}

/** In a page of ours: what is stored, newest first, read past all of our own code. */
export async function readAnnotations(): Promise<Annotation[]> {
  const databases = await indexedDB.databases();
  if (!databases.some(({ name }) => name === 'research')) return [];
  return new Promise<Annotation[]>((resolve, reject) => {
    const opening = indexedDB.open('research');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const reading = opening.result.transaction('annotations').objectStore('annotations').getAll();
      reading.onerror = () => reject(reading.error);
      reading.onsuccess = () => resolve(reading.result.map((record: { annotation: Annotation }) => record.annotation));
      opening.result.close();
    };
  });
}

/** In a page: the beginning of its second long paragraph of nothing but text. */
export function wordsOfParagraph(): string {
  const paragraphs = [...document.querySelectorAll('p')].filter((p) => p.childNodes.length === 1);
  const long = paragraphs.filter((p) => p.checkVisibility() && (p.textContent ?? '').trim().length > 120);
  return (long[1]?.textContent ?? '').trim().slice(0, 60).trim();
}

/** The same page, edited after a passage of it was saved. */
export function edited(served: ServedPage, from: string, to: string): ServedPage {
  const html = served.body.toString();
  if (!html.includes(from)) throw new Error(`the page does not say "${from}"`);
  return { ...served, body: Buffer.from(html.replace(from, to)) };
}
