import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../../lib/model/settings';
import { articlePage, LAST_MARK } from '../../fixtures/article-page';
import { inspect, inspectCard } from '../harness/axe';
import { Card } from '../harness/card';
import { Chromium, hoverMark, waitForAllMarks, waitForMarks } from '../harness/chromium';

const LISTED = articlePage('https://apnews.com/article/sample');
const UNLISTED = articlePage('https://daily.example/sample');

describe.each(['light', 'dark'] as const)('axe finds nothing to object to, in %s,', (colorScheme) => {
  let chromium: Chromium;
  beforeAll(async () => {
    chromium = await Chromium.launch({ colorScheme });
    await chromium.waitForCards();
  });
  beforeEach(() => chromium.changeSettings(DEFAULT_SETTINGS));
  afterAll(() => chromium.close());

  async function expectSound(page: Page): Promise<void> {
    const { faults, passed } = await inspect(page);
    expect(faults).toEqual([]);
    expect(passed['color-contrast']).toBeGreaterThan(3);
  }

  describe('in the options page', () => {
    it('with everything unfolded', async () => {
      await chromium.changeSettings({ sitesOff: ['apnews.com'] });
      const page = await chromium.openExtensionPage('options.html');
      await page.getByRole('button', { name: 'Show all' }).click();
      await page.locator('#listed-sites li').first().waitFor();
      await page.locator('.prev .card').waitFor();
      await page.getByRole('button', { name: 'Sync now' }).click();
      await page.getByText('Checked just now.').waitFor();
      await expectSound(page);
      await page.close();
    });

    it('with every topic off, and a permission that was taken back', async () => {
      const { topics } = await chromium.call('listTopics', {});
      await chromium.changeSettings({ topicsOff: topics.map(({ id }) => id), siteMode: 'every' });
      const page = await chromium.openExtensionPage('options.html');
      await page.getByRole('alert').waitFor();
      await expectSound(page);
      await page.close();
    });
  });

  describe('in the popup', () => {
    it.each<[string, typeof LISTED, Partial<Settings>, string]>([
      ['over an article', LISTED, {}, 'mentions of'],
      ['over a page without access', UNLISTED, {}, 'Not on this page'],
      ['over a site that is off', LISTED, { sitesOff: ['apnews.com'] }, 'Off on this site'],
      ['over a page that is read on request', LISTED, { siteMode: 'ask' }, 'Not read yet'],
      ['while paused', LISTED, { pausedSince: '2026-01-02T03:04:05.000Z' }, 'Paused everywhere'],
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
    beforeAll(async () => {
      page = await chromium.openExtensionPage('welcome.html');
      await waitForAllMarks(page, LAST_MARK);
    });
    afterAll(() => page.close());

    it('itself', () => expectSound(page));

    describe('and its card', () => {
      let card: Card;
      beforeAll(async () => {
        await hoverMark(page, 0);
        card = await Card.waitFor(page);
      });

      async function expectSoundCard(): Promise<void> {
        const { faults, passed } = await inspectCard(page, card);
        expect(faults).toEqual([]);
        expect(passed['color-contrast']).toBeGreaterThan(3);
        expect(passed['button-name']).toBeGreaterThan(1);
      }

      it('of normal size', () => expectSoundCard());

      it('of full size, with everything unfolded', async () => {
        await card.press('.card-foot button');
        await card.press('.srcs + button');
        await card.press('summary');
        await expect.poll(() => card.count('.why')).toBe(1);
        await expectSoundCard();
      });

      it('pinned, with the hint of a source', async () => {
        await card.press('[aria-label="Pin card"]');
        const { x, y } = await card.pointOf('.fact [data-ref]');
        await page.mouse.move(x, y);
        await expect.poll(() => card.count('.source-hint')).toBe(1);
        await expectSoundCard();
      });

      it('that a link led to', async () => {
        await card.press('.rel button');
        await expect.poll(() => card.count('.back')).toBe(1);
        await expectSoundCard();
      });

      it('when it is spoiled: then axe does find it', async () => {
        await card.evaluate((root) => {
          const close = root.querySelector<HTMLElement>('[aria-label="Close card"]');
          close?.removeAttribute('aria-label');
          close?.removeAttribute('title');
          const summary = root.querySelector<HTMLElement>('.summary');
          if (summary) summary.style.color = 'Canvas';
        }, null);
        const { faults } = await inspectCard(page, card);
        expect(faults.some((fault) => fault.startsWith('button-name'))).toBe(true);
        expect(faults.some((fault) => fault.startsWith('color-contrast'))).toBe(true);
      });
    });
  });

  it('in the small card, and in that of a topic that is off', async () => {
    const { topics } = await chromium.call('listTopics', {});
    await chromium.changeSettings({ cardSize: 'small' });
    const page = await chromium.openServedPage(LISTED);
    await waitForMarks(page);
    await hoverMark(page, 0);
    const card = await Card.waitFor(page);
    const small = await inspectCard(page, card);
    expect(small.faults).toEqual([]);
    expect(small.passed['color-contrast']).toBeGreaterThan(3);
    await card.press('.card-foot button');
    await chromium.changeSettings({ topicsOff: topics.map(({ id }) => id) });
    await page.close();
  });
});
