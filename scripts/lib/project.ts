import { fileURLToPath } from 'node:url';
import type { BrowserName } from './browsers';

/** The project's folder, with its trailing slash. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Where WXT puts the extension for each browser. */
export const BUILDS: Readonly<Record<BrowserName, string>> = {
  chromium: `${ROOT}.output/chrome-mv3`,
  firefox: `${ROOT}.output/firefox-mv3`,
};

export const SCREENSHOTS = `${ROOT}.output/screenshots`;

/** Saved pages and texts of other publishers, which are no part of the project: beside it, or where the variable says. */
export const SHARED = process.env.SIDELIGHT_SHARED ?? fileURLToPath(new URL('../../../shared', import.meta.url));
