import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Annotation, quoteOf } from '../../../lib/model/annotation';
import { annotation, page as metadata, uuid } from '../../fixtures/annotations';
import { inspect, inspectColors } from '../harness/axe';
import { Chromium } from '../harness/chromium';
import { chooseFile, exportAs, fillLibrary, readBack } from '../harness/library';

const CECOT = { id: 'cecot', title: 'CECOT' };
const AT = '2026-11-24T00:00:00.000Z';
const MARKUP = '<img src=x onerror="document.title=1"><script>document.title=1</script>';

const PASSAGES: readonly Annotation[] = [
  annotation(1, { exact: 'José Peña spoke of custody.', tags: ['custody'], entities: [CECOT] }),
  annotation(2, {
    exact: 'The men were no longer in its custody.',
    colour: 'rose',
    source: 'https://courier.example/filing',
    page: metadata({ title: 'Filing' }),
    lastLook: { state: 'changed', at: AT, present: 'The men were elsewhere.', firstSeenChanged: AT },
  }),
  annotation(3, {
    exact: 'A later hearing will decide.',
    source: 'https://courier.example/hearing',
    page: metadata({ title: 'Hearing' }),
    lastLook: { state: 'orphan', at: AT, firstSeenChanged: AT },
  }),
  annotation(4, {
    exact: `Quoted ${MARKUP}`,
    note: MARKUP,
    tags: [MARKUP],
    source: 'https://hostile.example/',
    page: metadata({ title: MARKUP, authors: [MARKUP], publisher: MARKUP }),
    entities: [{ id: 'x', title: MARKUP }],
  }),
  ...Array.from({ length: 60 }, (_, n) =>
    annotation(100 + n, {
      exact: `Further passage ${n}.`,
      created: new Date(Date.UTC(2025, 0, 1 + 5 * n)).toISOString(),
    }),
  ),
];

