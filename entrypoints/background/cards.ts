import { browser } from 'wxt/browser';
import { compileMatchIndex } from '../../lib/matching/compile-index';
import { MatchIndex, MatchIndexError } from '../../lib/matching/match-index';
import type { DataStatus, ErrorCode } from '../../lib/messaging/protocol';
import type { Generation } from '../../lib/model/generation';
import { runSync, type SyncProgress } from '../../lib/packs/run-sync';
import { SyncError } from '../../lib/packs/sync-error';
import { openCardsDb, type StoredFault } from '../../lib/store/cards-db';
import { type CardsStore, DatabaseCards } from '../../lib/store/cards-store';
import { MemoryCards } from '../../lib/store/memory-cards';
import { packageFiles } from './package-files';

/** After a failure a worker that starts again leaves the package alone for this long; "Sync now" does not wait. */
const RETRY_AFTER_MS = 10 * 60 * 1000;

/** A generation in use with what matching needs of it, read once a worker's life and again after a flip. */
type Loaded = { generation: Generation; index: MatchIndex };

/** The cards in use, and the work of keeping them in step with the package. One for the worker. */
class Cards {
  private store: Promise<CardsStore> | null = null;
  private loaded: Promise<Loaded | null> | null = null;
  private sync: Promise<void> | null = null;
  private progress: SyncProgress | null = null;
  private readonly listeners: (() => void)[] = [];

  /** Call `listener` when another set of cards came into use. */
  onChanged(listener: () => void): void {
    this.listeners.push(listener);
  }

  openStore(): Promise<CardsStore> {
    this.store ??= openCardsDb().then(
      (db) => {
        // The browser closed it (wiped data, a newer worker): open it again when next asked.
        db.addEventListener('close', () => this.forget());
        return new DatabaseCards(db);
      },
      (error: unknown) => {
        console.warn('Sidelight: no IndexedDB here, cards are kept in memory.', error);
        return new MemoryCards();
      },
    );
    return this.store;
  }

  /** The set in use, waiting for the first one if it is on its way; null when there is none to be had. */
  async use(): Promise<Loaded | null> {
    const loaded = await this.load();
    if (loaded !== null) return loaded;
    await this.ensure();
    return this.load();
  }

  private load(): Promise<Loaded | null> {
    this.loaded ??= this.read().catch((error: unknown) => {
      this.forget();
      throw error;
    });
    return this.loaded;
  }

  private async read(): Promise<Loaded | null> {
    const store = await this.openStore();
    const { current } = await store.readState();
    if (current === null) return null;
    const index = openIndex(await store.getIndex(current)) ?? (await this.compile(store, current));
    // Fewer entities than the generation counts: the browser dropped part of the store. Build it anew.
    return index.entities === current.entities ? { generation: current, index } : null;
  }

  /** An index of an earlier version of the extension, or a spoiled one, is made again from the packs. */
  private async compile(store: CardsStore, current: Generation): Promise<MatchIndex> {
    const buffer = compileMatchIndex(current.version, await store.listMatchEntries(current.packs));
    await store.putIndex(current, buffer);
    return MatchIndex.open(buffer);
  }

  private forget(): void {
    this.store = null;
    this.loaded = null;
  }

  /** Fill the cache if it is empty or from another version of the extension. Never rejects. */
  async ensure(): Promise<void> {
    if (this.sync) return this.sync;
    try {
      const loaded = await this.load();
      const isOurs = loaded?.generation.checkedBy === browser.runtime.getManifest().version;
      if (isOurs) return;
      const fault = await (await this.openStore()).getFault();
      if (loaded !== null && fault && Date.now() - Date.parse(fault.at) < RETRY_AFTER_MS) return;
    } catch (error) {
      console.warn('Sidelight: the cache cannot be read, it is built anew.', error);
    }
    await this.check();
  }

  /** Check the package against the cache now. Never rejects; a failure is kept for the data panel. */
  check(): Promise<void> {
    this.sync ??= this.run().finally(() => {
      this.sync = null;
      this.progress = null;
    });
    return this.sync;
  }

  private async run(): Promise<void> {
    const store = await this.openStore();
    try {
      const before = (await this.load().catch(() => null))?.generation;
      const generation = await runSync({
        files: packageFiles,
        store,
        compileIndex: compileMatchIndex,
        checkedBy: browser.runtime.getManifest().version,
        now: () => new Date().toISOString(),
        onProgress: (progress) => {
          this.progress = progress;
        },
      });
      this.loaded = null;
      if (before?.packs.join() !== generation.packs.join()) for (const listener of this.listeners) listener();
    } catch (error) {
      console.error('Sidelight: the cards could not be updated.', error);
      await store.putFault(faultOf(error)).catch((reason: unknown) => {
        console.error('Sidelight: nor could that be written down.', reason);
      });
    }
  }

  async status(): Promise<DataStatus> {
    const store = await this.openStore();
    const [{ current }, fault] = await Promise.all([store.readState(), store.getFault()]);
    const state = this.sync !== null ? 'syncing' : fault !== null ? 'failed' : current !== null ? 'ready' : 'empty';
    return {
      state,
      version: current?.version ?? null,
      date: current?.date ?? null,
      syncedAt: current?.checkedAt ?? null,
      entities: current?.entities ?? 0,
      facts: current?.facts ?? 0,
      progress: this.progress,
      error: fault === null ? null : { ...fault, code: fault.code as ErrorCode },
      storage: store.storage,
    };
  }
}

function openIndex(buffer: ArrayBuffer | null): MatchIndex | null {
  try {
    return buffer && MatchIndex.open(buffer);
  } catch (error) {
    if (error instanceof MatchIndexError) return null;
    throw error;
  }
}

function faultOf(error: unknown): StoredFault {
  const at = new Date().toISOString();
  if (error instanceof SyncError) return { code: error.code, message: error.message, at };
  const message = error instanceof Error ? error.message : String(error);
  const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
  return { code: (isFull ? 'storage-full' : 'internal') satisfies ErrorCode, message, at };
}

export const cards = new Cards();
