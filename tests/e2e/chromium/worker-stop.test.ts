import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { until } from '../../../scripts/lib/until';
import { Card } from '../harness/card';
import { expectedCards, readCardsDb } from '../harness/cards-db';
import { Chromium, marksOf, waitForMarks } from '../harness/chromium';
import { watchPage } from '../harness/faults';
import { newsPage } from '../harness/news-page';
import { hoverWords } from '../harness/words';
import { WorkerStopper } from '../harness/worker-stopper';

const SERVED = newsPage('<p>The men were flown to the prison CECOT, where Nayib Bukele governs.</p>');
const MARKS = ['CECOT', 'Nayib Bukele'];
/** A worker is started, fills the cache, and the page is read after that. */
const MARKED_WITHIN_MS = 40_000;
const TRIES = 4;
const STOPS = 3;
const SYNC_WITHIN_MS = 30_000;

describe('a worker that is stopped', { timeout: 120_000 }, () => {
  let chromium: Chromium;
  let page: Page;
  let stopper: WorkerStopper;
  let faults: string[];
  /** What our scripts in the page could not do. */
  let complaints: string[];
  beforeEach(launch);
  afterEach(async () => {
    expect(faults).toEqual([]);
    await chromium.close();
  });

  async function launch(): Promise<void> {
    chromium = await Chromium.launch();
    page = await chromium.openServedPage(SERVED, {
      before: async (tab) => {
        faults = watchPage(tab);
        complaints = [];
        tab.on('console', (message) => {
          if (message.text().startsWith('Sidelight:')) complaints.push(message.text());
        });
      },
    });
    stopper = await WorkerStopper.of(page);
  }

  /** The first sync is over in a second: on a busy machine the look at it may come too late, and all begins anew. */
  async function stopMidway(): Promise<void> {
    for (let tries = 0; tries < TRIES; tries++) {
      const quiet = await chromium.quietPage();
      await page.bringToFront();
      const stored = await until(
        () => quiet.evaluate(readCardsDb),
        (now) => now !== null,
        SYNC_WITHIN_MS,
      );
      await stopper.stop();
      const left = await quiet.evaluate(readCardsDb);
      console.log(`stopped with ${stored?.completePacks} to ${left?.completePacks} packs complete`);
      if (left?.version === null) return;
      await chromium.close();
      await launch();
    }
    throw new Error(`the sync was over before it could be stopped, ${TRIES} times`);
  }

  it('while the cache is filled for the first time is started by the open page, which is marked then', async () => {
    await stopMidway();
    // Nobody but the page asks for anything.
    await expect.poll(() => marksOf(page), { timeout: MARKED_WITHIN_MS }).toEqual(MARKS);
    expect(await (await chromium.quietPage()).evaluate(readCardsDb)).toEqual(expectedCards());
    await openCard();
    await chromium.waitForCards();
  });

  it('again and again, as soon as it is there, is started by the open page all the same', async () => {
    await stopMidway();
    // Only the page asks, and the worker is stopped over each answer.
    for (let stops = 1; stops < STOPS; stops++) {
      await stopper.started();
      await stopper.stop();
    }
    await expect.poll(() => marksOf(page), { timeout: MARKED_WITHIN_MS }).toEqual(MARKS);
    expect(complaints).toEqual([]);
    expect(await (await chromium.quietPage()).evaluate(readCardsDb)).toEqual(expectedCards());
  });

  it('again and again goes on where it was stopped', async () => {
    const quiet = await chromium.quietPage();
    const look = () => quiet.evaluate(readCardsDb);
    let before = -1;
    for (let stops = 0; stops < STOPS; stops++) {
      const wanted = before;
      const stored = await until(
        look,
        (now) => now !== null && (now.version !== null || now.completePacks > wanted),
        SYNC_WITHIN_MS,
      );
      if (stored === null || stored.version !== null) break;
      await stopper.stop();
      const left = await look();
      expect(left?.completePacks).toBeGreaterThanOrEqual(stored.completePacks);
      before = left?.completePacks ?? 0;
      await chromium.call('getDataStatus', {});
    }
    await chromium.waitForCards();
    expect(await look()).toEqual(expectedCards());
    await page.bringToFront();
    await expect.poll(() => marksOf(page), { timeout: MARKED_WITHIN_MS }).toEqual(MARKS);
  });

  it('after a page was read is started by a hover', async () => {
    await chromium.waitForCards();
    await page.bringToFront();
    expect(await waitForMarks(page)).toEqual(MARKS);
    await stopper.stop();
    await openCard();
    await page.keyboard.press('Escape');
    await expect.poll(async () => (await Card.find(page)) === null).toBe(true);

    await stopper.stop();
    await page.evaluate(() => {
      document.querySelector('article')?.insertAdjacentHTML('beforeend', '<p>They came from El Salvador.</p>');
    });
    await expect.poll(() => marksOf(page), { timeout: MARKED_WITHIN_MS }).toEqual([...MARKS, 'El Salvador']);
  });

  async function openCard(): Promise<void> {
    await hoverWords(page, 'Nayib Bukele');
    expect(await (await Card.waitFor(page)).title()).toContain('Bukele');
  }
});
