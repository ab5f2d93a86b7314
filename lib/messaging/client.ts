import { browser } from 'wxt/browser';
import {
  type Answer,
  CallError,
  type CallName,
  type Envelope,
  type Request,
  type Response,
  type TabCallName,
  type TabRequest,
  type TabResponse,
} from './protocol';

/** What browsers say when the one who was to answer has gone: Chromium, then Firefox. */
const STOPPED = /message (channel|port) closed|went out of scope|receiving end does not exist/i;

/** The pauses between the times that a call is made. Milliseconds. */
const ASK_AGAIN_AFTER_MS = [0, 100, 400, 1600];

/**
 * Ask the background worker. Costs 2 to 4 ms when it is awake, some 200 ms when it must start.
 *
 * @throws CallError when the worker refuses or fails
 */
export async function call<N extends CallName>(name: N, request: Request<N>): Promise<Response<N>> {
  const envelope: Envelope = { to: 'worker', name, request };
  return open(await send(envelope));
}

/** Ask again while the worker is stopped over its answer: asking starts it, and no call does harm twice. */
async function send(envelope: Envelope): Promise<unknown> {
  for (const pause of ASK_AGAIN_AFTER_MS) {
    const answer = await browser.runtime.sendMessage(envelope).catch((error: unknown) => {
      if (!isExtensionAlive() || !STOPPED.test(String(error))) throw error;
    });
    // Every call has an answer: without one, the worker was stopped before it listened.
    if (answer !== undefined && answer !== null) return answer;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return browser.runtime.sendMessage(envelope);
}

/**
 * Ask the reading script of a tab (its top frame).
 *
 * @throws CallError `no-access` when the script is not in that tab
 */
export async function callTab<N extends TabCallName>(
  tabId: number,
  name: N,
  request: TabRequest<N>,
): Promise<TabResponse<N>> {
  const envelope: Envelope = { to: 'tab', name, request };
  let answer: unknown;
  try {
    answer = await browser.tabs.sendMessage(tabId, envelope, { frameId: 0 });
  } catch (error) {
    // "Could not establish connection": no script of ours is listening there.
    throw new CallError('no-access', error instanceof Error ? error.message : String(error));
  }
  return open(answer);
}

function open<T>(answer: unknown): T {
  const { ok, value, code, message } = (answer ?? { ok: false, code: 'no-access', message: 'no answer' }) as {
    ok: boolean;
  } & Partial<{ value: T; code: CallError['code']; message: string }>;
  if (ok) return value as T;
  throw new CallError(code ?? 'internal', message ?? '');
}

/** Whether this script's extension is still there: false after an update or removal, when its old scripts must go quiet. */
export function isExtensionAlive(): boolean {
  return Boolean(browser.runtime?.id);
}

/** The answer to a call, or what went wrong, in the form that crosses the border. */
export async function settle<T>(work: () => T | Promise<T>): Promise<Answer<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (error instanceof CallError) return { ok: false, code: error.code, message: error.message };
    return { ok: false, code: 'internal', message: error instanceof Error ? error.message : String(error) };
  }
}
