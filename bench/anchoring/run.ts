import { performance } from 'node:perf_hooks';
import { anchorSelectors } from '../../lib/anchoring/anchor-selectors';
import { describeSpan } from '../../lib/anchoring/describe-span';
import { PageWords } from '../../lib/anchoring/page-words';
import type { Anchor, Selector } from '../../lib/model/selector';
import { deleteWords, type Edited, editText, type Word, wordsOf } from './edit-text';
import { matchQuote, type SavedQuote, saveQuote } from './hypothesis';
import { Random } from './random';

/** Shares of the words of a page that are edited. */
export const EDIT_RATES = [0, 0.05, 0.1, 0.2] as const;
/** Edits of the rest of a page from which a passage was deleted. */
export const REST_RATES = [0, 0.05, 0.1] as const;
/** A painted span is the right one when it shares this much with the true one: intersection by union. */
const RIGHT_OVERLAP = 0.8;

export type Page = { name: string; text: string };
type Quote = { first: number; end: number };
type Span = { start: number; end: number };
type Verdict = 'right' | 'orphan' | 'wrong';

/** One method's answers to one kind of change. */
export class Tally {
  private readonly counts = { right: 0, orphan: 0, wrong: 0, elsewhere: 0, changed: 0 };
  readonly ms: number[] = [];
  readonly byState: Record<string, number[]> = {};
  total = 0;

  add(verdict: Verdict, state: string, ms: number, isElsewhere: boolean): void {
    this.counts[verdict]++;
    if (verdict === 'right' && state === 'changed') this.counts.changed++;
    if (verdict === 'wrong' && isElsewhere) this.counts.elsewhere++;
    this.total++;
    this.ms.push(ms);
    this.byState[state] ??= [];
    this.byState[state].push(ms);
  }

  /** Shares: right, orphan and wrong make 1; changed is the part of the right ones which the reader is told about. */
  shares() {
    const { right, orphan, wrong, elsewhere, changed } = this.counts;
    const of = (count: number, all = this.total) => (all === 0 ? 0 : round(count / all));
    return {
      right: of(right),
      changed: of(changed, right),
      orphan: of(orphan),
      wrong: of(wrong),
      elsewhere: of(elsewhere),
      quotes: this.total,
      ms: summary(this.ms),
      msByState: Object.fromEntries(Object.entries(this.byState).map(([state, ms]) => [state, summary(ms)])),
    };
  }

  /** The same for passages that are no longer there. */
  deletedShares() {
    const { right, orphan, wrong } = this.counts;
    return {
      painted: round(wrong / this.total),
      orphan: round((right + orphan) / this.total),
      quotes: this.total,
      ms: summary(this.ms),
    };
  }
}

export type Method = {
  edits: Map<number, Tally>;
  deleted: Map<number, Tally>;
  prepareMs: number[];
};

export type Options = { seed: number; lengths: readonly [number, number]; perPage: number };

export type Miss = {
  page: string;
  kind: string;
  verdict: Verdict;
  quote: string;
  painted: string;
  truth: string;
  score: number;
};

/** Run both methods over the same quotes of the same pages under the same edits. */
export function runAnchoring(
  pages: readonly Page[],
  options: Options,
  misses?: Miss[],
): { ours: Method; theirs: Method } {
  const ours = makeMethod();
  const theirs = makeMethod();
  const vocabulary = pages.flatMap(({ text }) => text.split(/\s+/)).filter((word) => word !== '');
  pages.forEach((page, number) => {
    const random = new Random(options.seed * 1000 + number);
    const words = wordsOf(page.text);
    const quotes = chooseQuotes(words.length, options, random);
    const saved = quotes.map(({ first, end }) => {
      const start = (words[first] as Word).start;
      const stop = (words[end - 1] as Word).end;
      return {
        exact: page.text.slice(start, stop),
        selectors: describeSpan(page.text, start, stop),
        theirs: saveQuote(page.text, start, stop),
      };
    });
    for (const rate of EDIT_RATES) {
      const edited = editText(page.text, rate, vocabulary, random);
      const prepared = prepare(edited.text, ours);
      quotes.forEach((quote, at) => {
        const truth = truthOf(edited, quote);
        const { selectors, theirs: other, exact } = saved[at] as (typeof saved)[number];
        const miss = misses && { list: misses, page: page.name, kind: `edits ${rate}`, exact };
        ask(prepared, edited.text, selectors, truth, get(ours.edits, rate), miss);
        askTheirs(edited.text, other, truth, get(theirs.edits, rate));
      });
    }
    for (const rate of REST_RATES) {
      quotes.forEach((quote, at) => {
        const without = deleteWords(page.text, words, quote.first, quote.end);
        const { text } = editText(without, rate, vocabulary, random);
        const prepared = prepare(text, ours);
        const { selectors, theirs: other, exact } = saved[at] as (typeof saved)[number];
        const miss = misses && { list: misses, page: page.name, kind: `deleted ${rate}`, exact };
        ask(prepared, text, selectors, null, get(ours.deleted, rate), miss);
        askTheirs(text, other, null, get(theirs.deleted, rate));
      });
    }
  });
  return { ours, theirs };
}

