import * as v from 'valibot';
import { browser, type PublicPath } from 'wxt/browser';
import { type NewsSite, NewsSiteSchema } from '../../lib/model/pack';
import type { PackFiles } from '../../lib/packs/read-pack';

/** The dataset in the package. */
export const packageFiles: PackFiles = {
  async read(file) {
    const url = browser.runtime.getURL(`/packs/${file}` as PublicPath);
    // Of a file that is not there the browser says only "Failed to fetch".
    const response = await fetch(url).catch((cause: unknown) => {
      throw new Error('the package does not hold it', { cause });
    });
    return new Uint8Array(await response.arrayBuffer());
  },
  async sha256(bytes) {
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>));
    return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  },
  decode(bytes) {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  },
};

/** The news sites on which the extension runs by itself. */
export async function readNewsSites(): Promise<NewsSite[]> {
  const bytes = await packageFiles.read('news-sites.json');
  return v.parse(v.array(NewsSiteSchema), JSON.parse(packageFiles.decode(bytes)));
}
