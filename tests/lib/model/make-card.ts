import type { Card } from '../../../lib/model/card';
import type { Fact, Source } from '../../../lib/model/entity';

/** Small cards for tests, with only what a test is about spelled out. */

export function source(id: string, more: Partial<Source> = {}): Source {
  return {
    id,
    url: `https://${id}.example/`,
    title: `Title of ${id}`,
    publisher: `Publisher of ${id}`,
    kind: 'news',
    published: '2025-03-15',
    seen: true,
    ...more,
  };
}

export function established(id: string, more: { text?: string; sources?: string[]; asOf?: string } = {}): Fact {
  return { id, status: 'established', text: `Text of ${id}.`, asOf: '2025-04', sources: ['a'], ...more };
}

export function disputed(id: string, { sources, sides }: { sources: string[]; sides: string[][] }): Fact {
  return {
    id,
    status: 'disputed',
    question: `Question of ${id}`,
    asOf: '2025-12',
    sources,
    sides: sides.map((cited, at) => ({
      by: `Side ${at + 1}`,
      text: `Says ${at + 1}.`,
      asOf: '2025-07',
      sources: cited,
    })),
  };
}

export function card(facts: Fact[], sources: Source[], more: Partial<Card['entity']> = {}): Card {
  return {
    entity: {
      id: 'x',
      title: 'Example Center',
      kind: 'prison',
      topics: ['detention'],
      summary: 'A prison that serves as an example.',
      keyData: [],
      facts,
      notToConfuse: [],
      ...more,
    },
    inSpanish: null,
    sources,
    related: [],
    dataset: { version: '2026.11.24', date: '2026-11-24' },
    topicsOff: [],
  };
}
