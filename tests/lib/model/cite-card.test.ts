import { expect, test } from 'vitest';
import { type CitationWords, citeCard } from '../../../lib/model/cite-card';
import type { Fact } from '../../../lib/model/entity';
import { card, disputed, established, source } from './make-card';

const words: CitationWords = {
  status: ({ status }) => status,
  asOf: (month, isApprox) => `${isApprox ? 'about' : 'as of'} ${month}`,
  answerFrom: (voice) => `Answer from ${voice}`,
  sourceLine: ({ publisher, published }) => `${publisher}, ${published ?? 'no date'}`,
  sources: 'Sources',
  provenance: 'Data 2026.11.24. Copied 2026-11-25.',
};

const sources = [source('a'), source('b', { published: null }), source('c')];

test('gives title, summary, facts with voice, date and numbers, sources, dataset and day', () => {
  const alleged: Fact = {
    id: 'x#2',
    status: 'alleged',
    by: 'Example Watch',
    text: 'People were hurt.',
    answer: { by: 'The ministry', text: 'Denies it.', sources: ['b'] },
    asOf: '2026-01',
    asOfApprox: true,
    sources: ['a', 'b'],
  };
  const facts = [established('x#1'), alleged];
  expect(citeCard(card(facts, sources, { abbreviation: 'EC' }), facts, words)).toBe(
    `Example Center (EC)

A prison that serves as an example.

established, as of 2025-04: Text of x#1. [1]

alleged, about 2026-01. Example Watch: People were hurt. [1, 2]
Answer from The ministry: Denies it. [2]

Sources
1. Title of a. Publisher of a, 2025-03-15. https://a.example/
2. Title of b. Publisher of b, no date. https://b.example/

Data 2026.11.24. Copied 2026-11-25.
`,
  );
});

test('gives every side of a dispute, each with its own date and numbers', () => {
  const fact = disputed('x#1', { sources: ['a', 'b'], sides: [['b'], ['a']] });
  const text = citeCard(card([fact], sources), [fact], words);
  expect(text).toContain(`disputed, as of 2025-12: Question of x#1
- Side 1 (as of 2025-07): Says 1. [1]
- Side 2 (as of 2025-07): Says 2. [2]`);
});

test('lists the sources of the facts given and no others', () => {
  const [shown, left] = [established('x#1'), established('x#2', { sources: ['c'] })];
  expect(citeCard(card([shown, left], sources), [shown], words)).not.toContain('Title of c');
});
