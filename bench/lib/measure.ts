/** Works in Node, in a page and in a worker: no imports of either. */

/** Milliseconds of one call, a sample a round. */
export type Samples = Record<string, number[]>;

/** A batch takes at least this long, so that a clock that counts in tenths of a millisecond is fine enough. */
const LEAST_BATCH_MS = 4;
const MOST_CALLS = 4096;

/**
 * Time pieces of work in turns, so that what else the machine does falls on all of them alike.
 *
 * @param rounds samples of each; their median is the figure
 */
export function interleave(works: Readonly<Record<string, () => unknown>>, rounds: number): Samples {
  const calls: Record<string, number> = {};
  const samples: Samples = {};
  for (const [name, work] of Object.entries(works)) {
    // Compiled by then; and the fastest of three says how many calls make a batch.
    const least = Math.min(...[1, 2, 3].map(() => timed(work, 1)));
    calls[name] = Math.min(MOST_CALLS, Math.max(1, Math.ceil(LEAST_BATCH_MS / Math.max(least, 0.005))));
    samples[name] = [];
  }
  for (let round = 0; round < rounds; round++) {
    for (const [name, work] of Object.entries(works)) samples[name]?.push(timed(work, calls[name] ?? 1));
  }
  return samples;
}

function timed(work: () => unknown, calls: number): number {
  const start = performance.now();
  for (let call = 0; call < calls; call++) work();
  return (performance.now() - start) / calls;
}

/** A fixed piece of work: what it takes tells how busy the machine is. About 10 ms on a quiet one. */
export function calibrate(): { least: number; median: number } {
  const times: number[] = [];
  for (let run = 0; run < 15; run++) {
    const start = performance.now();
    let sum = run;
    for (let at = 0; at < 10_000_000; at++) sum = (Math.imul(sum, 31) + at) | 0;
    times.push(performance.now() - start + (sum === 0.5 ? 1 : 0));
  }
  times.sort((a, b) => a - b);
  return { least: times[0] as number, median: times[7] as number };
}
