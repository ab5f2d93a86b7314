import type { CDPSession } from 'playwright-core';

/** As Chromium writes it: times in microseconds. */
export type TraceEvent = {
  name: string;
  ph: string;
  ts: number;
  dur?: number;
  /** Of it, the time in which the thread ran: other work of the machine does not count. */
  tdur?: number;
  pid: number;
  tid: number;
  args?: { data?: { url?: string; message?: string } };
};

const CATEGORIES = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing'];

/** What the browser did while `work` ran. */
export async function traced(session: CDPSession, work: () => Promise<void>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: unknown[] }) => events.push(...(value as TraceEvent[]));
  session.on('Tracing.dataCollected', collect);
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES },
  });
  try {
    await work();
  } finally {
    const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
    await session.send('Tracing.end');
    await complete;
    session.off('Tracing.dataCollected', collect);
  }
  return events;
}

/** When the reading script began to run in a page; null when it did not. */
export function startOfReader(events: readonly TraceEvent[]): TraceEvent | null {
  return events.find(({ name, args }) => name === 'EvaluateScript' && isReader(args?.data?.url)) ?? null;
}

function isReader(url: string | undefined): boolean {
  return /^chrome-extension:.*\/reader\.js$/.test(url ?? '');
}

/** Events that are scripts at work. */
const SCRIPT = new Set([
  'EvaluateScript',
  'FunctionCall',
  'RunMicrotasks',
  'BlinkScheduler_PerformMicrotaskCheckpoint',
  'TimerFire',
  'FireIdleCallback',
]);

/** Milliseconds of the thread's own time. */
export type Task = { ms: number; scriptMs: number };

/**
 * Tasks of a page's main thread in which a script ran, longest first. The page's own scripts are off, so they are ours,
 * but for those in animation frames, where the benchmark's observer looks on.
 */
export function scriptTasks(events: readonly TraceEvent[], { pid, tid }: TraceEvent): Task[] {
  const ofThread = events.filter((event) => event.pid === pid && event.tid === tid && event.ph === 'X');
  const frames = ofThread.filter(({ name }) => name === 'FireAnimationFrame');
  const scripts = ofThread.filter(
    (event) => SCRIPT.has(event.name) && !frames.some((frame) => isWithin(event, frame)) && !isFrame(event, frames),
  );
  const tasks = ofThread.filter(({ name }) => name === 'RunTask' || name === 'ThreadControllerImpl::RunTask');
  return tasks
    .map((task) => {
      const inside = scripts.filter((script) => isWithin(script, task));
      const outermost = inside.filter((script) => !inside.some((other) => other !== script && isWithin(script, other)));
      const script = outermost.reduce((sum, each) => sum + timeOf(each), 0);
      return { ms: timeOf(task) / 1000, scriptMs: script / 1000 };
    })
    .filter(({ scriptMs }) => scriptMs > 0.05)
    .sort((a, b) => b.scriptMs - a.scriptMs);
}

function timeOf({ dur = 0, tdur = dur }: TraceEvent): number {
  return tdur;
}

function isFrame(event: TraceEvent, frames: readonly TraceEvent[]): boolean {
  return frames.some((frame) => isWithin(frame, event));
}

function isWithin(inner: TraceEvent, outer: TraceEvent): boolean {
  return inner.ts >= outer.ts && inner.ts + (inner.dur ?? 0) <= outer.ts + (outer.dur ?? 0);
}
