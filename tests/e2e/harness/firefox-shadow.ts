import type { Frame, Page } from 'puppeteer-core';
import { Card, type ShadowView } from './card';

/** The parts of WebDriver BiDi that puppeteer does not offer by itself. */
type Bidi = {
  send(method: 'browsingContext.locateNodes', parameters: object): Promise<{ result: { nodes: LocatedNode[] } }>;
  send(method: 'script.callFunction', parameters: object): Promise<{ result: ScriptResult }>;
};
type LocatedNode = { value?: { shadowRoot?: { sharedId: string } | null } };
type ScriptResult =
  | { type: 'success'; result: { type: string; value?: string } }
  | { type: 'exception'; exceptionDetails: { text: string } };

/** Looks into a closed shadow root as the browser's tools may: BiDi names every root of a page, and takes the name. */
export class FirefoxShadow implements ShadowView {
  private constructor(
    private readonly bidi: Bidi,
    private readonly context: string,
    private readonly sharedId: string,
  ) {}

  /** Null while the page has no such element. */
  static async of(page: Page, host: string): Promise<FirefoxShadow | null> {
    // Neither is in puppeteer's types: its own pages and handles are made of them.
    const { connection } = page.browser() as unknown as { connection: Bidi };
    const { _id: context } = page.mainFrame() as Frame & { _id: string };
    const { result } = await connection.send('browsingContext.locateNodes', {
      context,
      locator: { type: 'css', value: host },
      serializationOptions: { includeShadowTree: 'all', maxDomDepth: 1 },
    });
    const root = result.nodes[0]?.value?.shadowRoot;
    return root ? new FirefoxShadow(connection, context, root.sharedId) : null;
  }

  async evaluate<A, R>(run: (root: ShadowRoot, argument: A) => R | Promise<R>, argument: A): Promise<R> {
    const { result: answer } = await this.bidi.send('script.callFunction', {
      target: { context: this.context },
      functionDeclaration: `async (root, argument) => JSON.stringify(await (${run})(root, JSON.parse(argument)))`,
      arguments: [{ sharedId: this.sharedId }, { type: 'string', value: JSON.stringify(argument) }],
      awaitPromise: true,
    });
    if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
    const { value } = answer.result;
    return (value === undefined ? undefined : JSON.parse(value)) as R;
  }
}

/** Null while none is open. */
export async function findCardIn(page: Page): Promise<Card | null> {
  return Card.in(page, await FirefoxShadow.of(page, 'sidelight-card'));
}
