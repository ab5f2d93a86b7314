import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SHIPPED = ['entrypoints', 'components', 'lib'];

/** What each room may import, most specific room first: other rooms by path, packages by name. A room may import itself. */
const ROOMS: readonly { room: string; may: readonly string[] }[] = [
  { room: 'lib/model', may: ['valibot'] },
  { room: 'lib/text', may: ['valibot'] },
  { room: 'lib/matching', may: ['lib/text', 'lib/model', 'valibot'] },
  { room: 'lib/anchoring', may: ['lib/text', 'lib/model', 'approx-string-match', 'diff'] },
  { room: 'lib/citation', may: ['lib/model'] },
  { room: 'lib/search', may: ['lib/model'] },
  { room: 'lib/packs', may: ['lib/model', 'valibot'] },
  { room: 'lib/export', may: ['lib/model'] },
  { room: 'lib/import', may: ['lib/model', 'valibot'] },
  { room: 'lib/library', may: ['lib/model', 'minisearch'] },
  { room: 'lib/page', may: ['lib/text', 'lib/model', 'lib/messaging/protocol'] },
  { room: 'lib/store', may: ['lib/model', 'idb'] },
  { room: 'lib/messaging', may: ['lib/model', 'valibot', 'wxt/browser'] },
  { room: 'lib/settings', may: ['lib/model', 'valibot', 'wxt/browser'] },
  {
    room: 'components',
    may: [
      'lib/model',
      'preact',
      'preact/hooks',
      'preact/jsx-runtime',
      '@preact/signals',
      '@tanstack/virtual-core',
      '#i18n',
    ],
  },
  {
    room: 'entrypoints',
    may: [
      'components',
      'lib',
      'preact',
      'preact/hooks',
      '@preact/signals',
      '#i18n',
      'valibot',
      'wxt/browser',
      'wxt/utils/define-background',
      'wxt/utils/define-unlisted-script',
    ],
  },
  {
    room: 'scripts',
    may: [
      'lib',
      'data',
      'bench',
      'node:',
      'playwright-core',
      'puppeteer-core',
      'valibot',
      '@valibot/to-json-schema',
      'yaml',
      'linkedom',
      // The fuzzer runs what a unit test runs, only longer.
      'fast-check',
      'tests/fuzz',
    ],
  },
  // Benches measure through the same harness as the tests, against peers that only they install.
  {
    room: 'bench',
    may: [
      'lib',
      'scripts',
      'tests/e2e/harness',
      'node:',
      'approx-string-match',
      'playwright-core',
      'esbuild',
      'mark.js',
      'findandreplacedomtext',
      'fastscan',
    ],
  },
  // Recipes, and the schemas of the tables that they read.
  { room: 'data', may: ['lib/model', 'valibot'] },
];

const PROTOCOL = 'lib/messaging/protocol';
/** Markup or code made from strings: what a page or a pack says must never become either. */
const MADE_FROM_STRINGS = /innerHTML|outerHTML\s*=|insertAdjacentHTML|dangerouslySetInnerHTML|\beval\(|new Function\b/;

describe('the rooms', () => {
  const files = ['entrypoints', 'components', 'lib', 'scripts', 'bench', 'data'].flatMap(listSources);

  it('are found by this test', () => {
    for (const { room } of ROOMS) {
      expect(
        files.some((file) => file.startsWith(`${room}/`)),
        `${room}/ holds no source`,
      ).toBe(true);
    }
  });

  it('import only what they may know', () => {
    expect(files.flatMap((file) => listTrespasses(file))).toEqual([]);
  });

  it('know of the protocol, where they draw the page, its types only', () => {
    const imports = listSources('lib/page').flatMap((file) => listImports(file).map((found) => ({ file, ...found })));
    const values = imports.filter(({ to, isType }) => to === PROTOCOL && !isType);
    expect(values.map(({ file }) => file)).toEqual([]);
  });

  it('make neither markup nor code from strings', () => {
    const found = SHIPPED.flatMap(listSources).filter((file) => MADE_FROM_STRINGS.test(read(file)));
    expect(found).toEqual([]);
  });
});

describe('the rules of this test', () => {
  it.each([
    ['lib/page/x.ts', "import { openDB } from 'idb';", ['lib/page/x.ts imports idb']],
    ['lib/page/x.ts', "import type { Call } from '../messaging/protocol';", []],
    ['lib/page/x.ts', "import { call } from '../messaging/client';", ['lib/page/x.ts imports lib/messaging/client']],
    ['lib/text/x.ts', "import { y } from '../model/y';", ['lib/text/x.ts imports lib/model/y']],
    ['lib/store/x.ts', "import { z } from '../../components/z';", ['lib/store/x.ts imports components/z']],
    ['components/x.tsx', "export { browser } from 'wxt/browser';", ['components/x.tsx imports wxt/browser']],
    ['components/x.tsx', "const { y } = await import('../lib/store/y');", ['components/x.tsx imports lib/store/y']],
    ['entrypoints/x.ts', "import 'idb';", ['entrypoints/x.ts imports idb']],
    ['entrypoints/x.ts', "import { put } from '../lib/store/put';", []],
  ])('judge %s with %s', (file, source, trespasses) => {
    expect(listTrespasses(file, source)).toEqual(trespasses);
  });

  it.each(['element.innerHTML = text', 'eval(text)', 'new Function(text)', 'node.outerHTML = text'])(
    'refuse %s',
    (source) => {
      expect(MADE_FROM_STRINGS.test(source)).toBe(true);
    },
  );
});

function listSources(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .filter((file) => /\.(ts|tsx|mts|mjs)$/.test(file) && !file.endsWith('.d.ts'));
}

function read(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}

type Import = { to: string; isType: boolean };

/** Every module that a source names, paths from the project's folder and without an ending. */
function listImports(file: string, source = read(file)): Import[] {
  const statements = source.matchAll(
    /^\s*(?:import|export)\s+(type\s)?[^'";]*?from\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm,
  );
  return [...statements].map(([, type, from, bare, dynamic]) => {
    const name = (from ?? bare ?? dynamic ?? '').replace(/\?.*$/, '');
    const path = name.startsWith('.') ? normalize(join(dirname(file), name)).replaceAll('\\', '/') : name;
    return { to: path.replace(/\.(ts|tsx)$/, ''), isType: type !== undefined };
  });
}

function listTrespasses(file: string, source?: string): string[] {
  const room = ROOMS.find(({ room }) => file.startsWith(`${room}/`));
  if (!room) return [`${file} is in no room`];
  return listImports(file, source)
    .filter(({ to }) => !/\.(css|yml)$/.test(to))
    .filter(({ to }) => ![room.room, ...room.may].some((known) => isWithin(to, known)))
    .map(({ to }) => `${file} imports ${to}`);
}

function isWithin(path: string, known: string): boolean {
  return path === known || path.startsWith(known.endsWith(':') ? known : `${known}/`);
}
