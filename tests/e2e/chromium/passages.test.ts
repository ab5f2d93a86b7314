import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Annotation } from '../../../lib/model/annotation';
import { pickSavedPages, type SavedPage, whyNoSavedPages } from '../../../scripts/lib/saved-pages';
import type { ServedPage } from '../../../scripts/lib/served-page';
import { articlePage } from '../../fixtures/article-page';
import { Card } from '../harness/card';
import { Chromium, waitForMarks } from '../harness/chromium';
import { edited, endsOfWords, listPassages, PassageUi, readAnnotations, wordsOfParagraph } from '../harness/passages';
import { restingPoint } from '../harness/resting-point';

const URL = 'https://www.nytimes.com/2026/11/24/article.html';
const ADDRESS = 'https://nytimes.com/2026/11/24/article.html';
const ARTICLE = articlePage(URL);
const WORDS = 'was built in 2022 and opened in late January 2023 with a stated capacity of 40,000 people';
const KEYED = 'a maximum-security prison';
const SAVED_PAGE = 'apnews.com--microsoft';
/** The browser dies so many times; a night's run may raise it. */
const KILLS = Number(process.env.SIDELIGHT_KILLS ?? 1);
/** Two starts of the browser and a first sync, on a machine that is busy with other work. */
const KILL_WITHIN_MS = 180_000;

