import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Subject } from '../../../lib/model/subject';
import { countKinds, findSubjects, type SubjectQuery } from '../../../lib/search/find-subjects';
import { foldName } from '../../../lib/search/fold-name';
import { buildSubjectIndex, foldSubjects } from '../../../lib/search/subject-index';

function subject(title: string, names: string[] = [], change: Partial<Subject> = {}): Subject {
  const id = foldName(title).replaceAll(' ', '-');
  return { id, title, lang: 'en', kind: 'place', topics: ['places'], names, ...change };
}

const indexOf = (subjects: readonly Subject[]) => buildSubjectIndex(foldSubjects(subjects));

function find(subjects: readonly Subject[], query: string | Partial<SubjectQuery>): string[] {
  const index = indexOf(subjects);
  const asked = typeof query === 'string' ? { words: query } : query;
  const found = findSubjects(index, { words: '', topic: null, kind: null, ...asked });
  return [...found].map((position) => index.subjects[position]?.title ?? '');
}

const PLACES = [
  subject('Terrorism Confinement Center', ['CECOT', 'Centro de Confinamiento del Terrorismo']),
  subject('El Salvador'),
  subject('San Salvador'),
  subject('Salvador'),
  subject('Andry Hernández Romero', [], { kind: 'person', topics: ['people', 'places'] }),
  subject('Immigration and Customs Enforcement', ['ICE'], { kind: 'agency', topics: ['bodies'] }),
  subject('Office of Refugee Resettlement', ['ORR'], { kind: 'agency', topics: ['bodies'] }),
  subject('U.S. Supreme Court', [], { kind: 'court', topics: ['bodies'] }),
];

describe('findSubjects', () => {
  it('lists every subject by title when nothing was typed', () => {
    expect(find(PLACES, ' ')).toEqual(PLACES.map(({ title }) => title).sort());
  });

  it('puts a whole name before its beginning, that before the beginning of a word, that before the inside of one', () => {
    expect(find(PLACES, 'ice')).toEqual(['Immigration and Customs Enforcement', 'Office of Refugee Resettlement']);
    expect(find([...PLACES, subject('Salvadoran Air')], 'salvador')).toEqual([
      'Salvador',
      'Salvadoran Air',
      'El Salvador',
      'San Salvador',
    ]);
    expect(find(PLACES, 'alvador')).toEqual(['El Salvador', 'Salvador', 'San Salvador']);
  });

  it('puts a title before another name that fits as well', () => {
    expect(find([subject('Ana Garcia', ['Garcia']), subject('Garcia')], 'garcia')).toEqual(['Garcia', 'Ana Garcia']);
    expect(find([subject('Ana Garcia', ['Garcia 12']), subject('Garcia v. Dunn')], 'garcia')).toEqual([
      'Garcia v. Dunn',
      'Ana Garcia',
    ]);
  });

  it('finds the word that begins so although the letters also stand inside an earlier one', () => {
    expect(find([subject('Banana Anatomy'), subject('Canal')], 'ana')).toEqual(['Banana Anatomy', 'Canal']);
  });

  it('finds a subject by an abbreviation and by a name in another language', () => {
    expect(find(PLACES, 'cecot')).toEqual(['Terrorism Confinement Center']);
    expect(find(PLACES, 'centro de conf')).toEqual(['Terrorism Confinement Center']);
  });

  it.each(['hernandez', 'HERNÁNDEZ', 'Herna\u0301ndez', 'hernández rom'])('finds an accented name by %s', (words) => {
    expect(find(PLACES, words)).toEqual(['Andry Hernández Romero']);
  });

  it.each(['us supreme', 'U.S. Supreme', 'u.s.  supreme court'])(
    'takes no notice of points and spaces: %s',
    (words) => {
      expect(find(PLACES, words)).toEqual(['U.S. Supreme Court']);
    },
  );

  it('finds words in another order, and over two names of one subject', () => {
    expect(find(PLACES, 'romero andry')).toEqual(['Andry Hernández Romero']);
    expect(find(PLACES, 'cecot terrorism')).toEqual(['Terrorism Confinement Center']);
    expect(find(PLACES, 'cecot romero')).toEqual([]);
  });

  it('finds nothing across the border of two names', () => {
    expect(find([subject('Alpha', ['Beta'])], 'alphabeta')).toEqual([]);
    expect(find([subject('Alpha', ['Beta'])], 'abet')).toEqual([]);
  });

  it('keeps to a topic and a kind', () => {
    expect(find(PLACES, { topic: 'people' })).toEqual(['Andry Hernández Romero']);
    expect(find(PLACES, { topic: 'bodies', kind: 'agency', words: 'r' })).toEqual([
      'Office of Refugee Resettlement',
      'Immigration and Customs Enforcement',
    ]);
    expect(find(PLACES, { topic: 'none' })).toEqual([]);
  });

  it('has nothing to find among no subjects', () => {
    expect(find([], 'ice')).toEqual([]);
    expect(find([], '')).toEqual([]);
  });

  it('keeps a subject whose title has no letter', () => {
    expect(find([subject('§')], '')).toEqual(['§']);
  });
});

