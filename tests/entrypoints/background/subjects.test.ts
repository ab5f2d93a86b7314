import { describe, expect, it } from 'vitest';
import { readSubjects } from '../../../entrypoints/background/subjects';
import type { MatchEntry } from '../../../lib/model/entity';
import { MemoryCards } from '../../../lib/store/memory-cards';
import { entity, pack } from '../../fixtures/packs';

const alias = { lang: 'en' as const, caseSensitive: false, needsContext: false, shortForm: false };
const act = entity('hba', {
  title: 'Harbor Act',
  aliases: ['Harbor Act', 'HBA', 'HBA'].map((text) => ({ ...alias, text })),
});

describe('readSubjects', () => {
  it('hands out every subject of the packs in use once, a pack at a time', async () => {
    const store = new MemoryCards();
    await store.putPack('a@1', pack('a', [entity('a-1'), entity('a-2')]));
    await store.putPack('old@1', pack('old', [entity('old-1')]));
    await store.putPack('b@1', pack('b', [entity('b-1')]));
    const ids: string[] = [];
    for (let from: number | null = 0; from !== null; ) {
      const chunk = await readSubjects(store, { version: '2025.06.01', packs: ['a@1', 'b@1'] }, from, 'en');
      expect(chunk.dataset).toBe('2025.06.01');
      ids.push(...chunk.subjects.map(({ id }) => id));
      from = chunk.next;
    }
    expect(ids).toEqual(['a-1', 'a-2', 'b-1']);
    expect(await readSubjects(store, { version: '1', packs: ['a@1'] }, 7, 'en')).toMatchObject({
      subjects: [],
      next: null,
    });
  });

  it.each([
    ['en-US', 'Harbor Act', ['HBA']],
    ['es-MX', 'Ley de Puertos', ['Harbor Act', 'HBA']],
  ])(
    'gives each its title for %s, its other names once, and nothing that only matching needs',
    async (language, title, names) => {
      const entry: MatchEntry = { ...act, titleEs: 'Ley de Puertos' };
      const store = { listMatchEntries: () => Promise.resolve([entry]) };
      const { subjects } = await readSubjects(store, { version: '1', packs: ['a@1'] }, 0, language);
      expect(subjects).toEqual([
        { id: 'hba', title, lang: language.slice(0, 2), kind: 'law', topics: ['laws'], names },
      ]);
    },
  );
});
