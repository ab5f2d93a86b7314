import type { CDPSession, Page } from 'playwright-core';
import { until } from '../../../scripts/lib/until';
import type { Chromium } from './chromium';

const OPEN_WITHIN_MS = 10_000;

type Point = { x: number; y: number };

/**
 * The popup as the browser opens it when the reader presses the toolbar button over a page, with the access to that
 * page which the press gives. Playwright does not list it among its pages, so it is driven over the debugging protocol.
 */
export class ToolbarPopup {
  private sent = 0;
  private isDetached = false;

  private constructor(
    private readonly session: CDPSession,
    private readonly targetId: string,
    private readonly sessionId: string,
  ) {}

  /** Press the toolbar button over a page. */
  static async open(chromium: Chromium, over: Page): Promise<ToolbarPopup> {
    await over.bringToFront();
    const session = await browserSession(chromium);
    const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'tab' }] });
    const tab = targetInfos.find(({ url }) => url === over.url());
    if (!tab) throw new Error(`no tab shows ${over.url()}`);
    await pressButton(session, chromium.extensionId, tab.targetId);
    const targetId = await until(
      () => findTarget(session, chromium.urlOf('popup.html')),
      (id) => id !== null,
      OPEN_WITHIN_MS,
    );
    if (targetId === null) throw new Error('the toolbar button opened no popup');
    const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
    return new ToolbarPopup(session, targetId, sessionId);
  }

  async isOpen(): Promise<boolean> {
    const { targetInfos } = await this.session.send('Target.getTargets');
    return targetInfos.some(({ targetId }) => targetId === this.targetId);
  }

  text(): Promise<string> {
    return this.evaluate(() => document.body.textContent);
  }

  /** What its buttons say, in order. */
  buttons(): Promise<string[]> {
    return this.evaluate(() => [...document.querySelectorAll('button')].map(({ textContent }) => textContent));
  }

  /** Press the button, or the label of a switch, with these words. @throws when there is none in time */
  async press(words: string): Promise<void> {
    const point = await until(
      () => this.evaluate(middleOf, words),
      (found) => found !== null,
      OPEN_WITHIN_MS,
    );
    if (!point) throw new Error(`nothing in the popup to press says "${words}": ${await this.text()}`);
    const press = { ...point, button: 'left', clickCount: 1 };
    await this.send('Input.dispatchMouseEvent', { ...point, type: 'mouseMoved' });
    await this.send('Input.dispatchMouseEvent', { ...press, type: 'mousePressed' });
    // The popup may be gone before the release is answered: a press on a mention closes it.
    await Promise.race([this.send('Input.dispatchMouseEvent', { ...press, type: 'mouseReleased' }), this.gone()]);
  }

  async close(): Promise<void> {
    if (this.isDetached) return;
    this.isDetached = true;
    if (await this.isOpen()) await this.session.send('Target.closeTarget', { targetId: this.targetId });
    await this.gone();
    await this.session.detach();
  }

  /** Run a function in the popup. It is sent as text: it must stand alone. */
  async evaluate<R>(run: (argument: never) => R, argument?: unknown): Promise<R> {
    const expression = `(${run})(${JSON.stringify(argument) ?? ''})`;
    const answer = await this.send('Runtime.evaluate', { expression, returnByValue: true, awaitPromise: true });
    const { result, exceptionDetails } = answer as { result: { value: R }; exceptionDetails?: { text: string } };
    if (exceptionDetails) throw new Error(exceptionDetails.text);
    return result.value;
  }

  private async gone(): Promise<void> {
    await until(
      () => this.isOpen(),
      (isOpen) => !isOpen,
      OPEN_WITHIN_MS,
    );
  }

  private send(method: string, params: object): Promise<unknown> {
    const id = ++this.sent;
    return new Promise((resolve, reject) => {
      const onMessage = ({ sessionId, message }: { sessionId: string; message: string }) => {
        const answer = JSON.parse(message) as { id?: number; result?: unknown; error?: { message: string } };
        if (sessionId !== this.sessionId || answer.id !== id) return;
        this.session.off('Target.receivedMessageFromTarget', onMessage);
        if (answer.error) reject(new Error(`${method}: ${answer.error.message}`));
        else resolve(answer.result);
      };
      this.session.on('Target.receivedMessageFromTarget', onMessage);
      const message = JSON.stringify({ id, method, params });
      this.session.send('Target.sendMessageToTarget', { sessionId: this.sessionId, message }).catch(reject);
    });
  }
}

async function browserSession(chromium: Chromium): Promise<CDPSession> {
  const session = await chromium.context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('Chromium gave no debugging session.');
  return session;
}

async function pressButton(session: CDPSession, id: string, targetId: string): Promise<void> {
  // Newer than playwright's list of commands.
  const send = session.send as (method: string, params: object) => Promise<unknown>;
  await send.call(session, 'Extensions.triggerAction', { id, targetId });
}

async function findTarget(session: CDPSession, url: string): Promise<string | null> {
  const { targetInfos } = await session.send('Target.getTargets');
  return targetInfos.find((target) => target.type === 'page' && target.url === url)?.targetId ?? null;
}

/** Runs in the popup. */
function middleOf(words: string): Point | null {
  const element = [...document.querySelectorAll('button, label')].find((each) => each.textContent.includes(words));
  if (!element) return null;
  element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
}
