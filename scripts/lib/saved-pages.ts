import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { SHARED } from './project';

/** A page as it was saved: its own address, and its bytes as they came. */
export type SavedPage = { file: string; url: string; lang: string; charset: string; body: Buffer };

type IndexRecord = { file: string; url: string; host: string; lang: string; charset: string };

export const PAGES = join(SHARED, 'pages');

/** Null when the saved pages are not there; otherwise what there is, without the bytes. */
export function listSavedPages(folder = PAGES): IndexRecord[] | null {
  const index = join(folder, 'index.json');
  return existsSync(index) ? (JSON.parse(readFileSync(index, 'utf8')) as IndexRecord[]) : null;
}

/** Where the file of an index record is. */
export function savedPagePath(file: string): string {
  return join(PAGES, file);
}

/** Why tests over saved pages are left out, or null when the pages are there. */
export function whyNoSavedPages(): string | null {
  return listSavedPages() === null ? `no saved pages in ${PAGES} (set SIDELIGHT_SHARED)` : null;
}

/**
 * Read a saved page, `.html` or `.html.gz`. Its address is looked up in the `index.json` beside it.
 *
 * @returns null address when no index knows the file
 */
export function readSavedPage(path: string): Omit<SavedPage, 'url'> & { url: string | null } {
  const raw = readFileSync(path);
  const body = path.endsWith('.gz') ? gunzipSync(raw) : raw;
  const record = listSavedPages(dirname(path))?.find(({ file }) => file === basename(path));
  return { file: path, url: record?.url ?? null, lang: record?.lang ?? '', charset: record?.charset ?? 'utf-8', body };
}

/** Saved pages whose file name begins with one of `starts`, each under https (readers meet them nowhere else). */
export function pickSavedPages(starts: readonly string[]): SavedPage[] {
  const records = listSavedPages() ?? [];
  return starts.map((start) => {
    const record = records.find(({ file }) => file.startsWith(start));
    if (!record) throw new Error(`no saved page begins with ${start}`);
    return { ...readSavedPage(join(PAGES, record.file)), url: record.url.replace(/^http:/, 'https:') };
  });
}
