import { browser } from 'wxt/browser';
import { patternOf } from '../../lib/model/site';

/** What "On every site" asks the browser for. */
const EVERY_SITE = 'https://*/*';

/**
 * Ask the browser for every site. Call it in the reader's press before anything is awaited: browsers show the
 * question only then.
 */
export function requestEverySite(): Promise<boolean> {
  return browser.permissions.request({ origins: [EVERY_SITE] });
}

export function removeEverySite(): Promise<boolean> {
  return browser.permissions.remove({ origins: [EVERY_SITE] });
}

/** Ask for one site and its subdomains; like `requestEverySite`, in the press itself. */
export function requestSite(site: string): Promise<boolean> {
  return browser.permissions.request({ origins: [patternOf(site)] });
}

export function removeSite(site: string): Promise<boolean> {
  return browser.permissions.remove({ origins: [patternOf(site)] });
}

export function isSiteGranted(site: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [patternOf(site)] });
}

/** Call `listener` whenever the reader gives or takes a permission, here or in the browser's own settings. */
export function watchAccess(listener: () => void): void {
  browser.permissions.onAdded.addListener(listener);
  browser.permissions.onRemoved.addListener(listener);
}
