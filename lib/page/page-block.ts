/** White space as HTML collapses it. No-break spaces stay; the matcher reads them as spaces. */
const SPACES = /[ \t\n\r\f]+/g;

/** A run of text with no block boundary in it: a paragraph, a heading, a cell. Mentions never leave one. */
export type PageBlock = {
  readonly id: number;
  readonly nodes: readonly Text[];
  /** The text of the nodes with white space collapsed, as it is sent. */
  readonly text: string;
  /** Nearest ancestor that is no inline element. */
  readonly container: Element;
};

let nextId = 0;

/** Make a block of text nodes that follow one another, or null when there is nothing but space in them. */
export function makeBlock(nodes: readonly Text[], container: Element): PageBlock | null {
  const parts: string[] = [];
  let isAfterSpace = true; // leading white space is dropped
  for (const { data } of nodes) {
    const plain = data.replace(SPACES, ' ');
    const part: string = isAfterSpace && plain.startsWith(' ') ? plain.slice(1) : plain;
    if (part === '') continue;
    parts.push(part);
    isAfterSpace = part.endsWith(' ');
  }
  const text = parts.join('').trimEnd();
  return text === '' ? null : { id: nextId++, nodes, text, container };
}

export type Boundary = { node: Text; offset: number };
/** From one place in the page's text to another. */
export type Stretch = { start: Boundary; end: Boundary };

/**
 * Where the offsets of a block's text lie in its nodes. Walks the nodes again, by the rule that made the text: only
 * blocks with a mention are ever asked.
 *
 * @returns null when the nodes changed since and the offset is no longer there
 */
export function locate(block: PageBlock, start: number, end: number): Stretch | null {
  let at = 0; // length of the collapsed text so far
  let isAfterSpace = true; // leading white space is dropped
  let first: Boundary | null = null;
  for (const node of block.nodes) {
    const { data } = node;
    for (let offset = 0; offset < data.length; offset++) {
      const isSpace = isCollapsible(data.charCodeAt(offset));
      if (isSpace && isAfterSpace) continue;
      isAfterSpace = isSpace;
      if (at === start) first = { node, offset };
      at++;
      if (at === end) return first === null ? null : { start: first, end: { node, offset: offset + 1 } };
    }
  }
  return null;
}

/**
 * The part of a block's text that a range of the page covers, as offsets in it; null when it covers none. The range
 * and the block must stand in one tree.
 */
export function coveredBy(block: PageBlock, range: Range): { start: number; end: number } | null {
  let at = 0; // length of the collapsed text so far
  let isAfterSpace = true; // leading white space is dropped
  let start = -1;
  let end = -1;
  for (const node of block.nodes) {
    const { data } = node;
    const isIn = range.intersectsNode(node);
    const from = node === range.startContainer ? range.startOffset : 0;
    const to = !isIn ? 0 : node === range.endContainer ? range.endOffset : data.length;
    for (let offset = 0; offset < data.length; offset++) {
      const isSpace = isCollapsible(data.charCodeAt(offset));
      if (isSpace && isAfterSpace) continue;
      isAfterSpace = isSpace;
      if (offset >= from && offset < to) {
        if (start < 0) start = at;
        end = at + 1;
      }
      at++;
    }
  }
  end = Math.min(end, block.text.length);
  return start >= 0 && start < end ? { start, end } : null;
}

function isCollapsible(code: number): boolean {
  return code === 32 || code === 10 || code === 9 || code === 13 || code === 12;
}
