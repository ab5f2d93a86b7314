import { listSavedPages, whyNoSavedPages } from '../lib/saved-pages';
import type { Matcher } from './evaluate';
import { type PageLabel, readHits } from './pages';
import { table } from './report';

/** Rows of the table of the commonest mentions. */
const COMMONEST = 40;

export type Coverage = {
  pages: number;
  /** Of the pages, as a share of 1, those with one card or more. */
  withCard: number;
  /** Median over the pages of how many cards each has. */
  medianCards: number;
  marks: number;
  commonest: {
    surface: string;
    id: string;
    marks: number;
    pages: number;
    /** Verdicts by eye on marks of these words that were drawn at random. */
    verdicts: Record<PageLabel['verdict'], number>;
  }[];
};

/** What a reader meets on the English saved pages. @returns the reason why not, where they are absent */
export function measureCoverage({ index }: Matcher, labels: readonly PageLabel[]): Coverage | string {
  const why = whyNoSavedPages();
  if (why !== null) return why;
  const pages = (listSavedPages() ?? []).filter(({ lang }) => lang.startsWith('en'));
  const rows = new Map<string, Coverage['commonest'][number] & { files: Set<string> }>();
  const cards: number[] = [];
  for (const { file } of pages) {
    const { hits } = readHits(index, file);
    cards.push(new Set(hits.map(({ hit }) => hit.id)).size);
    for (const { hit } of hits) {
      const { surface, id } = hit;
      const key = `${surface} ${id}`;
      const row = rows.get(key) ?? {
        ...{ surface, id, marks: 0, pages: 0, files: new Set<string>() },
        verdicts: { right: 0, wrong: 0, needless: 0 },
      };
      rows.set(key, row);
      row.marks++;
      row.files.add(file);
    }
  }
  for (const { surface, id, verdict } of labels) {
    const row = rows.get(`${surface} ${id}`);
    if (row) row.verdicts[verdict]++;
  }
  const commonest = [...rows.values()]
    .sort((a, b) => b.marks - a.marks || (a.surface < b.surface ? -1 : 1))
    .slice(0, COMMONEST)
    .map(({ files, ...row }) => ({ ...row, pages: files.size }));
  const sorted = cards.sort((a, b) => a - b);
  return {
    pages: pages.length,
    withCard: cards.filter((count) => count > 0).length / Math.max(1, pages.length),
    medianCards: sorted[sorted.length >> 1] ?? 0,
    marks: [...rows.values()].reduce((sum, { marks }) => sum + marks, 0),
    commonest,
  };
}

export function coverageText(coverage: Coverage | string): string {
  if (typeof coverage === 'string') return `Saved pages: skipped, ${coverage}.`;
  const { pages, withCard, medianCards, marks, commonest } = coverage;
  return [
    `${pages} English pages, ${marks} marks. ${(100 * withCard).toFixed(1)} % of the pages have a card; the median page has ${medianCards}.`,
    '',
    table([
      ['words', 'entity', 'marks', 'pages', 'right', 'wrong', 'needless'],
      ...commonest.map(({ surface, id, marks, pages, verdicts }) => [
        surface,
        id,
        ...[marks, pages, verdicts.right, verdicts.wrong, verdicts.needless].map(String),
      ]),
    ]),
  ].join('\n');
}
