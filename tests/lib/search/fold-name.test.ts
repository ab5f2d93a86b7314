import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldName } from '../../../lib/search/fold-name';

describe('foldName', () => {
  it.each([
    ['J.G.G. v. Trump (district court)', 'jgg v trump district court'],
    ['O’Neil’s “Act”', 'oneils act'],
    ['Guantánamo  Bay', 'guantanamo bay'],
    ['COVID‑19', 'covid 19'],
    ['Łódź, Straße, Ærø', 'lodz strasse aero'],
    ['ﬁ İstanbul', 'fi istanbul'],
    ['$6 million deal', '6 million deal'],
    ['—', ''],
  ])('folds %s', (text, folded) => {
    expect(foldName(text)).toBe(folded);
  });

  it('is done after one time, and leaves neither a line end nor a space at a border', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const folded = foldName(text);
        expect(foldName(folded)).toBe(folded);
        expect(folded).not.toMatch(/\n|^ | $| {2}/);
        expect(foldName(text.normalize('NFD'))).toBe(folded);
      }),
    );
  });
});
