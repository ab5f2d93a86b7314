import type { IDBPDatabase, IDBPTransaction } from 'idb';
import {
  type Annotation,
  AnnotationFormatError,
  type AnnotationId,
  addsNothing,
  type Look,
  parseAnnotation,
  passageKey,
  siteOfAddress,
} from '../model/annotation';
import type { AnnotationRecord, AsideRecord, RecordKey, ResearchDB } from './annotations-db';
import { tellWritten, watchWritten } from './research-changes';
import { storageErrorOf } from './storage-error';

/**
 * Where a list goes on: the key of the last record given, and how many the whole list had, because to count takes
 * longer than to read a page. Plain JSON; only this file looks inside.
 */
export type ListCursor = { key: RecordKey; total: number };

/** Every condition holds. Tags are told apart by their exact letters. */
export type ListFilter = { article?: string; site?: string; entity?: string; tag?: string };
type IndexName = keyof ListFilter;

export type Unreadable = { id: string; reason: string };

export type ListPage = {
  /** Newest first. */
  annotations: Annotation[];
  /** Records in this stretch that cannot be read. They stay stored as they are. */
  unreadable: Unreadable[];
  /** Give it to the next call; null at the end. */
  next: ListCursor | null;
  /** Of the whole list, not of this page. */
  total: number;
};

/** How long a deleted annotation can be brought back, at least. Days. */
export const KEPT_AFTER_DELETION_DAYS = 30;
const DAY_MS = 24 * 60 * 60 * 1000;
/** Records a page: some 0.5 MB to a message. */
const PAGE = 200;

type WriteTx = IDBPTransaction<ResearchDB, ('annotations' | 'deleted')[], 'readwrite'>;
type Stores = IDBPTransaction<ResearchDB, ('annotations' | 'deleted')[], 'readonly' | 'readwrite'>;

export function recordOf(annotation: Annotation): AnnotationRecord {
  return {
    key: [-Date.parse(annotation.created), annotation.id],
    id: annotation.id,
    site: siteOfAddress(annotation.target.source),
    entityIds: annotation.entities.map(({ id }) => id),
    annotation,
  };
}

/**
 * The reader's own work. Every write is one transaction, and resolves when the browser says that it is on the disk;
 * one that rejects has changed nothing. Every method throws StorageError.
 */
export class AnnotationsStore {
  private readonly writer = crypto.randomUUID();

  constructor(private readonly db: IDBPDatabase<ResearchDB>) {}

  /** Save, new or changed. @throws AnnotationFormatError before anything is written, when it is none */
  put(annotation: Annotation): Promise<void> {
    return this.putMany([annotation]);
  }

  /** Save all or none: an import is whole or did not happen. Of two with one id the later one counts. */
  async putMany(annotations: readonly Annotation[]): Promise<void> {
    const records = new Map(annotations.map((annotation) => [annotation.id, recordOf(parseAnnotation(annotation))]));
    const ids = [...records.keys()];
    // Not one after the other: thousands of an import would each wait for the last.
    await this.write(ids, async (tx) => {
      const isAnyDeleted = (await tx.objectStore('deleted').count()) > 0;
      await Promise.all([...records.values()].map((record) => putRecord(tx, record, isAnyDeleted)));
    });
  }

  /** Change one in the transaction that reads it, so that two writers lose nothing. Null when there is none. */
  change(id: AnnotationId, change: (now: Annotation) => Annotation): Promise<Annotation | null> {
    return this.write([id], async (tx) => {
      const record = await tx.objectStore('annotations').index('id').get(id);
      if (!record) return null;
      const next = parseAnnotation({ ...change(parseAnnotation(record.annotation)), id });
      await putRecord(tx, recordOf(next));
      return next;
    });
  }

