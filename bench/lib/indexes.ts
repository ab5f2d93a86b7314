import { compileMatchIndex } from '../../lib/matching/compile-index';
import type { MatchEntry } from '../../lib/model/entity';
import { compileDataset } from '../../scripts/dataset/compile';
import { ROOT } from '../../scripts/lib/project';
import { entriesOf, readNames, SIZES, type Size } from './names';

/** `own`: the project's dataset, with all its rules; the others are names without any. */
export type IndexName = 'own' | Size;

export type Compiled = { name: IndexName; names: number; buffer: ArrayBuffer; compileMs: number };

/** @param withNames false when the names could not be installed */
export async function* compileIndexes(withNames: boolean): AsyncGenerator<Compiled> {
  const { packs } = await compileDataset(`${ROOT}data`);
  yield compile(
    'own',
    packs.flatMap(({ entities }) => entities),
  );
  if (!withNames) return;
  for (const size of SIZES) yield compile(size, entriesOf(readNames(size)));
}

function compile(name: IndexName, entries: readonly MatchEntry[]): Compiled {
  const start = performance.now();
  const buffer = compileMatchIndex('bench', entries);
  const compileMs = performance.now() - start;
  return { name, names: entries.reduce((sum, { aliases }) => sum + aliases.length, 0), buffer, compileMs };
}
