import { fileURLToPath } from 'node:url';

/** The project's folder, with its trailing slash. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const CHROME_BUILD = `${ROOT}.output/chrome-mv3`;
export const FIREFOX_BUILD = `${ROOT}.output/firefox-mv3`;
/** Saved pages and texts of other publishers, which are no part of the project: beside it, or where the variable says. */
export const SHARED = process.env.SIDELIGHT_SHARED ?? fileURLToPath(new URL('../../../shared', import.meta.url));
