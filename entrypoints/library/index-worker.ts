import { rowOf } from '../../lib/library/row';
import { SearchIndex } from '../../lib/library/search-index';
import type { Annotation } from '../../lib/model/annotation';
import { openResearchDb } from '../../lib/store/annotations-db';
import { AnnotationsStore } from '../../lib/store/annotations-store';
import type { IndexOrder, IndexReport } from './index-protocol';

/**
 * Beside the page, so that reading and indexing tens of thousands of passages never holds it up: rows of all passages
 * first, which are enough to list and to filter, then their full text.
 */

/** Passages read at once, and passages indexed between two looks at what else is asked. */
const PAGE = 500;
const SLICE = 100;

const index = new SearchIndex();
let lastFind: { query: string; ticket: number } | null = null;
/** Read, and not indexed yet. */
let waiting: Annotation[] = [];
let isReading = false;
let finding: ReturnType<typeof setTimeout> | undefined;

const say = (report: IndexReport) => self.postMessage(report);

self.addEventListener('message', ({ data }: MessageEvent<IndexOrder>) => {
  switch (data.type) {
    case 'read':
      void readAll();
      break;
    case 'put':
      for (const annotation of data.annotations) index.put(annotation);
      break;
    case 'drop': {
      const dropped = new Set(data.ids);
      waiting = waiting.filter(({ id }) => !dropped.has(id));
      for (const id of data.ids) index.delete(id);
      break;
    }
    case 'find':
      lastFind = data;
      // Behind the letters that came while the last search took its time: only the last is searched for.
      clearTimeout(finding);
      finding = setTimeout(find);
  }
});

function find(): void {
  if (lastFind) say({ type: 'found', ids: index.find(lastFind.query), ticket: lastFind.ticket });
}

async function readAll(): Promise<void> {
  if (isReading) return;
  isReading = true;
  try {
    const store = new AnnotationsStore(await openResearchDb());
    for await (const { annotations, unreadable, total } of store.listAll({}, PAGE)) {
      say({ type: 'rows', rows: annotations.map(rowOf), unreadable, total });
      waiting.push(...annotations);
    }
    store.close();
    say({ type: 'read' });
    await indexWaiting();
  } catch (error) {
    say({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
  isReading = false;
}

async function indexWaiting(): Promise<void> {
  const total = waiting.length;
  for (let done = 0; waiting.length > 0; done += SLICE) {
    // What was put meanwhile is newer than what was read.
    for (const annotation of waiting.splice(0, SLICE)) if (!index.has(annotation.id)) index.put(annotation);
    if (done % (10 * SLICE) === 0) say({ type: 'indexed', done, total });
    await new Promise((resolve) => setTimeout(resolve));
  }
  say({ type: 'indexed', done: total, total });
  find();
}
