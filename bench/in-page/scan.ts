// Runs in a page of the benchmark, evaluated as one script. The saved page stands in a frame of the same origin whose
// own scripts are off, so that all pages share one long-lived context, as all tabs share one worker.
import { type FindAnswer, findMentions } from '../../lib/matching/find-mentions';
import { MatchIndex } from '../../lib/matching/match-index';
import type { TextBlock } from '../../lib/model/mention';
import { collectBlocks, isInlineTag, isSkipped } from '../../lib/page/collect';
import type { PageBlock } from '../../lib/page/page-block';
import { calibrate, interleave, type Samples } from '../lib/measure';

export { calibrate };

const indexes = new Map<string, MatchIndex>();
let frame: HTMLIFrameElement | null = null;
let words: Record<string, string[]> = {};

export async function loadIndex(name: string): Promise<void> {
  const response = await fetch(`/index/${name}`);
  indexes.set(name, MatchIndex.open(await response.arrayBuffer()));
}

export async function loadWords(): Promise<void> {
  words = await (await fetch('/words')).json();
}

/** Elements whose text nobody sees. */
const UNSEEN =
  'script, style, noscript, template, svg, math, iframe, object, video, audio, canvas, select, textarea, sup, sub';

/** Show a saved page. */
export async function showPage(page: number): Promise<void> {
  frame?.remove();
  frame = document.createElement('iframe');
  frame.width = '1280';
  frame.height = '900';
  const shown = frame;
  const loaded = new Promise((resolve) => shown.addEventListener('load', resolve, { once: true }));
  shown.src = `/page/${page}`;
  document.body.append(shown);
  // Pictures that never come must not hold it up.
  await Promise.race([loaded, new Promise((resolve) => setTimeout(resolve, 5000))]);
  for (const element of body().querySelectorAll(UNSEEN)) element.remove();
  for (const element of body().querySelectorAll('*')) if (isSkipped(element)) makeReadable(element);
}

/** Menus, footers and buttons are walked by a bare walk: they are scanned too, so that both meet the same text. */
function makeReadable(element: Element): void {
  const plain = element.ownerDocument.createElement(isInlineTag(element) ? 'span' : 'div');
  plain.append(...element.childNodes);
  element.replaceWith(plain);
}

function body(): HTMLElement {
  const found = frame?.contentDocument?.body;
  if (!found) throw new Error('no page is shown');
  return found;
}

/** L0: every text node read, its characters counted, and nothing else done. */
function walk(root: Node): number {
  const walker = (root.ownerDocument as Document).createTreeWalker(root, 4 /* text */);
  let characters = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) characters += (node as Text).data.length;
  return characters;
}

