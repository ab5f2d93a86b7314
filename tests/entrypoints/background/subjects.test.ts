import { describe, expect, it } from 'vitest';
import { subjectsFrom } from '../../../entrypoints/background/subjects';
import { entity } from '../../fixtures/packs';

const entries = new Map(
  Array.from({ length: 25_000 }, (_, number) => {
    const one = entity(`subject-${number}`);
    return [one.id, one];
  }),
);

describe('subjectsFrom', () => {
  it('hands out every subject once, a stretch at a time', () => {
    const ids: string[] = [];
    for (let from: number | null = 0; from !== null; ) {
      const chunk = subjectsFrom('2025.06.01', entries, from);
      expect(chunk).toMatchObject({ dataset: '2025.06.01', total: 25_000 });
      ids.push(...chunk.subjects.map(({ id }) => id));
      from = chunk.next;
    }
    expect(ids).toEqual([...entries.keys()]);
  });

  it('gives each its other names once, and nothing that only matching needs', () => {
    const alias = { lang: 'en' as const, caseSensitive: false, needsContext: false, shortForm: false };
    const one = entity('hba', {
      title: 'Harbor Act',
      aliases: ['Harbor Act', 'HBA', 'HBA'].map((text) => ({ ...alias, text })),
    });
    expect(subjectsFrom('1', new Map([[one.id, one]]), 0).subjects).toEqual([
      { id: 'hba', title: 'Harbor Act', kind: 'law', topics: ['laws'], names: ['HBA'] },
    ]);
  });

  it('has nothing beyond the end', () => {
    expect(subjectsFrom('1', entries, 25_000)).toMatchObject({ subjects: [], next: null });
  });
});
