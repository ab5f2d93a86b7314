import axeCore from 'axe-core';
import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { browser } from 'wxt/browser';
import { copyExtension } from '../../../bench/extension-copy';
import { generateDataset } from '../../../bench/generated-dataset';
import { Chromium } from '../harness/chromium';
import { watchPage } from '../harness/faults';

declare const chrome: typeof browser;
/** In a page, once its source has run there. */
declare const axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };

const NARROW = { width: 360, height: 740 };

let chromium: Chromium;
let page: Page;
let faults: string[] = [];

async function open(address = 'explore.html', prepare?: (page: Page) => Promise<void>): Promise<void> {
  page = await chromium.context.newPage();
  faults = watchPage(page);
  await prepare?.(page);
  await page.goto(chromium.urlOf(address));
}

const field = () => page.getByRole('combobox', { name: /Search/ });
const status = () => page.locator('.idx [role="status"]');
const options = () => page.locator('[role="listbox"] [role="option"]');
const title = () => page.locator('.entry h2');
const textOf = (locator: Locator) => expect.poll(async () => (await locator.textContent())?.trim() ?? '');
const searchOf = () => new URL(page.url()).search;
const hashOf = () => new URL(page.url()).hash;

afterEach(async () => {
  expect(faults).toEqual([]);
  await page.close();
});

/** The page says by then that the answer is late. */
const LATE_MS = 800;

