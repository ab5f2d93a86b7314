import { signal } from '@preact/signals';
import { i18n } from '#i18n';
import type { PassageDraft } from '../../components/library/PassageEditor';
import { formatNumber } from '../../components/parts/format';
import { quoteWithCitation } from '../../lib/export/cite';
import { linkToPassage } from '../../lib/library/passage-link';
import { type Annotation, type AnnotationId, quoteOf } from '../../lib/model/annotation';
import { exportWords } from './export-words';
import { library, showDeleted, showStored } from './rows-state';
import { toast } from './toast-state';
import { editing, selected } from './view-state';

/** Ids to a read or a write: neither one that never ends, nor one for each. */
const BATCH = 500;

/** The last change that the browser refused to store, in its words. */
export const unsaved = signal<string | null>(null);

const now = () => new Date().toISOString();

/** Do it, or say that nothing was stored. */
async function attempt(work: () => Promise<void>): Promise<boolean> {
  try {
    await work();
    unsaved.value = null;
    return true;
  } catch (error) {
    unsaved.value = error instanceof Error ? error.message : String(error);
    return false;
  }
}

export function edit(id: AnnotationId, draft: PassageDraft): Promise<boolean> {
  return attempt(async () => {
    const store = await library();
    const { note, colour, tags, page } = draft;
    const changed = await store.change(id, (before) => ({
      ...before,
      note,
      colour,
      tags,
      page: { ...before.page, ...page },
      modified: now(),
    }));
    editing.value = null;
    if (changed) showStored([changed]);
    else showDeleted([id]); // deleted in another window meanwhile
  });
}

export function tagMany(ids: readonly AnnotationId[], change: { add?: string[]; remove?: string[] }): Promise<boolean> {
  return attempt(async () => {
    const store = await library();
    const changed = await store.tag(ids, { ...change, at: now() });
    showStored(await readMany(ids));
    toast.value = { text: i18n.t('library.toast.tagged', changed, [formatNumber(changed)]) };
  });
}

export async function readMany(ids: readonly AnnotationId[]): Promise<Annotation[]> {
  const store = await library();
  const read: Annotation[] = [];
  for (let from = 0; from < ids.length; from += BATCH) {
    read.push(...(await store.getMany(ids.slice(from, from + BATCH))).annotations);
  }
  return read;
}

/** Show what other tabs write while this page is open. */
export function watchOthers(): void {
  library().then(
    (store) => store.watchOthers((ids) => void follow(ids)),
    () => undefined, // a library that cannot be opened is told where its rows are read
  );
}

async function follow(ids: readonly AnnotationId[]): Promise<void> {
  try {
    const read = await readMany(ids);
    const stored = new Set(read.map(({ id }) => id));
    showStored(read);
    showDeleted(ids.filter((id) => !stored.has(id)));
  } catch (error) {
    // What is shown may be older than what is stored; the next look at it reads it again.
    console.debug('Sidelight: changes of another tab were not read.', error);
  }
}

export function deleteMany(ids: readonly AnnotationId[]): Promise<boolean> {
  return attempt(async () => {
    const store = await library();
    await store.delete(ids, now());
    showDeleted(ids);
    selected.value = new Set([...selected.value].filter((id) => !ids.includes(id)));
    const text = i18n.t('library.toast.deleted', ids.length, [formatNumber(ids.length)]);
    toast.value = { text, onUndo: () => void restore(ids) };
  });
}

function restore(ids: readonly AnnotationId[]): Promise<boolean> {
  return attempt(async () => {
    const store = await library();
    await store.restore(ids);
    showStored(await readMany(ids));
    toast.value = { text: i18n.t('library.toast.restored', ids.length, [formatNumber(ids.length)]) };
  });
}

/** Save the present wording of a changed passage beside the reader's own, which stays as it is. */
export function saveNewWording(annotation: Annotation): Promise<boolean> {
  return attempt(async () => {
    const { lastLook, target } = annotation;
    if (lastLook?.present === undefined) return;
    const { prefix, suffix } = quoteOf(annotation);
    const at = now();
    const copy: Annotation = {
      ...annotation,
      id: `urn:uuid:${crypto.randomUUID()}`,
      created: at,
      modified: at,
      target: { ...target, selectors: [{ type: 'TextQuoteSelector', exact: lastLook.present, prefix, suffix }] },
      lastLook: { state: 'sure', at: lastLook.at },
    };
    const store = await library();
    await store.put(copy);
    showStored([copy]);
    toast.value = { text: i18n.t('library.toast.savedToo'), onUndo: () => void deleteMany([copy.id]) };
  });
}

export async function copyPassage(annotation: Annotation): Promise<void> {
  const text = quoteWithCitation(annotation, exportWords(), linkToPassage(annotation));
  try {
    await navigator.clipboard.writeText(text);
    toast.value = { text: i18n.t('library.toast.copied') };
  } catch {
    toast.value = { text: i18n.t('card.copyFailed') };
  }
}
