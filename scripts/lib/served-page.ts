export type ServedPage = { url: string; body: Buffer; charset: string };

/** `scripts: false` keeps the page's own scripts from running, so that what happens there is the extension's doing. */
export function headersOf({ charset }: ServedPage, scripts: boolean): Record<string, string> {
  return {
    'content-type': `text/html; charset=${charset}`,
    ...(scripts ? {} : { 'content-security-policy': "script-src 'none'" }),
  };
}
