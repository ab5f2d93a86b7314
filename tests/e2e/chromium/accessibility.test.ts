import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../../lib/model/settings';
import { articlePage, LAST_MARK } from '../../fixtures/article-page';
import { inspect, inspectCard, inspectCardColors, inspectColors } from '../harness/axe';
import { Card } from '../harness/card';
import { Chromium, hoverMark, waitForAllMarks } from '../harness/chromium';
import { PassageUi } from '../harness/passages';

const ARTICLE = articlePage('https://apnews.com/article/sample');
const PASSAGE_HOST = 'sidelight-passage';
const UNLISTED = articlePage('https://daily.example/sample');

describe('axe finds no fault, in light or dark,', () => {
  let chromium: Chromium;
  beforeAll(async () => {
    chromium = await Chromium.launch();
    await chromium.waitForCards();
  });
  beforeEach(() => chromium.changeSettings(DEFAULT_SETTINGS));
  afterAll(() => chromium.close());

  describe('in the options page', () => {
    it('with everything unfolded', async () => {
      await chromium.changeSettings({ sitesOff: ['apnews.com'] });
      const page = await chromium.openExtensionPage('options.html');
      await page.getByRole('button', { name: 'Show all' }).click();
      await page.getByRole('searchbox').fill('news');
      await page.locator('.prev .card').waitFor();
      await page.getByRole('button', { name: 'Sync now' }).click();
      await page.getByText('Checked just now.').waitFor();
      await expectSound(page);
      await page.close();
    });

    it('with every topic off, and a permission that was taken back', async () => {
      await chromium.changeSettings({ topicsOff: await topicIds(chromium), siteMode: 'every' });
      const page = await chromium.openExtensionPage('options.html');
      await page.getByRole('alert').waitFor();
      await expectSound(page);
      await page.close();
    });
  });

  describe('in the popup', () => {
    it.each<[string, typeof ARTICLE, Partial<Settings>, string]>([
      ['over an article', ARTICLE, {}, 'mentions of'],
      ['over a page that is closed to it', UNLISTED, {}, 'Not on this page'],
      ['over a site that is off', ARTICLE, { sitesOff: ['apnews.com'] }, 'Off on this site'],
      ['over a page that is read on request', ARTICLE, { siteMode: 'ask' }, 'Not read yet'],
      ['while paused', ARTICLE, { pausedSince: '2026-01-02T03:04:05.000Z' }, 'Paused everywhere'],
    ])('%s', async (_, served, settings, words) => {
      await chromium.changeSettings(settings);
      const article = await chromium.openServedPage(served);
      const popup = await chromium.openExtensionPage(`popup.html?tab=${await chromium.tabIdOf(article)}`);
      await popup.getByText(words).first().waitFor();
      await expectSound(popup);
      await popup.close();
      await article.close();
    });
  });

  describe('in the welcome page', () => {
    let page: Page;
    let card: Card;
    beforeAll(async () => {
      page = await chromium.openExtensionPage('welcome.html');
      await waitForAllMarks(page, LAST_MARK);
    });
    afterAll(() => page.close());

    it('itself', () => expectSound(page));

    it('and its card', async () => {
      await hoverMark(page, 0);
      card = await Card.waitFor(page);
      await expectSoundCard(page, card);
    });

    it('and its card of full size, pinned, with everything unfolded', async () => {
      await card.press('[aria-label="Pin card"]');
      await card.press('.card-foot button');
      await card.press('.srcs + button');
      await card.press('summary');
      await expect.poll(() => card.evaluate((root) => root.querySelector('details')?.open, null)).toBe(true);
      await expectSoundCard(page, card);
    });

    it('and the hint of a source', async () => {
      const { x, y } = await card.pointOf('.fact [data-ref]');
      await page.mouse.move(x, y);
      await expect.poll(() => card.count('.source-hint')).toBe(1);
      expect((await inspectCard(page, card)).faults).toEqual([]);
    });

    it('and the card to which a link led', async () => {
      await card.press('.rel button');
      await expect.poll(() => card.count('.back')).toBe(1);
      await expectSoundCard(page, card);
    });

    it('unless the card is spoiled, which axe does notice', async () => {
      await card.evaluate((root) => {
        const close = root.querySelector('[aria-label="Close card"]');
        close?.removeAttribute('aria-label');
        close?.removeAttribute('title');
        root.querySelector<HTMLElement>('.summary')?.style.setProperty('color', 'rgb(128 128 128 / .3)');
      }, null);
      const { faults } = await inspectCard(page, card);
      const colors = await inspectCardColors(page, card);
      const rules = [...faults, ...colors.faults].map((fault) => fault.split(':')[0]);
      expect(rules).toEqual(['button-name', 'color-contrast']);
    });
  });

  describe('in an article', () => {
    it('in the small card, and in that of a subject whose topics are off', async () => {
      const { related } = await cardOf(chromium, 'cecot');
      const topicsOff = (await topicIds(chromium)).filter((id) => id !== 'detention');
      await chromium.changeSettings({ cardSize: 'small', topicsOff });
      const page = await chromium.openServedPage(ARTICLE);
      await expect.poll(() => hoverMark(page, 0)).toBe(true);
      const card = await Card.waitFor(page);
      expect(await card.title()).toContain('CECOT');
      await card.press('[aria-label="Pin card"]');
      await expectSoundCard(page, card);

      await card.press('.card-foot button');
      const areOff = await Promise.all(
        related.map(async ({ id }) => (await cardOf(chromium, id)).topicsOff.length > 0),
      );
      await card.press(`.rel li:nth-child(${areOff.indexOf(true) + 1}) button`);
      await expect.poll(() => card.text('.card-foot .btn')).toBe('Show once');
      await expectSoundCard(page, card);
      await card.press('.card-foot .btn');
      await expect.poll(() => card.count('.fact')).toBeGreaterThan(0);
      await page.close();
    });

    it('in the bar of a passage, before and after it is saved', async () => {
      const page = await chromium.openServedPage(ARTICLE);
      await waitForAllMarks(page, LAST_MARK);
      await page.locator('article p').first().click({ clickCount: 3 });
      const bar = await PassageUi.waitFor(page);
      await expectSoundCard(page, bar, PASSAGE_HOST);
      await bar.press('.c-rose');
      await bar.waitForStatus('Saved');
      await bar.press('textarea');
      await page.keyboard.type('A note.');
      await bar.press('.tags input');
      await page.keyboard.type('a tag');
      await page.keyboard.press('Enter');
      await expectSoundCard(page, bar, PASSAGE_HOST);
      await page.close();
    });
  });
});

async function expectSound(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await inspect(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await inspectColors(page);
  expect({ light: light.faults, dark: dark.faults }).toEqual({ light: [], dark: [] });
  for (const { passed } of [light, dark]) expect(passed['color-contrast']).toBeGreaterThan(3);
}

async function expectSoundCard(page: Page, card: Card | PassageUi, host?: string): Promise<void> {
  const { faults, passed } = await inspectCard(page, card, host);
  expect(faults).toEqual([]);
  expect(passed['button-name']).toBeGreaterThan(1);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const colors = await inspectCardColors(page, card, host);
    const { faults, unsure } = colors;
    expect({ colorScheme, faults, unsure }).toEqual({ colorScheme, faults: [], unsure: [] });
    expect(colors.passed['color-contrast']).toBeGreaterThan(3);
  }
}

async function topicIds(chromium: Chromium): Promise<string[]> {
  const { topics } = await chromium.call('listTopics', {});
  return topics.map(({ id }) => id);
}

async function cardOf(chromium: Chromium, entityId: string) {
  const answer = await chromium.call('getCard', { entityId });
  if (answer.state !== 'ready') throw new Error(`the card of ${entityId} is ${answer.state}`);
  return answer.card;
}
