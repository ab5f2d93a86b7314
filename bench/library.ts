import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toJsonLd } from '../lib/export/json-ld';
import { type Annotation, COLOURS } from '../lib/model/annotation';
import { launchChromium } from '../scripts/lib/chromium';
import { Random } from './anchoring/random';

/** How fast the library page is with many passages, in the built extension in a real profile. */

export type LibraryFigures = {
  passages: number;
  /** Milliseconds. Of the file: read and compared with the store, then stored in one transaction. */
  importPreview: number;
  importStore: number;
  /** From the start of the navigation. */
  openFirstPassages: Spread;
  openAllListed: Spread;
  searchReady: Spread;
  /** From the last letter, or the press, to the new list on the screen. */
  search: Spread;
  filter: Spread;
};
type Spread = { median: number; p95: number; times: number };

const OPENINGS = 5;
const ROUNDS = 4;
const QUERIES = ['custody', 'word12', 'transfers hear', 'José', 'name3 court', 'harbor.example', 'zebra', 'wo'];
const PATIENCE_MS = 300_000;

export async function benchLibrary(passages: number): Promise<LibraryFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-bench-'));
  const { context, extensionId } = await launchChromium({ userDataDir: join(folder, 'profile') });
  context.setDefaultTimeout(PATIENCE_MS);
  try {
    const address = `chrome-extension://${extensionId}/library.html`;
    const page = await context.newPage();
    // What runs in the page goes there as text, in which tsx calls this around named functions.
    await page.addInitScript('globalThis.__name = (named) => named');
    await page.goto(address);
    const file = join(folder, 'passages.jsonld');
    writeFileSync(file, toJsonLd(makeAnnotations(passages), { id: 'urn:x-bench', label: 'Bench', created: FIRST }));
    await page.getByRole('button', { name: 'Import from a file' }).click();
    let start = performance.now();
    await page.locator('input[type=file]').setInputFiles(file);
    const button = page.getByRole('button', { name: /^Import [\d,]+ passages/ });
    await button.waitFor();
    const importPreview = performance.now() - start;
    start = performance.now();
    await button.click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    const importStore = performance.now() - start;

    // The welcome page opened meanwhile, and a page behind another has a frame a second.
    await page.bringToFront();
    const openings: { first: number; all: number; ready: number }[] = [];
    for (let n = 0; n < OPENINGS; n++) {
      await page.goto('about:blank');
      await page.goto(address, { waitUntil: 'commit' });
      openings.push(await page.evaluate(timeOpening));
    }
    const search = await page.evaluate(timeSearches, { queries: QUERIES, rounds: ROUNDS });
    const filter = await page.evaluate(timeFilters, ROUNDS);
    return {
      passages,
      importPreview: Math.round(importPreview),
      importStore: Math.round(importStore),
      openFirstPassages: spreadOf(openings.map(({ first }) => first)),
      openAllListed: spreadOf(openings.map(({ all }) => all)),
      searchReady: spreadOf(openings.map(({ ready }) => ready)),
      search: spreadOf(search),
      filter: spreadOf(filter),
    };
  } finally {
    await context.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function spreadOf(times: readonly number[]): Spread {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0);
  return { median: at(0.5), p95: at(0.95), times: sorted.length };
}

const FIRST = '2026-11-24T00:00:00.000Z';
const WORDS = ['custody', 'transfers', 'hearing', 'court', 'order', 'José', 'filing', 'panel', 'judge', 'notice'];

function makeAnnotations(count: number): Annotation[] {
  const random = new Random(7);
  const word = () =>
    random.next() < 0.3
      ? (WORDS[Math.floor(random.next() * WORDS.length)] ?? '')
      : `word${Math.floor(random.next() * 4000)}`;
  const words = (number: number) => Array.from({ length: number }, word).join(' ');
  return Array.from({ length: count }, (_, n) => {
    const created = new Date(Date.parse(FIRST) - n * 1_200_000).toISOString();
    const site = ['harbor.example', 'valley.example', 'courier.example'][n % 3] ?? '';
    const source = `https://${site}/story-${Math.floor(n / 4)}`;
    const exact = words(10 + Math.floor(random.next() * 30));
    return {
      id: `urn:uuid:00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`,
      created,
      modified: created,
      target: {
        source,
        savedAt: source,
        selectors: [
          { type: 'TextQuoteSelector', exact, prefix: words(5), suffix: words(5) },
          { type: 'TextPositionSelector', start: 100, end: 100 + exact.length },
        ],
      },
      page: {
        title: words(8),
        authors: ['Ana García'],
        publisher: site,
        published: created.slice(0, 10),
        modified: null,
        language: 'en',
      },
      colour: COLOURS[n % COLOURS.length] ?? 'yellow',
      note: n % 5 === 0 ? words(12) : '',
      tags: n % 3 === 0 ? [`tag${n % 40}`] : [],
      entities: n % 2 === 0 ? [{ id: `name-${n % 300}`, title: `name${n % 300}` }] : [],
      dataset: '2026.11.24',
      lastLook: { state: n % 20 === 0 ? 'orphan' : 'sure', at: FIRST },
    };
  });
}

/** In the page, as text: each of these stands alone. */
async function timeOpening(): Promise<{ first: number; all: number; ready: number }> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const until = async (isDone: () => boolean) => {
    while (!isDone()) await frame();
    return performance.now();
  };
  const first = await until(() => document.querySelector('.it .q') !== null);
  const all = await until(() => document.querySelector('.list > p[role="status"]') === null);
  const input = document.querySelector<HTMLInputElement>('input[type="search"]');
  const write = (text: string) => {
    if (input) input.value = text;
    input?.dispatchEvent(new Event('input', { bubbles: true }));
  };
  write('custody');
  await frame();
  await frame();
  const ready = await until(() => document.querySelector('.prep') === null);
  write('');
  await until(() => !document.querySelector('.lh [role="status"]')?.textContent?.includes('custody'));
  return { first, all, ready };
}

async function timeSearches({ queries, rounds }: { queries: string[]; rounds: number }): Promise<number[]> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const input = document.querySelector<HTMLInputElement>('input[type="search"]');
  const status = () => document.querySelector('.lh [role="status"]')?.textContent ?? '';
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const query of queries) {
      const before = status();
      const start = performance.now();
      if (input) input.value = query;
      input?.dispatchEvent(new Event('input', { bubbles: true }));
      const isDone = () =>
        status().includes(`“${query}”`) || (status() !== before && status().startsWith('No passage'));
      while (!isDone()) await frame();
      await frame();
      times.push(performance.now() - start);
    }
  }
  if (input) input.value = '';
  input?.dispatchEvent(new Event('input', { bubbles: true }));
  while (status().includes('“')) await frame();
  return times;
}

async function timeFilters(rounds: number): Promise<number[]> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const status = () => document.querySelector('.lh [role="status"]')?.textContent ?? '';
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const box of document.querySelectorAll<HTMLInputElement>('.facet input[type="checkbox"]')) {
      if (!box.isConnected) continue;
      for (let press = 0; press < 2; press++) {
        const before = status();
        const start = performance.now();
        box.click();
        while (status() === before && performance.now() - start < 2000) await frame();
        await frame();
        times.push(performance.now() - start);
      }
    }
  }
  return times;
}