  /** Remember how passages were found on their page. Ids that are gone are passed over; `modified` stays. */
  async putLooks(looks: readonly { id: AnnotationId; look: Look }[]): Promise<void> {
    const ids = looks.map(({ id }) => id);
    await this.write(ids, async (tx) => {
      for (const { id, look } of looks) {
        const record = await tx.objectStore('annotations').index('id').get(id);
        if (record) await putRecord(tx, { ...record, annotation: { ...record.annotation, lastLook: look } });
      }
    });
  }

  /** Add tags to many and take tags from them, in one transaction. Answers how many it changed; unreadable ones stay. */
  tag(
    ids: readonly AnnotationId[],
    { add = [], remove = [], at }: { add?: readonly string[]; remove?: readonly string[]; at: string },
  ): Promise<number> {
    return this.write(ids, async (tx) => {
      let changed = 0;
      for (const id of new Set(ids)) {
        const record = await tx.objectStore('annotations').index('id').get(id);
        if (!record) continue;
        const [before] = readRecords([record]).annotations;
        if (!before) continue;
        const tags = [...new Set([...before.tags, ...add])].filter((tag) => !remove.includes(tag));
        if (tags.join('\n') === before.tags.join('\n')) continue;
        await putRecord(tx, recordOf(parseAnnotation({ ...before, tags, modified: at })));
        changed++;
      }
      return changed;
    });
  }

  /** Null when there is none. @throws AnnotationFormatError when the record cannot be read; it stays stored */
  async get(id: AnnotationId): Promise<Annotation | null> {
    const record = await this.read((tx) => tx.objectStore('annotations').index('id').get(id));
    return record ? parseAnnotation(record.annotation) : null;
  }

  /** Those of `ids` that are stored, in the order of `ids`. */
  async getMany(ids: readonly AnnotationId[]): Promise<Pick<ListPage, 'annotations' | 'unreadable'>> {
    const records = await this.read((tx) => {
      const index = tx.objectStore('annotations').index('id');
      return Promise.all(ids.map((id) => index.get(id)));
    });
    return readRecords(records.filter((record) => record !== undefined));
  }

  /** A page of a list, newest first. Reads only what it gives, whatever is stored. */
  async list(
    filter: ListFilter = {},
    { after = null, limit = PAGE }: { after?: ListCursor | null; limit?: number } = {},
  ): Promise<ListPage> {
    const { records, total, hasMore } = await this.read(async (tx) => {
      const store = tx.objectStore('annotations');
      const conditions = conditionsOf(filter);
      if (conditions.length === 0) {
        const range = after === null ? null : IDBKeyRange.lowerBound(after.key, true);
        const [found, total] = await Promise.all([store.getAll(range, limit + 1), after?.total ?? store.count()]);
        return { records: found.slice(0, limit), total, hasMore: found.length > limit };
      }
      const keys = await listKeys(tx, conditions);
      const rest = after === null ? keys : keys.filter((key) => indexedDB.cmp(key, after.key) > 0);
      const found = await Promise.all(rest.slice(0, limit).map((key) => store.get(key)));
      return {
        records: found.filter((record) => record !== undefined),
        total: keys.length,
        hasMore: rest.length > limit,
      };
    });
    const last = records.at(-1);
    return { ...readRecords(records), next: hasMore && last ? { key: last.key, total } : null, total };
  }

  /** Every annotation of a filter, page by page, for an export or a search index. Unreadable ones are left out. */
  async *listAll(filter: ListFilter = {}, limit = PAGE): AsyncGenerator<ListPage> {
    let after: ListCursor | null = null;
    do {
      const page: ListPage = await this.list(filter, { after, limit });
      yield page;
      after = page.next;
    } while (after !== null);
  }

  count(filter: ListFilter = {}): Promise<number> {
    return this.read(async (tx) => {
      const [first, ...others] = conditionsOf(filter);
      if (first === undefined) return tx.objectStore('annotations').count();
      if (others.length === 0) return tx.objectStore('annotations').index(first.index).count(first.value);
      return (await listKeys(tx, [first, ...others])).length;
    });
  }

