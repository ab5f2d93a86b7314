import { expect, test } from 'vitest';
import type { Fact } from '../../../lib/model/entity';
import { orderFacts } from '../../../lib/model/lead-facts';
import { disputed, established } from './make-card';

const summary =
  'Maximum-security prison in Tecoluca, El Salvador, opened in January 2023 with a stated capacity of 40,000.';
const opening = established('x#1', {
  text: 'The maximum-security prison in Tecoluca opened in January 2023 with a stated capacity of 40,000 people.',
});
const flights = established('x#2', { text: 'Flights in March took 238 Venezuelans there from the United States.' });
const tour = established('x#3', { text: 'Chosen media toured it, but a senator was turned away in April.' });
const dispute = disputed('x#4', { sources: ['a', 'b'], sides: [['a'], ['b']] });

const ids = (facts: Fact[]) => facts.map(({ id }) => id);
const order = (facts: Fact[]) => orderFacts({ facts, summary, title: 'Terrorism Confinement Center' });

test('a dispute leads, then the first fact that the summary does not say', () => {
  expect(ids(order([opening, flights, tour, dispute]).lead)).toEqual(['x#4', 'x#2']);
});

test('without a dispute the first two facts that say something new lead', () => {
  expect(ids(order([opening, flights, tour]).lead)).toEqual(['x#2', 'x#3']);
});

test('what the summary says fills up a card that has little else', () => {
  expect(ids(order([opening, flights]).lead)).toEqual(['x#2', 'x#1']);
  expect(ids(order([opening]).lead)).toEqual(['x#1']);
});

test('the other facts follow in the order of the editors, none twice and none lost', () => {
  const { lead, rest } = order([opening, flights, tour, dispute]);
  expect(ids([...lead, ...rest])).toEqual(['x#4', 'x#2', 'x#1', 'x#3']);
});
