/** Work goes on for so long before the page gets its turn: half a frame, less what the last step may take over it. */
const SLICE_MS = 6;

type Scheduler = { yield?: () => Promise<void> };

/** Let the page's own work go first. */
export function giveWay(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve, 0));
}

/** Run a generator to its end in slices, giving way to the page before the first and between them. */
export async function runSliced<T>(work: Generator<void, T>): Promise<T> {
  await giveWay();
  let sliceEnd = performance.now() + SLICE_MS;
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    if (performance.now() < sliceEnd) continue;
    await giveWay();
    sliceEnd = performance.now() + SLICE_MS;
  }
}
