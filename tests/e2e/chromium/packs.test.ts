import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BuildCopy } from '../harness/build-copy';
import { expectedCards, readCardsDb } from '../harness/cards-db';
import { Chromium, marksOf, waitForMarks } from '../harness/chromium';
import { readDataSection, settledStatus } from '../harness/data-status';
import { watchPage } from '../harness/faults';
import { newsPage } from '../harness/news-page';
import { EARLIER, ENTITY, PACK, SPOILED } from '../harness/spoiled-packs';

const ARTICLE = newsPage('<p>The men were flown to the prison CECOT in El Salvador, where Nayib Bukele governs.</p>');

describe('an install that has no cards yet, with', () => {
  let browser: Chromium;
  let copy: BuildCopy;
  let spoiled: Chromium;
  beforeAll(async () => {
    browser = await Chromium.launch();
    // Nothing is wrong with this one: it would mark the pages for the others.
    await browser.uninstall();
    copy = new BuildCopy();
    copy.write(PACK, '');
    spoiled = await browser.install(copy.dir);
  });
  afterAll(async () => {
    await browser.close();
    copy.remove();
  });

  it.each(SPOILED)('$name uses none of it and says so', async ({ spoil, code, message, words }) => {
    // Who asked for a card just now began another try, with the files as they were: "Sync now" would join it.
    await settledStatus(spoiled);
    copy.change(spoil);
    const status = await spoiled.call('syncNow', {});
    expect(status).toMatchObject({ state: 'failed', version: null, entities: 0, progress: null });
    expect(status.error).toMatchObject({ code, message: expect.stringMatching(message) });

    await expectNothingInUse(spoiled);
    const said = await readDataSection(spoiled, words);
    expect(said).toContain('No cards can be shown until this works.');
    expect(said).toContain(`${code}: ${status.error?.message}`);
  });

  it('packs that were repaired has them whole', async () => {
    copy.repair();
    await settledStatus(spoiled);
    expect(await spoiled.call('syncNow', {})).toMatchObject({ state: 'ready', error: null });
    await expectWhole(spoiled, copy);
  });
});

describe('a fresh install with', () => {
  let browser: Chromium;
  beforeAll(async () => {
    browser = await Chromium.launch();
    await browser.uninstall();
  });
  afterAll(() => browser.close());

  let copy: BuildCopy;
  let spoiled: Chromium;
  beforeEach(() => {
    copy = new BuildCopy();
  });
  afterEach(async () => {
    await spoiled.uninstall();
    copy.remove();
  });

  it('a broken list of news sites has its cards all the same', async () => {
    copy.write('news-sites', '[');
    spoiled = await browser.install(copy.dir);
    await spoiled.waitForCards();
    await expectWhole(spoiled, copy);
    await expect(spoiled.call('listSites', {})).rejects.toThrow(/^listSites: internal: .*JSON/);
    const options = await spoiled.openExtensionPage('options.html');
    const faults = watchPage(options);
    await expect.poll(() => options.locator('#topics').textContent()).toContain('Detention');
    expect(faults).toEqual([]);
    await options.close();
  });

  it('a spoiled pack leaves the pages of the web as they are', async () => {
    copy.write(PACK, '');
    spoiled = await browser.install(copy.dir);
    await settledStatus(spoiled);
    let faults: string[] = [];
    const page = await spoiled.openServedPage(ARTICLE, {
      before: async (tab) => {
        faults = watchPage(tab);
      },
    });
    await expect.poll(async () => (await spoiled.callTab(page, 'listMentions', {})).state).toBe('reading');
    expect(await marksOf(page)).toEqual([]);

    // Repaired, the open page is read at last.
    copy.repair();
    await spoiled.call('syncNow', {});
    expect(await waitForMarks(page)).toEqual(['CECOT', 'El Salvador', 'Nayib Bukele']);
    expect(faults).toEqual([]);
    await page.close();
  });
});

/** Packs that were read before the spoiled one wait in the store, and nobody is shown anything of them. */
async function expectNothingInUse(chromium: Chromium): Promise<void> {
  expect((await (await chromium.quietPage()).evaluate(readCardsDb))?.version ?? null).toBeNull();
  // Each begins another try; asked at once they share it.
  const blocks = [{ id: 0, text: 'CECOT in El Salvador' }];
  const [card, earlier, topics, found] = await Promise.allSettled([
    chromium.call('getCard', { entityId: ENTITY }),
    chromium.call('getCard', { entityId: EARLIER }),
    chromium.call('listTopics', {}),
    chromium.call('findMentions', { lang: 'en', blocks, memory: null }),
  ]);
  expect(card).toMatchObject({ value: { state: 'updating' } });
  expect(earlier).toMatchObject({ value: { state: 'updating' } });
  expect(topics).toMatchObject({ value: { topics: [], entities: 0 } });
  expect(found).toMatchObject({ reason: { message: expect.stringContaining('no cards yet') } });
}

async function expectWhole(chromium: Chromium, copy: BuildCopy): Promise<void> {
  expect(await (await chromium.quietPage()).evaluate(readCardsDb)).toEqual(expectedCards(copy.dir));
  expect(await chromium.call('getCard', { entityId: ENTITY })).toMatchObject({ state: 'ready' });
}
