// Runs in the extension's own worker, evaluated as one script: the same code over the index that is in use there.
import { findMentions } from '../../lib/matching/find-mentions';
import { MatchIndex } from '../../lib/matching/match-index';
import type { TextBlock } from '../../lib/model/mention';
import { openCardsDb } from '../../lib/store/cards-db';
import { DatabaseCards } from '../../lib/store/cards-store';
import { interleave } from '../lib/measure';

/** Milliseconds of one scan of each page, a sample a round; and of reading and opening the index. */
export async function measureWorker(
  pages: readonly TextBlock[][],
  rounds: number,
): Promise<{ loadMs: number; scanMs: number[] }> {
  const start = performance.now();
  const db = await openCardsDb();
  const store = new DatabaseCards(db);
  const { current } = await store.readState();
  const buffer = current && (await store.getIndex(current));
  if (!buffer) throw new Error('no index is in use');
  const index = MatchIndex.open(buffer);
  const loadMs = performance.now() - start;
  db.close();
  const works = pages.map((blocks, page): [string, () => unknown] => [
    String(page),
    () => findMentions(index, { blocks, lang: '', memory: null }),
  ]);
  return { loadMs, scanMs: Object.values(interleave(Object.fromEntries(works), rounds)).flat() };
}
