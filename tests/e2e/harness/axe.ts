import axe from 'axe-core';
import type { Page } from 'playwright-core';
import type { ShadowView } from './card';

/** WCAG 2.2, levels A and AA. */
const STANDARD = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const CARD = 'sidelight-card';

/** What we show in a closed root: a card, the bar of a passage. */
type Shown = ShadowView & { box(): Promise<unknown> };

/** A window in which every card has room for all of it. */
const TALL = { width: 1280, height: 5000 };

/** The rules that depend on colors. */
const COLOR_RULES = ['color-contrast', 'link-in-text-block'];

type Findings = {
  /** One line for each element that fails a rule. */
  faults: string[];
  /** The same for contrasts that axe could not tell: behind an edge, mostly. */
  unsure: string[];
  /** How many elements passed each rule: nothing was looked at where this is empty. */
  passed: Record<string, number>;
};

/** Have axe look at a page, or at what `selector` names in it, open shadow roots included. */
export function inspect(page: Page, selector = 'html'): Promise<Findings> {
  return run(page, selector, { type: 'tag', values: STANDARD });
}

/** The same with the rules alone that depend on colors. */
export function inspectColors(page: Page, selector = 'html'): Promise<Findings> {
  return run(page, selector, { type: 'rule', values: COLOR_RULES });
}

/**
 * Have axe look at an open card, or at what stands in another `host`. Its root stays closed to scripts, axe among them,
 * so the debugger, which has the root, shows it to this page under the name by which open ones go.
 */
export async function inspectCard(page: Page, card: Shown, host = CARD): Promise<Findings> {
  await card.evaluate((root) => {
    Object.defineProperty(root.host, 'shadowRoot', { value: root, configurable: true });
  }, null);
  await card.box(); // once it is no longer moving
  return inspect(page, host);
}

/**
 * The same with the rules alone that depend on colors. Axe measures contrast in the body only, beside which the card
 * stands, and not behind an edge or a gradient, as a card that scrolls has them: it is spread out in the body meanwhile.
 */
export async function inspectCardColors(page: Page, card: Shown, host = CARD): Promise<Findings> {
  const size = page.viewportSize();
  await page.setViewportSize(TALL);
  await card.evaluate((root) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      .place .card { max-height: none !important; }
      .card-middle { overflow: visible !important; background-image: none !important; }
    `);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    Object.defineProperty(root.host, 'shadowRoot', { value: root, configurable: true });
    document.body.append(root.host);
    (root.host as HTMLElement).showPopover();
  }, null);
  await card.box();
  const findings = await inspectColors(page, host);
  await card.evaluate((root) => {
    root.adoptedStyleSheets = root.adoptedStyleSheets.slice(0, -1);
    document.documentElement.append(root.host);
    (root.host as HTMLElement).showPopover();
  }, null);
  if (size) await page.setViewportSize(size);
  return findings;
}

async function run(page: Page, selector: string, runOnly: axe.RunOnly): Promise<Findings> {
  // Over the debugger: a script element would be stopped by the page's own policy.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  return page.evaluate(
    async ({ selector, runOnly }) => {
      const { axe: here } = globalThis as unknown as { axe: typeof axe };
      const context: axe.ElementContext = { include: [selector] };
      const { violations, incomplete, passes } = await here.run(context, {
        runOnly,
        // The numbers of sources are text, short as they are.
        checks: { 'color-contrast': { options: { ignoreLength: true } } },
      } as axe.RunOptions);
      const [faults, unsure] = [violations, incomplete].map((results) =>
        results.flatMap(({ id, nodes }) =>
          nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
        ),
      ) as [string[], string[]];
      return {
        faults,
        unsure: unsure.filter((line) => line.startsWith('color-contrast')),
        passed: Object.fromEntries(passes.map(({ id, nodes }) => [id, nodes.length])),
      };
    },
    { selector, runOnly },
  );
}