describe('a passage', () => {
  const profile = mkdtempSync(join(tmpdir(), 'sidelight-passages-'));
  let chromium: Chromium;
  let page: Page;
  let body: string;
  beforeAll(async () => {
    chromium = await Chromium.launch({ userDataDir: profile });
    await chromium.waitForCards();
    page = await openArticle(chromium);
    body = await page.evaluate(() => document.body.outerHTML);
  });
  afterAll(async () => {
    await chromium.close();
    rmSync(profile, { recursive: true, force: true });
  });

  it('is offered for marking where a hand selected it, and cannot be taken for saved', async () => {
    await drag(page, WORDS);
    const bar = await PassageUi.waitFor(page);
    const { top, bottom } = await bar.box();
    const lines = await page.evaluate(() =>
      [...(getSelection()?.getRangeAt(0).getClientRects() ?? [])].map((line) => ({
        top: line.top,
        bottom: line.bottom,
      })),
    );
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.filter((line) => line.top < bottom && top < line.bottom)).toEqual([]);
    expect(await bar.texts('.sw')).toEqual(['1', '2', '3', '4', '5']);
    expect(await painted(page)).toEqual({});
    expect(await stored(chromium)).toEqual([]);
  });

  it('is saved with its citation by a color, and painted', async () => {
    const bar = await PassageUi.waitFor(page);
    await bar.press('.c-green');
    await bar.waitForStatus('Saved');
    expect(await painted(page)).toEqual({ 'sidelight-green': [WORDS] });
    const [annotation] = await stored(chromium);
    expect(annotation).toMatchObject({
      colour: 'green',
      target: { source: ADDRESS, savedAt: URL, selectors: [{ exact: WORDS }, { type: 'TextPositionSelector' }] },
      page: { title: 'The prison, the law and the men: what is on record, and what is disputed', language: 'en' },
      lastLook: { state: 'sure' },
    });
    expect(annotation?.dataset).toMatch(/^\d/);
  });

  it('keeps a note and tags as they are written', async () => {
    const bar = await PassageUi.waitFor(page);
    await bar.press('textarea');
    await page.keyboard.type('12 n t compare');
    await bar.press('.tags input');
    await page.keyboard.type('prisons');
    await page.keyboard.press('Enter');
    await expect
      .poll(async () => (await stored(chromium)).map(({ note, tags, colour }) => ({ note, tags, colour })))
      .toEqual([{ note: '12 n t compare', tags: ['prisons'], colour: 'green' }]);
    await page.keyboard.press('Escape');
    await expect.poll(() => PassageUi.isOpen(page)).toBe(false);
  });

  it('is marked by the keyboard alone, with what the dataset knows of it', async () => {
    await selectByKeys(page, 'CECOT', 'CECOT, a maximum-security prison'.length);
    const bar = await PassageUi.waitFor(page);
    await page.keyboard.press('4');
    await bar.waitForStatus('Saved');
    await page.keyboard.press('Escape');
    expect(await painted(page)).toEqual({
      'sidelight-green': [WORDS],
      'sidelight-rose': ['CECOT, a maximum-security prison'],
    });
    const [latest] = await stored(chromium);
    expect(latest?.entities.map(({ id }) => id)).toEqual(['cecot']);
  });

  it('is still painted, and told to be there, when the page is loaded again', async () => {
    await page.reload();
    await waitForMarks(page);
    await expect.poll(() => painted(page)).toHaveProperty('sidelight-green', [WORDS]);
    expect(await painted(page)).toHaveProperty('sidelight-rose', ['CECOT, a maximum-security prison']);
  });

  it('changes nothing of the page', async () => {
    expect(await page.evaluate(() => document.body.outerHTML)).toBe(body);
  });

  it('opens with its note when it is pressed, beside mentions that open their card', async () => {
    const bar = await pressWords(page, 'in late January');
    expect(await bar.value('textarea')).toBe('12 n t compare');
    expect(await bar.texts('.tag')).toEqual(['prisons']);
    await page.keyboard.press('Escape');
  });

  it('is counted on the card of what it names, which leads to it in the library', async () => {
    await chromium.callTab(page, 'openMention', { entityId: 'cecot' });
    const card = await Card.waitFor(page);
    expect(await card.text('.own-passages')).toBe('In 1 of your passages');
    const opening = chromium.context.waitForEvent('page');
    await card.press('.own-passages button');
    const library = await opening;
    await library.getByRole('heading', { name: 'Passages that name Terrorism Confinement Center' }).waitFor();
    expect(await library.locator('.it .q').allTextContents()).toEqual(['CECOT, a maximum-security prison']);
    await library.close();
    await page.bringToFront();
    await page.keyboard.press('Escape');
  });

  it('is there when the browser was closed and is opened again', async () => {
    await chromium.close();
    chromium = await Chromium.launch({ userDataDir: profile });
    await chromium.waitForCards();
    page = await openArticle(chromium);
    await expect.poll(() => painted(page)).toHaveProperty('sidelight-green', [WORDS]);
  });

  it('of other words now is painted as changed, and shows both wordings', async () => {
    await page.close();
    const later = edited(ARTICLE, 'opened in late January 2023', 'opened at the end of January 2023');
    page = await openArticle(chromium, later);
    await expect.poll(() => painted(page)).toHaveProperty('sidelight-changed-green');
    expect(await painted(page)).not.toHaveProperty('sidelight-green');
    const bar = await pressWords(page, 'with a stated');
    expect((await bar.texts('del')).map(withoutLabel)).toEqual(['in late ']);
    expect((await bar.texts('ins')).map(withoutLabel)).toEqual(['at the end of ']);
    await page.keyboard.press('Escape');
    await expect
      .poll(async () => (await stored(chromium)).map(({ lastLook }) => lastLook?.state), { timeout: 15_000 })
      .toContain('changed');
  });

  it('that is gone from the page is painted nowhere, and kept', async () => {
    await page.close();
    const [paragraph] = ARTICLE.body.toString().match(/<p>CECOT.*?<\/p>/s) ?? [''];
    page = await openArticle(chromium, edited(ARTICLE, paragraph, ''));
    await expect
      .poll(async () => (await stored(chromium)).map(({ lastLook }) => lastLook?.state), { timeout: 15_000 })
      .toEqual(['orphan', 'orphan']);
    expect(await painted(page)).toEqual({});
  });

  it('is painted again when its words come late', async () => {
    await page.evaluate((words) => {
      const late = document.createElement('p');
      late.textContent = words;
      document.querySelector('article h2')?.after(late);
    }, textOf(ARTICLE));
    await expect.poll(() => painted(page)).toHaveProperty('sidelight-green', [WORDS]);
  });

  it('is deleted, and comes back', async () => {
    await page.close();
    page = await openArticle(chromium);
    await expect.poll(() => painted(page)).toHaveProperty('sidelight-green');
    const bar = await pressWords(page, 'in late January');
    await bar.press('.btn.danger');
    const toast = await PassageUi.waitFor(page, '.passage-toast');
    expect(await painted(page)).not.toHaveProperty('sidelight-green');
    expect(await stored(chromium)).toHaveLength(1);
    await toast.press('.tbtn');
    await expect.poll(() => painted(page)).toHaveProperty('sidelight-green', [WORDS]);
    expect(await stored(chromium)).toHaveLength(2);
  });

  it('is not shown on another article', async () => {
    const other = await openArticle(chromium, articlePage('https://www.nytimes.com/2026/11/24/other.html'));
    await other.waitForTimeout(1_000);
    expect(await painted(other)).toEqual({});
    await other.close();
    await page.bringToFront();
  });

  it('goes and comes with its article where a page changes its address without loading', async () => {
    await page.evaluate(() => history.pushState(null, '', '/2026/11/24/third-story-of-the-day.html'));
    await expect.poll(() => painted(page)).toEqual({});
    await page.evaluate(() => history.pushState(null, '', '/2026/11/24/article.html'));
    await expect.poll(() => painted(page)).toHaveProperty('sidelight-green', [WORDS]);
  });

  it('is marked by the command at once', async () => {
    await page.evaluate(() => {
      const [, second] = document.querySelectorAll('article p');
      getSelection()?.selectAllChildren(second as Element);
    });
    await chromium.callTab(page, 'markPassage', {});
    await (await PassageUi.waitFor(page, '.rest')).waitForStatus('Saved');
    expect(await stored(chromium)).toHaveLength(3);
    await page.keyboard.press('Escape');
  });
});