  /** Sites with annotations. Costs a step a site, however many annotations it has. */
  listSites(): Promise<string[]> {
    return this.read(async (tx) => {
      const sites: string[] = [];
      let cursor = await tx.objectStore('annotations').index('site').openKeyCursor(null, 'nextunique');
      for (; cursor; cursor = await cursor.continue()) sites.push(cursor.key);
      return sites;
    });
  }

  /**
   * For each, the id under which it is stored already: the same id, or the same words of the same article with
   * nothing more to say of them. Null for a new one. Costs one read an article, and holds what it read.
   */
  findKnown(annotations: readonly Annotation[]): Promise<(AnnotationId | null)[]> {
    return this.read(async (tx) => {
      const store = tx.objectStore('annotations');
      const passages = new Map<string, Annotation[]>();
      const articles = [...new Set(annotations.map(({ target }) => target.source))];
      const records = await Promise.all(articles.map((article) => store.index('article').getAll(article)));
      for (const each of records) {
        for (const stored of readRecords(each).annotations) {
          const key = passageKey(stored);
          const same = passages.get(key);
          if (same) same.push(stored);
          else passages.set(key, [stored]);
        }
      }
      const byId = await Promise.all(annotations.map(({ id }) => store.index('id').getKey(id)));
      return annotations.map((one, at) => {
        if (byId[at]) return one.id;
        return passages.get(passageKey(one))?.find((stored) => addsNothing(one, stored))?.id ?? null;
      });
    });
  }

  /** Take out of every list; `restore` brings back until it is purged. Answers how many there were. */
  delete(ids: readonly AnnotationId[], deletedAt: string): Promise<number> {
    return this.write(ids, async (tx) => {
      let count = 0;
      for (const id of new Set(ids)) {
        const record = await tx.objectStore('annotations').index('id').get(id);
        if (!record) continue;
        await tx.objectStore('deleted').put({ id, deletedAt, record });
        await tx.objectStore('annotations').delete(record.key);
        count++;
      }
      return count;
    });
  }

  /** Undo a deletion. Answers how many came back; one that was saved anew meanwhile stays as it is. */
  restore(ids: readonly AnnotationId[]): Promise<number> {
    return this.write(ids, async (tx) => {
      let count = 0;
      for (const id of new Set(ids)) {
        const grave = await tx.objectStore('deleted').get(id);
        if (!grave) continue;
        await tx.objectStore('deleted').delete(id);
        if (await tx.objectStore('annotations').index('id').getKey(id)) continue;
        await tx.objectStore('annotations').put(grave.record);
        count++;
      }
      return count;
    });
  }

  /** What can be brought back, latest deletion first. */
  async listDeleted(): Promise<{ deletedAt: string; annotation: Annotation }[]> {
    const graves = await this.read((tx) => tx.objectStore('deleted').index('deletedAt').getAll());
    return graves.reverse().flatMap(({ deletedAt, record }) => {
      const [annotation] = readRecords([record]).annotations;
      return annotation ? [{ deletedAt, annotation }] : [];
    });
  }

  /** Forget what was deleted `KEPT_AFTER_DELETION_DAYS` or more before `now`; with `everything`, all of it. */
  purgeDeleted(now: string, { everything = false } = {}): Promise<number> {
    const limit = new Date(Date.parse(now) - KEPT_AFTER_DELETION_DAYS * DAY_MS).toISOString();
    return this.write([], async (tx) => {
      const graves = tx.objectStore('deleted');
      const ids = await graves.index('deletedAt').getAllKeys(everything ? null : IDBKeyRange.upperBound(limit));
      for (const id of ids) await graves.delete(id);
      return ids.length;
    });
  }

