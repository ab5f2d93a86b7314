import { signal } from '@preact/signals';
import { i18n } from '#i18n';
import type { ImportStep } from '../../components/library/ImportDialog';
import { formatNumber } from '../../components/parts/format';
import { ImportError } from '../../lib/import/import-error';
import { type ImportPreview, MAX_IMPORT_BYTES, previewImport } from '../../lib/import/preview-import';
import { library, showStored } from './rows-state';
import { toast } from './toast-state';

/** Null while the dialog is closed. */
export const importing = signal<ImportStep | null>(null);

let preview: ImportPreview | null = null;
/** Of the file that is being read: another file, or closing, leaves it. */
let reading = 0;

export function openImport(): void {
  importing.value = { step: 'choose' };
}

export function closeImport(): void {
  reading++;
  preview = null;
  importing.value = null;
}

export async function readFile(file: File): Promise<void> {
  const own = ++reading;
  importing.value = { step: 'reading', name: file.name, done: 0, total: 0 };
  try {
    const store = await library();
    const read = await previewImport(file, {
      now: new Date().toISOString(),
      findKnown: (annotations) => store.findKnown(annotations),
      async onProgress(progress) {
        if (own !== reading) throw new Error('left');
        importing.value = { step: 'reading', name: file.name, ...progress };
        await new Promise((resolve) => setTimeout(resolve));
      },
    });
    if (own !== reading) return;
    preview = read;
    importing.value = {
      step: 'preview',
      name: file.name,
      format: read.format,
      fresh: read.fresh.length,
      duplicates: read.duplicates.length,
      unreadable: read.unreadable,
    };
  } catch (error) {
    if (own === reading) importing.value = { step: 'failed', name: file.name, reason: reasonOf(error) };
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof ImportError)) return error instanceof Error ? error.message : String(error);
  if (error.code === 'too-large')
    return i18n.t('library.import.tooLarge', [formatNumber(MAX_IMPORT_BYTES / 1024 ** 2)]);
  return i18n.t(error.code === 'not-json' ? 'library.import.notJson' : 'library.import.unknownFormat');
}

/** Store what is new: all of it, or nothing. */
export async function importFresh(): Promise<void> {
  if (preview === null || importing.value?.step !== 'preview') return;
  const { fresh } = preview;
  const { name } = importing.value;
  importing.value = { step: 'storing', name, total: fresh.length };
  try {
    const store = await library();
    await store.putMany(fresh);
    showStored(fresh);
    toast.value = { text: i18n.t('library.toast.imported', fresh.length, [formatNumber(fresh.length)]) };
    closeImport();
  } catch (error) {
    importing.value = { step: 'failed', name, reason: reasonOf(error) };
  }
}