describe('a selection', () => {
  let chromium: Chromium;
  let page: Page;
  beforeAll(async () => {
    chromium = await Chromium.launch();
    await chromium.waitForCards();
    const long = `<p id="long">${'So many words stand in one paragraph. '.repeat(600)}</p>`;
    const extra =
      `<p id="empty">&nbsp; &nbsp; &nbsp;</p><textarea id="field">Written by the reader</textarea>` +
      `<div id="editor" contenteditable="true">Being written here</div>${long}`;
    page = await openArticle(chromium, edited(ARTICLE, '</article>', `${extra}</article>`));
    // The script that marks passages is there from here on.
    await drag(page, KEYED);
    await PassageUi.waitFor(page);
    await page.keyboard.press('Escape');
  });
  afterAll(() => chromium.close());

  it.each(['#empty', '#editor'])('of %s is not offered', async (selector) => {
    await page.evaluate((at) => getSelection()?.selectAllChildren(document.querySelector(at) as Element), selector);
    await page.waitForTimeout(1_000);
    expect(await PassageUi.isOpen(page)).toBe(false);
  });

  it('of a field is not offered', async () => {
    await page.locator('#field').click({ clickCount: 3 });
    await page.waitForTimeout(1_000);
    expect(await PassageUi.isOpen(page)).toBe(false);
  });

  it('of more than a passage is refused in words', async () => {
    await page.locator('#field').blur();
    await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('#long') as Element));
    const toast = await PassageUi.waitFor(page, '.passage-toast');
    expect(await toast.text('[role=status]')).toBe('Too long to save: a passage has at most 20,000 characters.');
    expect(await PassageUi.isOpen(page)).toBe(false);
  });

  it('that a bar was closed for is not asked about again', async () => {
    await drag(page, WORDS);
    await PassageUi.waitFor(page);
    await page.keyboard.press('Escape');
    await page.waitForTimeout(1_000);
    expect(await PassageUi.isOpen(page)).toBe(false);
    expect(await stored(chromium)).toEqual([]);
  });
});

const why = whyNoSavedPages();