  /** Records that cannot be read, as they are stored: to be reported, and to be given out in a file. */
  async listUnreadable(): Promise<AsideRecord[]> {
    const { aside, records } = await this.guard(async () => ({
      aside: await this.db.getAll('aside'),
      records: await this.db.getAll('annotations'),
    }));
    const stored = records.flatMap((record) => {
      const [fault] = readRecords([record]).unreadable;
      return fault ? [{ at: '', reason: fault.reason, record: record as unknown }] : [];
    });
    return [...aside, ...stored];
  }

  /** Call `listener` with the ids of what other contexts wrote, from now on. */
  watchOthers(listener: (ids: readonly AnnotationId[]) => void): void {
    watchWritten(this.writer, listener);
  }

  close(): void {
    this.db.close();
  }

  private read<T>(work: (tx: Stores) => Promise<T>): Promise<T> {
    return this.guard(() => {
      const tx = this.db.transaction(['annotations', 'deleted']);
      tx.done.catch(passOver); // what failed is told by the request that failed
      return work(tx as Stores);
    });
  }

  /**
   * One transaction, on the disk when this resolves; undone when `work` or the browser fails. Other contexts are told
   * that something of `ids` may have changed.
   */
  private write<T>(ids: readonly AnnotationId[], work: (tx: WriteTx) => Promise<T>): Promise<T> {
    return this.guard(async () => {
      const tx = this.db.transaction(['annotations', 'deleted'], 'readwrite', { durability: 'strict' });
      tx.done.catch(passOver); // awaited below: until then nobody listens
      let result: T;
      try {
        result = await work(tx);
      } catch (error) {
        throw await undo(tx, error);
      }
      await tx.done;
      tellWritten(this.writer, ids);
      return result;
    });
  }

  private async guard<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof AnnotationFormatError) throw error;
      throw storageErrorOf(error);
    }
  }
}

const passOver = () => undefined;

/** Abort, and tell the error that says why: the transaction's own, such as a full disk, or the one that was thrown. */
async function undo(tx: WriteTx, error: unknown): Promise<unknown> {
  try {
    tx.abort();
  } catch {
    // It has ended already, by the error that brought us here.
  }
  const reason = await tx.done.then(
    () => null,
    (reason: unknown) => reason,
  );
  return (reason as { name?: unknown } | null)?.name === 'QuotaExceededError' ? reason : error;
}

/** Write a record over whatever stands under its id, also under another key, and out of the deleted ones. */
async function putRecord(tx: WriteTx, record: AnnotationRecord, isAnyDeleted = true): Promise<void> {
  const store = tx.objectStore('annotations');
  const before = await store.index('id').getKey(record.id);
  if (before && indexedDB.cmp(before, record.key) !== 0) await store.delete(before);
  await store.put(record);
  if (isAnyDeleted) await tx.objectStore('deleted').delete(record.id);
}

type Condition = { index: IndexName; value: string };

function conditionsOf(filter: ListFilter): Condition[] {
  return Object.entries(filter).flatMap(([index, value]) =>
    value === undefined ? [] : [{ index: index as IndexName, value }],
  );
}

/** Keys of the records that hold every condition, in order. */
async function listKeys(tx: Stores, conditions: readonly Condition[]): Promise<RecordKey[]> {
  const store = tx.objectStore('annotations');
  const lists = await Promise.all(conditions.map(({ index, value }) => store.index(index).getAllKeys(value)));
  const [first = [], ...others] = lists.sort((a, b) => a.length - b.length);
  const sets = others.map((keys) => new Set(keys.map(([, id]) => id)));
  return first.filter(([, id]) => sets.every((ids) => ids.has(id)));
}

function readRecords(records: readonly AnnotationRecord[]): Pick<ListPage, 'annotations' | 'unreadable'> {
  const annotations: Annotation[] = [];
  const unreadable: Unreadable[] = [];
  for (const { id, annotation } of records) {
    try {
      annotations.push(parseAnnotation(annotation));
    } catch (error) {
      unreadable.push({ id, reason: error instanceof Error ? error.message : String(error) });
    }
  }
  return { annotations, unreadable };
}
