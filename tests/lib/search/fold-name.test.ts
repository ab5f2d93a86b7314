import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldName } from '../../../lib/search/fold-name';

/** Characters of every script, combining marks and signs among them. */
const anyText = fc.string({ unit: fc.integer({ min: 0, max: 0xd7ff }).map((code) => String.fromCharCode(code)) });

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
      fc.property(anyText, (text) => {
        const folded = foldName(text);
        expect([foldName(folded), foldName(text.normalize('NFD'))]).toEqual([folded, folded]);
        expect(/\n|^ | $| {2}/.test(folded)).toBe(false);
      }),
    );
  });
});