describe('the Explore page', () => {
  beforeAll(async () => {
    chromium = await Chromium.launch();
    await chromium.waitForCards();
  });
  afterAll(() => chromium.close());

  it('lists every subject and begins with the topics', async () => {
    const { entities, topics } = await chromium.call('listTopics', {});
    const count = entities.toLocaleString('en');
    await open();
    await textOf(status()).toBe(`${count} subjects`);
    expect(await field().getAttribute('placeholder')).toBe(`Search ${count} subjects`);
    expect(await options().first().getAttribute('aria-setsize')).toBe(String(entities));
    expect(await page.locator('.topics-to-explore li').count()).toBe(topics.length);
  });

  it.each([
    ['a title', 'terrorism confinement', 'Terrorism Confinement Center'],
    ['an abbreviation', 'cecot', 'Terrorism Confinement Center'],
    ['a name in another language, without its accents', 'megacarcel', 'Terrorism Confinement Center'],
  ])('finds a subject by %s', async (_, words, name) => {
    await open();
    await field().fill(words);
    await textOf(options().first()).toContain(name);
    await textOf(status()).toMatch(/^\d+ of [\d,]+ subjects$/);
    await expect.poll(searchOf).toBe(`?q=${words.replaceAll(' ', '+')}`);
  });

  it('says by which other name a subject was found', async () => {
    await open('explore.html?q=cecot');
    await textOf(options().first()).toBe('Terrorism Confinement CenterPrison · CECOT');
  });

  it('keeps to a topic and a kind, and says how many there are', async () => {
    await open();
    await page.getByRole('combobox', { name: 'Topic' }).selectOption('detention');
    await page.getByRole('combobox', { name: 'Kind' }).selectOption('prison');
    await expect.poll(searchOf).toBe('?topic=detention&kind=prison');
    const label = await page.locator('select').last().locator('option:checked').textContent();
    const count = label?.match(/\d[\d,]*$/)?.[0];
    await textOf(status()).toContain(`${count} of `);
    for (const text of await options().allTextContents()) expect(text).toMatch(/Prison$/);
    await textOf(title()).toBe('Detention');
    await page.goBack();
    await expect.poll(searchOf).toBe('?topic=detention');
    expect(await page.getByRole('combobox', { name: 'Kind' }).inputValue()).toBe('');
  });

  it('opens an entry from the list, with its facts, sides and sources', async () => {
    await open('explore.html?q=cecot');
    await options().first().click();
    await textOf(title()).toBe('Terrorism Confinement Center CECOT');
    expect(hashOf()).toBe('#cecot');
    const answer = await chromium.call('getCard', { entityId: 'cecot' });
    if (answer.state !== 'ready') throw new Error(answer.state);
    const { entity } = answer.card;
    expect(await page.locator('.entry .fact').count()).toBe(entity.facts.length);
    const disputed = entity.facts.find(({ status: its }) => its === 'disputed');
    const sides = disputed?.status === 'disputed' ? disputed.sides.map(({ by }) => by) : [];
    expect(await page.locator('.entry .party .voice').allTextContents()).toEqual(sides);
    expect(await options().first().getAttribute('aria-selected')).toBe('true');
    expect(await page.title()).toContain('Terrorism Confinement Center');
    const links = page.locator('.entry .src a');
    expect(await links.count()).toBeGreaterThan(5);
    for (const link of await links.all()) {
      expect(await link.getAttribute('href')).toMatch(/^https:/);
      expect(await link.getAttribute('rel')).toContain('noopener');
    }
  });

  it('leads from a number to its source and back', async () => {
    await open('explore.html#cecot');
    const number = page.locator('.entry .ref').last();
    const at = await number.getAttribute('data-ref');
    await number.click();
    const row = page.locator(`[data-source="${at}"]`);
    await expect.poll(() => row.getAttribute('class')).toContain('is-marked');
    await row.getByRole('button').click();
    await expect.poll(() => number.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('goes to a related entry, back, and forward again', async () => {
    await open('explore.html?topic=detention#cecot');
    await textOf(title()).toContain('Terrorism Confinement Center');
    const related = page.locator('.re section').first().getByRole('link', { name: 'Nayib Bukele' });
    await related.click();
    await textOf(title()).toBe('Nayib Bukele');
    expect(searchOf() + hashOf()).toBe('?topic=detention#nayib-bukele');
    await expect.poll(() => title().evaluate((element) => element === document.activeElement)).toBe(true);
    await page.goBack();
    await textOf(title()).toContain('Terrorism Confinement Center');
    await page.goForward();
    await textOf(title()).toBe('Nayib Bukele');
  });

  it('has the focus on the title of a related entry that comes late', async () => {
    await open('explore.html?topic=detention#cecot');
    await textOf(title()).toContain('Terrorism Confinement Center');
    const worker = await chromium.worker();
    const busy = worker.evaluate((ms) => {
      for (const end = Date.now() + ms; Date.now() < end; );
    }, LATE_MS);
    await page.locator('.re section').first().getByRole('link', { name: 'Nayib Bukele' }).click();
    await busy;
    await textOf(title()).toBe('Nayib Bukele');
    await expect.poll(() => title().evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('opens what a link asks for', async () => {
    await open('explore.html?topic=el-salvador&kind=person&q=bukele#nayib-bukele');
    await textOf(title()).toBe('Nayib Bukele');
    expect(await field().inputValue()).toBe('bukele');
    await textOf(options().first()).toContain('Nayib Bukele');
    await page.reload();
    await textOf(title()).toBe('Nayib Bukele');
  });

  it('says so when a link asks for what is not there', async () => {
    await open('explore.html?kind=dragon&topic=%3Cb%3E#no-such-subject');
    await textOf(title()).toBe('Unknown subject');
    await textOf(page.locator('.entry .lead')).toContain('no card for this any more');
    await textOf(status()).toMatch(/^[\d,]+ subjects$/);
  });

  it('can be used with the keyboard alone', async () => {
    await open();
    await textOf(status()).toMatch(/subjects$/);
    await page.keyboard.press('/');
    await page.keyboard.type('salvador');
    await expect.poll(() => field().getAttribute('aria-activedescendant')).not.toBeNull();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    const active = await field().getAttribute('aria-activedescendant');
    const row = page.locator(`[id="${active}"]`);
    expect(await row.getAttribute('aria-posinset')).toBe('2');
    const name = await row.locator('.subject-title').textContent();
    await page.keyboard.press('Enter');
    await textOf(title()).toContain(name ?? '?');
    await expect.poll(() => title().evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Control+K');
    await expect.poll(() => field().evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    expect(await field().inputValue()).toBe('');
  });

  it('keeps the row of the arrow keys in view, however far they go', async () => {
    await open();
    await textOf(status()).toMatch(/subjects$/);
    await options().first().waitFor();
    await page.locator('[role="listbox"]').focus();
    await page.keyboard.press('End');
    const last = page.locator('[role="option"].is-active');
    await expect.poll(() => last.count()).toBe(1);
    expect(await last.getAttribute('aria-posinset')).toBe(await last.getAttribute('aria-setsize'));
    await expect
      .poll(() =>
        last.evaluate((element) => {
          const row = element.getBoundingClientRect();
          const list = element.closest('[role="listbox"]')?.getBoundingClientRect() ?? new DOMRect();
          return row.top >= list.top - 1 && row.bottom <= list.bottom + 1;
        }),
      )
      .toBe(true);
  });

  it('says when nothing is found, and how to go on', async () => {
    await open('explore.html?topic=detention');
    await textOf(status()).toMatch(/ of /);
    await field().fill('supreme court');
    await textOf(status()).toBe('No subject found');
    await page.getByRole('button', { name: 'Search in all topics and kinds' }).click();
    await textOf(options().first()).toContain('Supreme Court');
    await field().fill('qqqq');
    await page.getByRole('button', { name: 'Clear the search' }).click();
    await textOf(status()).toMatch(/^[\d,]+ subjects$/);
  });

  it('can be reached from the options, by topic', async () => {
    await open('options.html');
    await page.getByRole('link', { name: 'See the cards of Detention' }).click();
    await textOf(title()).toBe('Detention');
    expect(new URL(page.url()).pathname + searchOf()).toBe('/explore.html?topic=detention');
  });

  it.each([
    ['wide', null, 'explore.html?topic=detention#cecot'],
    ['wide, without an entry', null, 'explore.html'],
    ['narrow', NARROW, 'explore.html#el-salvador'],
    ['with nothing found', null, 'explore.html?q=qqqq'],
  ])('has no fault that axe knows: %s', async (_, size, address) => {
    await open(address, async (tab) => {
      if (size) await tab.setViewportSize(size);
    });
    await textOf(status()).toContain('subject');
    await page.locator('.entry h2').waitFor();
    await page.evaluate(axeCore.source);
    const { violations } = await page.evaluate(() => axe.run());
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });

  it('shows how far the cards are while they are being filled, and then the cards', async () => {
    await open('explore.html', async (tab) => {
      await tab.addInitScript(() => {
        const state = { isFilling: true };
        Object.assign(globalThis, { test: state });
        const send = chrome.runtime.sendMessage.bind(chrome.runtime);
        const filling = {
          state: 'syncing',
          version: null,
          date: null,
          syncedAt: null,
          entities: 0,
          facts: 0,
          progress: { done: 3, total: 11, version: '2026.11.24' },
          error: null,
          storage: 'database',
        };
        chrome.runtime.sendMessage = ((...sent: Parameters<typeof send>) => {
          const isAsked = (sent[0] as { name?: string } | null)?.name === 'getDataStatus';
          if (!isAsked || !state.isFilling) return send(...sent);
          const answer = { ok: true, value: filling };
          (sent as unknown[]).flatMap((one) => (typeof one === 'function' ? [one] : [])).at(0)?.(answer);
          return Promise.resolve(answer);
        }) as typeof send;
      });
    });
    await textOf(title()).toBe('The cards are not ready');
    await textOf(page.locator('.entry')).toContain('3 of 11 topics');
    expect(await options().count()).toBe(0);
    await page.evaluate(() => {
      (globalThis as unknown as { test: { isFilling: boolean } }).test.isFilling = false;
    });
    await textOf(status()).toMatch(/^[\d,]+ subjects$/);
    await textOf(title()).toBe('What the cards know');
  });
});

describe('the Explore page of an extension whose cards are broken', () => {
  it('says what is wrong, and where to see more', async () => {
    const [index, pack] = generateDataset(20);
    const copy = copyExtension([index as never, { name: pack?.name ?? '', contents: '{}' }]);
    chromium = await Chromium.launch({ extensionDir: copy.folder });
    try {
      await open('explore.html#subject-1');
      await textOf(page.getByRole('alert')).toContain('does not match its checksum');
      await page.getByRole('link', { name: 'See Data in Options' }).waitFor();
    } finally {
      await chromium.close();
      copy.remove();
    }
  });
});
