import { cpus, loadavg } from 'node:os';
import { whyNoSavedPages } from '../scripts/lib/saved-pages';
import { benchIndex, type IndexReport } from './index-cost';
import { calibrate } from './lib/measure';
import { installScratch } from './lib/names';
import { round } from './lib/stats';
import { benchPage, benchTasks, type PageReport, type TasksReport } from './page-side';
import { benchScan, type PeerReport, type ScanReport } from './scan';

export const PARTS = ['scan', 'peers', 'index', 'page', 'tasks'] as const;

/** How busy the machine was: load average, and a fixed loop of about 10 ms on a quiet one. Milliseconds. */
type Machine = { load: number[]; calibration: { least: number; median: number } };

export type BenchReport = {
  node: string;
  processors: string;
  before: Machine;
  after: Machine;
  seconds: number;
  /** What was left out, and why. */
  skipped: string[];
  scan?: ScanReport;
  peers?: PeerReport;
  index?: IndexReport;
  page?: PageReport;
  tasks?: TasksReport;
};

/** @param only some of PARTS; all when null */
export async function runBench(only: readonly string[] | null): Promise<BenchReport> {
  const unknown = only?.find((part) => !(PARTS as readonly string[]).includes(part));
  if (unknown) throw new Error(`there is no part "${unknown}": ${PARTS.join(', ')}`);
  const noPages = whyNoSavedPages();
  if (noPages) throw new Error(noPages);
  const has = (part: (typeof PARTS)[number]) => only?.includes(part) ?? true;
  const start = performance.now();
  const before = lookAtMachine();
  const skipped: string[] = [];
  const needsNames = has('scan') || has('peers') || has('index');
  const why = needsNames ? installScratch() : null;
  if (why)
    skipped.push(`sizes 1k, 100k and 1M, the peers, the other designs: their packages could not be installed (${why})`);
  const { scan, peers } =
    has('scan') || has('peers')
      ? await benchScan(!why, { scan: has('scan'), peers: has('peers') })
      : { scan: null, peers: null };
  const report: BenchReport = {
    node: process.version,
    processors: `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`,
    before,
    after: before,
    seconds: 0,
    skipped,
    ...(scan ? { scan } : {}),
    ...(peers ? { peers } : {}),
    ...(has('index') ? { index: await benchIndex(!why) } : {}),
    ...(has('page') ? { page: await benchPage() } : {}),
    ...(has('tasks') ? { tasks: await benchTasks() } : {}),
  };
  return { ...report, after: lookAtMachine(), seconds: Math.round((performance.now() - start) / 1000) };
}

function lookAtMachine(): Machine {
  const { least, median } = calibrate();
  return { load: loadavg().map(round), calibration: { least: round(least), median: round(median) } };
}