function makeMethod(): Method {
  return {
    edits: new Map(EDIT_RATES.map((rate) => [rate, new Tally()])),
    deleted: new Map(REST_RATES.map((rate) => [rate, new Tally()])),
    prepareMs: [],
  };
}

function get(tallies: Map<number, Tally>, rate: number): Tally {
  return tallies.get(rate) as Tally;
}

function chooseQuotes(words: number, { lengths, perPage }: Options, random: Random): Quote[] {
  const [least, most] = lengths;
  return Array.from({ length: perPage }, () => {
    const length = least + random.below(most - least + 1);
    const first = random.below(words - length + 1);
    return { first, end: first + length };
  });
}

/** A page is made ready once for all its quotes; that is timed apart. */
function prepare(text: string, method: Method): PageWords {
  const start = performance.now();
  const page = new PageWords(text);
  if (page.length > 0) page.placesOf(0);
  method.prepareMs.push(performance.now() - start);
  return page;
}

/** Where the quote's words are now, from the first that is left to the last; null when none is. */
function truthOf({ moved }: Edited, { first, end }: Quote): Span | null {
  const left = moved.slice(first, end).filter((word) => word !== null);
  const begin = left[0];
  const stop = left.at(-1);
  return begin && stop ? { start: begin.start, end: stop.end } : null;
}

function ask(
  page: PageWords,
  text: string,
  selectors: readonly Selector[],
  truth: Span | null,
  tally: Tally,
  miss?: { list: Miss[]; page: string; kind: string; exact: string },
): void {
  const start = performance.now();
  const anchor: Anchor = anchorSelectors(page, selectors);
  const ms = performance.now() - start;
  const painted = anchor.state === 'orphan' ? null : anchor;
  const verdict = judge(painted, truth);
  tally.add(verdict, anchor.state, ms, overlapOf(painted, truth) === 0);
  const isMiss = truth === null ? painted !== null : verdict !== 'right';
  if (miss && isMiss) {
    const cut = (span: Span | null) => (span ? text.slice(span.start, span.end) : '');
    const { list, page: name, kind, exact } = miss;
    list.push({
      page: name,
      kind,
      verdict,
      quote: exact,
      painted: cut(painted),
      truth: cut(truth),
      score: anchor.score ?? 0,
    });
  }
}

function askTheirs(text: string, quote: SavedQuote, truth: Span | null, tally: Tally): void {
  const start = performance.now();
  const painted = matchQuote(text, quote);
  tally.add(
    judge(painted, truth),
    painted ? 'painted' : 'orphan',
    performance.now() - start,
    overlapOf(painted, truth) === 0,
  );
}

function judge(painted: Span | null, truth: Span | null): Verdict {
  if (painted === null) return truth === null ? 'right' : 'orphan';
  return overlapOf(painted, truth) >= RIGHT_OVERLAP ? 'right' : 'wrong';
}

function overlapOf(a: Span | null, b: Span | null): number {
  if (!a || !b) return 0;
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared <= 0 ? 0 : shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

function summary(ms: readonly number[]): { median: number; p95: number } {
  const sorted = [...ms].sort((a, b) => a - b);
  const at = (share: number) => round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0);
  return { median: at(0.5), p95: at(0.95) };
}

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
