import type { Annotation, Colour, Look } from '../../lib/model/annotation';

/** A library to look at: the passages are invented to show how the page lays them out. */

type Sample = {
  exact: string;
  around?: [prefix: string, suffix: string];
  title: string;
  publisher: string;
  published: string;
  address: string;
  colour: Colour;
  saved: string;
  note?: string;
  tags?: string[];
  names?: string[];
  look?: Look;
};

const TITLES: Readonly<Record<string, string>> = {
  cecot: 'CECOT',
  'el-salvador': 'El Salvador',
  'alien-enemies-act': 'Alien Enemies Act',
  'due-process': 'Due process',
};

const SAMPLES: readonly Sample[] = [
  {
    exact:
      'El Salvador told a United Nations body that jurisdiction over the men lay with the United States, which had sent them',
    around: ['In a filing of July, ', '. The government disputes that.'],
    title: 'Judge weighs what is owed to men sent abroad under a wartime law',
    publisher: 'The Harbor Ledger',
    published: '2026-11-24',
    address: 'https://harbor.example/judge-weighs',
    colour: 'blue',
    saved: '2026-11-24T08:41:00.000Z',
    note: 'Two accounts of custody; see the filing of July 2025.',
    tags: ['custody'],
    names: ['cecot', 'el-salvador'],
    look: { state: 'sure', at: '2026-11-24T08:41:00.000Z' },
  },
  {
    exact: 'The government said that the men were no longer in its custody.',
    around: ['At the hearing: ', ' The judge asked for dates.'],
    title: 'Filing sets out position on transfers',
    publisher: 'Valley Courier',
    published: '2026-10-29',
    address: 'https://valley.example/filing',
    colour: 'yellow',
    saved: '2026-10-30T16:00:00.000Z',
    tags: ['custody'],
    names: ['cecot'],
    look: {
      state: 'changed',
      at: '2026-11-24T08:00:00.000Z',
      present: 'The government said it had no means of returning men held by another country.',
      firstSeenChanged: '2026-11-02T08:00:00.000Z',
    },
  },
  {
    exact: 'Who has custody will be decided at a later hearing.',
    around: ['The order is two pages long. ', ' No date was set.'],
    title: 'Hearing set in transfer case',
    publisher: 'The Harbor Ledger',
    published: '2026-09-03',
    address: 'https://harbor.example/hearing',
    colour: 'rose',
    saved: '2026-09-04T12:00:00.000Z',
    look: { state: 'orphan', at: '2026-11-24T08:00:00.000Z', firstSeenChanged: '2026-11-12T08:00:00.000Z' },
  },
  {
    exact: 'Custody is a question of fact, the panel wrote.',
    title: 'Panel returns case to lower court',
    publisher: 'Valley Courier',
    published: '2026-08-09',
    address: 'https://valley.example/panel',
    colour: 'green',
    saved: '2026-08-09T18:30:00.000Z',
    tags: ['custody', 'opinions'],
    names: ['due-process'],
    look: { state: 'sure', at: '2026-11-01T08:00:00.000Z' },
  },
];

const FURTHER = ['Notice must be given in time.', 'The list of names was not published.', 'The act is from 1798.'];

/** A few passages of every kind, and some more over two years. */
export function sampleLibrary(): Annotation[] {
  const further = Array.from({ length: 60 }, (_, n): Sample => {
    const saved = new Date(Date.UTC(2026, 6, 30) - n * n * 4 * 3_600_000).toISOString();
    return {
      exact: FURTHER[n % FURTHER.length] ?? '',
      title: `Report ${n + 1} of the series on transfers`,
      publisher: n % 2 === 0 ? 'The Harbor Ledger' : 'Valley Courier',
      published: saved.slice(0, 10),
      address: `https://${n % 2 === 0 ? 'harbor' : 'valley'}.example/report-${n + 1}`,
      colour: (['yellow', 'blue', 'green', 'yellow', 'violet'] as const)[n % 5] ?? 'yellow',
      saved,
      tags: n % 4 === 0 ? ['exchange'] : [],
      names: n % 3 === 0 ? ['alien-enemies-act'] : [],
      look: { state: 'sure', at: '2026-11-01T08:00:00.000Z' },
    };
  });
  return [...SAMPLES, ...further].map(annotationOf);
}

function annotationOf(sample: Sample, n: number): Annotation {
  const { exact, around: [prefix, suffix] = ['', ''], saved } = sample;
  return {
    id: `urn:uuid:00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`,
    created: saved,
    modified: saved,
    target: {
      source: sample.address,
      savedAt: sample.address,
      selectors: [{ type: 'TextQuoteSelector', exact, prefix, suffix }],
    },
    page: {
      title: sample.title,
      authors: [],
      publisher: sample.publisher,
      published: sample.published,
      modified: null,
      language: 'en',
    },
    colour: sample.colour,
    note: sample.note ?? '',
    tags: sample.tags ?? [],
    entities: (sample.names ?? []).map((id) => ({ id, title: TITLES[id] ?? id })),
    dataset: '2026.11.24',
    lastLook: sample.look ?? null,
  };
}
