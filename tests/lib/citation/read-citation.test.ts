import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { readCitation } from '../../../lib/citation/read-citation';
import { readDate } from '../../../lib/citation/read-date';
import { readNames } from '../../../lib/citation/read-names';
import type { RawMetadata } from '../../../lib/model/citation';
import { readMetadata } from '../../../lib/page/read-metadata';

const URL = 'https://www.example.com/2026/11/24/court-pauses-order?utm_source=x';
const BODY = `<article><h1>Court pauses order</h1><p>${'The ministry said it would publish the list. '.repeat(5)}</p></article>`;

function cite(head: string, body = BODY, url = URL) {
  const html = `<!doctype html><html lang="en-GB"><head>${head}</head><body>${body}</body></html>`;
  return readCitation(readMetadata(parseHTML(html).document as unknown as Document, url));
}

const ld = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const ARTICLE = {
  '@type': 'NewsArticle',
  headline: 'Court pauses order',
  datePublished: '2026-11-24T10:00:00+01:00',
  dateModified: '2026-11-24T12:30:00Z',
  author: { '@type': 'Person', name: 'Ana Ruiz' },
  publisher: { '@type': 'Organization', name: 'Example News' },
};

describe('readCitation', () => {
  it('trusts JSON-LD first and says so', () => {
    const head = `${ld(ARTICLE)}<meta property="og:title" content="Other"><meta name="author" content="Other One">`;
    expect(cite(head)).toEqual({
      citation: {
        title: 'Court pauses order',
        authors: ['Ana Ruiz'],
        publisher: 'Example News',
        published: '2026-11-24T10:00:00+01:00',
        modified: '2026-11-24T12:30:00Z',
        language: 'en-GB',
      },
      canonicalAddress: 'https://example.com/2026/11/24/court-pauses-order',
      origins: {
        title: 'json-ld',
        authors: 'json-ld',
        publisher: 'json-ld',
        published: 'json-ld',
        modified: 'json-ld',
        language: 'visible',
      },
    });
  });

  it.each([
    ['a list of things', [{ name: 'Ana Ruiz' }, { name: 'Ben Ode' }]],
    ['a list of strings', ['Ana Ruiz', 'Ben Ode']],
    ['one string', 'By Ana Ruiz and Ben Ode'],
    ['names in a list', { '@type': 'Person', name: ['Ana Ruiz', 'Ben Ode'] }],
    ['parts of names', [{ givenName: 'Ana', familyName: 'Ruiz' }, 'Ben Ode']],
    ['references', [{ '@id': '#ana' }, { '@id': '#ben' }]],
    ['addresses among names', ['https://example.com/ana', 'Ana Ruiz', '@ben', 'Ben Ode']],
  ])('reads authors given as %s', (_, author) => {
    const people = [
      { '@type': 'Person', '@id': '#ana', name: 'Ana Ruiz' },
      { '@type': 'Person', '@id': '#ben', name: 'Ben Ode' },
    ];
    expect(
      cite(ld({ '@graph': [{ '@type': 'WebPage' }, { ...ARTICLE, author }, ...people] })).citation.authors,
    ).toEqual(['Ana Ruiz', 'Ben Ode']);
  });

  it.each([
    ['a list', [{ '@type': 'BreadcrumbList' }, ARTICLE]],
    ['a graph in a list', [{ '@graph': [ARTICLE] }]],
    ['the main entity of a page', { '@type': 'WebPage', mainEntity: ARTICLE }],
    ['several types', { ...ARTICLE, '@type': ['ReportageNewsArticle', 'Thing'] }],
  ])('finds the article in %s', (_, value) => {
    expect(cite(ld(value)).citation.publisher).toBe('Example News');
  });

  it('reads JSON-LD in a comment and with line breaks, and passes over what is broken', () => {
    const broken = '<script type="application/ld+json">{"@type": "NewsArticle", </script>';
    const odd =
      '<script type="application/ld+json"><!-- {"@type":"NewsArticle","headline":"Court\n pauses"} --></script>';
    expect(cite(broken + odd).citation.title).toBe('Court pauses');
  });

  it('goes on to Open Graph and other meta tags', () => {
    const head =
      '<meta property="og:title" content="Court pauses order | Example News"><meta property="og:site_name" content="Example News">' +
      '<meta property="article:published_time" content="2026-11-24T09:00:00Z"><meta property="article:author" content="https://facebook.com/ana">' +
      '<meta name="citation_author" content="Ruiz, Ana"><meta name="dcterms.modified" content="2026-11-25">';
    const { citation, origins } = cite(head);
    expect(citation).toMatchObject({
      title: 'Court pauses order',
      authors: ['Ana Ruiz'],
      published: '2026-11-24T09:00:00Z',
      modified: '2026-11-25',
    });
    expect(origins).toMatchObject({ title: 'open-graph', authors: 'meta', published: 'open-graph', modified: 'meta' });
  });

  it.each([
    ['rel', '<a rel="author">Ana Ruiz</a>', ['Ana Ruiz']],
    ['itemprop', '<span itemprop="author" itemscope><b itemprop="name">Ana Ruiz</b></span>', ['Ana Ruiz']],
    [
      'class',
      '<div class="c-byline">By Ana Ruiz, Ben de la Ode and Cy Orr, Political Correspondent</div>',
      ['Ana Ruiz', 'Ben de la Ode', 'Cy Orr'],
    ],
    ['class', '<div class="byline">By Ana Ruiz | Nov. 24, 2026 at 7:18am</div>', ['Ana Ruiz']],
    ['a line', '<p>Por Ana Ruiz y José Ñíguez</p>', ['Ana Ruiz', 'José Ñíguez']],
    ['nothing', '<p>By Friday the court had paused it.</p>', []],
    ['other articles', '<aside><a rel="author">Ben Ode</a></aside>', []],
    ['a line that names the paper', '<a rel="author">by Example News Weekly</a>', []],
  ])('reads the byline marked by %s', (_, byline, authors) => {
    const head = '<meta property="og:site_name" content="Example News">';
    expect(cite(head, BODY.replace('<p>', `${byline}<p>`)).citation.authors).toEqual(authors);
  });

  it('takes a person named elsewhere for the publisher that stands in as author', () => {
    const head = `${ld({ ...ARTICLE, author: 'Example News' })}<meta name="author" content="Ana Ruiz">`;
    expect(cite(head).citation.authors).toEqual(['Ana Ruiz']);
    expect(cite(ld({ ...ARTICLE, author: 'Example News' })).citation.authors).toEqual(['Example News']);
  });

  it('takes the whole title where JSON-LD cuts it', () => {
    const head = `${ld({ ...ARTICLE, headline: 'Court pauses …' })}<meta property="og:title" content="Court pauses order &amp; more">`;
    expect(cite(head).citation.title).toBe('Court pauses order & more');
  });

  it('leaves empty what nobody says', () => {
    const { citation, origins } = cite('', '<p>Words.</p>', 'https://example.com/a');
    expect(citation).toEqual({
      title: '',
      authors: [],
      publisher: null,
      published: null,
      modified: null,
      language: 'en-GB',
    });
    expect(origins).toEqual({ language: 'visible' });
  });

  it('reads the day from the address at last', () => {
    const { citation, origins } = cite('');
    expect(citation.published).toBe('2026-11-24');
    expect(origins.published).toBe('address');
  });

  it('does not believe that an article was modified before it was published', () => {
    expect(cite(ld({ ...ARTICLE, dateModified: '2026-11-23' })).citation.modified).toBeNull();
  });

  it('never throws, whatever the page says', () => {
    const text = fc.oneof(fc.string(), fc.constantFrom('&#1114112;', '2026-99-99', '@id', 'By ', '//', 'https://'));
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), fc.array(text), (jsonLd, texts) => {
        const metas = ['og:title', 'author', 'date', 'og:locale', 'og:url'].map((name, at) => ({
          name,
          content: texts[at] ?? '',
        }));
        const bylines = texts.map((one) => ({ by: 'text' as const, text: one }));
        const raw: RawMetadata = {
          url: texts[0] ?? '',
          documentTitle: texts[1] ?? '',
          headline: '',
          lang: texts[2] ?? '',
          canonicalLink: texts[3] ?? '',
          metas,
          jsonLd: [...jsonLd, { '@type': 'NewsArticle', author: jsonLd, headline: jsonLd[0], datePublished: texts[4] }],
          bylines,
          times: texts.map((value) => ({ role: 'unknown', value })),
        };
        readCitation(raw);
      }),
    );
  });
});

