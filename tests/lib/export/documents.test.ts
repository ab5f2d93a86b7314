import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import Papa from 'papaparse';
import { describe, expect, it, vi } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { groupByArticle } from '../../../lib/export/article';
import { quoteWithCitation } from '../../../lib/export/cite';
import { COLUMNS, toCsv } from '../../../lib/export/csv';
import { toHtml } from '../../../lib/export/html';
import { toJsonLd } from '../../../lib/export/json-ld';
import { escapeText, toMarkdown, toMarkdownFiles } from '../../../lib/export/markdown';
import { cleanText, fileName } from '../../../lib/export/text';
import { type CardLookup, ENGLISH } from '../../../lib/export/words';
import { type Annotation, quoteOf } from '../../../lib/model/annotation';
import { annotation, anyAnnotation, hostileText, page, uuid } from '../../fixtures/annotations';
import { checkCollection } from '../model/check-web-annotation';

/** Properties over many cases take their time on a busy machine. */
vi.setConfig({ testTimeout: 60_000 });

const cards: CardLookup = (id) =>
  id === 'some-law'
    ? {
        title: 'Some Law',
        sources: [
          { title: 'Text of <the> law', publisher: 'Congress', url: 'https://law.example/x', published: '1798-07-06' },
          { title: 'A book', publisher: 'Press', url: null, published: null },
        ],
      }
    : null;
const LAW = { id: 'some-law', title: 'Some Law' };
const created = '2026-11-25T00:00:00.000Z';
const many = fc.array(anyAnnotation, { minLength: 1, maxLength: 4 });

const FULL = annotation(1, {
  exact: 'First line.\nSecond *line*.',
  note: 'Ask <them>.',
  tags: ['to do', 'law'],
  entities: [LAW],
  lastLook: { state: 'changed', at: created, present: 'Now otherwise.', firstSeenChanged: created },
});

