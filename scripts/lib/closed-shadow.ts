import type { CDPSession, Page } from 'playwright-core';

/** The element in whose closed shadow root the card is drawn. */
const CARD_HOST = 'sidelight-card';

/** One a page: a test asks again and again. */
const sessions = new WeakMap<Page, Promise<CDPSession>>();

function sessionOf(page: Page): Promise<CDPSession> {
  const session = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, session);
  return session;
}

/** Looks into a closed shadow root through Chromium's debugger, which may; the page's own scripts may not. */
export class ClosedShadow {
  private constructor(
    private readonly session: CDPSession,
    private readonly objectId: string,
  ) {}

  /** Null while the page has no such host. */
  static async of(page: Page, host = CARD_HOST): Promise<ClosedShadow | null> {
    const session = await sessionOf(page);
    const { result } = await session.send('Runtime.evaluate', { expression: `document.querySelector('${host}')` });
    if (!result.objectId) return null;
    const { node } = await session.send('DOM.describeNode', { objectId: result.objectId, pierce: true });
    const root = node.shadowRoots?.[0];
    if (!root) return null;
    const { object } = await session.send('DOM.resolveNode', { backendNodeId: root.backendNodeId });
    return object.objectId ? new ClosedShadow(session, object.objectId) : null;
  }

  /** Run a function on the root. It is sent as text: it must stand alone. */
  async evaluate<A, R>(run: (root: ShadowRoot, argument: A) => R | Promise<R>, argument: A): Promise<R> {
    const { result, exceptionDetails } = await this.session.send('Runtime.callFunctionOn', {
      objectId: this.objectId,
      functionDeclaration: `function (argument) { return (${run})(this, argument); }`,
      arguments: [{ value: argument }],
      returnByValue: true,
      awaitPromise: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as R;
  }
}
