import { findMentions } from '../../lib/matching/find-mentions';
import type { MatchIndex } from '../../lib/matching/match-index';
import type { BlockMention, Why } from '../../lib/model/mention';

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

/** With the line that it stands in; offsets are into that line. */
export type BlockMatch = ScanMatch & { line: string; block: number };

/** Every mention in the blocks of a page, and every form that was held back there, with the reason. */
export function scanBlocks(
  index: MatchIndex,
  blocks: readonly string[],
  lang: string,
): { matches: BlockMatch[]; heldBack: (BlockMatch & { reason: string })[] } {
  const sent = blocks.map((text, id) => ({ id, text }));
  const { mentions, heldBack } = findMentions(index, { blocks: sent, lang, memory: null });
  const read = ({ entityId, block, start, end, score, why }: BlockMention): BlockMatch => {
    const line = blocks[block] ?? '';
    return { block, start, end, surface: line.slice(start, end), entity: entityId, score, why, line };
  };
  return { matches: mentions.map(read), heldBack: heldBack.map((each) => ({ ...read(each), reason: each.reason })) };
}
