import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { toJsonLd, toJsonLdAnnotation } from '../../../lib/export/json-ld';
import { textOfHtml } from '../../../lib/import/obsidian-clipper';
import { type ImportOptions, MAX_IMPORT_BYTES, previewImport } from '../../../lib/import/preview-import';
import { type Annotation, quoteOf } from '../../../lib/model/annotation';
import { openResearchDb } from '../../../lib/store/annotations-db';
import { AnnotationsStore } from '../../../lib/store/annotations-store';
import { annotation, anyAnnotation, uuid } from '../../fixtures/annotations';

/** Properties over many cases take their time on a busy machine. */
vi.setConfig({ testTimeout: 60_000 });

const NOW = '2026-11-24T00:00:00.000Z';
const ABOUT = { id: uuid(900), label: 'Passages', created: NOW };

function preview(content: unknown, options: Partial<ImportOptions> = {}) {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  const findKnown = async (list: readonly Annotation[]) => list.map(() => null);
  return previewImport({ size: text.length, text: async () => text }, { now: NOW, findKnown, ...options });
}

const quotes = (list: readonly Annotation[]) => list.map((one) => quoteOf(one).exact);

describe('our own JSON-LD', () => {
  it('comes back without loss', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(anyAnnotation, { maxLength: 5, selector: ({ id }) => id }), async (all) => {
        const { format, fresh, duplicates, unreadable } = await preview(toJsonLd(all, ABOUT));
        expect(format).toBe('web-annotation');
        expect([...fresh, ...duplicates.map((one) => one.annotation)]).toHaveLength(all.length);
        expect(all).toEqual(expect.arrayContaining(fresh));
        expect(unreadable).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('is read as a single annotation, a page, a list, and one a line, with a byte order mark', async () => {
    const one = toJsonLdAnnotation(annotation(1));
    const lines = [1, 2].map((n) => JSON.stringify(JSON.parse(toJsonLdAnnotation(annotation(n))))).join('\n');
    expect((await preview(one)).fresh).toEqual([annotation(1)]);
    expect((await preview(`[${one}]`)).fresh).toEqual([annotation(1)]);
    expect((await preview(`{"type":"AnnotationPage","items":[${one}]}`)).fresh).toEqual([annotation(1)]);
    expect((await preview(`\ufeff${lines}\n`)).fresh).toHaveLength(2);
  });
});

describe('an import', () => {
  it('goes into the store and out again, and a second time is nothing new', async () => {
    globalThis.indexedDB = new IDBFactory();
    const store = new AnnotationsStore(await openResearchDb());
    const all = Array.from({ length: 260 }, (_, n) =>
      annotation(n, { note: `N ${n}`, source: `https://news.example/${n % 9}` }),
    );
    const findKnown = (list: readonly Annotation[]) => store.findKnown(list);
    const steps: number[] = [];
    const first = await preview(toJsonLd(all, ABOUT), { findKnown, onProgress: ({ done }) => void steps.push(done) });
    await store.putMany(first.fresh);
    expect(steps).toEqual([250, 260]);
    const again = await preview(toJsonLd(all, ABOUT), { findKnown });
    expect(again.fresh).toEqual([]);
    expect(again.duplicates).toHaveLength(260);
    const stored: Annotation[] = [];
    for await (const page of store.listAll()) stored.push(...page.annotations);
    expect(stored.reverse()).toEqual(all);
    store.close();
  });

  it('knows the same words of the same article, but keeps a second note on them', async () => {
    const same = [
      annotation(1, { exact: 'Words', note: 'A', tags: ['t'] }),
      annotation(2, { exact: ' Words\n', tags: ['t'] }),
      annotation(3, { exact: 'Words', note: 'B' }),
      annotation(4, { exact: 'Words', source: 'https://news.example/2' }),
    ];
    const { fresh, duplicates } = await preview(toJsonLd(same, ABOUT));
    expect(fresh.map(({ id }) => id)).toEqual([uuid(1), uuid(3), uuid(4)]);
    expect(duplicates).toMatchObject([{ where: 'first.items[1]', of: uuid(1) }]);
  });

  it('reports each bad record by its place, and takes the good ones', async () => {
    const good = JSON.parse(toJsonLdAnnotation(annotation(1))) as object;
    const { fresh, unreadable } = await preview([good, null, { ...good, target: [] }, { type: 'Dog' }, 'x']);
    expect(fresh).toHaveLength(1);
    expect(unreadable).toEqual([
      { where: '[1]', reason: 'an object expected' },
      { where: '[2]', reason: expect.stringContaining('no TextQuoteSelector') },
      { where: '[3]', reason: 'not an annotation of a known kind' },
      { where: '[4]', reason: 'an object expected' },
    ]);
    const lines = `${JSON.stringify(good)}\n{"broken\n\n${JSON.stringify({ ...good, id: uuid(2), target: 1 })}`;
    expect((await preview(lines)).unreadable).toMatchObject([{ where: 'line 2' }, { where: 'line 4' }]);
  });

  it.each([
    ['no JSON', 'title,quote\na,b', 'not-json'],
    ['an empty file', '', 'not-json'],
    ['half a file', toJsonLd([annotation(1)], ABOUT).slice(0, -40), 'not-json'],
    ['something else', '{"a":1}', 'unknown-format'],
    ['an empty list', '[]', 'unknown-format'],
    ['a number', '7', 'unknown-format'],
  ])('refuses %s as a whole', async (_, text, code) => {
    await expect(preview(text)).rejects.toMatchObject({ name: 'ImportError', code });
  });

  it('takes an empty collection for what it is', async () => {
    expect(await preview(toJsonLd([], ABOUT))).toMatchObject({ fresh: [], unreadable: [] });
  });

  it('refuses a file that is too large, before it reads it', async () => {
    const text = () => Promise.reject(new Error('was read'));
    const file = { size: MAX_IMPORT_BYTES + 1, text };
    await expect(previewImport(file, { now: NOW, findKnown: async () => [] })).rejects.toMatchObject({
      code: 'too-large',
      message: expect.stringContaining('104857600'),
    });
  });

  it('can be stopped between two batches', async () => {
    const onProgress = () => Promise.reject(new Error('stopped'));
    await expect(preview([{ type: 'Annotation' }], { onProgress })).rejects.toThrow('stopped');
  });

  it('never throws on a record, whatever it is', async () => {
    const base = { type: 'Annotation', uri: 'https://a.example/', highlights: [1] };
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ key: fc.constantFrom(...Object.keys(base)), value: fc.jsonValue() })),
        async (parts) => {
          const records = parts.map(({ key, value }) => ({
            ...(typeof value === 'object' ? value : {}),
            target: value,
            body: value,
            url: 'https://a.example/',
            [key]: base[key as keyof typeof base],
          }));
          const result = await preview([{ type: 'Annotation' }, ...records]);
          expect(result.unreadable.length + result.fresh.length + result.duplicates.length).toBe(records.length + 1);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('Hypothesis', () => {
  const row = {
    id: 'rNyp2PlOEeCJ8Jej8SLbUg',
    created: '2019-01-03T19:46:09.334352+00:00',
    updated: '2019-01-04T19:46:09.334539+00:00',
    user: 'acct:reader@hypothes.is',
    uri: 'https://news.example/story#part',
    text: 'A **note** <b>with</b> markup',
    tags: [' law ', 'law', '', 'to do'],
    group: '__world__',
    permissions: { read: ['group:__world__'] },
    target: [
      {
        source: 'https://news.example/story#part',
        selector: [
          { type: 'RangeSelector', startContainer: '/p[1]', startOffset: 1, endContainer: '/p[1]', endOffset: 9 },
          { type: 'TextPositionSelector', start: 100, end: 108 },
          { type: 'TextQuoteSelector', exact: 'the <i>words</i>', prefix: 'before ', suffix: ' after' },
        ],
      },
    ],
    document: { title: ['A title'] },
    links: { html: 'https://hypothes.is/a/rNyp2PlOEeCJ8Jej8SLbUg' },
    user_info: { display_name: 'Reader' },
    references: [],
  };

  it.each([
    ['an answer of its API', { total: 1, rows: [row] }],
    ['a list of rows', [row]],
    ['an export of its client', { export_date: NOW, client_version: '1', annotations: [row] }],
  ])('is read from %s', async (_, file) => {
    const { format, fresh, unreadable } = await preview(file);
    expect(format).toBe('hypothesis');
    expect(unreadable).toEqual([]);
    expect(fresh).toMatchObject([
      {
        created: '2019-01-03T19:46:09.334Z',
        modified: '2019-01-04T19:46:09.334Z',
        target: {
          source: 'https://news.example/story',
          savedAt: 'https://news.example/story#part',
          selectors: [{ type: 'TextQuoteSelector', exact: 'the <i>words</i>', prefix: 'before ', suffix: ' after' }],
        },
        page: { title: 'A title' },
        note: 'A **note** <b>with</b> markup',
        tags: ['law', 'to do'],
        extra: { annotation: { creator: { id: row.user, type: 'Person', name: 'Reader' }, via: row.links.html } },
      },
    ]);
  });

  it('is known again by its id', async () => {
    const [first] = (await preview([row])).fresh;
    const [second] = (await preview([{ ...row, text: 'edited' }])).fresh;
    expect(second?.id).toBe(first?.id);
  });

  it('goes round through our own file', async () => {
    const { fresh } = await preview([row]);
    expect((await preview(toJsonLd(fresh, ABOUT))).fresh).toEqual(fresh);
  });

  it.each([
    ['a page note', { target: [{ source: row.uri }] }, 'a note on the whole page'],
    ['a reply', { references: ['x'] }, 'a reply'],
    ['a file', { uri: 'urn:x-pdf:abc' }, 'no web address'],
    ['a script', { uri: 'javascript:alert(1)' }, 'no web address'],
    ['endless words', { text: 'x'.repeat(200_000) }, 'note: too long'],
  ])('says why %s stays out', async (_, change, reason) => {
    const { fresh, unreadable } = await preview({ rows: [row, { ...row, id: 'y', ...change }] });
    expect(fresh).toHaveLength(1);
    expect(unreadable).toEqual([{ where: 'rows[1]', reason: expect.stringContaining(reason) }]);
  });
});

describe("the highlights of Obsidian's Web Clipper", () => {
  const url = 'https://news.example/story';
  const exported = [
    {
      url,
      highlights: [
        {
          text: '<p>One &amp; <b>two</b></p>\n\n<p>Three</p>',
          timestamp: '2025-01-02T03:04:05.000Z',
          notes: ['n1', 'n2'],
        },
        { text: 'Plain &lt;script&gt; words', color: 'purple' },
        { timestamp: 'x' },
        { text: '<img src=x onerror=alert(1)>' },
      ],
    },
    { url: 'chrome://settings', highlights: [{ text: 'x' }] },
  ];

  it('are read from its export', async () => {
    const { format, fresh, unreadable } = await preview(exported);
    expect(format).toBe('obsidian-clipper');
    expect(quotes(fresh)).toEqual(['One & two', 'Three', 'Plain <script> words']);
    expect(fresh.map(({ note, colour, created }) => [note, colour, created])).toEqual([
      ['n1\n\nn2', 'yellow', '2025-01-02T03:04:05.000Z'],
      ['', 'yellow', '2025-01-02T03:04:05.000Z'],
      ['', 'violet', NOW],
    ]);
    expect(unreadable).toEqual([
      { where: '[0].highlights[2]', reason: 'text: a text expected' },
      { where: '[0].highlights[3]', reason: 'text: empty' },
      { where: '[1].highlights[0]', reason: '"chrome://settings" is no web address' },
    ]);
  });

  it('are read from its store, too', async () => {
    const highlights = [
      { id: '1735787045000', type: 'text', xpath: '/p', content: 'One', startOffset: 0, endOffset: 3 },
    ];
    const { fresh } = await preview({ highlights: { [url]: { url, title: 'T', highlights } } });
    expect(fresh).toMatchObject([{ page: { title: 'T' }, created: '2025-01-02T03:04:05.000Z' }]);
    expect((await preview({ [url]: { url, highlights } })).fresh).toHaveLength(1);
  });

  it('are known again', async () => {
    const { fresh } = await preview(exported);
    const again = await preview(exported, {
      findKnown: async (list) => list.map(({ id }) => fresh.find((one) => one.id === id)?.id ?? null),
    });
    expect(again.fresh).toEqual([]);
  });

  it.each([
    ['a<br>b', 'a\nb'],
    ['5 < 6 and 7 > 2', '5 < 6 and 7 > 2'],
    ['&amp;lt;', '&lt;'],
    ['<p class="x">a</p><!-- c -->b', 'a\nb'],
  ])('are text out of %j', (html, text) => {
    expect(textOfHtml(html)).toBe(text);
  });
});
