import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { listMarks } from '../../../scripts/lib/marks';
import { Card } from '../harness/card';
import { Chromium, evaluateIsolated, marksOf, openServed, waitForMarks } from '../harness/chromium';
import { watchPage } from '../harness/faults';
import { NEWS_URL, type NewsPageParts, newsPage } from '../harness/news-page';
import { launchPlainChromium } from '../harness/plain-chromium';
import { askWitness, placeWitness } from '../harness/witness';
import { hoverWords, pointOfWords } from '../harness/words';

const ARTICLE =
  '<p>The men were flown to the prison CECOT, which stands in El Salvador.</p>' +
  '<p>It is a plain paragraph of some length that names nobody and nothing at all.</p>' +
  '<p>Its president at that time was Nayib Bukele, who has governed the country since 2019.</p>';
const MARKS = ['CECOT', 'El Salvador', 'Nayib Bukele'];
const CECOT = /CECOT|Terrorism Confinement/;
const PIN = 'button[aria-pressed]';

/** Longer than the dwell, the leave and a frame together: what has not happened by then was not asked for. */
const NOTHING_HAPPENS_MS = 1000;
/** Marks that a page cleared come back when it is next looked at, which is every two seconds. */
const RESTORED_WITHIN_MS = 8000;

describe('a page that is in the way', () => {
  let chromium: Chromium;
  let page: Page;
  let faults: string[];
  beforeAll(async () => {
    chromium = await Chromium.launch();
    await chromium.waitForCards();
  });
  afterAll(() => chromium.close());
  afterEach(async () => {
    expect(faults).toEqual([]);
    await page.close();
  });

  async function open(article = ARTICLE, parts: NewsPageParts = {}): Promise<void> {
    page = await chromium.openServedPage(newsPage(article, parts), {
      before: async (tab) => {
        faults = watchPage(tab);
        await placeWitness(tab);
      },
    });
  }

  async function openCard(words: string, title: RegExp): Promise<Card> {
    await hoverWords(page, words);
    await expect.poll(async () => (await Card.find(page))?.title(), { timeout: 8000 }).toMatch(title);
    return Card.waitFor(page);
  }

  const isCardOpen = async () => (await Card.find(page)) !== null;
  const expectNoCard = () => expect.poll(isCardOpen, { timeout: 8000 }).toBe(false);

  it('has its marks back after it cleared all highlights once', async () => {
    await open();
    expect(await waitForMarks(page)).toEqual(MARKS);
    await page.evaluate(() => CSS.highlights.clear());
    expect(await marksOf(page)).toEqual([]);
    await expect.poll(() => marksOf(page), { timeout: RESTORED_WITHIN_MS }).toEqual(MARKS);
    await openCard('CECOT', CECOT);
  });

  it('wins when it clears all highlights in a loop, and has its cards all the same', async () => {
    const head =
      '<script>cleared = 0; setInterval(() => { if (CSS.highlights.size > 0) { cleared++; CSS.highlights.clear(); } }, 5);' +
      '</script>';
    await open(ARTICLE, { head });
    const cleared = () => page.evaluate(() => (globalThis as unknown as { cleared: number }).cleared);
    await expect.poll(cleared, { timeout: RESTORED_WITHIN_MS }).toBeGreaterThan(0);
    const { x, y } = await pointOfWords(page, 'plain paragraph');
    for (let i = 0; i < 80; i++) await page.mouse.move(x + (i % 9), y + (i % 2));
    const before = await cleared();
    // Marks are painted once or twice while a page is read, and set again twenty times at most.
    expect(before).toBeLessThan(30);
    await openCard('CECOT', CECOT);
    await page.mouse.move(x, y);
    await expectNoCard();
    await openCard('Nayib Bukele', /Bukele/);
  });

  it('that took the tools of the web away from its own scripts has not taken ours', async () => {
    const head = `<script>
      const refuse = () => { throw new Error('taken away'); };
      for (const name of ['map', 'flatMap', 'filter', 'push', 'forEach', 'includes']) Array.prototype[name] = refuse;
      for (const name of ['get', 'set', 'has', 'delete', 'clear']) HighlightRegistry.prototype[name] = refuse;
      for (const name of ['attachShadow', 'append', 'remove', 'getBoundingClientRect', 'closest', 'matches', 'getClientRects'])
        Element.prototype[name] = refuse;
      for (const name of ['addEventListener', 'removeEventListener']) EventTarget.prototype[name] = refuse;
      for (const name of ['createElement', 'createTextNode', 'querySelector', 'querySelectorAll', 'caretPositionFromPoint'])
        Document.prototype[name] = refuse;
      for (const name of ['Highlight', 'StaticRange', 'Range', 'MutationObserver', 'ResizeObserver', 'Map', 'Set', 'Symbol',
        'CSSStyleSheet', 'requestAnimationFrame', 'setTimeout', 'setInterval', 'getComputedStyle', 'performance', 'scheduler'])
        Reflect.deleteProperty(globalThis, name);
      Object.defineProperty(Node.prototype, 'textContent', { get: refuse });
      Object.defineProperty(CharacterData.prototype, 'data', { get: refuse });
      Object.prototype.get = refuse;
      Object.prototype.to = 'worker';
      Object.freeze(document.documentElement);
      Object.freeze(Element.prototype);
    </script>`;
    page = await chromium.openServedPage(newsPage(ARTICLE, { head }), {
      before: async (tab) => {
        faults = watchPage(tab);
      },
    });
    // Playwright's own look into the page needs these tools too.
    const marks = () => evaluateIsolated(page, chromium.extensionId, listMarks, null);
    await expect.poll(marks, { timeout: RESTORED_WITHIN_MS }).toEqual(MARKS);
    const point = await evaluateIsolated(
      page,
      chromium.extensionId,
      () => {
        const [mark] = [...(CSS.highlights.get('sidelight-mention-dotted') ?? [])];
        const range = new Range();
        range.setStart(mark?.startContainer as Node, mark?.startOffset ?? 0);
        range.setEnd(mark?.endContainer as Node, mark?.endOffset ?? 0);
        const { x, y, width, height } = range.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      },
      null,
    );
    await page.mouse.move(point.x, point.y + 60);
    await page.mouse.move(point.x, point.y, { steps: 6 });
    await expect
      .poll(
        () =>
          evaluateIsolated(
            page,
            chromium.extensionId,
            () => CSS.highlights.has('sidelight-open') && document.querySelector('sidelight-card') !== null,
            null,
          ),
        { timeout: 8000 },
      )
      .toBe(true);
  });

  it('that has an element of the name of ours, with a root of its own, reads no card there', async () => {
    const head = `<script>
      customElements.define('sidelight-card', class extends HTMLElement {
        constructor() { super(); this.attachShadow({ mode: 'open' }); }
      });
    </script>`;
    await open(ARTICLE, { head });
    await waitForMarks(page);
    await hoverWords(page, 'CECOT');
    const last = () =>
      page.evaluate(() => {
        const { lastElementChild: host } = document.documentElement;
        return { name: host?.localName, isShown: host?.matches(':popover-open'), root: host?.shadowRoot ?? null };
      });
    await expect.poll(last, { timeout: 8000 }).toEqual({ name: 'div', isShown: true, root: null });
    await page.keyboard.press('Escape');
    await expect.poll(async () => (await last()).name).toBe('body');
  });

  it('is marked where it adds an article later, again and again', async () => {
    await open('<p>Nothing yet.</p>');
    await page.evaluate(() => {
      document.querySelector('article')?.insertAdjacentHTML('beforeend', '<p>They came from El Salvador.</p>');
    });
    await expect.poll(() => marksOf(page), { timeout: RESTORED_WITHIN_MS }).toEqual(['El Salvador']);
    await page.evaluate(() => {
      document.querySelector('article')?.insertAdjacentHTML('afterbegin', '<p>Nayib Bukele spoke.</p>');
    });
    await expect.poll(() => marksOf(page), { timeout: RESTORED_WITHIN_MS }).toEqual(['Nayib Bukele', 'El Salvador']);
  });

  const OTHER =
    '<h1>Tomorrow</h1><p>The Department of Homeland Security answered the letter in which it was asked.</p>';

  it.each([
    ['its article', (html: string) => document.querySelector('article')?.setHTMLUnsafe(html)],
    [
      'its body',
      (html: string) => {
        const body = document.createElement('body');
        body.setHTMLUnsafe(`<main><article>${html}</article></main>`);
        document.documentElement.replaceChild(body, document.body);
      },
    ],
  ])('that replaces %s under another address has the new marks, and no card of the old', async (_, replace) => {
    await open();
    await waitForMarks(page);
    await openCard('CECOT', CECOT);
    await page.evaluate(() => history.pushState({}, '', '/2026/11/24/other.html'));
    await page.evaluate(replace, OTHER);
    await expectNoCard();
    await expect
      .poll(() => marksOf(page), { timeout: RESTORED_WITHIN_MS })
      .toEqual(['Department of Homeland Security']);
    await openCard('Homeland Security', /Homeland Security/);
  });

  it('that replaces its body under the same address has the new marks, and no card of the old', async () => {
    await open();
    await waitForMarks(page);
    await openCard('CECOT', CECOT);
    await page.evaluate((html) => {
      const body = document.createElement('body');
      body.setHTMLUnsafe(`<main><article>${html}</article></main><nav>El Salvador</nav>`);
      document.documentElement.replaceChild(body, document.body);
    }, OTHER);
    await expectNoCard();
    await expect
      .poll(() => marksOf(page), { timeout: RESTORED_WITHIN_MS })
      .toEqual(['Department of Homeland Security']);
  });

  it.each([
    [
      'markup in words',
      '&lt;img src=x onerror="alert(1)"&gt;CECOT&lt;/p&gt;&lt;script&gt;alert(2)&lt;/script&gt; El Salvador',
    ],
    ['words from right to left', '<span dir="rtl">אל סלבדור هنا CECOT و El Salvador في</span>'],
    ['turned words', '&#x202e;abc CECOT &#x202d;in&#x202c; El Salvador&#x2069;'],
    ['unseen letters', '&#x200b;CE&#x200b;COT&#xfeff; in El&nbsp;Sal&shy;va&shy;dor &#x200d;&#x2060;'],
    ['pictures of two units', '😀CECOT😀 👩‍👩‍👧 𝕏 El Salvador 😀'],
  ])('that holds %s is marked right, and nothing becomes markup', async (_, words) => {
    await open(`<p id="words">${words}</p>`);
    const plain = (text: string) => text.replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '').replace(/\u00a0/g, ' ');
    expect((await waitForMarks(page)).map(plain)).toEqual(['CECOT', 'El Salvador']);
    await hoverFirstMark();
    const card = await Card.waitFor(page);
    expect(await card.title()).toMatch(CECOT);
    expect(await card.count('img, script, iframe, [onerror]')).toBe(0);
    const { bodyAtFirst } = await askWitness(page);
    expect(await page.evaluate(() => document.body.outerHTML)).toBe(bodyAtFirst);
  });

  async function hoverFirstMark(): Promise<void> {
    const { x, y } = await page.evaluate(() => {
      const [mark] = [...(CSS.highlights.get('sidelight-mention-dotted') ?? [])];
      const range = new Range();
      range.setStart(mark?.startContainer as Node, mark?.startOffset ?? 0);
      range.setEnd(mark?.endContainer as Node, mark?.endOffset ?? 0);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    });
    await page.mouse.move(x, y + 60);
    await page.mouse.move(x, y, { steps: 6 });
  }

  it('whose text is broken, half a picture here and a null there, is marked right', async () => {
    await open('<p id="words"></p>');
    await page.evaluate(() => {
      const words = document.querySelector('#words') as HTMLElement;
      words.textContent = '\ud83d CECOT\udc00 \u0000\ufffe in \ude00\ud83d El Salvador \ud83d';
    });
    await expect.poll(() => marksOf(page), { timeout: RESTORED_WITHIN_MS }).toEqual(['CECOT', 'El Salvador']);
  });

  describe('with made-up events', () => {
    it('opens no card', async () => {
      await open();
      await waitForMarks(page);
      await page.mouse.move(5, 5);
      const point = await pointOfWords(page, 'CECOT');
      await page.evaluate(({ x, y }) => {
        const on = document.elementFromPoint(x, y) as Element;
        const at = { clientX: x, clientY: y, bubbles: true, cancelable: true, composed: true, button: 0 };
        for (const type of ['pointerover', 'pointerenter', 'pointermove', 'pointerdown', 'pointerup']) {
          on.dispatchEvent(new PointerEvent(type, { ...at, pointerType: 'mouse', isPrimary: true }));
        }
        for (const type of ['mouseover', 'mousemove', 'mousedown', 'mouseup', 'click', 'dblclick']) {
          on.dispatchEvent(new MouseEvent(type, at));
        }
        (on as HTMLElement).click();
        for (const key of ['Enter', 'N', 'ArrowDown']) {
          on.dispatchEvent(new KeyboardEvent('keydown', { key, altKey: true, shiftKey: true, bubbles: true }));
        }
      }, point);
      await page.waitForTimeout(NOTHING_HAPPENS_MS);
      expect(await isCardOpen()).toBe(false);
    });

    it('closes no card, and still hears its own', async () => {
      await open();
      await waitForMarks(page);
      await openCard('CECOT', CECOT);
      const heard = await page.evaluate(() => {
        const keys: string[] = [];
        addEventListener('keydown', ({ key }) => keys.push(key));
        const press = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
        document.body.dispatchEvent(press);
        document.body.dispatchEvent(new PointerEvent('pointerdown', { clientX: 2, clientY: 2, bubbles: true }));
        document.body.dispatchEvent(new PointerEvent('pointermove', { clientX: 2, clientY: 2, bubbles: true }));
        document.dispatchEvent(new PointerEvent('pointerleave'));
        document.querySelector('sidelight-card')?.dispatchEvent(new PointerEvent('pointerleave', { composed: true }));
        return { keys, defaultPrevented: press.defaultPrevented };
      });
      expect(heard).toEqual({ keys: ['Escape'], defaultPrevented: false });
      await page.waitForTimeout(NOTHING_HAPPENS_MS);
      expect(await isCardOpen()).toBe(true);
      await page.keyboard.press('Escape');
      await expectNoCard();
    });

    it('does not keep a card from opening by scrolling that never happened', async () => {
      await open();
      await waitForMarks(page);
      await page.evaluate(() => void setInterval(() => dispatchEvent(new Event('scroll')), 20));
      await openCard('CECOT', CECOT);
    });
  });

  describe('that takes our card away', () => {
    const takeAway = () => page.evaluate(() => document.querySelector('sidelight-card')?.remove());

    it('has it closed', async () => {
      await open();
      await waitForMarks(page);
      await openCard('CECOT', CECOT);
      await takeAway();
      await expect.poll(() => page.evaluate(() => CSS.highlights.has('sidelight-open'))).toBe(false);
      await openCard('Nayib Bukele', /Bukele/);
    });

    it('has it closed although it was pinned', async () => {
      await open();
      await waitForMarks(page);
      const card = await openCard('CECOT', CECOT);
      await card.press(PIN);
      await expect.poll(() => card.count(`${PIN}[aria-pressed="true"]`)).toBe(1);
      await takeAway();
      await expect.poll(() => page.evaluate(() => CSS.highlights.has('sidelight-open'))).toBe(false);
      await openCard('Nayib Bukele', /Bukele/);
    });

    it('each time it comes, is not made to loop', async () => {
      await open();
      await waitForMarks(page);
      await page.evaluate(() => {
        const seen = { removed: 0 };
        Object.assign(globalThis, { seen });
        new MutationObserver(() => {
          const card = document.querySelector('sidelight-card');
          if (!card) return;
          seen.removed++;
          card.remove();
        }).observe(document.documentElement, { childList: true });
      });
      const removed = () => page.evaluate(() => (globalThis as unknown as { seen: { removed: number } }).seen.removed);
      await hoverWords(page, 'CECOT');
      await expect.poll(removed, { timeout: 8000 }).toBeGreaterThan(0);
      // On a busy machine the hand may rest on its way and move on: that opens another. At rest nothing does.
      await page.waitForTimeout(NOTHING_HAPPENS_MS);
      const atRest = await removed();
      await page.waitForTimeout(NOTHING_HAPPENS_MS);
      expect(await removed()).toBe(atRest);
      expect(atRest).toBeLessThanOrEqual(2);
      expect(await page.evaluate(() => CSS.highlights.has('sidelight-open'))).toBe(false);
    });
  });
});

