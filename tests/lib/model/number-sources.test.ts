import { expect, test } from 'vitest';
import { numberSources, numbersOf } from '../../../lib/model/number-sources';
import { disputed, established, source } from './make-card';

const sources = ['a', 'b', 'c', 'd'].map((id) => source(id));

test('numbers start at 1 and follow the order of first use', () => {
  const facts = [established('x#1', { sources: ['c', 'a'] }), established('x#2', { sources: ['a', 'b'] })];
  expect(numberSources(facts, [], sources).list.map(({ id }) => id)).toEqual(['c', 'a', 'b']);
});

test('the sides of a dispute are numbered in reading order, whatever the order of the fact’s own list', () => {
  const fact = disputed('x#1', { sources: ['a', 'b'], sides: [['b'], ['a']] });
  expect(numberSources([fact], [], sources).list.map(({ id }) => id)).toEqual(['b', 'a']);
});

test('key data come last, so that their sources do not move the numbers of the facts', () => {
  const keyData = [{ label: 'Opened' as const, value: '2023', sources: ['d', 'a'] }];
  const numbered = numberSources([established('x#1', { sources: ['a'] })], keyData, sources);
  expect(numbered.list.map(({ id }) => id)).toEqual(['a', 'd']);
  expect(numbersOf(['d', 'a'], numbered)).toEqual([1, 2]);
});

test('sources that nothing cites, and ids without a source, get no number', () => {
  const numbered = numberSources([established('x#1', { sources: ['missing', 'b'] })], [], sources);
  expect(numbered.list.map(({ id }) => id)).toEqual(['b']);
  expect(numbersOf(['missing', 'b', 'b'], numbered)).toEqual([1]);
});
