import type { DBSchema, IDBPDatabase } from 'idb';
import type { Annotation, AnnotationId } from '../model/annotation';
import { openStepwise, type UpgradeStep, type UpgradeTx } from './open-stepwise';
import { storageErrorOf } from './storage-error';

/**
 * Key of a record: minus the time of its creation in milliseconds, and its id. Keys in order are newest first, in the
 * store and within one value of every index, so that a page of a list is a range of keys.
 */
export type RecordKey = [minusCreated: number, id: AnnotationId];

/** An annotation with what the indexes need of it. */
export type AnnotationRecord = {
  key: RecordKey;
  id: AnnotationId;
  site: string;
  entityIds: string[];
  annotation: Annotation;
};

/** A record that an upgrade could not carry over: kept as it was, to be reported and given out. */
export type AsideRecord = { at: string; reason: string; record: unknown };

export interface ResearchDB extends DBSchema {
  annotations: {
    key: RecordKey;
    value: AnnotationRecord;
    indexes: { id: AnnotationId; article: string; site: string; entity: string; tag: string };
  };
  /** Deleted annotations, until they are purged. */
  deleted: {
    key: AnnotationId;
    value: { id: AnnotationId; deletedAt: string; record: AnnotationRecord };
    indexes: { deletedAt: string };
  };
  aside: { key: number; value: AsideRecord };
}

/** Step n takes version n to n + 1. A released step is never edited and imports nothing that may change. */
export const RESEARCH_UPGRADES: readonly UpgradeStep<ResearchDB>[] = [
  function createAnnotations(db) {
    const annotations = db.createObjectStore('annotations', { keyPath: 'key' });
    annotations.createIndex('id', 'id', { unique: true });
    annotations.createIndex('article', 'annotation.target.source');
    annotations.createIndex('site', 'site');
    annotations.createIndex('entity', 'entityIds', { multiEntry: true });
    annotations.createIndex('tag', 'annotation.tags', { multiEntry: true });
    db.createObjectStore('deleted', { keyPath: 'id' }).createIndex('deletedAt', 'deletedAt');
    db.createObjectStore('aside', { autoIncrement: true });
  },
];

/**
 * For an upgrade step: rewrite every record, deleted ones too. One that `convert` throws on goes aside as it was, so
 * that it costs the reader neither itself nor the others.
 */
export async function convertRecords(
  tx: UpgradeTx<ResearchDB>,
  convert: (record: AnnotationRecord) => AnnotationRecord,
  now = new Date().toISOString(),
): Promise<void> {
  const aside = tx.objectStore('aside');
  const setAside = (error: unknown, record: unknown) =>
    aside.add({ at: now, reason: error instanceof Error ? error.message : String(error), record });
  for (let cursor = await tx.objectStore('annotations').openCursor(); cursor; cursor = await cursor.continue()) {
    try {
      await cursor.update(convert(cursor.value));
    } catch (error) {
      await setAside(error, cursor.value);
      await cursor.delete();
    }
  }
  for (let cursor = await tx.objectStore('deleted').openCursor(); cursor; cursor = await cursor.continue()) {
    try {
      await cursor.update({ ...cursor.value, record: convert(cursor.value.record) });
    } catch (error) {
      await setAside(error, cursor.value);
      await cursor.delete();
    }
  }
}

/**
 * Open the reader's own work. A failing step aborts and leaves the old version as it was.
 *
 * @throws StorageError `storage-refused` where the browser has none to give, or holds a newer version
 */
export async function openResearchDb(
  name = 'research',
  upgrades: readonly UpgradeStep<ResearchDB>[] = RESEARCH_UPGRADES,
): Promise<IDBPDatabase<ResearchDB>> {
  try {
    return await openStepwise(name, upgrades);
  } catch (error) {
    throw storageErrorOf(error, { opening: true });
  }
}
