import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeSpan } from '../../../lib/anchoring/describe-span';
import { fromCodePoints, toCodePoints } from '../../../lib/text/code-points';

const LONG =
  'The ministry said it would publish the list of names within ten days, and lawyers for the families agreed to wait';
const TEXT = `${LONG}. Nobody had asked them before the hearing, which the court had moved twice. ${LONG} until the spring.`;

describe('describeSpan', () => {
  it('keeps 32 characters of context or more, cut between words', () => {
    const start = TEXT.indexOf('Nobody had asked them before the');
    const [quote] = describeSpan(TEXT, start, start + 'Nobody had asked them before the'.length);
    expect(quote.prefix.length).toBeGreaterThanOrEqual(32);
    expect(TEXT).toContain(` ${quote.prefix}${quote.exact}${quote.suffix} `);
  });

  it('keeps more for a short quote, and for one that is not unique', () => {
    const word = TEXT.indexOf('hearing');
    expect(describeSpan(TEXT, word, word + 7)[0].prefix.length).toBeGreaterThanOrEqual(64);
    const second = TEXT.lastIndexOf('publish the list of names within');
    expect(describeSpan(TEXT, second, second + 32)[0].suffix.length).toBeGreaterThanOrEqual(64);
  });

  it('takes the page’s ends for the ends of the context', () => {
    expect(describeSpan('one two', 0, 3)).toEqual([
      { type: 'TextQuoteSelector', exact: 'one', prefix: '', suffix: ' two' },
      { type: 'TextPositionSelector', start: 0, end: 3 },
    ]);
  });

  it('widens a span that would split a pair', () => {
    const [quote, position] = describeSpan('a😀b', 2, 3);
    expect(quote).toMatchObject({ exact: '😀', prefix: 'a', suffix: 'b' });
    expect(position).toMatchObject({ start: 1, end: 2 });
  });

  it.each([
    [3, 3],
    [-1, 2],
    [0, 8],
    [Number.NaN, 2],
  ])('refuses %s to %s of seven characters', (start, end) => {
    expect(() => describeSpan('one two', start, end)).toThrow(RangeError);
  });
});

describe('code points', () => {
  it('are what the text’s iterator counts', () => {
    const signs = fc.constantFrom('a', 'ñ', '—', '漢', '😀', '👩‍👧', '\ud83d', '\ude00');
    const anyText = fc.array(signs, { maxLength: 30 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(anyText, fc.nat(), (text, number) => {
        const points = number % ([...text].length + 1);
        const offset = fromCodePoints(text, points);
        expect(offset).toBe([...text].slice(0, points).join('').length);
        expect(toCodePoints(text, offset)).toBe(points);
      }),
    );
  });

  it('go past the end as they came', () => {
    expect(fromCodePoints('a😀b', 1e15)).toBe(1e15 + 1);
  });

  it('count half a pair as nothing yet', () => {
    expect(toCodePoints('a😀b', 2)).toBe(1);
  });
});