function collect(root: Node): PageBlock[] {
  const work = collectBlocks(root);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

function sent(blocks: readonly PageBlock[]): TextBlock[] {
  return blocks.map(({ id, text }) => ({ id, text }));
}

function find(index: string, blocks: readonly TextBlock[]): FindAnswer {
  const open = indexes.get(index);
  if (!open) throw new Error(`no index ${index}`);
  return findMentions(open, { blocks, lang: 'en', memory: null });
}

export type PageFigures = {
  nodes: number;
  characters: number;
  blocks: number;
  /** Mentions and forms held back, by index. */
  found: Record<string, { mentions: number; heldBack: number }>;
  samples: Samples;
};

/** Everything warm on the page that is shown, in turns with the bare walk. */
export function measureWarm(rounds: number): PageFigures {
  const root = body();
  const blocks = sent(collect(root));
  const works: Record<string, () => unknown> = { L0: () => walk(root), collect: () => collect(root) };
  const found: PageFigures['found'] = {};
  for (const name of indexes.keys()) {
    works[name] = () => find(name, blocks);
    const { mentions, heldBack } = find(name, blocks);
    found[name] = { mentions: mentions.length, heldBack: heldBack.length };
  }
  const walker = root.ownerDocument.createTreeWalker(root, 4);
  let nodes = 0;
  while (walker.nextNode()) nodes++;
  const characters = blocks.reduce((sum, { text }) => sum + text.length, 0);
  return { nodes, characters, blocks: blocks.length, found, samples: interleave(works, rounds) };
}

/** The first run of one of them in this context. */
export function measureCold(what: 'L0' | 'scan', index: string): Record<string, number> {
  const root = body();
  const start = performance.now();
  if (what === 'L0') {
    walk(root);
    return { L0: performance.now() - start };
  }
  const blocks = sent(collect(root));
  const collected = performance.now();
  find(index, blocks);
  const end = performance.now();
  return { collect: collected - start, find: end - collected, scan: end - start };
}

type Peers = {
  Mark: new (root: Node) => { mark(words: string[], options: object): void; unmark(options: object): void };
  replaceText: (root: Node, options: object) => { revert(): void };
  FastScanner: new (words: string[]) => { search(text: string): unknown[] };
};
declare const peers: Peers;

export type PeerFigures = { samples: Samples; preparedMs: number; found: number; failed: string | null };

/** One peer with so many names, in turns with the bare walk; those that edit the page are undone, off the clock. */
export function measurePeer(peer: string, count: string, rounds: number): PeerFigures {
  const root = body();
  const names = words[count] ?? [];
  const samples: Samples = { L0: [], peer: [] };
  let found = 0;
  let preparedMs = 0;
  try {
    const start = performance.now();
    const run = prepare(peer, names, root);
    preparedMs = performance.now() - start;
    if (run.undo === null) {
      found = run.find();
      return { samples: interleave({ L0: () => walk(root), peer: run.find }, rounds), preparedMs, found, failed: null };
    }
    for (let round = 0; round < rounds; round++) {
      const begin = performance.now();
      found = run.find();
      samples.peer?.push(performance.now() - begin);
      run.undo();
      root.normalize();
      samples.L0?.push(...(interleave({ L0: () => walk(root) }, 1).L0 ?? []));
    }
    return { samples, preparedMs, found, failed: null };
  } catch (error) {
    return { samples, preparedMs, found, failed: error instanceof Error ? error.message.slice(0, 120) : String(error) };
  }
}

type Prepared = { find: () => number; undo: (() => void) | null };

function prepare(peer: string, names: string[], root: HTMLElement): Prepared {
  if (peer === 'regexp') {
    const texts = sent(collect(root)).map(({ text }) => text);
    const pattern = patternOf(names);
    return { find: () => texts.join('\n').match(pattern)?.length ?? 0, undo: null };
  }
  if (peer === 'fastscan') {
    const texts = sent(collect(root)).map(({ text }) => text);
    const scanner = new peers.FastScanner(names);
    return { find: () => scanner.search(texts.join('\n')).length, undo: null };
  }
  if (peer === 'findAndReplaceDOMText') {
    const pattern = patternOf(names);
    let undo = () => {};
    return {
      find() {
        let found = 0;
        const replace = (portion: { text: string; index: number }) => {
          if (portion.index === 0) found++;
          const mark = root.ownerDocument.createElement('mark');
          mark.textContent = portion.text;
          return mark;
        };
        const finder = peers.replaceText(root, { find: pattern, replace, preset: 'prose' });
        undo = () => finder.revert();
        return found;
      },
      undo: () => undo(),
    };
  }
  const mark = new peers.Mark(root);
  // One call with 1,000 names overflows its stack.
  const parts = Array.from({ length: Math.ceil(names.length / 200) }, (_, i) => names.slice(200 * i, 200 * (i + 1)));
  const options = { accuracy: 'exactly', separateWordSearch: false, caseSensitive: true, acrossElements: true };
  return {
    find() {
      for (const part of parts) mark.mark(part, options);
      return root.querySelectorAll('mark[data-markjs]').length;
    },
    undo: () => mark.unmark({}),
  };
}

/** Whole words, longest first. */
function patternOf(names: readonly string[]): RegExp {
  const escaped = [...names]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
}
