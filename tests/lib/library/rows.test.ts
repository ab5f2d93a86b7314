import { describe, expect, it } from 'vitest';
import { countRows } from '../../../lib/library/count-rows';
import { filterRows, isFiltering, localDay, NO_FILTER, type RowFilter } from '../../../lib/library/filter-rows';
import { groupRows } from '../../../lib/library/group-rows';
import { compareRows, rowOf } from '../../../lib/library/row';
import { annotation, page, uuid } from '../../fixtures/annotations';

const CECOT = { id: 'cecot', title: 'CECOT' };
const ACT = { id: 'alien-enemies-act', title: 'Alien Enemies Act' };
const at = (created: string) => ({ created, modified: created });
const seen = (state: 'sure' | 'changed' | 'orphan') => ({ state, at: '2026-11-24T00:00:00.000Z' });

const ROWS = [
  annotation(1, { ...at('2026-08-03T12:00:00.000Z'), tags: ['law'], entities: [ACT], lastLook: seen('sure') }),
  annotation(2, { ...at('2026-10-05T12:00:00.000Z'), colour: 'rose', tags: ['law', 'court'], entities: [CECOT, ACT] }),
  annotation(3, {
    ...at('2026-11-20T12:00:00.000Z'),
    source: 'https://www.courier.example/a',
    page: page({ title: 'Other' }),
    entities: [CECOT],
    lastLook: seen('changed'),
  }),
  annotation(4, { ...at('2026-11-20T13:00:00.000Z'), source: 'https://courier.example/b', lastLook: seen('orphan') }),
]
  .map(rowOf)
  .sort(compareRows);

const numbersOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => [1, 2, 3, 4].find((n) => uuid(n) === id));

describe('filterRows', () => {
  it.each<[string, Partial<RowFilter>, number[]]>([
    ['nothing', {}, [4, 3, 2, 1]],
    ['a colour', { colours: ['rose'] }, [2]],
    ['two states', { states: ['orphan', 'changed'] }, [4, 3]],
    ['never seen again', { states: ['unseen'] }, [2]],
    ['a site, without www', { sites: ['courier.example'] }, [4, 3]],
    ['a tag', { tags: ['law'] }, [2, 1]],
    ['two tags, both of them', { tags: ['law', 'court'] }, [2]],
    ['two subjects, both of them', { entities: ['cecot', 'alien-enemies-act'] }, [2]],
    ['an article', { article: 'https://news.example/story' }, [2, 1]],
    ['a stretch of days, its ends included', { from: '2026-10-05', to: '2026-11-20' }, [4, 3, 2]],
    ['no stretch of days', { from: 'soon', to: '' }, [4, 3, 2, 1]],
  ])('by %s', (_, filter, numbers) => {
    expect(numbersOf(filterRows(ROWS, { ...NO_FILTER, ...filter }))).toEqual(numbers);
  });

  it('keeps what the search found, in the order of the list', () => {
    const found = new Set([uuid(1), uuid(3)]);
    expect(numbersOf(filterRows(ROWS, NO_FILTER, found))).toEqual([3, 1]);
    expect(numbersOf(filterRows(ROWS, { ...NO_FILTER, tags: ['law'] }, found))).toEqual([1]);
  });

  it('knows when it would let everything through', () => {
    expect(isFiltering(NO_FILTER)).toBe(false);
    expect(isFiltering({ ...NO_FILTER, to: '2026-01-01' })).toBe(true);
    expect(isFiltering({ ...NO_FILTER, article: 'https://a.example/' })).toBe(true);
  });
});

describe('groupRows', () => {
  const groups = (by: 'article' | 'entity' | 'day') =>
    groupRows(ROWS, by).map(({ key, rows }) => [key, numbersOf(rows)]);

  it('puts passages under their article, the newest first', () => {
    expect(groups('article')).toEqual([
      ['https://courier.example/b', [4]],
      ['https://www.courier.example/a', [3]],
      ['https://news.example/story', [2, 1]],
    ]);
  });

  it('puts a passage under every subject that it names, and those that name none last', () => {
    expect(groups('entity')).toEqual([
      ['cecot', [3, 2]],
      ['alien-enemies-act', [2, 1]],
      [null, [4]],
    ]);
  });

  it('puts passages under their day', () => {
    expect(groups('day').map(([day]) => day)).toEqual([
      localDay('2026-11-20T12:00:00.000Z'),
      localDay('2026-10-05T12:00:00.000Z'),
      localDay('2026-08-03T12:00:00.000Z'),
    ]);
  });

  it('makes one group of everything when it is not to group', () => {
    expect(groupRows(ROWS, 'none').map(({ rows }) => numbersOf(rows))).toEqual([[4, 3, 2, 1]]);
  });
});

describe('countRows', () => {
  it('counts every value, most first, and every month between', () => {
    const counts = countRows(ROWS);
    expect(Object.fromEntries(counts.states)).toEqual({ sure: 1, changed: 1, orphan: 1, unseen: 1 });
    expect(counts.tags).toEqual([
      { value: 'law', title: 'law', count: 2 },
      { value: 'court', title: 'court', count: 1 },
    ]);
    expect(counts.entities.map(({ title, count }) => [title, count])).toEqual([
      ['Alien Enemies Act', 2],
      ['CECOT', 2],
    ]);
    expect(counts.sites.map(({ value }) => value)).toEqual(['courier.example', 'news.example']);
    expect(counts.months.map(({ month, count }) => [month, count])).toEqual([
      ['2026-08', 1],
      ['2026-09', 0],
      ['2026-10', 1],
      ['2026-11', 2],
    ]);
  });

  it('has no month for nothing, and goes over the turn of a year', () => {
    expect(countRows([]).months).toEqual([]);
    const rows = [at('2025-12-31T23:00:00.000Z'), at('2026-01-01T01:00:00.000Z')].map((when, n) =>
      rowOf(annotation(n, when)),
    );
    expect(countRows(rows).months.map(({ month }) => month)).toEqual(['2025-12', '2026-01']);
  });
});
