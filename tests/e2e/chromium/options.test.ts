import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../lib/model/settings';
import { until } from '../../../scripts/lib/until';
import { articlePage, LAST_MARK } from '../../fixtures/article-page';
import { Card } from '../harness/card';
import { Chromium, hoverMark, marksOf, waitForAllMarks } from '../harness/chromium';

/** An article on a listed news site. */
const ARTICLE = articlePage('https://apnews.com/article/sample');

/** Longer than a card takes to open. Milliseconds. */
const WOULD_BE_OPEN_MS = 900;

describe('the options page', () => {
  let chromium: Chromium;
  let options: Page;
  /** Open all the time: what is chosen takes effect there without a reload. */
  let article: Page;
  /** What is marked there with the default settings. */
  let atFirst: string[];
  beforeAll(async () => {
    chromium = await Chromium.launch();
    await chromium.waitForCards();
    article = await chromium.openServedPage(ARTICLE);
    atFirst = await waitForAllMarks(article, LAST_MARK);
    options = await chromium.openExtensionPage('options.html');
  });
  beforeEach(async () => {
    await chromium.changeSettings(DEFAULT_SETTINGS);
    await article.bringToFront();
    await article.mouse.move(2, 2);
    await expect.poll(() => stylesIn(article)).toEqual({ 'sidelight-mention-dotted': atFirst.length });
    await options.bringToFront();
  });
  afterAll(() => chromium.close());

  /** What is marked in the article, as its reader sees it on coming back to its tab. */
  async function marksInArticle(): Promise<string[]> {
    await article.bringToFront();
    return marksOf(article);
  }

  function choice(legend: string, label: string): Locator {
    return options.getByRole('group', { name: legend }).getByText(label, { exact: true });
  }

  describe('topics', () => {
    it('lists those of the dataset with their cards, all on', async () => {
      const { topics } = await chromium.call('listTopics', {});
      const rows = options.getByRole('checkbox');
      for (const { title, cards } of topics) {
        const row = options
          .locator('#topics')
          .getByRole('checkbox', { name: new RegExp(`^${title.en}.*${cards} cards?$`) });
        expect(await row.isChecked(), title.en).toBe(true);
      }
      expect(await rows.count()).toBeGreaterThanOrEqual(topics.length);
    });

    it('takes the marks of a topic out of an open page, and brings them back', async () => {
      expect(atFirst).toEqual(expect.arrayContaining(['Tren de Aragua', 'Alien Enemies Act of 1798']));
      const gangs = options.getByRole('checkbox', { name: /^Criminal organizations/ });
      await gangs.click();
      await article.bringToFront();
      await expect.poll(() => marksOf(article)).not.toContain('Tren de Aragua');
      // The act belongs to another topic too, which is on.
      expect(await waitForAllMarks(article, LAST_MARK)).toContain('Alien Enemies Act of 1798');
      await options.bringToFront();
      await gangs.click();
      await expect.poll(marksInArticle).toEqual(atFirst);
    });

    it('turns all off and on, by the keyboard too', async () => {
      await options.getByRole('button', { name: 'Turn all off' }).click();
      await expect.poll(marksInArticle).toEqual([]);
      await options.bringToFront();
      await options.getByText('Every topic is off, so nothing is underlined anywhere.').waitFor();
      await options.getByRole('button', { name: 'Turn all on' }).focus();
      await options.keyboard.press('Enter');
      await expect.poll(marksInArticle).toEqual(atFirst);
    });

    it('keeps the choice over a reload', async () => {
      const media = options.getByRole('checkbox', { name: /^Media/ });
      await media.click();
      await options.reload();
      await expect.poll(() => media.isChecked()).toBe(false);
      await expect.poll(marksInArticle).not.toContain('60 Minutes');
    });
  });

  describe('appearance', () => {
    it('changes how many mentions are marked', async () => {
      const { total } = await chromium.callTab(article, 'listMentions', {});
      expect(total).toBeGreaterThan(atFirst.length);
      await options.bringToFront();
      await choice('Which mentions', 'All').click();
      await expect.poll(async () => (await marksInArticle()).length).toBe(total);
      await options.bringToFront();
      // Back by one, as the arrow keys do in a choice of one.
      await options.getByRole('radio', { name: 'All', exact: true }).focus();
      await options.keyboard.press('ArrowLeft');
      const isBetween = (marks: string[]) => marks.length < total && marks.length > atFirst.length;
      await expect.poll(marksInArticle).toSatisfy(isBetween);
      await options.bringToFront();
      await choice('Which mentions', 'None until I ask').click();
      await expect.poll(marksInArticle).toEqual([]);
      await expect.poll(async () => (await chromium.callTab(article, 'listMentions', {})).total).toBe(total);
      expect(await chromium.callTab(article, 'stepMention', { by: 1 })).toEqual({ mentions: atFirst.length });
      const card = await Card.waitFor(article);
      expect(await card.title()).toContain('CECOT');
      await article.keyboard.press('Escape');
    });

    it.each([
      ['Line', 'line'],
      ['Tint', 'tint'],
    ] as const)('changes the underline to %s', async (label, name) => {
      await choice('Underline', label).click();
      await options.locator(`.prev-mark.${name}`).waitFor();
      await expect.poll(() => stylesIn(article)).toEqual({ [`sidelight-mention-${name}`]: atFirst.length });
    });

    it('changes the size of the card, and that of its text', async () => {
      await choice('Card', 'Small').click();
      await choice('Text size of the card', '130%').click();
      const card = await openFirstCard();
      expect(await card.count('.card.s-small')).toBe(1);
      expect(await card.count('.fact')).toBe(0);
      const scale = await card.evaluate((root) => {
        const place = root.querySelector('.place');
        return place ? getComputedStyle(place).getPropertyValue('--sl-scale') : '';
      }, null);
      expect(scale).toBe('1.3');
    });

    it('opens cards on a click only, when that is chosen', async () => {
      await choice('Opens after', 'On click only').click();
      await article.bringToFront();
      // The page hears of it in a moment; until then a rest on the words may still open a card.
      const opensByItself = async () => {
        await article.mouse.move(2, 2);
        await expect.poll(() => Card.find(article)).toBeNull();
        await hoverMark(article, 0);
        return until(
          () => Card.find(article),
          (found) => found !== null,
          WOULD_BE_OPEN_MS,
        );
      };
      await expect.poll(opensByItself).toBeNull();
      await article.mouse.down();
      await article.mouse.up();
      expect(await (await Card.waitFor(article)).title()).toContain('CECOT');
      await article.keyboard.press('Escape');
    });

    it('is light or dark by choice, or as the system is', async () => {
      await choice('Colors', 'Dark').click();
      await expect.poll(() => paperOf(options)).toBe('dark');
      await choice('Colors', 'Light').click();
      await expect.poll(() => paperOf(options)).toBe('light');
      await choice('Colors', 'As the system').click();
      await options.emulateMedia({ colorScheme: 'dark' });
      await expect.poll(() => paperOf(options)).toBe('dark');
      await options.emulateMedia({ colorScheme: 'light' });
      await expect.poll(() => paperOf(options)).toBe('light');
    });
  });

  describe('sites', () => {
    it('leaves the pages of a site alone that is turned off, until it is turned on', async () => {
      await options.getByRole('button', { name: 'Show all' }).click();
      await options.getByRole('searchbox').fill('associated press');
      await expect.poll(() => options.locator('#listed-sites [role=status]').textContent()).toMatch(/^1 of \d+ sites$/);
      await options.getByRole('checkbox', { name: /Associated Press/ }).click();
      await expect.poll(marksInArticle).toEqual([]);
      const { state, reason } = await chromium.callTab(article, 'listMentions', {});
      expect({ state, reason }).toEqual({ state: 'off', reason: 'site-off' });

      // A page that is opened now, too.
      const other = await chromium.openServedPage(articlePage('https://apnews.com/article/other'));
      await expect.poll(async () => (await chromium.callTab(other, 'listMentions', {})).reason).toBe('site-off');
      expect(await stylesIn(other)).toEqual({});
      expect(await hoverWords(other, 'CECOT')).toBeNull();
      await other.close();

      await options.bringToFront();
      const row = options.getByRole('listitem').filter({ hasText: 'Off, by you' });
      expect(await row.locator('.site').textContent()).toBe('apnews.com');
      await row.getByRole('button', { name: 'Turn on apnews.com' }).click();
      await expect.poll(marksInArticle).toContain(LAST_MARK);
    });
  });

  describe('data', () => {
    it('shows version and contents, and checks them when asked', async () => {
      const { version, entities, facts, syncedAt } = await chromium.call('getDataStatus', {});
      const section = options.locator('#data');
      await expect.poll(() => section.locator('dd').first().textContent()).toContain(version);
      const count = new Intl.NumberFormat('en');
      expect(await section.textContent()).toContain(`${count.format(entities)} cards, ${count.format(facts)} facts`);
      const time = section.locator('time');
      expect(await time.getAttribute('datetime')).toBe(syncedAt);
      await section.getByRole('button', { name: 'Sync now' }).click();
      await section.getByText('Checked just now. The cards are up to date.').waitFor();
      expect(Date.parse((await time.getAttribute('datetime')) ?? '')).toBeGreaterThan(Date.parse(syncedAt ?? ''));
      expect((await chromium.call('getDataStatus', {})).version).toBe(version);
    });
  });

  async function openFirstCard(): Promise<Card> {
    await article.bringToFront();
    await hoverMark(article, 0);
    return Card.waitFor(article);
  }
});

/** The styles that mentions are marked in on a page, with the number of marks. */
function stylesIn(page: Page): Promise<Record<string, number>> {
  return page.evaluate(() => Object.fromEntries([...CSS.highlights].map(([name, { size }]) => [name, size])));
}

/** Rest the pointer on words that are not marked. @returns the card that opens, if any */
async function hoverWords(page: Page, words: string): Promise<Card | null> {
  await page
    .getByText(words)
    .first()
    .hover({ position: { x: 12, y: 12 } });
  return until(
    () => Card.find(page),
    (found) => found !== null,
    WOULD_BE_OPEN_MS,
  );
}

async function paperOf(page: Page): Promise<'light' | 'dark'> {
  const color = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const [red = 0, green = 0, blue = 0] = (color.match(/\d+/g) ?? []).map(Number);
  return red + green + blue > (3 * 255) / 2 ? 'light' : 'dark';
}
