import { signal } from '@preact/signals';
import { compareRows, type Row, rowOf } from '../../lib/library/row';
import type { Annotation, AnnotationId } from '../../lib/model/annotation';
import { openResearchDb } from '../../lib/store/annotations-db';
import { AnnotationsStore, type Unreadable } from '../../lib/store/annotations-store';
import type { IndexOrder, IndexReport } from './index-protocol';
import { keepPassages } from './passages-state';

/** Passages that the first look at the page can show. */
const FIRST = 40;
/** Rows come in many small parts; the list is drawn anew no more often. Milliseconds. */
const REDRAW_MS = 200;

/** Every passage, newest first, as far as they are read. */
export const rows = signal<readonly Row[]>([]);
/** How many there are; null until the store is open. */
export const total = signal<number | null>(null);
export const isAllRead = signal(false);
/** How far the search is prepared; null when it is. */
export const indexing = signal<{ done: number; total: number } | null>({ done: 0, total: 0 });
export const unreadable = signal<readonly Unreadable[]>([]);
/** Why the passages cannot be read at all. */
export const failure = signal<string | null>(null);

/** What the search found, and by which words; null when there is nothing to search for. */
export const found = signal<{ query: string; ids: ReadonlySet<AnnotationId> } | null>(null);

const byId = new Map<AnnotationId, Row>();
const faults = new Map<string, Unreadable>();
/** What was changed here while the worker was reading: newer than what it read. Null for deleted ones. */
const touched = new Map<AnnotationId, Row | null>();

let opened: Promise<AnnotationsStore> | undefined;
let worker: Worker | undefined;
let redrawing: ReturnType<typeof setTimeout> | undefined;
let lastTicket = 0;

export function library(): Promise<AnnotationsStore> {
  opened ??= openResearchDb().then((db) => new AnnotationsStore(db));
  return opened;
}

/** Show the newest passages at once, and read the rest beside the page. */
export async function loadRows(): Promise<void> {
  try {
    const store = await library();
    const page = await store.list({}, { limit: FIRST });
    keepPassages(page.annotations);
    for (const annotation of page.annotations) byId.set(annotation.id, rowOf(annotation));
    for (const fault of page.unreadable) faults.set(fault.id, fault);
    redraw();
    total.value = page.total;
    if (page.next === null) isAllRead.value = true;
    requestAnimationFrame(() => setTimeout(startWorker));
    await store.purgeDeleted(new Date().toISOString());
  } catch (error) {
    fail(error);
  }
}

function fail(error: unknown): void {
  failure.value = error instanceof Error ? error.message : String(error);
}

function startWorker(): void {
  worker = new Worker(new URL('./index-worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<IndexReport>) => hear(data));
  worker.addEventListener('error', ({ message }) => fail(new Error(message)));
  tell({ type: 'read' });
  if (lastQuery !== '') search(lastQuery);
}

function tell(order: IndexOrder): void {
  worker?.postMessage(order);
}

function hear(report: IndexReport): void {
  switch (report.type) {
    case 'rows':
      for (const row of report.rows) if (!touched.has(row.id)) byId.set(row.id, row);
      for (const fault of report.unreadable) faults.set(fault.id, fault);
      redrawing ??= setTimeout(redraw, REDRAW_MS);
      break;
    case 'read':
      touched.clear();
      redraw();
      isAllRead.value = true;
      break;
    case 'indexed':
      indexing.value = report.done < report.total ? report : null;
      break;
    case 'found':
      if (report.ticket === lastTicket) found.value = report.ids && { query: lastQuery, ids: new Set(report.ids) };
      break;
    case 'failed':
      fail(new Error(report.message));
  }
}

function redraw(): void {
  clearTimeout(redrawing);
  redrawing = undefined;
  rows.value = [...byId.values()].sort(compareRows);
  unreadable.value = [...faults.values()];
  if (isAllRead.value) total.value = byId.size + faults.size;
}

let lastQuery = '';

/** The answer comes into `found`; only the last one counts. */
export function search(query: string): void {
  lastQuery = query;
  tell({ type: 'find', query, ticket: ++lastTicket });
}

/** Passages were stored: new ones, or changed ones. */
export function showStored(annotations: readonly Annotation[]): void {
  keepPassages(annotations);
  for (const annotation of annotations) note(annotation.id, rowOf(annotation));
  redraw();
  tell({ type: 'put', annotations });
  if (lastQuery !== '') search(lastQuery);
}

/** Passages were taken out of the store. */
export function showDeleted(ids: readonly AnnotationId[]): void {
  for (const id of ids) note(id, null);
  redraw();
  tell({ type: 'drop', ids });
}

function note(id: AnnotationId, row: Row | null): void {
  if (row) byId.set(id, row);
  else byId.delete(id);
  if (!isAllRead.value || indexing.value) touched.set(id, row);
}
