import * as v from 'valibot';
import { type Browser, browser } from 'wxt/browser';
import { pathOf } from '../model/parse';
import { settle } from './client';
import { GUARDS, OWN_PAGES_ONLY } from './guards';
import { type Answer, CallError, type CallName, type Request, type Response } from './protocol';
import { isOwnPage } from './sender';

/** More of an unknown name is not given back. UTF-16 code units. */
const LONGEST_NAME = 40;

/** Who asks, as the browser says, not as the request says. */
export type Caller = {
  /** Address of the asking page. */
  url: string;
  /** Null for the toolbar popup and other pages outside a tab. */
  tabId: number | null;
  isOwnPage: boolean;
  /** In a private window: nothing of what is done there is kept. */
  isPrivate: boolean;
};

export type Handlers = {
  [N in CallName]: (request: Request<N>, caller: Caller) => Response<N> | Promise<Response<N>>;
};

/**
 * Answer every call of the protocol. Must run while the worker's script is first evaluated, or the message that woke
 * it is lost.
 */
export function serve(handlers: Handlers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Browser.runtime.MessageSender, respond) => {
    if (!isForWorker(message)) return undefined;
    void answerCall(handlers, message.name, message.request, sender).then(respond);
    return true;
  });
}

/** Check a call at the border and answer it. Never rejects. */
export function answerCall(
  handlers: Handlers,
  name: unknown,
  request: unknown,
  sender: Browser.runtime.MessageSender,
): Promise<Answer<unknown>> {
  return settle(() => {
    const caller = callerOf(sender);
    if (typeof name !== 'string') throw new CallError('unknown-call', `no call by a ${typeof name}`);
    if (!Object.hasOwn(GUARDS, name)) throw new CallError('unknown-call', `no call ${name.slice(0, LONGEST_NAME)}`);
    const call = name as CallName;
    if (OWN_PAGES_ONLY.has(call) && !caller.isOwnPage)
      throw new CallError('not-allowed', `${call} is for our own pages`);
    const checked = v.safeParse(GUARDS[call], request, { abortEarly: true });
    if (!checked.success) {
      const [issue] = checked.issues;
      throw new CallError('bad-request', `${call}: ${pathOf(issue) || 'request'}: ${issue.message}`);
    }
    return (handlers[call] as (request: unknown, caller: Caller) => unknown)(checked.output, caller);
  });
}

function isForWorker(message: unknown): message is { name: unknown; request: unknown } {
  return typeof message === 'object' && message !== null && (message as { to?: unknown }).to === 'worker';
}

function callerOf(sender: Browser.runtime.MessageSender): Caller {
  if (sender.id !== browser.runtime.id) throw new CallError('not-allowed', 'a foreign sender');
  return {
    url: urlOf(sender),
    tabId: sender.tab?.id ?? null,
    isOwnPage: isOwnPage(sender),
    isPrivate: sender.tab?.incognito ?? false,
  };
}

/** Firefox keeps for a sender the address that it had at first; a page may have changed it without loading. */
function urlOf({ url = '', tab, frameId }: Browser.runtime.MessageSender): string {
  const now = tab?.url;
  if (frameId !== 0 || now === undefined || !URL.canParse(now) || !URL.canParse(url)) return url;
  return new URL(now).origin === new URL(url).origin ? now : url;
}