describe('readDate', () => {
  it.each([
    ['2026-11-24', '2026-11-24'],
    ['2026-11-24T10:00:00.123Z', '2026-11-24T10:00:00Z'],
    ['2026-11-24 10:00:00 +0100', '2026-11-24T10:00:00+01:00'],
    ['2026-11-24T10:00-05', '2026-11-24T10:00:00-05:00'],
    ['2026-11-24T10:00:00', '2026-11-24'],
    ['2026/11/24', '2026-11-24'],
    ['20261124', '2026-11-24'],
    ['1795510800', '2026-11-24T09:00:00Z'],
    ['Tue, 24 Nov 2026 10:00:00 GMT', '2026-11-24'],
    ['November 24, 2026', '2026-11-24'],
    ['Published Nov. 24, 2026 at 7:18am', '2026-11-24'],
    ['24 de noviembre de 2026', '2026-11-24'],
    ['03/04/2026', null],
    ['2026-02-30', null],
    ['2026-13-01', null],
    ['0001-01-01', null],
    ['yesterday', null],
    ['', null],
  ])('reads %s as %s', (written, expected) => {
    expect(readDate(written)).toBe(expected);
  });
});

describe('readNames', () => {
  it.each([
    [['Ana Ruiz For The Sunday Post'], ['Ana Ruiz']],
    [['Martin King, Jr., Ana Ruiz'], ['Martin King, Jr.', 'Ana Ruiz']],
    [['ANA RUIZ', 'Ana Ruiz'], ['ANA RUIZ']],
    [['admin'], []],
    [['ana.ruiz'], []],
    [['Reuters Staff'], ['Reuters Staff']],
    [['Ana Ruiz, Senior Editor'], ['Ana Ruiz']],
    [['Jos&eacute; O&#8217;Neil'], ['José O’Neil']],
    [['Associated Press'], ['Associated Press']],
  ])('reads %j as %j', (written, expected) => {
    expect(readNames(written, ['Example News'])).toEqual(expected);
  });
});
