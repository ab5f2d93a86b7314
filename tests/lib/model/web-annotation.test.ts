import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { fromWebAnnotation } from '../../../lib/model/read-web-annotation';
import { toCollection, toWebAnnotation } from '../../../lib/model/web-annotation';
import { annotation, anyAnnotation, uuid } from '../../fixtures/annotations';
import { checkCollection, checkWebAnnotation } from './check-web-annotation';

/** Properties over many cases take their time on a busy machine. */
vi.setConfig({ testTimeout: 60_000 });

const OPTIONS = { now: '2026-11-24T00:00:00.000Z', canonicalOf: (address: string) => address.replace(/[?#].*$/, '') };
const through = (value: unknown) => fromWebAnnotation(JSON.parse(JSON.stringify(value)), OPTIONS);

describe('an annotation as a Web Annotation', () => {
  it('comes back without loss', () => {
    fc.assert(
      fc.property(anyAnnotation, (one) => {
        expect(through(toWebAnnotation(one))).toEqual(one);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps every must of the data model', () => {
    fc.assert(
      fc.property(anyAnnotation, (one) => {
        expect(checkWebAnnotation(JSON.parse(JSON.stringify(toWebAnnotation(one))))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('says its motivation by its note', () => {
    expect(toWebAnnotation(annotation(1)).motivation).toBe('highlighting');
    expect(toWebAnnotation(annotation(1, { note: 'Why?' })).motivation).toBe('commenting');
  });
});

describe('a collection', () => {
  it.each([0, 1, 3])('of %i keeps every must of the data model', (count) => {
    const all = Array.from({ length: count }, (_, n) => annotation(n, { note: 'N', tags: ['a b'] }));
    const collection = toCollection(all, { id: uuid(99), label: 'Passages', created: OPTIONS.now });
    expect(checkCollection(JSON.parse(JSON.stringify(collection)))).toEqual([]);
  });
});

describe('a Web Annotation from elsewhere', () => {
  const foreign = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'https://annotations.example/1',
    type: 'Annotation',
    motivation: 'questioning',
    creator: { id: 'https://people.example/a', type: 'Person', name: 'A <b>' },
    created: '2020-01-02T03:04:05+02:00',
    rights: 'https://creativecommons.org/licenses/by/4.0/',
    'schema:position': { deep: [1, null, { x: true }] },
    stylesheet: 'https://annotations.example/style.css',
    body: [
      { type: 'TextualBody', value: '<p>Is it?</p>', format: 'text/html', language: 'en', purpose: 'questioning' },
      { type: 'TextualBody', value: 'law', purpose: 'tagging', creator: 'https://people.example/b' },
      { type: 'TextualBody', value: 'A second note.' },
      'https://video.example/clip',
    ],
    target: [
      'https://other.example/page',
      {
        source: 'https://news.example/story?amp=1',
        styleClass: 'red',
        selector: [
          { type: 'FragmentSelector', value: 'xywh=1,2,3,4' },
          { type: 'TextQuoteSelector', exact: 'words', prefix: 'the ', refinedBy: { type: 'CssSelector', value: 'p' } },
          { type: 'TextPositionSelector', start: -1, end: 2 },
        ],
        state: { type: 'TimeState', sourceDate: '2019-01-01T00:00:00Z' },
      },
    ],
  };

  it('is read, its markup as text', () => {
    const read = through(foreign);
    expect(read).toMatchObject({
      created: '2020-01-02T01:04:05.000Z',
      note: '<p>Is it?</p>',
      tags: ['law'],
      target: {
        source: 'https://news.example/story',
        savedAt: 'https://news.example/story?amp=1',
        selectors: [{ type: 'TextQuoteSelector', exact: 'words', prefix: 'the ', suffix: '' }],
      },
    });
    expect(read.id).toMatch(/^urn:uuid:/);
    expect(through(foreign).id).toBe(read.id);
  });

  it('leaves with all that it brought', () => {
    const read = through(foreign);
    const again = toWebAnnotation(read);
    expect(again).toMatchObject({
      motivation: 'questioning',
      creator: foreign.creator,
      canonical: foreign.id,
      rights: foreign.rights,
      'schema:position': foreign['schema:position'],
      stylesheet: foreign.stylesheet,
    });
    expect(again.body).toEqual(foreign.body);
    expect(again.target).toMatchObject([
      { state: { sourceDate: '2019-01-01T00:00:00Z' }, styleClass: ['sidelight-yellow', 'red'] },
      'https://other.example/page',
    ]);
    const [, ...selectors] = (again.target as { selector: unknown[] }[])[0]?.selector ?? [];
    expect(selectors).toEqual((foreign.target[1] as { selector: unknown[] }).selector);
    expect(through(again)).toEqual(read);
  });

  it.each([
    ['null', null, 'an object expected'],
    ['another type', { type: 'Note' }, 'type: "Annotation" expected'],
    ['no target', { type: 'Annotation' }, 'target: no TextQuoteSelector'],
    ['a bare target', { type: 'Annotation', target: 'https://a.example/' }, 'target: no TextQuoteSelector'],
    ['a script address', target('javascript:alert(1)', 'x'), 'target.source: a web address expected'],
    ['credentials', target('https://a:b@news.example/', 'x'), 'target.source: a web address expected'],
    ['no words', target('https://a.example/', ''), 'target: selectors[0].exact: empty'],
    ['too many words', target('https://a.example/', 'x'.repeat(300_000)), 'target: selectors[0].exact: too long'],
    ['a bottomless one', { ...target('https://a.example/', 'x'), x: nest(1000) }, 'nested too deeply'],
  ])('is refused with %s', (_, value, message) => {
    expect(() => through(value)).toThrow(message);
  });

  function target(source: string, exact: string) {
    return { type: 'Annotation', target: { source, selector: { type: 'TextQuoteSelector', exact } } };
  }
  function nest(depth: number): unknown {
    let value: unknown = 1;
    for (let i = 0; i < depth; i++) value = [value];
    return value;
  }
});
