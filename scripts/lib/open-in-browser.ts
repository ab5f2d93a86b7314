import type { BrowserName } from './browsers';
import { launchChromium, servePages } from './chromium';
import { goToOwnPage, launchFirefox, servePagesTo } from './firefox';
import { listMarks, pointOfMark } from './marks';
import type { ServedPage } from './served-page';

/** What to show: the extension's welcome page, an address, or a saved page under its own address. */
export type Target = { kind: 'welcome' } | { kind: 'address'; url: string } | { kind: 'saved'; page: ServedPage };

type Point = { x: number; y: number };

/** One tab with the extension, the same for both browsers. */
export type OpenTab = {
  marks(): Promise<string[]>;
  pointOfMark(index: number): Promise<Point | null>;
  movePointer(point: Point): Promise<void>;
  isCardOpen(): Promise<boolean>;
  screenshot(path: string): Promise<void>;
  /** Resolves when the person closes the browser. */
  closed: Promise<void>;
  close(): Promise<void>;
};

export function openInBrowser(browser: BrowserName, target: Target, headless: boolean): Promise<OpenTab> {
  return browser === 'chromium' ? openInChromium(target, headless) : openInFirefox(target, headless);
}

async function openInChromium(target: Target, headless: boolean): Promise<OpenTab> {
  const { context, extensionId } = await launchChromium({
    headless,
    online: target.kind === 'address',
    ...(headless ? {} : { viewport: null }),
  });
  const closed = new Promise<void>((resolve) => {
    context.on('close', () => resolve());
  });
  if (target.kind === 'saved') await servePages(context, [target.page]);
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(addressOf(target, `chrome-extension://${extensionId}/welcome.html`));
  await page.bringToFront();
  return {
    marks: () => page.evaluate(listMarks),
    pointOfMark: (index) => page.evaluate(pointOfMark, index),
    movePointer: ({ x, y }) => page.mouse.move(x, y, { steps: 8 }),
    isCardOpen: () => page.evaluate(isCardThere),
    screenshot: async (path) => void (await page.screenshot({ path })),
    closed,
    close: () => context.close(),
  };
}

async function openInFirefox(target: Target, headless: boolean): Promise<OpenTab> {
  const { browser, urlOf } = await launchFirefox({ headless, online: target.kind === 'address' });
  const closed = new Promise<void>((resolve) => {
    browser.on('disconnected', () => resolve());
  });
  const page = await browser.newPage();
  if (target.kind === 'saved') await servePagesTo(page, [target.page]);
  if (target.kind === 'welcome') await goToOwnPage(page, urlOf('welcome.html'));
  else await page.goto(addressOf(target, ''));
  await page.bringToFront();
  return {
    marks: () => page.evaluate(listMarks),
    pointOfMark: (index) => page.evaluate(pointOfMark, index),
    movePointer: ({ x, y }) => page.mouse.move(x, y, { steps: 8 }),
    isCardOpen: () => page.evaluate(isCardThere),
    screenshot: async (path) => void (await page.screenshot({ path: path as `${string}.png` })),
    closed,
    close: () => browser.close(),
  };
}

function addressOf(target: Target, welcome: string): string {
  if (target.kind === 'welcome') return welcome;
  return target.kind === 'saved' ? target.page.url : target.url;
}

/** Runs in the page: whether a card stands beside an open mention. */
function isCardThere(): boolean {
  const isMarkedOpen = CSS.highlights.has('sidelight-open') || CSS.highlights.has('sidelight-open-on-dark');
  return isMarkedOpen && document.querySelector('sidelight-card') !== null;
}
