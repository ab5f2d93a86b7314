import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { browser } from 'wxt/browser';
import { Chromium } from '../harness/chromium';
import { watchWorker } from '../harness/faults';

declare const chrome: typeof browser;

describe('a fresh install', () => {
  let chromium: Chromium;
  let faults: string[];
  beforeAll(async () => {
    chromium = await Chromium.launch();
    faults = await watchWorker(await chromium.worker());
  });
  afterAll(() => chromium.close());

  it('opens the welcome page by itself', async () => {
    const urls = () => chromium.context.pages().map((page) => page.url());
    await expect.poll(urls).toContain(chromium.urlOf('welcome.html'));
  });

  it('fills the cache of cards', async () => {
    await chromium.waitForCards();
    const { state, version, entities, facts, error, storage } = await chromium.call('getDataStatus', {});
    expect({ state, error, storage }).toEqual({ state: 'ready', error: null, storage: 'database' });
    expect(version).toMatch(/^\d/);
    expect(entities).toBeGreaterThan(100);
    expect(facts).toBeGreaterThan(entities);
  });

  it('asks for no more than it needs', async () => {
    const quiet = await chromium.quietPage();
    const { permissions } = await quiet.evaluate(() => chrome.permissions.getAll());
    expect(permissions?.sort()).toEqual([
      'activeTab',
      'alarms',
      'contextMenus',
      'scripting',
      'storage',
      'unlimitedStorage',
    ]);
  });

  it('leaves nothing in the log of the worker', () => {
    expect(faults).toEqual([]);
  });
});
