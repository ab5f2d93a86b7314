import type { DataStatus } from '../../../lib/messaging/protocol';
import { until } from '../../../scripts/lib/until';
import type { Chromium } from './chromium';
import { watchPage } from './faults';

const SETTLED_WITHIN_MS = 30_000;

/** The state of the cards once no sync is under way. */
export async function settledStatus(
  chromium: Chromium,
  isWanted = ({ state }: DataStatus) => state === 'ready' || state === 'failed',
): Promise<DataStatus> {
  return until(() => chromium.call('getDataStatus', {}), isWanted, SETTLED_WITHIN_MS);
}

/** What the options page says of the cards, details included, once it says this. @throws when the page has a fault */
export async function readDataSection(chromium: Chromium, awaited: string): Promise<string> {
  const options = await chromium.openExtensionPage('options.html#data');
  const faults = watchPage(options);
  const section = options.locator('#data');
  await section.getByText(awaited).first().waitFor();
  const said = (await section.textContent()) ?? '';
  await options.close();
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return said;
}
