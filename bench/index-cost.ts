import { findCandidates } from '../lib/matching/candidates';
import { compileMatchIndex } from '../lib/matching/compile-index';
import { HEADER } from '../lib/matching/index-format';
import { MatchIndex } from '../lib/matching/match-index';
import { PageLine } from '../lib/matching/page-line';
import { fold, normalise } from '../lib/text/normalise';
import { tokenise } from '../lib/text/tokens';
import { compileIndexes, type IndexName } from './lib/indexes';
import { interleave } from './lib/measure';
import { entriesOf, readNames } from './lib/names';
import { median, round } from './lib/stats';
import { pageTexts } from './lib/texts';
import { buildDafsa } from './spikes/dafsa';
import { buildDoubleArrayTrie } from './spikes/double-array-trie';
import type { Spike } from './spikes/spike';

export type IndexRow = {
  /** Given to the compiler. */
  names: number;
  /** Compiled of them: a name with its own capitals has one for words set in capitals, too. */
  forms: number;
  bytes: number;
  /** The forms' own part: hashes, checks, flags, buckets, beginnings. */
  bytesAForm: number;
  /** With the entities' records. */
  bytesAFormInAll: number;
  bytesAName: number;
  compileMs: number;
  openMs: number;
};

export type DesignRow = { design: string; buildMs: number; bytesAForm: number; lookupsASecond: number; found: number };

export type IndexReport = { sizes: Partial<Record<IndexName, IndexRow>>; designs: DesignRow[] };

const OPENS = 9;

export async function benchIndex(withNames: boolean): Promise<IndexReport> {
  const sizes: IndexReport['sizes'] = {};
  for await (const { name, names, buffer, compileMs } of compileIndexes(withNames)) {
    const opens = Array.from({ length: OPENS }, () => {
      const start = performance.now();
      MatchIndex.open(buffer);
      return performance.now() - start;
    });
    const { forms } = MatchIndex.open(buffer);
    sizes[name] = {
      names,
      forms,
      bytes: buffer.byteLength,
      bytesAForm: round(formBytes(buffer) / forms),
      bytesAFormInAll: round(buffer.byteLength / forms),
      bytesAName: round(buffer.byteLength / names),
      compileMs: round(compileMs),
      openMs: round(median(opens)),
    };
  }
  return { sizes, designs: withNames ? compareDesigns(readNames('100k')) : [] };
}

/** Of the forms' own part. */
function formBytes(buffer: ArrayBuffer): number {
  const words = new Uint32Array(buffer, 0, HEADER.length);
  const header = (at: keyof typeof HEADER) => words[HEADER[at]] as number;
  return 12 * header('forms') + 4 * 2 ** header('bucketBits') + 2 ** (header('prefixBits') - 3) + header('affixBytes');
}

/** The same 100,000 forms in lower case, looked for at each word of the same pages. */
function compareDesigns(names: readonly string[]): DesignRow[] {
  const sorted = [...new Set(names.map((name) => fold(normalise(name).text)))].sort((a, b) => (a < b ? -1 : 1));
  const lines = pageTexts().map((blocks) => new PageLine(blocks, 'en'));
  const words = lines.reduce((sum, { folded }) => sum + tokenise(folded).count, 0);
  const designs = [buildHash, buildDoubleArrayTrie, buildDafsa].map((build) => {
    const start = performance.now();
    const spike = build(sorted);
    return { spike, buildMs: performance.now() - start };
  });
  const count = (spike: Spike) => lines.reduce((sum, { folded }) => sum + spike.count(folded), 0);
  const samples = interleave(Object.fromEntries(designs.map(({ spike }) => [spike.name, () => count(spike)])), 7);
  return designs.map(({ spike, buildMs }) => ({
    design: spike.name,
    buildMs: round(buildMs),
    bytesAForm: round(spike.bytes / sorted.length),
    lookupsASecond: round((1000 * words) / median(samples[spike.name] ?? [])),
    found: count(spike),
  }));
}

/** What lib/matching uses, with its entities left out. */
function buildHash(sorted: readonly string[]): Spike {
  const entries = entriesOf(sorted).map((entry) => ({
    ...entry,
    aliases: entry.aliases.map((alias) => ({ ...alias, caseSensitive: false })),
  }));
  const buffer = compileMatchIndex('bench', entries);
  const index = MatchIndex.open(buffer);
  const lines = new Map<string, PageLine>();
  return {
    name: 'hash of words',
    bytes: formBytes(buffer),
    count(folded) {
      const line = lines.get(folded) ?? new PageLine([{ id: 0, text: folded }], 'en');
      lines.set(folded, line);
      return findCandidates(index, line, () => true).length;
    },
  };
}
