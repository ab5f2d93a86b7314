import { EDIT_RATES, type Method, type Miss, type Page, REST_RATES, runAnchoring, type Tally } from './run';

/** Pages are dealt to the two halves in turn; each half has its own seed. */
const SEEDS = { dev: 11, report: 42 } as const;
export type Set = keyof typeof SEEDS;

const QUOTES = { lengths: [4, 60], perPage: 24 } as const;
const SHORT = { lengths: [2, 4], perPage: 12 } as const;
/** Quotes by number of words, to see where a method fails. */
const BANDS = [
  [4, 8],
  [9, 20],
  [21, 60],
] as const;
const PER_BAND = 8;
/** The rest of the page from which a passage is deleted has been edited as well. */
const DELETED_REST = 0.05;

export type Figures = ReturnType<typeof figuresOf>;

export function benchAnchoring(articles: readonly Page[], set: Set, seed: number | null) {
  const pages = articles.filter((_, at) => at % 2 === (set === 'dev' ? 0 : 1));
  const start = seed ?? SEEDS[set];
  const misses: Miss[] = [];
  // Once unmeasured, so that what is measured is compiled code: a page's script keeps it for all quotes of a page.
  runAnchoring(pages.slice(0, 4), { seed: start + 1, ...QUOTES });
  const main = runAnchoring(pages, { seed: start, ...QUOTES }, misses);
  const short = runAnchoring(pages, { seed: start + 2, ...SHORT }, misses);
  const bands = BANDS.map((lengths) => ({
    words: lengths,
    ...runAnchoring(pages, { seed: start + 3 + lengths[0], lengths, perPage: PER_BAND }),
  }));
  const figures = figuresOf(pages, set, start, main, short, bands);
  return { figures, misses };
}

type Both = { ours: Method; theirs: Method };

function figuresOf(
  pages: readonly Page[],
  set: Set,
  seed: number,
  main: Both,
  short: Both,
  bands: readonly (Both & { words: readonly [number, number] })[],
) {
  const characters = pages.map(({ text }) => text.length).sort((a, b) => a - b);
  return {
    set,
    seed,
    pages: pages.length,
    quotes: pages.length * QUOTES.perPage,
    charactersMedian: characters[characters.length >> 1] ?? 0,
    ...figuresOfMethod(main.ours),
    prepareMs: timesOf(main.ours.prepareMs),
    short: figuresOfMethod(short.ours),
    byWords: Object.fromEntries(bands.map(({ words, ours }) => [words.join('-'), figuresOfMethod(ours)])),
    hypothesis: {
      ...figuresOfMethod(main.theirs),
      short: figuresOfMethod(short.theirs),
      byWords: Object.fromEntries(bands.map(({ words, theirs }) => [words.join('-'), figuresOfMethod(theirs)])),
    },
  };
}

function figuresOfMethod(method: Method) {
  const edits = EDIT_RATES.map((rate) => [String(rate * 100), (method.edits.get(rate) as Tally).shares()] as const);
  const deleted = (rate: number) => (method.deleted.get(rate) as Tally).deletedShares();
  return {
    edits: Object.fromEntries(edits),
    deleted: {
      ...deleted(DELETED_REST),
      byRestEdits: Object.fromEntries(REST_RATES.map((rate) => [String(rate * 100), deleted(rate)])),
    },
  };
}

function timesOf(ms: readonly number[]): { median: number; p95: number } {
  const sorted = [...ms].sort((a, b) => a - b);
  const at = (share: number) => Math.round((sorted[Math.floor(share * (sorted.length - 1))] ?? 0) * 1e3) / 1e3;
  return { median: at(0.5), p95: at(0.95) };
}

type MethodFigures = ReturnType<typeof figuresOfMethod>;

/** The figures as tables for the eye. */
export function formatReport(figures: Figures): string {
  const { set, pages, quotes, charactersMedian, prepareMs, short, byWords, hypothesis } = figures;
  return [
    `${quotes} quotes of 4 to 60 words on ${pages} pages (set ${set}; median ${charactersMedian} characters)`,
    `A page is made ready in ${prepareMs.median} ms (p95 ${prepareMs.p95}), once for all its quotes.`,
    table('Sidelight', figures),
    table('Hypothesis', hypothesis),
    table('Sidelight, 2 to 4 words', short),
    table('Hypothesis, 2 to 4 words', hypothesis.short),
    ...Object.entries(byWords).map(([words, ours]) => table(`Sidelight, ${words} words`, ours)),
    '',
  ].join('\n\n');
}

function table(title: string, { edits, deleted }: MethodFigures): string {
  const head = ['', 'right', 'changed', 'orphan', 'wrong', 'ms p50', 'p95'];
  const rows = Object.entries(edits).map(([rate, { right, changed, orphan, wrong, ms }]) => [
    `${rate} % edited`,
    ...[right, changed, orphan, wrong].map(percent),
    ms.median.toFixed(3),
    ms.p95.toFixed(3),
  ]);
  const gone = Object.entries(deleted.byRestEdits).map(([rate, { painted, orphan, ms }]) => [
    `deleted, rest ${rate} %`,
    '',
    '',
    percent(orphan),
    percent(painted),
    ms.median.toFixed(3),
    ms.p95.toFixed(3),
  ]);
  return [[title, ...head.slice(1)], ...rows, ...gone]
    .map((row) => row.map((cell, at) => (at === 0 ? cell.padEnd(26) : cell.padStart(9))).join(''))
    .join('\n');
}

function percent(share: number): string {
  return (share * 100).toFixed(2);
}
