import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileMatchIndex } from '../../../lib/matching/compile-index';
import { findMentions } from '../../../lib/matching/find-mentions';
import { buildMatchIndex, MatchIndex, MatchIndexError } from '../../../lib/matching/match-index';
import type { MatchEntry } from '../../../lib/model/entity';

function place(id: string, ...names: string[]): MatchEntry {
  const flags = { lang: 'en', caseSensitive: false, needsContext: false, shortForm: false } as const;
  const aliases = names.map((text) => ({ ...flags, text }));
  return { id, title: names[0] ?? id, kind: 'place', topics: ['t'], aliases, contextWords: ['Río'], related: ['x'] };
}

const ENTRIES = [place('one', 'Uno'), place('two', 'Dos Caminos', 'Dos'), place('three', '$3 bridge', 'Três')];

const namesIn = (index: MatchIndex, text: string) =>
  findMentions(index, { blocks: [{ id: 0, text }], lang: '', memory: null }).mentions.map(({ entityId }) => entityId);

describe('the compiled index', () => {
  it('has the same bytes in whatever order the entries come', () => {
    const first = compileMatchIndex('1', ENTRIES);
    const second = compileMatchIndex('1', [...ENTRIES].reverse());
    expect(new Uint8Array(second)).toEqual(new Uint8Array(first));
  });

  it('knows what was put into it', () => {
    const index = buildMatchIndex('2026.11.24', ENTRIES);
    expect([index.dataset, index.forms, index.entities]).toEqual(['2026.11.24', 5, 3]);
    expect(index.getEntity('three')).toEqual({
      id: 'three',
      title: '$3 bridge',
      kind: 'place',
      topics: ['t'],
      related: ['x'],
      strong: ['río'],
      weak: [],
    });
    expect(index.getEntity('four')).toBeNull();
  });

  it.each([
    ['cut short', (bytes: Uint8Array<ArrayBuffer>) => bytes.slice(0, -4)],
    ['cut within a word', (bytes: Uint8Array<ArrayBuffer>) => bytes.slice(0, -3)],
    ['empty', () => new Uint8Array(0)],
    ['something else', (bytes: Uint8Array<ArrayBuffer>) => bytes.fill(7)],
    ['of another version', (bytes: Uint8Array<ArrayBuffer>) => bytes.fill(99, 4, 5)],
    ['spoiled in one bit', (bytes: Uint8Array<ArrayBuffer>) => bytes.fill((bytes[100] as number) ^ 1, 100, 101)],
  ])('is refused when it is %s', (_, spoil) => {
    const bytes = spoil(new Uint8Array(compileMatchIndex('1', ENTRIES)));
    expect(() => MatchIndex.open(bytes.buffer)).toThrow(MatchIndexError);
  });

  it('can be empty', () => {
    expect(namesIn(buildMatchIndex('1', []), 'Uno, dos, tres')).toEqual([]);
  });

  it('finds every form that it holds, and the longer of two', () => {
    const index = buildMatchIndex('1', ENTRIES);
    expect(namesIn(index, 'uno dos caminos, dos; the $3 bridge. TRÊS')).toEqual([
      'one',
      'two',
      'two',
      'three',
      'three',
    ]);
  });

  it('finds any name in a text of others', () => {
    const word = fc.stringMatching(/^[\p{Lu}][\p{Ll}]{2,8}$/u);
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(word, word), { minLength: 1, maxLength: 40 }), (pairs) => {
        const names = [...new Set(pairs.map((pair) => pair.join(' ').normalize('NFC')))];
        const index = buildMatchIndex(
          '1',
          names.map((name, i) => place(`p${i}`, name)),
        );
        const found = namesIn(index, names.map((name) => `see ${name}.`).join(' '));
        expect(new Set(found).size).toBe(new Set(names.map((name) => name.toLowerCase())).size);
      }),
      { numRuns: 50 },
    );
  });
});
