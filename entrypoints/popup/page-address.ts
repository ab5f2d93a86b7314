import { browser } from 'wxt/browser';
import { siteOf } from '../../lib/model/site';

/** The browsers' own stores, where no extension runs. */
const STORES = ['chromewebstore.google.com', 'chrome.google.com', 'addons.mozilla.org', 'microsoftedge.microsoft.com'];

/** What a page's address says about reading it. */
export type PageAddress =
  | { kind: 'closed' | 'own' }
  /** `canBeAdded`: the site can be asked for, which is so for https only. */
  | { kind: 'page'; site: string | null; canBeAdded: boolean };

/**
 * @param url of the tab; missing where the browser does not tell us. The press that opens the popup tells it of every
 *   page that can be read, so that is one of Chromium's own.
 */
export function parseAddress(url: string | undefined): PageAddress {
  if (url === undefined || !URL.canParse(url)) return { kind: 'closed' };
  if (url.startsWith(browser.runtime.getURL('/'))) return { kind: 'own' };
  const { protocol, hostname } = new URL(url);
  if (protocol === 'file:') return { kind: 'page', site: null, canBeAdded: false };
  if ((protocol !== 'https:' && protocol !== 'http:') || STORES.includes(hostname)) return { kind: 'closed' };
  return { kind: 'page', site: siteOf(hostname), canBeAdded: protocol === 'https:' };
}
