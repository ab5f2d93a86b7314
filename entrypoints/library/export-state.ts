import { signal } from '@preact/signals';
import { i18n } from '#i18n';
import type { ExportFormat, ExportScope } from '../../components/library/ExportDialog';
import { formatNumber } from '../../components/parts/format';
import { groupByArticle } from '../../lib/export/article';
import { toBibtex } from '../../lib/export/bibtex';
import { toCslJson } from '../../lib/export/csl';
import { toCsv } from '../../lib/export/csv';
import { toHtml } from '../../lib/export/html';
import { toJsonLd } from '../../lib/export/json-ld';
import { toMarkdown } from '../../lib/export/markdown';
import { toRis } from '../../lib/export/ris';
import type { CardLookup, CitedCard } from '../../lib/export/words';
import { localDay } from '../../lib/library/filter-rows';
import { call } from '../../lib/messaging/client';
import type { Annotation } from '../../lib/model/annotation';
import { readMany } from './changes';
import { exportWords } from './export-words';
import { library } from './rows-state';
import { toast } from './toast-state';
import { selected, shown } from './view-state';

/** The dialog is open, with what it offers first; null when it is closed. */
export const exporting = signal<ExportScope | null>(null);
/** The dialog of the backup is open. */
export const backingUp = signal(false);
/** How many passages are read of how many; null when nothing is being written. */
export const exportProgress = signal<{ done: number; total: number } | null>(null);
export const exportProblem = signal<string | null>(null);

/** Cards asked for at once. */
const CARDS_AT_ONCE = 20;
/** The browser has read the file by then. Milliseconds. */
const READ_WITHIN_MS = 60_000;

const FILES: Record<ExportFormat, { ending: string; type: string }> = {
  jsonld: { ending: 'jsonld', type: 'application/ld+json' },
  markdown: { ending: 'md', type: 'text/markdown' },
  csv: { ending: 'csv', type: 'text/csv' },
  html: { ending: 'html', type: 'text/html' },
  bibtex: { ending: 'bib', type: 'application/x-bibtex' },
  ris: { ending: 'ris', type: 'application/x-research-info-systems' },
  csl: { ending: 'json', type: 'application/json' },
};

export async function exportFile(scope: ExportScope, format: ExportFormat, name = 'passages'): Promise<void> {
  exportProblem.value = null;
  exportProgress.value = { done: 0, total: 0 };
  try {
    const annotations = await collect(scope);
    const { ending, type } = FILES[format];
    const text = await write(annotations, format);
    download(`sidelight-${name}-${localDay(new Date().toISOString())}.${ending}`, type, text);
    exporting.value = null;
    backingUp.value = false;
    toast.value = { text: i18n.t('library.toast.exported', annotations.length, [formatNumber(annotations.length)]) };
  } catch (error) {
    exportProblem.value = error instanceof Error ? error.message : String(error);
  }
  exportProgress.value = null;
}

async function collect(scope: ExportScope): Promise<Annotation[]> {
  if (scope.of === 'shown') return readMany(shown.value.map(({ id }) => id));
  if (scope.of === 'selected') return readMany([...selected.value]);
  const store = await library();
  const annotations: Annotation[] = [];
  for await (const page of store.listAll(scope.of === 'article' ? { article: scope.address } : {}, 1000)) {
    annotations.push(...page.annotations);
    exportProgress.value = { done: annotations.length, total: page.total };
  }
  return annotations;
}

async function write(annotations: readonly Annotation[], format: ExportFormat): Promise<string> {
  const words = exportWords();
  const created = new Date().toISOString();
  switch (format) {
    case 'jsonld':
      return toJsonLd(annotations, { id: `urn:uuid:${crypto.randomUUID()}`, label: words.passages, created });
    case 'markdown':
      return toMarkdown(annotations, { words, cards: await cardsOf(annotations) });
    case 'csv':
      return toCsv(annotations, await cardsOf(annotations));
    case 'html':
      return toHtml(annotations, { words, cards: await cardsOf(annotations), created });
    case 'bibtex':
      return toBibtex(groupByArticle(annotations));
    case 'ris':
      return toRis(groupByArticle(annotations));
    case 'csl':
      return toCslJson(groupByArticle(annotations));
  }
}

/** The sources of the cards of all subjects; without those of a card that cannot be had. */
async function cardsOf(annotations: readonly Annotation[]): Promise<CardLookup> {
  const ids = [...new Set(annotations.flatMap(({ entities }) => entities.map(({ id }) => id)))];
  const cards = new Map<string, CitedCard>();
  for (let from = 0; from < ids.length; from += CARDS_AT_ONCE) {
    await Promise.all(
      ids.slice(from, from + CARDS_AT_ONCE).map(async (entityId) => {
        const answer = await call('getCard', { entityId }).catch(() => null); // the worker is away
        if (answer?.state !== 'ready') return;
        const { entity, sources } = answer.card;
        cards.set(entityId, { title: entity.title, sources });
      }),
    );
  }
  return (id) => cards.get(id) ?? null;
}

/** Records that this version cannot read, as they are stored. */
export async function exportUnreadable(): Promise<void> {
  const store = await library();
  download(
    `sidelight-unreadable-${localDay(new Date().toISOString())}.json`,
    'application/json',
    JSON.stringify(await store.listUnreadable(), null, 1),
  );
}

function download(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), READ_WITHIN_MS);
}
