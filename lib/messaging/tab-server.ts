import { type Browser, browser } from 'wxt/browser';
import { settle } from './client';
import type { TabCallName, TabRequest, TabResponse } from './protocol';
import { isOwnPage } from './sender';

export type TabHandlers = {
  [N in TabCallName]: (request: TabRequest<N>) => TabResponse<N> | Promise<TabResponse<N>>;
};

/**
 * Answer the calls that the worker and the popup make to a page's script, and nobody else: what runs in a web page
 * does not reach another, but it does reach the sample on our welcome page. Returns how to stop.
 */
export function serveTab(handlers: TabHandlers): () => void {
  const listener = (message: unknown, sender: Browser.runtime.MessageSender, respond: (answer: unknown) => void) => {
    const { to, name, request } = (message ?? {}) as { to?: unknown; name?: unknown; request?: unknown };
    if (to !== 'tab' || !isOwnPage(sender) || !Object.hasOwn(handlers, String(name))) return undefined;
    const handler = handlers[name as TabCallName] as (request: unknown) => unknown;
    void settle(() => handler(request)).then(respond);
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  return () => {
    // After an update the old context is gone, and its listeners with it.
    browser.runtime?.onMessage?.removeListener(listener);
  };
}
