import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { toJsonLd } from '../../../lib/export/json-ld';
import { type ImportPreview, previewImport } from '../../../lib/import/preview-import';
import type { Annotation } from '../../../lib/model/annotation';

const ABOUT = {
  id: 'urn:uuid:00000000-0000-4000-8000-00000000ffff',
  label: 'Test',
  created: '2026-11-24T00:00:00.000Z',
};

/** Choose a file in the import of the library page, from wherever it was opened. */
export async function chooseFile(page: Page, text: string, name = 'passages.jsonld'): Promise<void> {
  await page.getByRole('button', { name: 'Import from a file' }).click();
  await page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/ld+json', buffer: Buffer.from(text) });
}

/** Bring passages into the store as a reader does: by a file. */
export async function fillLibrary(page: Page, annotations: readonly Annotation[]): Promise<void> {
  await chooseFile(page, toJsonLd(annotations, ABOUT));
  await page.getByRole('button', { name: /^Import [\d,]+ passage/ }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

/** Export by the dialog. @returns the file's name and text */
export async function exportAs(page: Page, format: string): Promise<{ name: string; text: string }> {
  await page
    .getByRole('button', { name: /^Export( these \d+)?$/ })
    .first()
    .click();
  await page.getByRole('radio', { name: format }).check();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the file' }).click();
  const download = await downloading;
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

/** What a file of ours holds, as the import reads it into an empty library. */
export function readBack(text: string): Promise<ImportPreview> {
  return previewImport(
    { size: text.length, text: () => Promise.resolve(text) },
    { now: ABOUT.created, findKnown: (list) => Promise.resolve(list.map(() => null)) },
  );
}
