import { describe, expect, it } from 'vitest';
import { nameFound } from '../../../lib/search/name-found';

const PRISON = {
  id: 'cecot',
  title: 'Terrorism Confinement Center',
  lang: 'en' as const,
  kind: 'prison' as const,
  topics: ['detention'],
  names: ['Bukele’s mega-prison', 'CECOT', 'Megacárcel'],
};

describe('nameFound', () => {
  it.each([
    ['cecot', 'CECOT'],
    ['mega', 'Megacárcel'],
    ['prison', 'Bukele’s mega-prison'],
    ['confinement', null],
    ['terrorism cecot', null],
    ['', null],
  ])('says of %s: %s', (words, name) => {
    expect(nameFound(PRISON, words)).toBe(name);
  });
});
