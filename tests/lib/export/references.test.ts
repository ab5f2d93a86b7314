import { Cite } from '@citation-js/core';
import '@citation-js/plugin-ris';
import { CSLExporter, parse, parseCSL } from 'biblatex-csl-converter';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { groupByArticle } from '../../../lib/export/article';
import { toBibtex } from '../../../lib/export/bibtex';
import { toCslJson } from '../../../lib/export/csl';
import { referencesOf } from '../../../lib/export/reference';
import { toRis } from '../../../lib/export/ris';
import { splitName } from '../../../lib/export/split-name';
import { cleanAddress, cleanLine } from '../../../lib/export/text';
import { annotation, anyAnnotation, page } from '../../fixtures/annotations';

/** Properties over many cases take their time on a busy machine. */
vi.setConfig({ testTimeout: 60_000 });

type Item = {
  title: string;
  author?: { family?: string; given?: string; literal?: string; suffix?: string }[];
  issued?: { 'date-parts': number[][] };
  accessed: { 'date-parts': number[][] };
  URL: string;
};

/** Titles with all that TeX, RIS and JSON trip over, but for braces: the parser loses them, and TeX does not. */
const TITLES = [
  'Court halts transfers to CECOT',
  'Profit up 50% & rising: $5_000 #1 ~ ^ \\ "quoted" “curly”',
  'El Salvador’s café: ñandú, Łódź, Привет, 日本語, שלום, 👩‍👩‍👧 <script>alert(1)</script>',
  'Line\none\r\nER  - \nTY  - BOOK',
  'Ends with a slash \\',
];
const AUTHORS = [
  'Ana García Márquez',
  'The Associated Press',
  'Martin King Jr.',
  'Vincent van Gogh',
  'Reuters',
  'García Lorca, Federico',
  'Procter and Gamble',
  '山田太郎',
];
const ARTICLES = groupByArticle(
  TITLES.map((title, n) =>
    annotation(n, {
      source: `https://news.example/a_b/${n}?x=1&y=%20z~{}`,
      page: page({
        title,
        authors: AUTHORS,
        published: ['2025-03-04T23:59:00-05:00', '2025-03', '2025'][n % 3] ?? null,
      }),
      note: 'A note with } and % in it',
      tags: ['law, order', 'x'],
    }),
  ),
);
const EXPECTED = referencesOf(ARTICLES);

function expectSame(items: Item[]): void {
  expect(items.map(({ title }) => title)).toEqual(TITLES.map(cleanLine));
  expect(items.map(({ URL }) => URL)).toEqual(EXPECTED.map(({ url }) => url));
  expect(items.map(({ issued }) => issued?.['date-parts'])).toEqual(EXPECTED.map(({ issued }) => [issued]));
  expect(items.map(({ accessed }) => accessed['date-parts'])).toEqual(EXPECTED.map(({ accessed }) => [accessed]));
  for (const { author } of items) expect(author).toEqual(EXPECTED[0]?.authors);
}

/** That reader takes the particle from the family name, as CSL allows. */
function withParticle(name: NonNullable<Item['author']>[number]) {
  const { 'non-dropping-particle': particle, ...rest } = name as typeof name & { 'non-dropping-particle'?: string };
  return particle === undefined ? name : { ...rest, family: `${particle} ${rest.family}` };
}

const withoutMarks = (text: string) => text.replace(/<\/?span[^>]*>/g, '');

function readBibtex(text: string): Item[] {
  const { entries, errors } = parse(text, { processUnexpected: true, processUnknown: true });
  expect(errors).toEqual([]);
  const items = new CSLExporter(entries as never, false, { useEntryKeys: true } as never).parse();
  return Object.values(items).map((item) => {
    const { title, author, ...rest } = item as unknown as Item;
    return { title: withoutMarks(title), ...(author ? { author: author.map(withParticle) } : {}), ...rest };
  });
}

describe('BibTeX', () => {
  it('says the same to another reader', () => {
    expectSame(readBibtex(toBibtex(ARTICLES)));
  });

  it('holds one entry an article, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.array(anyAnnotation, { minLength: 1, maxLength: 4 }), (all) => {
        const articles = groupByArticle(all);
        const text = toBibtex(articles);
        expect(text.match(/^@/gm)).toHaveLength(articles.length);
        // As BibTeX counts, which no backslash hides: every entry closes where it ends, and no field before.
        for (const entry of text.split(/^(?=@)/m)) {
          const depths = depthsOf(entry);
          expect(depths.at(-1)).toBe(0);
          expect(depths.slice(0, -1).every((depth) => depth > 0)).toBe(true);
        }
        const { entries } = parse(text, { processUnexpected: true, processUnknown: true });
        expect(Object.keys(entries)).toHaveLength(articles.length);
      }),
      { numRuns: 100 },
    );
  });

  /** Depth after each brace. */
  function depthsOf(entry: string): number[] {
    let depth = 0;
    return [...entry.matchAll(/[{}]/g)].map(([brace]) => {
      depth += brace === '{' ? 1 : -1;
      return depth;
    });
  }
});

