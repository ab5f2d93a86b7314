import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { MatchIndex } from '../../lib/matching/match-index';
import { SHARED } from '../lib/project';
import { listSavedPages, whyNoSavedPages } from '../lib/saved-pages';
import { readInput } from '../lib/scan-input';
import { scanBlocks } from '../lib/scan-text';
import type { Matcher } from './evaluate';
import { SetError } from './read-set';
import { around } from './report';

/** A mark in a saved page, by reference: the page's text is its publisher's and not kept here. */
const HitSchema = v.strictObject({
  page: v.string(),
  /** Of the block's text: the first digits of its SHA-256. */
  block: v.string(),
  /** Offsets into the block's text. */
  start: v.number(),
  end: v.number(),
  surface: v.string(),
  id: v.string(),
});
const VERDICTS = ['right', 'wrong', 'needless'] as const;
const LabelSchema = v.strictObject({ ...HitSchema.entries, verdict: v.picklist(VERDICTS) });

type Hit = v.InferOutput<typeof HitSchema>;
export type PageLabel = v.InferOutput<typeof LabelSchema>;

export type PageFigures = {
  labels: number;
  /** Of tables that are not in the dataset yet. */
  ignored: number;
  /** Their block is no longer in the page as it is read today. */
  lost: number;
  /** Of each verdict, how many are marked today and how many are not. */
  marked: Record<PageLabel['verdict'], number>;
  unmarked: Record<PageLabel['verdict'], number>;
  /** Of the labelled marks that are made today, how many are right. */
  precision: number;
  /** Of those found right, how many are still made. */
  kept: number;
};

const BLOCK_DIGITS = 12;
/** Most marks of one entity in a draw: without it half of them would be of one president. */
const MOST_OF_ONE = 8;

export function readPageLabels(file: string): PageLabel[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, i) => {
      if (line.trim() === '') return [];
      const label = v.safeParse(LabelSchema, JSON.parse(line));
      if (!label.success)
        throw new SetError(`${file}:${i + 1}: ${label.issues.map(({ message }) => message).join(', ')}`);
      return [label.output];
    });
}

/** Judge today's marks by the labels. @returns the reason why not, where the saved pages are absent */
export function judgePages({ index, known }: Matcher, labels: readonly PageLabel[]): PageFigures | string {
  const why = whyNoSavedPages();
  if (why !== null) return why;
  const marked = { right: 0, wrong: 0, needless: 0 };
  const unmarked = { right: 0, wrong: 0, needless: 0 };
  let lost = 0;
  const judged = labels.filter(({ id }) => !known.isToCome(id));
  for (const page of new Set(judged.map((label) => label.page))) {
    const { hits, blocks } = readHits(index, page);
    const made = new Set(hits.map(({ hit }) => keyOf(hit)));
    for (const label of judged.filter((other) => other.page === page)) {
      if (!blocks.has(label.block)) lost++;
      else (made.has(keyOf(label)) ? marked : unmarked)[label.verdict]++;
    }
  }
  const all = marked.right + marked.wrong + marked.needless;
  return {
    labels: labels.length,
    ignored: labels.length - judged.length,
    lost,
    marked,
    unmarked,
    precision: all === 0 ? 1 : marked.right / all,
    kept: marked.right + unmarked.right === 0 ? 1 : marked.right / (marked.right + unmarked.right),
  };
}

/** Marks in the saved pages that nobody has labelled, drawn by lot; the same seed draws the same. */
export function proposeHits(
  { index }: Matcher,
  labels: readonly PageLabel[],
  count: number,
  seed: number,
): { hit: Hit; line: string }[] {
  const done = new Set(labels.map(keyOf));
  /** A page may say the same block twice; one verdict is for both. */
  const isNew = ({ hit }: { hit: Hit }) => !done.has(keyOf(hit)) && done.add(keyOf(hit));
  const hits = (listSavedPages() ?? []).flatMap(({ file }) => readHits(index, file).hits).filter(isNew);
  const drawn = new Map<string, number>();
  return shuffle(hits, seed)
    .filter(({ hit: { id } }) => {
      const before = drawn.get(id) ?? 0;
      drawn.set(id, before + 1);
      return before < MOST_OF_ONE;
    })
    .slice(0, count);
}

/** Every mark in a saved page, as a reader who chose all mentions meets them. */
export function readHits(index: MatchIndex, page: string): { hits: { hit: Hit; line: string }[]; blocks: Set<string> } {
  const { lang, blocks } = readInput(join(SHARED, 'pages', page));
  const names = blocks.map(blockName);
  const hits = scanBlocks(index, blocks, lang).matches.map(({ block, start, end, surface, entity, line }) => ({
    hit: { page, block: names[block] ?? '', start, end, surface, id: entity },
    line: around(line, { start, end }),
  }));
  return { hits, blocks: new Set(names) };
}

function blockName(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, BLOCK_DIGITS);
}

function keyOf({ page, block, start, end, id }: Hit): string {
  return [page, block, start, end, id].join(' ');
}

/** Fisher and Yates, with the small generator mulberry32: the same draw on every machine. */
function shuffle<T>(items: readonly T[], seed: number): T[] {
  let state = seed | 0;
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const drawn = [...items];
  for (let i = drawn.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [drawn[i], drawn[j]] = [drawn[j] as T, drawn[i] as T];
  }
  return drawn;
}