describe('Markdown', () => {
  it('gives each quote its address, author, publisher, dates, note, tags, and the sources of its cards', () => {
    expect(toMarkdown([FULL], { words: ENGLISH, cards })).toBe(`# Passages

## Court halts transfers

Ana García Márquez and Ben Okafor, “Court halts transfers”, The Daily Example, 2025-03-04, <https://news.example/story> (accessed 2026-11-24)

> First line.
> Second \\*line\\*.

Ask \\<them\\>.

- Saved: 2026-11-24, yellow
- Tags: to do, law
- Mentioned:
  - Some Law
    - Text of \\<the\\> law. Congress, 1798-07-06 <https://law.example/x>
    - A book. Press

The page now reads (2026-11-25):

> Now otherwise.
`);
  });

  it('makes one file an article, with front matter that YAML reads', () => {
    const files = toMarkdownFiles([FULL, annotation(2, { source: 'https://news.example/2' })], { words: ENGLISH });
    expect(files.map(({ name }) => name)).toEqual(['Court halts transfers.md', 'Court halts transfers (2).md']);
    const [, matter] = /^---\n([\s\S]*?)\n---\n/.exec(files[0]?.contents ?? '') ?? [];
    expect(parseYaml(matter ?? '')).toEqual({
      title: 'Court halts transfers',
      url: 'https://news.example/story',
      authors: ['Ana García Márquez', 'Ben Okafor'],
      publisher: 'The Daily Example',
      published: '2025-03-04',
      language: 'en',
      saved: '2026-11-24',
      tags: ['to-do', 'law'],
    });
  });

  it('has front matter that ends where it should, whatever stands in it', () => {
    fc.assert(
      fc.property(anyAnnotation, (one) => {
        const [file] = toMarkdownFiles([one], { words: ENGLISH });
        const [, matter] = /^---\n([\s\S]*?)\n---\n/.exec(file?.contents ?? '') ?? [];
        const read = parseYaml(matter ?? '') as { title?: string };
        expect(read.title ?? '').toBe(cleanText(one.page.title).replace(/\s+/g, ' ').trim());
      }),
      { numRuns: 200 },
    );
  });

  it('escapes every sign that would mean something, and changes no word', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const escaped = escapeText(text);
        const lines = cleanText(text)
          .split('\n')
          .map((line) => line.trim());
        expect(escaped.replace(/\\([!-/:-@[-`{-~])/g, '$1')).toBe(lines.join('\n'));
        // A gap for each: "&\&amp;" is no "&amp;".
        const bare = escaped.replace(/\\[!-/:-@[-`{-~]/g, ' ');
        expect(bare).not.toMatch(/[*_`[\]<>|$^~#{}]|==|%%|&#?\w+;/);
        expect(escaped).not.toMatch(/^(?:[-+=]|\d+[.)])/m);
      }),
      { numRuns: 500, examples: [['&&amp; ']] },
    );
  });

  it('keeps a quote inside its block', () => {
    const hostile = annotation(1, { exact: 'one\n\n</blockquote>\r\n# two\u2028---\n- [ ] three' });
    const text = toMarkdown([hostile], { words: ENGLISH });
    expect(text).toContain('> one\n>\n> \\</blockquote\\>\n> \\# two\n> \\---\n> \\- \\[ \\] three\n');
  });

  it.each([
    ['CON', '_CON'],
    ['a/b\\c:d*e?f"g<h>i|j#k^l[m]n', 'a b c d e f g h i j k l m n'],
    ['../../etc/passwd', 'etc passwd'],
    [' . ', 'untitled'],
    ['x'.repeat(300), 'x'.repeat(100)],
    ['evil\u202egpj.exe', 'evilgpj.exe'],
  ])('names a file %j safely', (title, name) => {
    expect(fileName(title, new Set())).toBe(name);
  });
});

describe('CSV', () => {
  const read = (text: string) => {
    const { data, errors } = Papa.parse<Record<string, string>>(text, { header: true, delimiter: ',' });
    expect(errors.filter(({ code }) => code !== 'TooFewFields')).toEqual([]);
    return data.filter(({ id }) => id !== '');
  };

  it('has one row a passage and a column for everything', () => {
    const [row] = read(toCsv([FULL], cards));
    expect(Object.keys(row ?? {})).toEqual([...COLUMNS]);
    expect(row).toMatchObject({
      quote: 'First line.\nSecond *line*.',
      authors: 'Ana García Márquez; Ben Okafor',
      tags: 'to do; law',
      published: '2025-03-04T22:30:00-05:00',
      address: 'https://news.example/story',
      saved_at: 'https://news.example/story?utm_source=x',
      state: 'changed',
      present_wording: 'Now otherwise.',
      entities: 'Some Law',
      entity_sources: 'Text of <the> law <https://law.example/x>; A book',
    });
  });

  it('gives every field back, but for the apostrophe before a formula', () => {
    fc.assert(
      fc.property(many, (all) => {
        const rows = read(toCsv(all));
        expect(rows).toHaveLength(all.length);
        for (const [n, one] of all.entries()) {
          const unguarded = (text = '') => text.replace(/^'(?=\s*[=+\-@＝＋－＠]|[\t\n])/, '');
          expect(unguarded(rows[n]?.quote)).toBe(unguarded(cleanText(quoteOf(one).exact)));
          expect(unguarded(rows[n]?.note)).toBe(unguarded(cleanText(one.note)));
        }
      }),
      { numRuns: 150 },
    );
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\n=1\nmore', ' =1', '＝1', '=HYPERLINK("https://e.example";"x")'])(
    'lets no spreadsheet run %j',
    (exact) => {
      const [row] = read(toCsv([annotation(1, { exact, note: exact, page: page({ title: exact }) })]));
      for (const field of [row?.quote, row?.note, row?.title]) expect(field).toBe(`'${cleanText(exact)}`);
    },
  );

  it('ends its lines as RFC 4180 says', () => {
    expect(toCsv([annotation(1)]).split('\r\n')).toHaveLength(3);
  });
});

describe('HTML', () => {
  const ELEMENTS = new Set('html head meta title style body h1 h2 p section article blockquote ul li a bdi'.split(' '));

  it('is made of our elements and texts only, whatever stands in a passage', () => {
    fc.assert(
      fc.property(many, (all) => {
        const html = toHtml(all, { words: ENGLISH, created });
        const { document } = parseHTML(html);
        for (const element of document.querySelectorAll('*')) {
          expect(ELEMENTS).toContain(element.localName);
          for (const { name } of element.attributes) expect(name).not.toMatch(/^on|^style$|^src/);
        }
        for (const { href } of document.querySelectorAll('a')) expect(href).toMatch(/^https?:\/\//);
        const quotes = [...document.querySelectorAll('article')].map(
          (one) => one.querySelector('blockquote')?.textContent,
        );
        const expected = groupByArticle(all).flatMap(({ annotations }) => annotations.map((one) => textOf(one)));
        expect(quotes).toEqual(expected);
      }),
      { numRuns: 100 },
    );
  });

  const textOf = (one: Annotation) => cleanText(quoteOf(one).exact.trim());

  it('loads nothing and says so', () => {
    const html = toHtml([FULL], { words: ENGLISH, created, cards });
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(/<script|<link|<img|url\(|@import/);
    expect(html).toContain('<a href="https://law.example/x" rel="noreferrer">');
  });
});

describe('JSON-LD', () => {
  it('keeps the musts of the data model, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyAnnotation, { maxLength: 4, selector: ({ id }) => id }), (all) => {
        const text = toJsonLd(all, { id: uuid(1), label: 'Passages', created });
        expect(checkCollection(JSON.parse(text))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

describe('a passage with its citation', () => {
  it('is plain text', () => {
    expect(quoteWithCitation(FULL, ENGLISH)).toBe(
      '“First line.\nSecond *line*.”\n\n— Ana García Márquez and Ben Okafor, “Court halts transfers”, The Daily Example, ' +
        '2025-03-04, https://news.example/story (accessed 2026-11-24)\n',
    );
  });

  it('says what is known, and no more', () => {
    const bare = annotation(1, {
      exact: 'Words',
      page: page({ title: '', authors: [], publisher: null, published: null }),
    });
    expect(quoteWithCitation(bare, ENGLISH, 'https://news.example/story#:~:text=Words')).toBe(
      '“Words”\n\n— “Untitled page”, https://news.example/story#:~:text=Words (accessed 2026-11-24)\n',
    );
  });
});