describe('a page that looks for us', () => {
  let chromium: Chromium;
  let plain: BrowserContext;
  let page: Page;
  let untouched: Page;
  beforeAll(async () => {
    chromium = await Chromium.launch();
    plain = await launchPlainChromium();
    await chromium.waitForCards();
    untouched = await openServed(plain, newsPage(ARTICLE));
    page = await chromium.openServedPage(newsPage(ARTICLE), { before: placeWitness });
    await waitForMarks(page);
    await hoverWords(page, 'CECOT');
    await Card.waitFor(page);
  });
  afterAll(async () => {
    await chromium.close();
    await plain.close();
  });

  it('finds no global of ours', async () => {
    const globals = () =>
      [...Object.getOwnPropertyNames(globalThis), ...Object.getOwnPropertySymbols(globalThis)].map(String);
    const own = await untouched.evaluate(globals);
    const found = await page.evaluate(globals);
    expect(found.filter((name) => !own.includes(name))).toEqual(['witness']);
  });

  it('finds no attribute, class or node of ours but one element at its end', async () => {
    const { bodyAtFirst } = await askWitness(page);
    const now = await page.evaluate(() => ({
      body: document.body.outerHTML,
      head: document.head.outerHTML,
      html: document.documentElement.getAttributeNames(),
      children: [...document.documentElement.children].map(({ localName }) => localName),
      sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
    }));
    expect(now).toEqual({
      body: bodyAtFirst,
      head: await untouched.evaluate(() => document.head.outerHTML),
      html: ['lang'],
      children: ['head', 'body', 'sidelight-card'],
      sheets: 0,
    });
  });

  it('finds nothing in that element', async () => {
    const seen = await page.evaluate(() => {
      const host = document.querySelector('sidelight-card') as HTMLElement;
      return {
        root: host.shadowRoot,
        inside: host.innerHTML,
        attributes: host.getAttributeNames(),
        // biome-ignore lint/performance/useDomNodeTextContent: what is shown is asked for
        text: host.innerText,
        properties: Object.getOwnPropertyNames(host),
      };
    });
    expect(seen).toEqual({ root: null, inside: '', attributes: ['popover'], text: '', properties: [] });
  });

  it('learns of a press in the card only that it was there', async () => {
    await page.evaluate(() => {
      const paths: string[] = [];
      Object.assign(globalThis, { paths });
      for (const type of ['pointerdown', 'click'])
        addEventListener(
          type,
          (event) => paths.push(`${type} ${(event.composedPath()[0] as Element).localName}`),
          true,
        );
    });
    const card = await Card.waitFor(page);
    await card.press('.card-foot button');
    const paths = await page.evaluate(() => (globalThis as unknown as { paths: string[] }).paths);
    expect(paths).toEqual(['pointerdown sidelight-card', 'click sidelight-card']);
  });

  it('cannot reach the extension by its address', async () => {
    expect(page.url()).toBe(NEWS_URL);
    const reached = await page.evaluate(
      (url) =>
        new Promise((resolve) => {
          const frame = document.createElement('iframe');
          frame.onload = () => resolve(frame.contentDocument === null ? 'refused' : 'empty');
          frame.src = url;
          document.body.append(frame);
        }),
      chromium.urlOf('options.html'),
    );
    expect(reached).toBe('refused');
    const [frame] = page.frames().slice(1);
    expect(frame?.url()).not.toContain('options.html');
  });
});
