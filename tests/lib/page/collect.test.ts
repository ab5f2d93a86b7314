import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { collectBlocks, isInlineTag } from '../../../lib/page/collect';
import { findArticle, findHeadline } from '../../../lib/page/find-article';
import { locate, type PageBlock } from '../../../lib/page/page-block';

function documentOf(body: string): Document {
  return parseHTML(`<!doctype html><html lang="en"><body>${body}</body></html>`).document as unknown as Document;
}

function blocksOf(body: string): PageBlock[] {
  const work = collectBlocks(documentOf(body).body, { isInline: isInlineTag });
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

const textsOf = (body: string) => blocksOf(body).map(({ text }) => text);

describe('collectBlocks', () => {
  it('reads across inline tags, never across blocks', () => {
    expect(
      textsOf('<p>The <b>Alien <i>Enemies</i></b> Act</p><ul><li>one<li>two</ul><div>three<p>four</p>five</div>'),
    ).toEqual(['The Alien Enemies Act', 'one', 'two', 'three', 'four', 'five']);
  });

  it('collapses white space as a browser does', () => {
    expect(textsOf('<p>\n  El\n\t<b> Salvador </b> now </p>')).toEqual(['El Salvador now']);
  });

  it('leaves out code, controls, navigation, editors and hidden text', () => {
    const body =
      '<nav>Home</nav><p>Read</p><pre>x</pre><textarea>y</textarea><button>z</button><div contenteditable>mine</div>' +
      '<div class="cm-editor">code</div><p hidden>h</p><p aria-hidden="true">a</p><footer>f</footer><svg><text>s</text></svg>' +
      '<div role="navigation">n</div><p>Here<sup>1</sup>, too</p>';
    expect(textsOf(body)).toEqual(['Read', 'Here, too']);
  });

  it('takes one line break for a space and two for a new paragraph', () => {
    expect(textsOf('<div>El<br>\nSalvador<br>\n<br>Next</div>')).toEqual(['El Salvador', 'Next']);
  });

  it('pauses on a long page', () => {
    const work = collectBlocks(documentOf('<p>x</p>'.repeat(1000)).body, { isInline: isInlineTag });
    let pauses = 0;
    for (;;) {
      const { done, value } = work.next();
      if (done) {
        expect(value).toHaveLength(1000);
        break;
      }
      pauses++;
    }
    expect(pauses).toBeGreaterThan(5);
  });

  it('leaves out text that belongs to a block already', () => {
    const document = documentOf('<div>old<p>new</p></div>');
    const old = document.querySelector('div')?.firstChild;
    const work = collectBlocks(document.body, { isInline: isInlineTag, isOwned: (node) => node === old });
    const { value } = work.next();
    expect((value as PageBlock[]).map(({ text }) => text)).toEqual(['new']);
  });
});

describe('locate', () => {
  it('finds offsets of the collapsed text in the nodes', () => {
    const [block] = blocksOf('<p>\n  in\n El <b> Sal</b>vador  now</p>') as [PageBlock];
    const start = block.text.indexOf('El');
    const place = locate(block, start, start + 'El Salvador'.length);
    expect(place?.start.node.data.slice(place.start.offset)).toMatch(/^El/);
    expect(place?.end.node.data.slice(0, place.end.offset)).toBe('vador');
  });

  it('answers nothing when the text is no longer there', () => {
    const [block] = blocksOf('<p>El Salvador</p>') as [PageBlock];
    (block.nodes[0] as Text).data = 'El';
    expect(locate(block, 3, 11)).toBeNull();
  });
});

describe('findArticle', () => {
  const long = (word: string) => `<p>${`${word} `.repeat(60)}</p>`;

  it('takes the smallest marked element that holds most of the text', () => {
    const document = documentOf(
      `<main><h1>T</h1><article>${long('a')}${long('b')}</article><aside>${long('c')}</aside></main>`,
    );
    const article = findArticle(document);
    expect(article.tagName).toBe('ARTICLE');
    expect(findHeadline(document, article)?.textContent).toBe('T');
  });

  it('finds the text where nothing is marked', () => {
    expect(findArticle(documentOf(`<div>menu</div><div id="x">${long('a')}${long('b')}</div>`)).id).toBe('x');
  });

  it('reads a front page as a whole', () => {
    const teasers = `<article>${long('a')}</article>`.repeat(5);
    expect(findArticle(documentOf(`<main>${teasers}</main>`)).tagName).toBe('MAIN');
  });

  it('reads the body of a page without paragraphs', () => {
    expect(findArticle(documentOf('<div>short</div>')).tagName).toBe('BODY');
  });
});
