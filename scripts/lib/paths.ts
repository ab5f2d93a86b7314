import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export const SCREENSHOTS = resolve(ROOT, '.output/screenshots');

export type BrowserName = 'chromium' | 'firefox';

/** Where WXT puts the extension for each browser. */
export const BUILDS: Readonly<Record<BrowserName, string>> = {
  chromium: resolve(ROOT, '.output/chrome-mv3'),
  firefox: resolve(ROOT, '.output/firefox-mv3'),
};

/** Saved news pages and other test material that is too large for the repository, or not ours to publish. */
export const SHARED = process.env.SIDELIGHT_SHARED ?? resolve(ROOT, '../shared');
