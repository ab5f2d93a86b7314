import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Firefox } from '../harness/firefox';

describe('a fresh install', () => {
  let firefox: Firefox;
  beforeAll(async () => {
    firefox = await Firefox.launch();
  });
  afterAll(() => firefox.close());

  it('opens the welcome page by itself', async () => {
    const titles = async () => Promise.all((await firefox.browser.pages()).map((page) => page.title()));
    await expect.poll(titles, { timeout: 10_000 }).toContain('Welcome to Sidelight');
  });

  it('fills the cache of cards', async () => {
    await firefox.waitForCards();
    const { state, entities, facts, error, storage } = await firefox.call('getDataStatus', {});
    expect({ state, error, storage }).toEqual({ state: 'ready', error: null, storage: 'database' });
    expect(entities).toBeGreaterThan(100);
    expect(facts).toBeGreaterThan(entities);
  });
});
