import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SAMPLE_ARTICLES } from '../../../components/welcome/sample-article';
import { until } from '../../../scripts/lib/until';
import { allThere } from './all-there';
import type { Card } from './card';
import type { ReaderTab } from './reader-tab';

/** On a first start the cards are still on their way. */
const MARKED_WITHIN_MS = 30_000;

/** No mention and no control is there. */
const NOWHERE = { x: 4, y: 500 };

/** An abbreviation whose card has a place, a dispute, many sources and subjects that belong to it. */
const WORDS = 'CECOT';
const TITLE = 'Terrorism Confinement Center';

/** What a reader can do with the sample on the welcome page, by pointer and by keyboard. */
export function describeWelcomeCards(open: () => Promise<ReaderTab>): void {
  describe('the sample of the welcome page', () => {
    let tab: ReaderTab;
    let marks: string[];

    beforeAll(async () => {
      tab = await open();
      marks = await until(() => tab.marks(), allThere(), MARKED_WITHIN_MS);
    });
    beforeEach(async () => {
      await tab.movePointer(NOWHERE);
      await tab.click(NOWHERE);
      await close(tab);
    });

    it('has its names marked, each once, in the order of the text', () => {
      expect(marks[0]).toBe(WORDS);
      expect(marks).toEqual(expect.arrayContaining(['El Salvador', 'Tren de Aragua', 'James Boasberg']));
      const text = SAMPLE_ARTICLES.en.paragraphs.map((paragraph) => paragraph.text).join('\n');
      let from = 0;
      for (const words of marks) {
        expect(text.indexOf(words, from), words).toBeGreaterThanOrEqual(0);
        from = text.indexOf(words, from) + words.length;
      }
      expect(new Set(marks).size).toBe(marks.length);
    });

    it('opens the card of the words on which the pointer rests', async () => {
      const card = await tab.openCard(WORDS);
      expect(await card.title()).toBe(`${TITLE} ${WORDS}`);
      expect(await card.text('.kind')).toBe('Prison in Tecoluca, El Salvador');
      const facts = await card.texts('.fact');
      expect(facts.length).toBeGreaterThan(0);
      for (const fact of facts) expect(fact).toMatch(/^(On record|Reported|Disputed|Alleged)(as of|about) .*\b20\d\d/);
      expect(await card.text('.card-foot button')).toMatch(/^All \d+ facts, \d+ sources$/);
    });

    it('shows every fact and every source when asked for all', async () => {
      const card = await tab.openCard(WORDS);
      const [, facts, sources] = /(\d+) facts, (\d+) sources/.exec(await card.text('.card-foot button')) ?? [];
      expect(await card.count('.fact')).toBeLessThan(Number(facts));
      await grow(card);
      expect(await card.count('.fact')).toBe(Number(facts));
      expect(await card.count('.fm .asof')).toBe(Number(facts));
      expect(await card.count('.keys dt')).toBeGreaterThan(0);
      expect(await card.text('.edition')).toMatch(/^Data \d.*, .*20\d\d$/);
      await card.press('.srcs + button');
      await expect.poll(() => card.count('.srcs > li')).toBe(Number(sources));
      const links = await card.links();
      expect(links.length).toBeGreaterThan(Number(sources) / 2);
      for (const { href, target, rel } of links) {
        expect(href).toMatch(/^https:\/\/[^/]+\./);
        expect(target).toBe('_blank');
        expect(rel.split(' ')).toContain('noopener');
      }
      for (const source of await card.texts('.src .meta')) expect(source).toMatch(/ · .* · (.*\d{4}|no date)/);
    });

    it('leads from a number in the text to its source, and back', async () => {
      const card = await tab.openCard(WORDS);
      await card.press('.fact [data-ref]');
      await expect.poll(() => card.text('.src.is-marked .src-number')).toBe(await card.text('.fact [data-ref]'));
      const focused = () => card.evaluate((root) => root.activeElement?.className, null);
      expect(await focused()).toBe('src-number');
      await tab.press('Enter');
      await expect.poll(focused).toBe('ref');
    });

    it('lets the pointer travel from the words into the card', async () => {
      const card = await tab.openCard(WORDS);
      const words = await tab.pointOf(WORDS);
      const title = await card.pointOf('#title');
      await tab.movePointer(words);
      await tab.movePointer(title, 12);
      expect(await tab.isCardKept()).toBe(true);
      expect(await card.title()).toContain(TITLE);
    });

    it('closes the card when the pointer leaves it', async () => {
      const card = await tab.openCard(WORDS);
      await tab.movePointer(await card.pointOf('#title'), 6);
      await tab.movePointer(NOWHERE, 6);
      expect(await tab.isCardClosed()).toBe(true);
      expect(await tab.openLines()).toEqual([]);
    });

    it('closes the card on Escape', async () => {
      await tab.openCard(WORDS);
      await tab.press('Escape');
      expect(await tab.isCardClosed()).toBe(true);
    });

    it('closes the card on a press beside it', async () => {
      const card = await tab.openCard(WORDS);
      await tab.movePointer(await card.pointOf('#title'), 6);
      await tab.click(NOWHERE);
      expect(await tab.isCardClosed()).toBe(true);
    });

    it('closes the card by its own button', async () => {
      const card = await tab.openCard(WORDS);
      await card.press('[aria-label="Close card"]');
      expect(await tab.isCardClosed()).toBe(true);
    });

    it('keeps a pinned card when the pointer leaves and presses elsewhere', async () => {
      const card = await tab.openCard(WORDS);
      await card.press('[aria-label="Pin card"]');
      const isPinned = () =>
        card.evaluate((root) => root.querySelector('[aria-label="Pin card"]')?.ariaPressed === 'true', null);
      await expect.poll(isPinned).toBe(true);
      await tab.movePointer(NOWHERE, 6);
      await tab.click(NOWHERE);
      expect(await tab.isCardKept()).toBe(true);
      await tab.hover(await tab.firstInReach(marks));
      expect(await tab.isCardKept()).toBe(true);
      expect(await (await tab.card()).title()).toContain(TITLE);
      await tab.press('Escape');
      expect(await tab.isCardClosed()).toBe(true);
    });

    it('opens a related subject in the same card, and goes back', async () => {
      const card = await tab.openCard(WORDS);
      await grow(card);
      const name = await card.text('.rel button');
      await card.press('.rel button');
      await expect.poll(() => card.title()).toContain(name);
      expect(await tab.evaluate(() => document.querySelectorAll('sidelight-card').length, undefined)).toBe(1);
      expect(await card.text('.back')).toBe(WORDS);
      await card.press('.back');
      await expect.poll(() => card.title()).toContain(TITLE);
      expect(await card.count('.back')).toBe(0);
      await card.press('.rel button');
      await expect.poll(() => card.title()).toContain(name);
      await tab.press('Escape');
      await expect.poll(() => card.title()).toContain(TITLE);
    });

    it('says why it opened this card', async () => {
      const card = await tab.openCard(WORDS);
      await grow(card);
      await card.press('summary');
      await expect.poll(() => card.evaluate((root) => root.querySelector('details')?.open, null)).toBe(true);
      expect(await card.text('.why')).toContain(`The page says ${WORDS}.`);
      await close(tab);
      const short = await tab.openCard('60 Minutes');
      await grow(short);
      expect(await short.text('.why')).toContain('The page says 60 Minutes');
    });

    it('gives the focus to a card that the keyboard opens, and takes it back', async () => {
      const focused = () => tab.evaluate(() => document.activeElement?.getAttribute('href'), undefined);
      await tab.evaluate(
        () => document.querySelector<HTMLElement>('a[href="/options.html#topics"]')?.focus(),
        undefined,
      );
      expect(await tab.step(1)).toBe(marks.length);
      const card = await tab.card();
      await expect.poll(() => card.hasFocus()).toBe(true);
      const stops = await card.count('button, a[href], summary');
      for (let presses = 0; presses <= stops; presses++) await tab.press('Tab');
      expect(await card.hasFocus()).toBe(true);
      await tab.press('Escape');
      expect(await tab.isCardClosed()).toBe(true);
      expect(await focused()).toBe('/options.html#topics');
    });

    it('steps through every mention and back, and no card covers its words', async () => {
      await tab.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }), undefined);
      for (const words of marks) {
        await tab.step(1);
        await expect.poll(() => openWords(tab)).toBe(words);
        await expectClearOfWords(tab, words);
      }
      await tab.step(-1);
      await expect.poll(() => openWords(tab)).toBe(marks.at(-2));
    });

    it.each([0, 9, -1])('shows a whole card clear of its words (mark %i)', async (at) => {
      const words = marks.at(at) ?? '';
      await grow(await tab.openCard(words));
      await expectClearOfWords(tab, words);
    });

    it.each(['light', 'dark'] as const)('draws a %s card when that is chosen', async (theme) => {
      await tab.changeSettings({ theme });
      // The page hears of it as all pages do.
      await expect.poll(() => tab.evaluate(() => document.documentElement.dataset.theme, undefined)).toBe(theme);
      await expect.poll(() => paperOfOpened(tab)).toBe(theme);
      await tab.changeSettings({ theme: 'system' });
    });
  });
}

