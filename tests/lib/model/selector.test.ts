import { describe, expect, it } from 'vitest';
import { parseSelectors, SelectorFormatError } from '../../../lib/model/selector';

const QUOTE = { type: 'TextQuoteSelector', exact: 'ten days' };
const POSITION = { type: 'TextPositionSelector', start: 3, end: 11 };

describe('parseSelectors', () => {
  it('reads one or a list, and supplies a missing context', () => {
    expect(parseSelectors(QUOTE)).toEqual([{ ...QUOTE, prefix: '', suffix: '' }]);
    expect(parseSelectors([POSITION, { ...QUOTE, prefix: 'in ' }])).toEqual([
      POSITION,
      { ...QUOTE, prefix: 'in ', suffix: '' },
    ]);
  });

  it('leaves out kinds that it does not know', () => {
    expect(parseSelectors([{ type: 'FragmentSelector', value: 'x' }, null, 3, POSITION])).toEqual([POSITION]);
  });

  it.each([
    [[{ ...QUOTE, exact: '' }], 'selectors[0].exact: empty'],
    [[POSITION, { ...POSITION, end: 1 }], 'selectors[1]: end before start'],
    [{ ...POSITION, start: 1.5 }, 'selectors[0].start: a whole number expected'],
  ])('refuses %j', (value, message) => {
    expect(() => parseSelectors(value)).toThrow(new SelectorFormatError(message));
  });
});
