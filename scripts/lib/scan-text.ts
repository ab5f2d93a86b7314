import { findMentions } from '../../lib/matching/find-mentions';
import type { MatchIndex } from '../../lib/matching/match-index';
import type { Why } from '../../lib/model/mention';

/** Offsets are UTF-16 code units of the given text. */
export type ScanMatch = { start: number; end: number; surface: string; entity: string; score: number; why: Why };

/** Paragraphs of a plain text are parted by blank lines. A single line end is white space: texts come wrapped. */
const PARAGRAPH = /\n[ \t\r]*\n/g;

/** Every mention in a plain text, all topics on. */
export function scanText(index: MatchIndex, text: string, lang: string): ScanMatch[] {
  const starts = [0, ...[...text.matchAll(PARAGRAPH)].map((blank) => blank.index + blank[0].length)];
  const blocks = starts.map((start, i) => ({ id: i, text: text.slice(start, starts[i + 1] ?? text.length) }));
  const { mentions } = findMentions(index, { blocks, lang, memory: null });
  return mentions.map(({ entityId, block, start, end, score, why }) => {
    const base = starts[block] ?? 0;
    const span = { start: base + start, end: base + end };
    return { ...span, surface: text.slice(span.start, span.end), entity: entityId, score, why };
  });
}

/** Every mention in the blocks of a page, with the line that it stands in. Offsets are into that line. */
export function scanBlocks(
  index: MatchIndex,
  blocks: readonly string[],
  lang: string,
): (ScanMatch & { line: string; block: number })[] {
  const { mentions } = findMentions(index, { blocks: blocks.map((text, id) => ({ id, text })), lang, memory: null });
  return mentions.map(({ entityId, block, start, end, score, why }) => {
    const line = blocks[block] ?? '';
    return { block, start, end, surface: line.slice(start, end), entity: entityId, score, why, line };
  });
}