/** Escape goes back one card at a time. */
async function close(tab: ReaderTab): Promise<void> {
  for (let cards = 0; cards < 3 && (await tab.hasCard()); cards++) await tab.press('Escape');
  expect(await tab.isCardClosed()).toBe(true);
}

async function grow(card: Card): Promise<void> {
  await card.press('.card-foot button');
  await expect.poll(() => card.count('.s-full')).toBe(1);
}

/** The words that are marked as those whose card is open. */
function openWords(tab: ReaderTab): Promise<string> {
  return tab.evaluate(() => {
    const [mark] = [...(CSS.highlights.get('sidelight-open') ?? CSS.highlights.get('sidelight-open-on-dark') ?? [])];
    if (!mark) return '';
    const range = new Range();
    range.setStart(mark.startContainer, mark.startOffset);
    range.setEnd(mark.endContainer, mark.endOffset);
    return range.toString();
  }, undefined);
}

async function expectClearOfWords(tab: ReaderTab, words: string): Promise<void> {
  const box = await (await tab.card()).box();
  const lines = await tab.openLines();
  expect(lines.length, words).toBeGreaterThan(0);
  const covered = lines.filter(
    ({ left, top, right, bottom }) =>
      left < box.right && right > box.left && top < box.bottom - ROUNDING && bottom > box.top + ROUNDING,
  );
  expect(covered, `lines of "${words}" under its card`).toEqual([]);
}

/** Positions are fractions of a pixel. */
const ROUNDING = 0.5;

/** Open a card and tell its paper: light or dark. */
async function paperOfOpened(tab: ReaderTab): Promise<'light' | 'dark'> {
  const card = await tab.openCard(WORDS);
  const color = await card.evaluate((root) => {
    const article = root.querySelector('.card');
    return article ? getComputedStyle(article).backgroundColor : '';
  }, null);
  await close(tab);
  await tab.movePointer(NOWHERE);
  const [red = 0, green = 0, blue = 0] = (color.match(/\d+/g) ?? []).map(Number);
  return red + green + blue > (3 * 255) / 2 ? 'light' : 'dark';
}
