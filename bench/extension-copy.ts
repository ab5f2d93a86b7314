import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUILDS } from '../scripts/lib/project';

export type ExtensionCopy = { folder: string; remove(): void };

/** A copy of the built extension with other packs: `index.json` and what it names. The news sites stay. */
export function copyExtension(files: readonly { name: string; contents: string }[]): ExtensionCopy {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-build-'));
  cpSync(BUILDS.chromium, folder, { recursive: true });
  const packs = join(folder, 'packs');
  for (const name of readdirSync(packs)) if (name !== 'news-sites.json') rmSync(join(packs, name));
  for (const { name, contents } of files) writeFileSync(join(packs, name), contents);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
