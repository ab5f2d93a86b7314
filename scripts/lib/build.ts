import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BrowserName } from './browsers';
import { BUILDS, ROOT } from './project';

/** All that a build is made of. `scripts` holds the compile of the dataset. */
const SOURCES = [
  'components',
  'data',
  'entrypoints',
  'lib',
  'public',
  'scripts/dataset',
  'package-lock.json',
  'package.json',
  'tsconfig.json',
  'wxt.config.ts',
];

const WXT_NAMES: Readonly<Record<BrowserName, string>> = { chromium: 'chrome', firefox: 'firefox' };

/** Build for one browser, unless its last build is of these very sources. */
export function buildIfStale(browser: BrowserName): void {
  const stamp = join(dirname(BUILDS[browser]), `${browser}.stamp`);
  const state = stateOfSources();
  const isFresh = existsSync(stamp) && readFileSync(stamp, 'utf8') === state;
  if (isFresh && existsSync(join(BUILDS[browser], 'manifest.json'))) return;
  build(browser);
  writeFileSync(stamp, state);
}

/** @throws when WXT fails */
export function build(browser: BrowserName): void {
  wxt('build', '-b', WXT_NAMES[browser], '--mv3');
}

/** The package for a store; for Firefox also the zip of the sources, which its reviewers ask for. */
export function zip(browser: BrowserName): void {
  wxt('zip', '-b', WXT_NAMES[browser], '--mv3');
}

/** @throws with what WXT said when it fails; of a good run there is nothing to say */
function wxt(...args: string[]): void {
  const program = join(ROOT, 'node_modules/wxt/bin/wxt.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) throw new Error(`wxt ${args.join(' ')} failed.\n${stdout}${stderr}`);
}

/** A hash of the name, size and time of every source. */
function stateOfSources(): string {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    const path = join(ROOT, source);
    if (!existsSync(path)) continue;
    const isFolder = statSync(path).isDirectory();
    const files = isFolder ? readdirSync(path, { recursive: true, encoding: 'utf8' }).sort() : [''];
    for (const file of files) {
      const { size, mtimeMs } = statSync(join(path, file));
      hash.update(`${source}/${file} ${size} ${mtimeMs}\n`);
    }
  }
  return hash.digest('hex');
}
