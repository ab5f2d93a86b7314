import { type Browser, browser } from 'wxt/browser';

/** Whether a message comes from our own worker or pages, and not from a script of ours in a web page. */
export function isOwnPage({ id, url = '' }: Browser.runtime.MessageSender): boolean {
  return id === browser.runtime.id && url.startsWith(browser.runtime.getURL('/'));
}
