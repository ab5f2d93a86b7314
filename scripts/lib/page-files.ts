import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from './input-error';
import { listSavedPages, PAGES } from './saved-pages';

const READABLE = /\.(?:html?(?:\.gz)?|txt)$/;

/** The saved pages beside the project; null when they are not there. */
export function sharedPageFiles(): string[] | null {
  return listSavedPages()?.map(({ file }) => join(PAGES, file)) ?? null;
}

/**
 * Pages and texts that a command was given: files as they are, of a folder every page and text in it.
 *
 * @throws InputError when there is nothing to read
 */
export function listPageFiles(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    if (!existsSync(path)) throw new InputError(`${path}: there is no such file or folder`);
    if (!statSync(path).isDirectory()) return [path];
    const files = readdirSync(path).filter((name) => READABLE.test(name));
    if (files.length === 0)
      throw new InputError(`${path}: no page (.html, .html.gz) and no text (.txt) in this folder`);
    return files.sort().map((name) => join(path, name));
  });
}
