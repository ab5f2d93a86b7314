import { type BrowserContext, chromium } from 'playwright-core';
import { CHROMIUM_FLAGS, findBrowser, NO_NETWORK } from '../../../scripts/lib/browsers';
import { VIEWPORT } from '../../../scripts/lib/chromium';

/** The same browser without the extension: what it shows there, a page does by itself. */
export async function launchPlainChromium(): Promise<BrowserContext> {
  return chromium.launchPersistentContext('', {
    executablePath: findBrowser('chromium'),
    viewport: VIEWPORT,
    args: [...CHROMIUM_FLAGS, NO_NETWORK],
  });
}
