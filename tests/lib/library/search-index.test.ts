import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isQuery, SearchIndex } from '../../../lib/library/search-index';
import { annotation, anyAnnotation, page, uuid } from '../../fixtures/annotations';

function indexOf(...list: ReturnType<typeof annotation>[]): SearchIndex {
  const index = new SearchIndex();
  for (const one of list) index.put(one);
  return index;
}

const FULL = annotation(1, {
  exact: 'The panel’s ruling names José Peña.',
  note: 'Ask the archive.',
  tags: ['due process'],
  page: page({ title: 'Judge weighs transfers' }),
  entities: [{ id: 'cecot', title: 'Terrorism Confinement Center' }],
});

describe('the search', () => {
  const index = indexOf(FULL, annotation(2, { exact: 'Nothing of it.', page: page({ title: '' }) }));

  it.each(['ruling', 'archive', 'process', 'judge', 'news.example', 'confinement', 'RULING Archive', 'rul', 'panel'])(
    'finds %s wherever it stands',
    (query) => {
      expect(index.find(query)).toContain(uuid(1));
    },
  );

  it.each(['jose pena', 'José Peña', 'josé pena', 'jose\u0301'])(
    'takes letters for themselves without marks: %s',
    (query) => {
      expect(index.find(query)).toEqual([uuid(1)]);
    },
  );

  it('wants every word', () => {
    expect(index.find('ruling zebra')).toEqual([]);
  });

  it('has nothing to look for in signs alone', () => {
    expect(index.find(' “…” ')).toBeNull();
    expect(isQuery('—')).toBe(false);
  });

  it('waits for more than the first letter, and takes a letter beside a word for itself', () => {
    expect(index.find('j')).toBeNull();
    expect(index.find('p jose')).toEqual([]);
    expect(index.find('pe jose')).toEqual([uuid(1)]);
  });

  it('forgets what was deleted, and the words that were changed', () => {
    const own = indexOf(FULL);
    own.put({ ...FULL, note: 'Zebra.' });
    expect(own.find('archive')).toEqual([]);
    expect(own.find('zebra')).toEqual([uuid(1)]);
    own.delete(uuid(1));
    expect(own.find('zebra')).toEqual([]);
    own.put(FULL);
    expect(own.find('archive')).toEqual([uuid(1)]);
  });

  it('takes any annotation and any query', () => {
    fc.assert(
      fc.property(anyAnnotation, fc.string({ unit: 'grapheme' }), (one, query) => {
        const own = new SearchIndex();
        own.put(one);
        own.put(one);
        own.find(query);
        expect(own.has(one.id)).toBe(true);
      }),
    );
  });
});