describe('the library', () => {
  let chromium: Chromium;
  let library: Page;
  beforeAll(async () => {
    chromium = await Chromium.launch();
    await chromium.waitForCards();
    library = await chromium.openExtensionPage('library.html');
  });
  afterAll(() => chromium.close());

  const quotes = () => library.locator('.it .q').allTextContents();
  const item = (words: string) => library.locator('.it').filter({ hasText: words });
  const search = async (words: string) => library.getByRole('searchbox').fill(words);
  const status = () => library.locator('.lh').getByRole('status').textContent();
  const clear = () => library.getByRole('button', { name: 'Clear search and filters' }).click();

  it('says how to begin while it is empty', async () => {
    await library.getByRole('heading', { name: 'Nothing saved yet' }).waitFor();
    expect(await library.getByRole('link', { name: 'Library' }).getAttribute('aria-current')).toBe('page');
    await expectSound(library);
  });

  it('tells what a file holds before it imports anything', async () => {
    await chooseFile(library, 'no JSON');
    await library.getByText('It is not JSON, or damaged.').waitFor();
    await library.getByRole('button', { name: 'Close' }).click();
    await chooseFile(library, JSON.stringify([{ type: 'Annotation', id: 'urn:uuid:1' }]));
    await library.locator('.faults code').getByText('[0]', { exact: true }).waitFor();
    await expectSound(library);
    await library.keyboard.press('Escape');
    await library.getByRole('heading', { name: 'Nothing saved yet' }).waitFor();
  });

  it('refuses a file of more than 100 MB', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sidelight-'));
    const file = join(folder, 'large.json');
    writeFileSync(file, '[');
    truncateSync(file, 101 * 1024 ** 2);
    await library.getByRole('button', { name: 'Import from a file' }).click();
    await library.locator('input[type=file]').setInputFiles(file);
    await library.getByText('The file is larger than 100 MB').waitFor();
    await library.keyboard.press('Escape');
    rmSync(folder, { recursive: true });
  });

  it('imports, lists newest first, and knows duplicates', async () => {
    await fillLibrary(library, PASSAGES);
    await expect.poll(status).toBe('64 passages, newest first');
    expect((await quotes())[0]).toBe(quoteOf(PASSAGES[3] as Annotation).exact);
    await chooseFile(library, (await exportAs(library, 'W3C annotations')).text);
    await expect.poll(() => library.locator('.facts-of-file dd').allTextContents()).toEqual(['0', '64', '0']);
    await library.getByRole('button', { name: 'Cancel' }).click();
  });

  it('shows markup of any field as text', async () => {
    expect(await item('Quoted').locator('.q').textContent()).toBe(`Quoted ${MARKUP}`);
    expect(await library.locator('.list img, .list script, .filt img').count()).toBe(0);
    expect(await library.title()).toBe('Library – Sidelight');
  });

  it('searches all text, without diacritics, and says what it found', async () => {
    await search('jose PENA');
    await expect.poll(quotes).toEqual(['José Peña spoke of custody.']);
    expect(await status()).toBe('1 passage with “jose PENA”, newest first');
    await search('zebra');
    await expect.poll(status).toBe('No passage is like that.');
    await clear();
    await expect.poll(status).toBe('64 passages, newest first');
  });

  it('filters by colour, state, tag, subject, site and day', async () => {
    const check = (name: string | RegExp) => library.getByRole('checkbox', { name }).first().click();
    const cases: [string, string[]][] = [
      ['Rose', ['The men were no longer in its custody.']],
      ['Not found any more', ['A later hearing will decide.']],
      ['custody', ['José Peña spoke of custody.']],
      ['CECOT', ['José Peña spoke of custody.']],
      ['courier.example', ['A later hearing will decide.', 'The men were no longer in its custody.']],
    ];
    for (const [name, expected] of cases) {
      await check(new RegExp(`^${name}`));
      await expect.poll(quotes, { message: name }).toEqual(expected);
      await clear();
    }
    await library.getByLabel('to', { exact: true }).fill('2025-01-03');
    await expect.poll(quotes).toEqual(['Further passage 0.']);
    await clear();
  });

  it('groups by article, subject and day', async () => {
    await library.getByText('Article', { exact: true }).click();
    await expect.poll(() => library.locator('.grp h2').first().textContent()).toBe(MARKUP);
    await library.getByText('Subject', { exact: true }).last().click();
    await expect.poll(() => library.locator('.grp h2').first().textContent()).toBe(MARKUP);
    await library.getByText('Day', { exact: true }).click();
    await expect.poll(() => library.locator('.grp h2').first().textContent()).toMatch(/2026$/);
    await library.getByText('No groups', { exact: true }).click();
  });

  it('links to the passage; shows what changed; keeps what is gone', async () => {
    const href = (words: string, name: string) => item(words).getByRole('link', { name }).getAttribute('href');
    expect(await href('José', 'Court halts')).toContain('#:~:text=before-,Jos%C3%A9%20Pe%C3%B1a');
    expect(await item('no longer').locator('del').textContent()).toContain('no longer in its custody');
    expect(await item('no longer').locator('ins').textContent()).toContain('elsewhere');
    expect(await href('later hearing', 'archived copy')).toBe(
      'https://web.archive.org/web/*/https://courier.example/hearing?utm_source=x',
    );
  });

  it('edits note, colour, tags and page by the keyboard, and keeps them', async () => {
    await item('José').getByRole('button', { name: 'Edit' }).focus();
    await library.keyboard.press('Enter');
    await expect.poll(() => library.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    await library.keyboard.type('Ask the archivist.');
    await library.getByRole('radio', { name: 'Green' }).check();
    await library.getByLabel('Tags', { exact: true }).fill('custody, to do');
    await library.getByText('What is known of its page').click();
    await library.getByLabel('Title', { exact: true }).fill('Mended title');
    await library.getByLabel('Published').fill('soon');
    await library.getByRole('button', { name: 'Save', exact: true }).click();
    await library.getByText('The date is a year, a month or a day').waitFor();
    await library.getByLabel('Published').fill('2025-03');
    await library.getByRole('button', { name: 'Save', exact: true }).press('Enter');
    await item('José').getByText('Ask the archivist.').waitFor();
    await expect.poll(() => library.evaluate(() => document.activeElement?.textContent)).toBe('Edit');
    await library.reload();
    await search('archivist');
    await expect.poll(quotes).toEqual(['José Peña spoke of custody.']);
    expect(await item('José').locator('> .meta').textContent()).toMatch(/Mended title.*Mar 2025Green · custody, to do/);
    await clear();
  });

  it('tags many at once', async () => {
    await search('Further');
    await expect.poll(status).toContain('60 passages');
    await library.getByRole('checkbox', { name: 'Select' }).first().check();
    await library.getByRole('button', { name: 'Select all 60' }).click();
    const bulk = library.getByRole('region', { name: 'Selected passages' });
    await bulk.getByLabel('Tags').fill('series');
    await bulk.getByRole('button', { name: 'Add to all' }).click();
    await library.getByText('Tags of 60 passages changed.').waitFor();
    await bulk.getByRole('button', { name: 'Select none' }).click();
    await expect.poll(() => library.getByRole('checkbox', { name: /^series/ }).count()).toBe(1);
    await clear();
  });

  it('deletes, and brings back', async () => {
    await item('José').getByRole('button', { name: 'Delete' }).click();
    await library.getByText('Passage deleted.').waitFor();
    await expect.poll(status).toBe('63 passages, newest first');
    await search('archivist');
    await expect.poll(quotes).toEqual([]);
    await library.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(quotes).toEqual(['José Peña spoke of custody.']);
    await clear();
    await expect.poll(status).toBe('64 passages, newest first');
  });

  it('shows what another tab changes', async () => {
    const other = await chromium.openExtensionPage('library.html');
    await other.locator('.it').filter({ hasText: 'José' }).getByRole('button', { name: 'Delete' }).click();
    await expect.poll(status).toBe('63 passages, newest first');
    await other.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(status).toBe('64 passages, newest first');
    await other.close();
    await library.bringToFront();
  });

  it('exports what is listed in every format', async () => {
    await search('custody');
    await expect.poll(status).toContain('2 passages');
    const jsonLd = await exportAs(library, 'W3C annotations');
    expect(jsonLd.name).toMatch(/^sidelight-passages-\d{4}-\d{2}-\d{2}\.jsonld$/);
    const { fresh } = await readBack(jsonLd.text);
    expect(fresh.map(({ id }) => id)).toEqual([uuid(2), uuid(1)]);
    expect(fresh[1]?.tags).toEqual(['custody', 'to do']);
    const csv = await exportAs(library, 'Table');
    const { data } = Papa.parse<Record<string, string>>(csv.text.trim(), { header: true });
    expect(data.map(({ quote }) => quote)).toEqual(fresh.map((one) => quoteOf(one).exact));
    expect(data[1]?.entity_sources).toContain('https://');
    const csl = JSON.parse((await exportAs(library, 'CSL-JSON')).text) as { title: string }[];
    expect(csl.map(({ title }) => title)).toEqual(['Filing', 'Mended title']);
    expect((await exportAs(library, 'BibTeX')).text.match(/@online\{/g)).toHaveLength(2);
    expect((await exportAs(library, 'RIS')).text.match(/^TY {2}- /gm)).toHaveLength(2);
    expect((await exportAs(library, 'Markdown')).text).toContain('> José Peña spoke of custody.');
    const html = await exportAs(library, 'Web page');
    expect(html.text).toContain('José Peña spoke of custody.');
    expect(html.name).toMatch(/\.html$/);
    await clear();
  });

  it('gives a backup that a fresh profile reads in whole', async () => {
    const save = async (page: Page) => {
      await page.getByRole('button', { name: 'Back up' }).click();
      await page.getByText('all 64 passages of this library').waitFor();
      const downloading = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Save the backup' }).click();
      const { fresh } = await readBack(await textOf(await (await downloading).path()));
      return fresh;
    };
    const before = await save(library);
    expect(before).toHaveLength(64);
    const other = await Chromium.launch();
    try {
      const page = await other.openExtensionPage('library.html');
      await fillLibrary(page, before);
      await expect.poll(() => page.locator('.lh').getByRole('status').textContent()).toBe('64 passages, newest first');
      expect(await save(page)).toEqual(before);
    } finally {
      await other.close();
    }
  });

  it('shows the passages of one subject with its card', async () => {
    await item('José').getByRole('button', { name: 'CECOT' }).click();
    await library.getByRole('heading', { name: 'Passages that name CECOT' }).waitFor();
    expect(await quotes()).toEqual(['José Peña spoke of custody.']);
    await library.getByRole('button', { name: 'Show its card' }).click();
    await library.locator('.subj .card').waitFor();
    await expectSound(library);
    await clear();
  });

  it('fits a window of 360 pixels, and is sound in light and dark', async () => {
    await library.setViewportSize({ width: 360, height: 800 });
    const overhang = () => library.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    await expect.poll(overhang).toBeLessThanOrEqual(0);
    await library.getByRole('button', { name: 'Filters' }).click();
    await library.getByRole('checkbox', { name: /^Rose/ }).click();
    await expect.poll(quotes).toEqual(['The men were no longer in its custody.']);
    await library.getByRole('button', { name: 'Edit' }).click();
    await expectSound(library);
    expect(await overhang()).toBeLessThanOrEqual(0);
    await library.keyboard.press('Escape');
    await clear();
    await library.setViewportSize({ width: 1280, height: 900 });
    await expectSound(library);
  });

  it('tells of records that it cannot read, and gives them out', async () => {
    await library.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('research');
          opening.onsuccess = () => {
            const tx = opening.result.transaction('annotations', 'readwrite');
            tx.objectStore('annotations').put({ key: [0, 'broken'], id: 'broken', annotation: { note: 1 } });
            tx.oncomplete = () => resolve(opening.result.close());
            tx.onerror = () => reject(tx.error);
          };
        }),
    );
    await library.reload();
    await library.getByText('1 record cannot be read. It stays stored as it is.').waitFor();
    const downloading = library.waitForEvent('download');
    await library.getByRole('button', { name: 'Save them to a file' }).click();
    expect(await textOf(await (await downloading).path())).toContain('"broken"');
  });
});

async function textOf(path: string): Promise<string> {
  return readFile(path, 'utf8');
}

async function expectSound(page: Page): Promise<void> {
  const { faults } = await inspect(page);
  expect(faults).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect((await inspectColors(page)).faults).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
}
