import { describe, expect, it } from 'vitest';
import { distinctNames } from '../../../lib/search/distinct-names';

describe('distinctNames', () => {
  it('leaves out what a reader takes for the same name', () => {
    const names = [
      'CECOT',
      'mega-prison',
      'megaprison',
      'Mega prison',
      'megacárcel',
      'Megacarcel',
      'Big Prison (CECOT)',
    ];
    expect(distinctNames({ title: 'Big Prison', names })).toEqual(['CECOT', 'mega-prison', 'megacárcel']);
  });

  it('leaves out the title and names without a letter', () => {
    expect(distinctNames({ title: 'Big Prison', names: ['big prison', '§', 'Prison'] })).toEqual(['Prison']);
  });
});
