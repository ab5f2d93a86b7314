import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { ArticleText } from '../../../lib/page/article-text';
import { makeBlock, type PageBlock } from '../../../lib/page/page-block';

const BODY = '<p id="a">  The <b>Alien\n <i>Enemies</i></b> Act </p><aside>not read</aside><p id="b">was invoked.</p>';

function build() {
  const { document } = new Window();
  document.body.innerHTML = BODY;
  const page = document as unknown as Document;
  const blocks = ['#a', '#b'].map((at) => {
    const container = page.querySelector(at) as Element;
    const nodes: Text[] = [];
    const walker = page.createTreeWalker(container, 4 /* text */);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node as Text);
    return makeBlock(nodes, container) as PageBlock;
  });
  const text = new ArticleText(blocks);
  const node = (at: string, data: string): Text =>
    blocks.flatMap(({ nodes }) => nodes).find((one) => one.data === data) ?? (page.querySelector(at) as never);
  const rangeOf = (start: [Node, number], end: [Node, number]): Range => {
    const range = page.createRange();
    range.setStart(...start);
    range.setEnd(...end);
    return range;
  };
  return { page, text, node, rangeOf };
}

describe('ArticleText', () => {
  it('is the blocks, a line each', () => {
    expect(build().text.text).toBe('The Alien Enemies Act\nwas invoked.');
  });

  it.each([
    ['inside of a node', 'Enemies', 1, 'Enemies', 4, 'nem'],
    ['across inline tags and collapsed space', 'Alien\n ', 0, 'Enemies', 7, 'Alien Enemies'],
    ['without the space at its ends', '  The ', 0, 'Alien\n ', 7, 'The Alien'],
    ['across blocks', 'Enemies', 0, 'was invoked.', 3, 'Enemies Act\nwas'],
  ])('knows what a range covers %s', (_, from, start, to, end, words) => {
    const { text, node, rangeOf } = build();
    const span = text.spanOf(rangeOf([node('', from), start], [node('', to), end]));
    expect(span && text.text.slice(span.start, span.end)).toBe(words);
  });

  it('knows what a range of elements covers', () => {
    const { page, text, rangeOf } = build();
    const span = text.spanOf(rangeOf([page.body, 0], [page.body, 2]));
    expect(span && text.text.slice(span.start, span.end)).toBe('The Alien Enemies Act');
  });

  it('gives none for what it does not hold, or for space', () => {
    const { page, text, node, rangeOf } = build();
    const aside = page.querySelector('aside')?.firstChild as Text;
    expect(text.spanOf(rangeOf([aside, 0], [aside, 3]))).toBeNull();
    expect(text.spanOf(rangeOf([node('', '  The '), 0], [node('', '  The '), 2]))).toBeNull();
  });

  it('says where a span stands: a stretch a block', () => {
    const { text } = build();
    const start = text.text.indexOf('Enemies');
    const found = text.stretchesOf(start, text.text.length);
    expect(found.map((one) => [one.start.node.data, one.start.offset, one.end.node.data, one.end.offset])).toEqual([
      ['Enemies', 0, ' Act ', 4],
      ['was invoked.', 0, 'was invoked.', 12],
    ]);
  });
});
