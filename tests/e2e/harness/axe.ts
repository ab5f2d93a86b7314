import axe from 'axe-core';
import type { Page } from 'playwright-core';
import type { Card } from './card';

/** WCAG 2.2, levels A and AA. */
const STANDARD = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

type Context = { include: string[] };

export type Findings = {
  /** One line for each element that fails a rule. */
  faults: string[];
  /** How many elements passed each rule: nothing was looked at where this is empty. */
  passed: Record<string, number>;
};

/** Have axe look at a page, or at what `selector` names in it, open shadow roots included. */
export async function inspect(page: Page, selector = 'html'): Promise<Findings> {
  // A script element would be stopped by the page's own policy.
  await page.evaluate(axe.source);
  return page.evaluate(
    async ({ include, standard }) => {
      const { axe: here } = globalThis as unknown as { axe: typeof axe };
      const context: Context = { include: [include] };
      const results = await here.run(context, { runOnly: { type: 'tag', values: standard } });
      return {
        faults: results.violations.flatMap(({ id, nodes }) =>
          nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
        ),
        passed: Object.fromEntries(results.passes.map(({ id, nodes }) => [id, nodes.length])),
      };
    },
    { include: selector, standard: STANDARD },
  );
}

/**
 * The same for an open card. Its root stays closed to scripts, axe among them, so the debugger, which has the root,
 * shows it to this page under the name by which open ones go. Nothing of the card itself is changed.
 */
export async function inspectCard(page: Page, card: Card): Promise<Findings> {
  await card.evaluate((root) => {
    Object.defineProperty(root.host, 'shadowRoot', { value: root, configurable: true });
  }, null);
  await card.box(); // once it is no longer moving
  return inspect(page, 'sidelight-card');
}
