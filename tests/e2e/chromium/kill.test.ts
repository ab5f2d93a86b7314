import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { until } from '../../../scripts/lib/until';
import { expectedCards, readCardsDb, type StoredCards } from '../harness/cards-db';
import { Chromium } from '../harness/chromium';

/** The browser dies at so many moments, spread evenly over the time that an undisturbed first sync takes. */
const MOMENTS = 10;
const SYNC_WITHIN_MS = 30_000;

describe('a browser that is killed while the cache of cards is filled for the first time', () => {
  const whole = expectedCards();
  let firstSyncMs: number;
  let profile: string;
  const reached: string[] = [];

  beforeAll(async () => {
    profile = makeProfile();
    firstSyncMs = await measureFirstSync(profile);
    rmSync(profile, { recursive: true });
  });
  beforeEach(() => {
    profile = makeProfile();
  });
  afterEach(() => rmSync(profile, { recursive: true, force: true }));

  it.each(Array.from({ length: MOMENTS }, (_, moment) => moment))(
    'has a whole cache after a restart (%i)',
    async (moment) => {
      const afterMs = Math.round((moment * firstSyncMs) / MOMENTS);
      const killed = await Chromium.launch({ userDataDir: profile });
      await sleep(afterMs);
      const progress = await lookIn(killed);
      await killed.kill();
      reached.push(progress);
      console.log(`killed ${afterMs} of ${firstSyncMs} ms after the start: ${progress}`);

      const restarted = await Chromium.launch({ userDataDir: profile });
      try {
        await restarted.waitForCards();
        const stored = await (await restarted.quietPage()).evaluate(readCardsDb);
        expect(stored).toEqual(whole);
        const { version, entities, error } = await restarted.call('getDataStatus', {});
        expect({ version, entities, error }).toEqual({
          version: whole.version,
          entities: whole.entityIds.length,
          error: null,
        });
      } finally {
        await restarted.close();
      }
    },
  );

  it('was killed before the cache was whole at some of these moments', () => {
    expect(reached.filter((progress) => !progress.startsWith('whole')).length).toBeGreaterThan(2);
  });
});

function makeProfile(): string {
  return mkdtempSync(join(tmpdir(), 'sidelight-kill-'));
}

/** From the extension's start until the last pack is stored and in use, undisturbed but for a look now and then. */
async function measureFirstSync(userDataDir: string): Promise<number> {
  const chromium = await Chromium.launch({ userDataDir });
  const start = performance.now();
  try {
    const worker = await chromium.worker();
    await until(() => worker.evaluate(isInUse).catch(() => false), Boolean, SYNC_WITHIN_MS);
    return Math.round(performance.now() - start);
  } finally {
    await chromium.close();
  }
}

/** Runs in the worker: whether a set of cards is in use. Reads one record, to be little in the way. */
async function isInUse(): Promise<boolean> {
  const databases = await indexedDB.databases();
  if (!databases.some(({ name }) => name === 'cards')) return false;
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('cards');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const db = opening.result;
      const reading = db.transaction('state').objectStore('state').count('current');
      reading.onsuccess = () => resolve(reading.result > 0);
      reading.onerror = () => reject(reading.error);
      db.close();
    };
  });
}

/** How far the sync has come, in words. A worker that has not begun has stored nothing. */
async function lookIn(chromium: Chromium): Promise<string> {
  const [worker] = chromium.context.serviceWorkers();
  const stored = (await worker?.evaluate(readCardsDb).catch(() => null)) ?? null;
  return describeProgress(stored);
}

function describeProgress(stored: StoredCards | null): string {
  if (stored === null) return 'nothing stored';
  const { version, entityIds, completePacks } = stored;
  const amount = `${completePacks} packs complete, ${entityIds.length} entities stored`;
  return version === null ? amount : `whole, ${amount}`;
}
