import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Card } from '../harness/card';
import { expectedCards } from '../harness/cards-db';
import { Chromium, waitForMarks } from '../harness/chromium';
import { readDataSection } from '../harness/data-status';
import { watchPage } from '../harness/faults';
import { newsPage } from '../harness/news-page';
import { hoverWords } from '../harness/words';

/** The browser keeps every IndexedDB of a profile under this name: a file in its place leaves no room for any. */
const DATABASES = join('Default', 'IndexedDB');
const MEMORY = 'Your browser refuses to store the cards';

describe('a browser that cannot open IndexedDB', () => {
  let profile: string;
  let chromium: Chromium;
  beforeAll(async () => {
    profile = mkdtempSync(join(tmpdir(), 'sidelight-refused-'));
    mkdirSync(join(profile, 'Default'));
    writeFileSync(join(profile, DATABASES), 'no folder');
    chromium = await Chromium.launch({ userDataDir: profile });
  });
  afterAll(async () => {
    await chromium.close();
    rmSync(profile, { recursive: true, force: true });
  });

  it('refuses it indeed', async () => {
    const quiet = await chromium.quietPage();
    const opened = await quiet.evaluate(
      () =>
        new Promise<string>((resolve) => {
          const opening = indexedDB.open('test');
          opening.onsuccess = () => resolve('opened');
          opening.onerror = () => resolve(`refused: ${opening.error?.name}`);
        }),
    );
    expect(opened).toMatch(/^refused: /);
  });

  it('has the cards in memory, all of them', async () => {
    await chromium.waitForCards();
    const { version, entityIds } = expectedCards();
    const status = await chromium.call('getDataStatus', {});
    expect(status).toMatchObject({
      state: 'ready',
      storage: 'memory',
      version,
      entities: entityIds.length,
      error: null,
    });
  });

  it('marks pages and opens cards', async () => {
    let faults: string[] = [];
    const page = await chromium.openServedPage(newsPage('<p>The men were flown to CECOT.</p>'), {
      before: async (tab) => {
        faults = watchPage(tab);
      },
    });
    expect(await waitForMarks(page)).toEqual(['CECOT']);
    await hoverWords(page, 'CECOT');
    expect(await (await Card.waitFor(page)).title()).toMatch(/CECOT|Terrorism Confinement/);
    expect(faults).toEqual([]);
    await page.close();
  });

  it('is named on the options page, in plain words', async () => {
    const said = await readDataSection(chromium, MEMORY);
    expect(said).toContain('Cards still work, but they are read anew from the extension each time');
  });

  it('checks the package again when it is asked to', async () => {
    expect(await chromium.call('syncNow', {})).toMatchObject({ state: 'ready', storage: 'memory', error: null });
  });
});
