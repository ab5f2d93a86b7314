import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePack, parsePackIndex } from '../../../lib/model/pack';
import { BUILDS } from '../../../scripts/lib/project';

export type StoredCards = {
  /** Version in use; null while there is none. */
  version: string | null;
  /** Ids of the entities of the packs in use, sorted; of all packs while none is in use. */
  entityIds: string[];
  /** Ids that matching knows, sorted; likewise. */
  matchedIds: string[];
  completePacks: number;
};

/**
 * What the cache holds, read past all of our own code. Runs in the worker or in a page of the extension: it is sent
 * as text. Null while there is no database yet; it never makes one, which would be in the way of the extension's own.
 */
export async function readCardsDb(): Promise<StoredCards | null> {
  const databases = await indexedDB.databases();
  if (!databases.some(({ name }) => name === 'cards')) return null;
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const db = await done(indexedDB.open('cards'));
  try {
    const tx = db.transaction(['packs', 'entities', 'matching', 'state']);
    const [packs, entities, matching, current] = await Promise.all([
      done<{ key: string; complete: boolean }[]>(tx.objectStore('packs').getAll()),
      done<{ pack: string; id: string }[]>(tx.objectStore('entities').getAll()),
      done<{ pack: string; entries: { id: string }[] }[]>(tx.objectStore('matching').getAll()),
      done<{ generation: { version: string; packs: string[] } } | undefined>(tx.objectStore('state').get('current')),
    ]);
    const inUse = new Set(current?.generation.packs ?? packs.map(({ key }) => key));
    const ofUse = (rows: { pack: string; id: string }[]) => rows.filter(({ pack }) => inUse.has(pack));
    return {
      version: current?.generation.version ?? null,
      entityIds: ofUse(entities)
        .map(({ id }) => id)
        .sort(),
      matchedIds: matching
        .filter(({ pack }) => inUse.has(pack))
        .flatMap(({ entries }) => entries.map(({ id }) => id))
        .sort(),
      completePacks: packs.filter(({ complete }) => complete).length,
    };
  } finally {
    db.close();
  }
}

/** What the cache must hold when it is whole, read from the packs of a build. */
export function expectedCards(build = BUILDS.chromium): StoredCards {
  const read = (file: string): unknown => JSON.parse(readFileSync(join(build, 'packs', file), 'utf8'));
  const index = parsePackIndex(read('index.json'));
  const packs = index.packs.map(({ file }) => parsePack(read(file)));
  const ids = packs.flatMap(({ entities }) => entities.map(({ id }) => id)).sort();
  return { version: index.version, entityIds: ids, matchedIds: ids, completePacks: packs.length };
}