describe('RIS', () => {
  const read = (text: string) => {
    const records = text.split(/^ER {2}- \r\n\r\n/m).filter((record) => record !== '');
    return records.map((record) => ({
      // Citation.js calls the author of a newspaper's article its reporter, and takes the year for the date.
      item: new Cite(`${record}ER  - \r\n`).data[0] as Item & { reporter: string[] },
      dates: [...record.matchAll(/^DA {2}- (.*)\r$/gm)].map(([, date]) => date),
    }));
  };

  it('says the same to another reader', () => {
    const found = read(toRis(ARTICLES));
    const names = EXPECTED[0]?.authors.map((name) =>
      'literal' in name ? name.literal : [name.family, name.given, name.suffix].filter((part) => part).join(', '),
    );
    for (const { item } of found) expect(item.reporter).toEqual(names);
    expectSame(
      found.map(({ item, dates }) => ({
        ...item,
        author: EXPECTED[0]?.authors as never,
        issued: {
          'date-parts': dates.map((date) =>
            (date ?? '')
              .split('/')
              .filter((part) => part)
              .map(Number),
          ),
        },
      })),
    );
    expect(found.map(({ item }) => item.issued?.['date-parts'][0]?.[0])).toEqual([2025, 2025, 2025, 2025, 2025]);
  });

  it('has only lines that begin with a tag, and as many records as articles', () => {
    fc.assert(
      fc.property(fc.array(anyAnnotation, { minLength: 1, maxLength: 4 }), (all) => {
        const articles = groupByArticle(all);
        const lines = toRis(articles).split(/\r\n|[\n\r\u2028\u2029]/);
        expect(lines.every((line) => line === '' || /^[A-Z][A-Z0-9] {2}- /.test(line))).toBe(true);
        expect(lines.filter((line) => line.startsWith('TY'))).toHaveLength(articles.length);
        expect(lines.filter((line) => line.startsWith('ER'))).toHaveLength(articles.length);
      }),
      { numRuns: 100 },
    );
  });
});

describe('CSL-JSON', () => {
  it('says the same to two other readers', () => {
    const items = JSON.parse(toCslJson(ARTICLES)) as Item[];
    expectSame(items);
    expectSame(new Cite(structuredClone(items)).data as Item[]);
    const byKey = Object.fromEntries(items.map((item, n) => [String(n), item]));
    const entries = Object.values(parseCSL(byKey as never)) as unknown as {
      bib_type: string;
      fields: { url: string };
    }[];
    expect(entries.map(({ bib_type, fields }) => [bib_type, fields.url])).toEqual(
      EXPECTED.map(({ url }) => ['article-newspaper', url]),
    );
  });
});

describe('a reference', () => {
  it('stands once an article, with a key of its own', () => {
    const all = [0, 1, 2].map((n) => annotation(n, { source: `https://news.example/${n % 2}` }));
    expect(referencesOf(groupByArticle(all)).map(({ key, notes }) => [key, notes.length])).toEqual([
      ['marquez2025court', 2],
      ['marquez2025court-2', 1],
    ]);
  });

  it('takes the title that the reader mended last', () => {
    const old = annotation(1, { page: page({ title: 'Old', language: null }), modified: '2026-11-24T10:00:00.000Z' });
    const mended = annotation(2, {
      page: page({ title: 'New', publisher: null }),
      modified: '2026-11-25T10:00:00.000Z',
    });
    expect(groupByArticle([mended, old])[0]?.page).toMatchObject({
      title: 'New',
      publisher: 'The Daily Example',
      language: 'en',
    });
  });

  it.each([
    ['Ana García Márquez', 'es', { family: 'García Márquez', given: 'Ana' }],
    ['Ana García Márquez', 'en', { family: 'Márquez', given: 'Ana García' }],
    ['García Márquez, Ana', 'en', { family: 'García Márquez', given: 'Ana' }],
    ['Ludwig van Beethoven', null, { family: 'van Beethoven', given: 'Ludwig' }],
    ['Martin Luther King, Jr.', null, { family: 'King', given: 'Martin Luther', suffix: 'Jr.' }],
    ['Associated Press', null, { literal: 'Associated Press' }],
    ['Voltaire', null, { literal: 'Voltaire' }],
    ['One, Two, Three', null, { literal: 'One, Two, Three' }],
  ])('takes %s (%s) apart', (name, language, parts) => {
    expect(splitName(name, language)).toEqual(parts);
  });

  it('has an address that ends no field', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(cleanAddress(`https://a.example/${text.replace(/[\ud800-\udfff]/g, '')}`)).not.toMatch(/[\s<>"'{}\\`]/);
      }),
    );
  });
});
