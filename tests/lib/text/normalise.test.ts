import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise, toOriginal } from '../../../lib/text/normalise';

describe('normalise', () => {
  it('leaves plain text alone and needs no map', () => {
    const text = 'The Alien Enemies Act of 1798';
    expect(normalise(text)).toEqual({ text, folded: text.toLowerCase(), map: null });
  });

  it.each([
    ['curly quotes', 'El Salvador’s mega-prison', "El Salvador's mega-prison"],
    ['no-break and thin spaces', 'El\u00a0Salvador\u2009now', 'El Salvador now'],
    ['runs of white space', 'El \n\t Salvador', 'El Salvador'],
    ['dashes', 'MS\u201113', 'MS-13'],
    ['soft hyphens and zero-width characters', 'Sal\u00adva\u200bdor', 'Salvador'],
    ['decomposed letters', 'Ábrego García', 'Ábrego García'],
  ])('writes %s plainly', (_, given, expected) => {
    expect(normalise(given).text).toBe(expected);
  });

  it('keeps one length for both cases', () => {
    const { text, folded } = normalise('İstanbul and ICE');
    expect(folded).toHaveLength(text.length);
    expect(folded.endsWith('ice')).toBe(true);
  });

  it('finds the way back to the original', () => {
    const original = 'in El\u00a0Sal\u00advador\u2019s prisons';
    const normal = normalise(original);
    const start = normal.text.indexOf('Salvador');
    const span = toOriginal(normal.map, start, start + 'Salvador'.length);
    expect(original.slice(span.start, span.end)).toBe('Sal\u00advador');
  });

  it('has a map that only goes forward and stays within the text', () => {
    const text = fc.string({ unit: 'binary', maxLength: 60 });
    const odd = fc.constantFrom('\u00ad', '\u2019', '\u00a0', '  ', 'e\u0301', '\ud83d\ude00', '\ud800', '\u2014', 'İ');
    fc.assert(
      fc.property(fc.array(fc.oneof(text, odd)), (parts) => {
        const original = parts.join('');
        const { text: normal, folded, map } = normalise(original);
        expect(folded).toHaveLength(normal.length);
        if (map === null) expect(normal).toHaveLength(original.length);
        else {
          expect(map).toHaveLength(normal.length + 1);
          expect(map[normal.length]).toBe(original.length);
          for (let i = 1; i < map.length; i++) expect(map[i]).toBeGreaterThanOrEqual(map[i - 1] as number);
        }
      }),
    );
  });
});