describe('countKinds', () => {
  it('counts the subjects of a topic, or all', () => {
    const index = indexOf(PLACES);
    expect([...countKinds(index, 'bodies')].sort()).toEqual([
      ['agency', 2],
      ['court', 1],
    ]);
    expect([...countKinds(index, null).values()].reduce((a, b) => a + b)).toBe(PLACES.length);
  });
});

/** Few letters, so that names and queries meet. */
const name = fc.string({ unit: fc.constantFrom('a', 'b', 'á', 'B', ' ', '-', '.', 'ß'), maxLength: 8 });
const anySubject = fc.record({
  title: name,
  names: fc.array(name, { maxLength: 3 }),
  kind: fc.constantFrom('place', 'person'),
  topics: fc.subarray(['x', 'y'], { minLength: 1 }),
});
const anySubjects = fc
  .array(anySubject, { maxLength: 12 })
  .map((list): Subject[] => list.map((one, at) => ({ ...one, lang: 'en', id: `s-${at}` }) as Subject));

describe('findSubjects, whatever the names', () => {
  it('answers as a slow search does', () => {
    fc.assert(
      fc.property(anySubjects, name, (subjects, words) => {
        const index = indexOf(subjects);
        const found = [...findSubjects(index, { words, topic: null, kind: null })];
        const slow = [...index.subjects.keys()]
          .map((position) => ({ position, rank: slowRank(index.subjects[position] as Subject, foldName(words)) }))
          .filter(({ rank }) => rank < Number.POSITIVE_INFINITY)
          .sort((a, b) => a.rank - b.rank || a.position - b.position);
        expect(found).toEqual(slow.map(({ position }) => position));
      }),
    );
  });

  it('finds each subject by each of its names, at the top or among equals', () => {
    fc.assert(
      fc.property(anySubjects, (subjects) => {
        const index = indexOf(subjects);
        for (const [position, { title, names }] of index.subjects.entries()) {
          for (const words of [title, ...names]) {
            const found = findSubjects(index, { words, topic: null, kind: null });
            expect(found).toContain(position);
          }
        }
      }),
    );
  });

  it('only leaves subjects out when more is typed or a filter is set, and keeps their order under a filter', () => {
    fc.assert(
      fc.property(anySubjects, name, name, (subjects, words, more) => {
        const index = indexOf(subjects);
        const all = [...findSubjects(index, { words, topic: null, kind: null })];
        const longer = [...findSubjects(index, { words: words + more, topic: null, kind: null })];
        expect(all).toEqual(expect.arrayContaining(longer));
        const filtered = [...findSubjects(index, { words, topic: 'x', kind: 'person' })];
        const isKept = (position: number) => {
          const { topics, kind } = index.subjects[position] as Subject;
          return topics.includes('x') && kind === 'person';
        };
        expect(filtered).toEqual(all.filter(isKept));
      }),
    );
  });
});

/** The rule as `RANK` and `PLACES` tell it, written for the eye. */
function slowRank({ title, names }: Subject, query: string): number {
  if (query === '') return 1;
  const folded = [title, ...names].map(foldName).filter((text) => text !== '');
  const ranks = folded.map((text, at) => {
    const later = at === 0 ? 0 : 0.5;
    if (text === query) return 1 + later;
    if (text.startsWith(query)) return 2 + later;
    if (text.includes(` ${query}`)) return 3 + later;
    return text.includes(query) ? 4 + later : Number.POSITIVE_INFINITY;
  });
  const isScattered = query.split(' ').every((word) => folded.some((text) => ` ${text}`.includes(` ${word}`)));
  return Math.min(...ranks, isScattered ? 5 : Number.POSITIVE_INFINITY);
}
