/** Longest piece of work before the page gets its turn. Half a frame, in milliseconds. */
const SLICE_MS = 8;

type Scheduler = { yield?: () => Promise<void> };

/** Let the page's own work go first. */
export function giveWay(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve, 0));
}

/** Run a generator to its end in slices, giving way to the page between them. */
export async function runSliced<T>(work: Generator<void, T>): Promise<T> {
  let sliceEnd = performance.now() + SLICE_MS;
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    if (performance.now() < sliceEnd) continue;
    await giveWay();
    sliceEnd = performance.now() + SLICE_MS;
  }
}
