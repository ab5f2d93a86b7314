import type { BrowserContext } from 'playwright-core';
import { pickSavedPages, type SavedPage } from '../scripts/lib/saved-pages';
import type { PageFigures, PeerFigures } from './in-page/scan';
import { bundleInPage, bundlePeers } from './lib/bundle';
import { compileIndexes, type IndexName } from './lib/indexes';
import { readNames } from './lib/names';
import { PAGES } from './lib/pages';
import { inPage, launchScanBrowser, openScanPage } from './lib/scan-page';
import { median, type Ratio, ratioOf, round } from './lib/stats';

/** First runs need a fresh browser context each: fewer pages. */
const COLD_PAGES = ['dailymail.co.uk', 'latimes.com--california', 'nytimes.com', 'thenation.com--congress'];
const PEER_PAGES = ['cnn.com', 'foxnews.com--bidens', 'latimes.com--california', 'nytimes.com'];

const WARM_ROUNDS = 9;
const COLD_RUNS = 3;
const COLD_INDEX = '100k';

/** What each peer is given: up to where it breaks, or takes longer than anyone would wait. */
const PEERS: readonly { peer: string; counts: readonly string[]; rounds: number }[] = [
  { peer: 'regexp', counts: ['100', '1k', '10k', '100k'], rounds: 7 },
  { peer: 'fastscan', counts: ['100', '1k', '10k', '100k'], rounds: 7 },
  { peer: 'findAndReplaceDOMText', counts: ['100', '1k', '10k'], rounds: 3 },
  { peer: 'mark.js', counts: ['100', '1k'], rounds: 1 },
];
const WORD_COUNTS: Readonly<Record<string, number>> = { '100': 100, '1k': 1_000, '10k': 10_000, '100k': 100_000 };

export type ScanReport = {
  /** Ratio to the bare walk over the same text nodes: geometric mean, lowest and highest of the pages. */
  warm: Record<string, Ratio>;
  cold: Record<string, Ratio>;
  pages: (Omit<PageFigures, 'samples'> & { page: string; medianMs: Record<string, number> })[];
};

export type PeerReport = Record<string, Record<string, PeerRow>>;
type PeerRow = { ratio: Ratio | null; preparedMs: number; found: number; failed: string | null };

export async function benchScan(withNames: boolean, parts: { scan: boolean; peers: boolean }) {
  const script = await bundleInPage('scan.ts', 'sidelightScan');
  const indexes = new Map<IndexName, ArrayBuffer>();
  if (parts.scan) for await (const { name, buffer } of compileIndexes(withNames)) indexes.set(name, buffer);
  const cities = parts.peers && withNames ? [...readNames('1k'), ...readNames('100k')] : [];
  const words = Object.fromEntries(
    Object.entries(WORD_COUNTS).map(([name, count]) => [name, [...new Set(cities)].slice(0, count)]),
  );
  const pages = pickSavedPages(PAGES);
  const context = await launchScanBrowser({ pages, indexes, words });
  try {
    const tools = { context, script, pages };
    const scan = parts.scan
      ? { ...(await measureWarm(tools, [...indexes.keys()])), cold: await measureCold(tools, withNames) }
      : null;
    const peers = parts.peers && withNames ? await measurePeers(tools) : null;
    return { scan, peers };
  } finally {
    await context.close();
  }
}

type Tools = { context: BrowserContext; script: string; pages: readonly SavedPage[] };

async function measureWarm({ context, script }: Tools, names: readonly IndexName[]): Promise<Omit<ScanReport, 'cold'>> {
  const page = await openScanPage(context, script);
  for (const name of names) await inPage.loadIndex(page, name);
  const pages: ScanReport['pages'] = [];
  const ratios: Record<string, number[]> = {};
  for (const [at, start] of PAGES.entries()) {
    await inPage.showPage(page, at);
    const { samples, ...figures } = await inPage.measureWarm(page, WARM_ROUNDS);
    const medianMs: Record<string, number> = {};
    for (const [work, times] of Object.entries(samples)) {
      medianMs[work] = round(median(times));
      const ratio = median(times.map((time, i) => time / (samples.L0?.[i] ?? Number.NaN)));
      if (work !== 'L0') put(ratios, work, ratio);
    }
    pages.push({ page: start, ...figures, medianMs });
  }
  await page.close();
  const warm = Object.fromEntries(Object.entries(ratios).map(([work, each]) => [work, ratioOf(each)]));
  return { warm, pages };
}

async function measureCold({ context, script }: Tools, withNames: boolean): Promise<Record<string, Ratio>> {
  const index = withNames ? COLD_INDEX : 'own';
  const ratios: Record<string, number[]> = {};
  for (const start of COLD_PAGES) {
    const times: Record<string, number[]> = {};
    for (let run = 0; run < 2 * COLD_RUNS; run++) {
      const page = await openScanPage(context, script);
      await inPage.loadIndex(page, index);
      await inPage.showPage(page, PAGES.indexOf(start));
      const measured = await inPage.measureCold(page, run % 2 === 0 ? 'L0' : 'scan', index);
      for (const [work, time] of Object.entries(measured)) put(times, work, time);
      await page.close();
    }
    const bare = median(times.L0 ?? []);
    for (const work of ['collect', 'find', 'scan']) put(ratios, work, median(times[work] ?? []) / bare);
  }
  return Object.fromEntries(Object.entries(ratios).map(([work, each]) => [work, ratioOf(each)]));
}

function put(lists: Record<string, number[]>, name: string, number: number): void {
  lists[name] = [...(lists[name] ?? []), number];
}

async function measurePeers({ context, script }: Tools): Promise<PeerReport> {
  const page = await openScanPage(context, `${await bundlePeers()}\n${script}`);
  await inPage.loadWords(page);
  const report: PeerReport = {};
  for (const { peer, counts, rounds } of PEERS) {
    const rows: Record<string, PeerRow> = {};
    report[peer] = rows;
    for (const count of counts) {
      const figures: PeerFigures[] = [];
      // A page that took minutes at one size takes hours at the next.
      const starts = peer === 'mark.js' && count !== '100' ? PEER_PAGES.slice(0, 1) : PEER_PAGES;
      for (const start of starts) {
        await inPage.showPage(page, PAGES.indexOf(start));
        figures.push(await inPage.measurePeer(page, peer, count, rounds));
        if (figures.at(-1)?.failed) break;
      }
      rows[count] = rowOf(figures);
      if (rows[count].failed) break;
    }
  }
  await page.close();
  return report;
}

function rowOf(figures: readonly PeerFigures[]): PeerRow {
  const failed = figures.find((each) => each.failed)?.failed ?? null;
  const ratios = figures.map(({ samples }) => median(samples.peer ?? []) / median(samples.L0 ?? []));
  return {
    ratio: failed ? null : ratioOf(ratios),
    preparedMs: round(median(figures.map(({ preparedMs }) => preparedMs))),
    found: figures.reduce((sum, { found }) => sum + found, 0),
    failed,
  };
}