describe.skipIf(why !== null)(`a passage of a real page${why ? ` (${why})` : ''}`, () => {
  let chromium: Chromium;
  beforeAll(async () => {
    chromium = await Chromium.launch();
    await chromium.waitForCards();
  });
  afterAll(() => chromium.close());

  it('is marked by hand and painted after a reload, and the page is as it was', async () => {
    const [served] = pickSavedPages([SAVED_PAGE]) as [SavedPage];
    const page = await chromium.openServedPage(served, { scripts: false });
    await waitForMarks(page);
    const before = await page.evaluate(() => document.body.outerHTML);
    const words = await page.evaluate(wordsOfParagraph);
    await drag(page, words);
    const bar = await PassageUi.waitFor(page);
    await bar.press('.c-blue');
    await bar.waitForStatus('Saved');
    await page.keyboard.press('Escape');
    expect(await painted(page)).toEqual({ 'sidelight-blue': [words] });
    expect(await page.evaluate(() => document.body.outerHTML)).toBe(before);
    await page.reload();
    await expect.poll(() => painted(page), { timeout: 15_000 }).toEqual({ 'sidelight-blue': [words] });
    const [annotation] = await stored(chromium);
    expect(annotation?.page).toMatchObject({ publisher: 'AP News', language: 'en' });
    expect(annotation?.page.title.length).toBeGreaterThan(10);
  });
});

describe('a passage that was said to be saved', { timeout: KILL_WITHIN_MS }, () => {
  it.each(Array.from({ length: KILLS }, (_, at) => at))('outlives the death of the browser (%i)', async () => {
    const profile = mkdtempSync(join(tmpdir(), 'sidelight-passages-kill-'));
    try {
      const killed = await Chromium.launch({ userDataDir: profile });
      await killed.waitForCards();
      const page = await openArticle(killed);
      await drag(page, WORDS);
      const bar = await PassageUi.waitFor(page);
      await bar.press('.c-violet');
      await bar.waitForStatus('Saved');
      await killed.kill();
      const restarted = await Chromium.launch({ userDataDir: profile });
      try {
        await restarted.waitForCards();
        expect((await stored(restarted)).map(({ colour }) => colour)).toEqual(['violet']);
      } finally {
        await restarted.close();
      }
    } finally {
      rmSync(profile, { recursive: true, force: true });
    }
  });
});

async function openArticle(chromium: Chromium, served: ServedPage = ARTICLE): Promise<Page> {
  const page = await chromium.openServedPage(served);
  await waitForMarks(page);
  return page;
}

/** The paragraph with the passage. */
function textOf(served: ServedPage): string {
  return /<p>(CECOT.*?)<\/p>/s.exec(served.body.toString())?.[1] ?? '';
}

const withoutLabel = (text: string) => text.replace(/^[^:]*: /, '');

const painted = (page: Page) => page.evaluate(listPassages);

/** Select words as a hand does: press, draw, let go. */
async function drag(page: Page, words: string): Promise<void> {
  await restingPoint(async () => (await page.evaluate(endsOfWords, words))?.[0] ?? null);
  const [from, to] = (await page.evaluate(endsOfWords, words)) ?? [];
  if (!from || !to) throw new Error(`the page does not show "${words}"`);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x - 20, to.y, { steps: 5 });
  await page.mouse.move(to.x, to.y, { steps: 3 });
  await page.mouse.up();
}

/** Select so many characters from a word on with Shift and the arrow key; the first one is there to begin with. */
async function selectByKeys(page: Page, word: string, count: number): Promise<void> {
  await page.evaluate((wanted) => {
    const node = [...document.querySelectorAll('article p')].find((p) => p.textContent?.startsWith(wanted))?.firstChild;
    if (node) getSelection()?.setBaseAndExtent(node, 0, node, 1);
  }, word);
  for (let at = 1; at < count; at++) await page.keyboard.press('Shift+ArrowRight');
}

/** Press words of a painted passage. */
async function pressWords(page: Page, words: string): Promise<PassageUi> {
  const [from, to] = (await page.evaluate(endsOfWords, words)) ?? [];
  if (!from || !to) throw new Error(`the page does not show "${words}"`);
  await page.mouse.click((from.x + to.x) / 2, from.y);
  return PassageUi.waitFor(page, '.rest');
}

/** What is stored, newest first. */
async function stored(chromium: Chromium): Promise<Annotation[]> {
  return (await chromium.quietPage()).evaluate(readAnnotations);
}
