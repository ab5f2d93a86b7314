import type { Alias } from '../../lib/model/entity';
import { alias, type Both, eachOnce, entityOf, FACT, type Made, monthOf, tableSource } from './made';
import type { Header, Row, Table } from './rows';
import { stateCode, stateName } from './states';
import { dateWords, ordinal, ordinalWord } from './wording';

type Court = Row<'courts'>;

const DIRECTIONS: Readonly<Record<string, Both>> = {
  N: { en: 'Northern', es: 'Norte' },
  S: { en: 'Southern', es: 'Sur' },
  E: { en: 'Eastern', es: 'Este' },
  W: { en: 'Western', es: 'Oeste' },
  M: { en: 'Middle', es: 'Medio' },
  C: { en: 'Central', es: 'Central' },
};

const CIRCUITS_ES = [
  '',
  'Primer',
  'Segundo',
  'Tercer',
  'Cuarto',
  'Quinto',
  'Sexto',
  'Séptimo',
  'Octavo',
  'Noveno',
  'Décimo',
  'Undécimo',
];

/** Offices within departments that the list counts as courts; their names are told too loosely to be looked for. */
const NO_COURTS: ReadonlySet<string> = new Set(['energyoha', 'educationoha']);

export const makeCourts = ({ header, rows }: Table<'courts'>): Made[] =>
  rows.filter(({ id }) => !NO_COURTS.has(id)).map((row) => makeCourt(row, header));

export function makeCourt(row: Court, header: Header): Made {
  const dataset = tableSource(header, {
    title: 'courts-db: open list of courts, at a fixed commit',
    publisher: 'Free Law Project',
    kind: 'legal-reference',
  });
  const { title, kind, aliases, seat } = wordsOf(row);
  const asOf = monthOf(header.date);
  const dated = dateWords(header.date);
  const sources = [dataset.id];
  const start = row.start ? dateWords(row.start) : null;
  const entity = entityOf({
    id: `court-${row.id}`,
    title,
    kind: 'court',
    topic: 'federal-courts',
    summary: {
      en: `${kind.en}${seat.en}${start ? `, on record since ${row.start?.slice(0, 4)}` : ''} (list of ${dateWords(asOf).en}).`,
      es: `${kind.es}${seat.es}${start ? `, con registro desde ${row.start?.slice(0, 4)}` : ''} (lista de ${dateWords(asOf).es}).`,
    },
    keyData: [
      row.citation ? { label: 'Citation', en: row.citation, es: row.citation, sources } : null,
      start && { label: 'Founded', ...start, sources },
    ],
    aliases,
    contextWords: [
      'judge',
      'court',
      'ruling',
      'appeal',
      'lawsuit',
      'prosecutor',
      'juez',
      'jueza',
      'tribunal',
      'corte',
      'fallo',
      'demanda',
    ],
    facts: [
      {
        number: FACT.courtKind,
        en: `The ${title.en.replace(/^The /, '')} is on the list of U.S. federal courts of ${dated.en}${row.citation ? `, cited as "${row.citation}"` : ''}.`,
        es: `«${title.es}» figura en la lista de tribunales federales de EE. UU. del ${dated.es}${row.citation ? ` y se cita como «${row.citation}»` : ''}.`,
        asOf,
        sources,
      },
      start && {
        number: FACT.courtStart,
        en: `That list gives ${start.en} as the first day of the ${title.en}.`,
        es: `Esa lista da el ${start.es} como primer día de «${title.es}».`,
        asOf,
        sources,
      },
    ],
  });
  return { entity, sources: [dataset], table: 'courts', rowId: row.id };
}

type Words = { title: Both; kind: Both; aliases: Alias[]; seat: Both };

function wordsOf(row: Court): Words {
  const circuit = /^ca(\d+|dc|fc)$/.exec(row.id)?.[1];
  if (circuit) return circuitWords(circuit);
  if (row.type === 'trial' || row.type === 'bankruptcy') return districtWords(row);
  const name = row.name.replace(/^United States Department of Justice /, '');
  return {
    title: { en: name, es: name },
    kind: { en: 'U.S. federal court or board', es: 'Tribunal o junta federal de EE. UU.' },
    seat: { en: '', es: '' },
    aliases: eachOnce([
      alias(name, 'en', { caseSensitive: true }),
      ...americanForms(name),
      // "Court of International Trade": no other country has one of that name; "Court of Federal Claims" likewise.
      ...(/^United States Court of (?:International Trade|Federal Claims)$/.test(name)
        ? [alias(name.replace('United States ', ''), 'en', { caseSensitive: true })]
        : []),
      ...(name === 'United States Court of International Trade'
        ? ['Corte', 'Tribunal'].flatMap((form) =>
            ['de Estados Unidos', 'de EE. UU.', 'de EE.UU.'].map((end) =>
              alias(`${form} de Comercio Internacional ${end}`, 'es', { caseSensitive: true }),
            ),
          )
        : []),
    ]),
  };
}

const americanForms = (name: string) =>
  name.startsWith('United States ')
    ? ['U.S.', 'US'].map((start) => alias(name.replace('United States', start), 'en', { caseSensitive: true }))
    : [];

/** "9th Circuit", "Ninth Circuit", and the forms of the news agencies. */
function circuitWords(circuit: string): Words {
  const number = Number(circuit);
  const [word, short, es] = Number.isNaN(number)
    ? circuit === 'dc'
      ? ['D.C.', 'DC', 'D.C.']
      : ['Federal', 'Federal', 'Federal']
    : [capital(ordinalWord(number)), ordinal(number), CIRCUITS_ES[number] ?? ordinal(number)];
  const esName = Number.isNaN(number) ? `Circuito ${es}` : `${es} Circuito`;
  const forms = [...new Set([word, short])];
  // "Federal Circuit" and "Primer Circuito" are courts of other countries and racing tracks too.
  const isWord = circuit === 'fc';
  return {
    title: { en: `U.S. Court of Appeals for the ${word} Circuit`, es: `Corte de Apelaciones de EE. UU. del ${esName}` },
    kind: { en: 'Federal court of appeals of the United States', es: 'Corte federal de apelaciones de Estados Unidos' },
    seat: { en: '', es: '' },
    aliases: eachOnce(
      [
        ...forms.flatMap((form) =>
          [
            'U.S. Court of Appeals for the',
            'US Court of Appeals for the',
            'United States Court of Appeals for the',
            'Court of Appeals for the',
          ].map((start) => `${start} ${form} Circuit`),
        ),
        ...forms.flatMap((form) => [
          `${form} U.S. Circuit Court of Appeals`,
          `${form} US Circuit Court of Appeals`,
          `${form} Circuit Court of Appeals`,
        ]),
      ]
        .map((form) => alias(form))
        .concat(
          forms.map((form) =>
            alias(`${form} Circuit`, 'en', { caseSensitive: true, ...(isWord ? { needsContext: true } : {}) }),
          ),
          alias(`Corte de Apelaciones del ${esName}`, 'es'),
          alias(`Tribunal de Apelaciones del ${esName}`, 'es'),
          alias(esName, 'es', { caseSensitive: true, needsContext: true }),
        ),
    ),
  };
}

function districtWords(row: Court): Words {
  const isBankruptcy = row.type === 'bankruptcy';
  const state = stateName(stateCode(row.location));
  const direction = directionOf(row);
  const en = direction
    ? `${direction.en} District of ${state.en}`
    : `District of ${state.en.replace(/^the District of/, '')}`.replace('District of  ', 'District of ');
  const place =
    row.location === 'Virgin Islands' || row.location === 'Northern Mariana Islands' ? `the ${row.location}` : en;
  const district = direction
    ? `Distrito ${direction.es} de ${state.es}`
    : `Distrito de ${state.es}`.replace('de el ', 'del ');
  const court = isBankruptcy ? 'Bankruptcy Court' : 'District Court';
  const joined = place === en ? `the ${en}` : place;
  const title = {
    en: `U.S. ${court} for ${joined}`,
    es: isBankruptcy ? `Tribunal federal de Quiebras del ${district}` : `Tribunal federal del ${district}`,
  };
  const citation = row.citation?.replace(/^Bankr\.\s*/, '') ?? '';
  return {
    title,
    kind: isBankruptcy
      ? { en: 'Federal bankruptcy court of the United States', es: 'Tribunal federal de quiebras de Estados Unidos' }
      : {
          en: 'Federal trial court of the United States',
          es: 'Tribunal federal de primera instancia de Estados Unidos',
        },
    seat: seatOf(row),
    aliases: eachOnce([
      ...['U.S.', 'US', 'United States'].flatMap((start) => [
        alias(`${start} ${court} for ${joined}`),
        ...(direction ? [alias(`${start} ${court} in ${joined}`)] : []),
      ]),
      ...(isBankruptcy ? [] : [alias(`federal court for ${joined}`)]),
      // Prosecutors bear the district's name as well: only near a court's words.
      ...(direction && !isBankruptcy ? [alias(en, 'en', { caseSensitive: true, needsContext: true })] : []),
      ...(/^[NSEWMC]\.D\.(?:N\.Y\.|N\.C\.)$/.test(citation) && !isBankruptcy
        ? [alias(citation, 'en', { caseSensitive: true })]
        : []),
      alias(title.es, 'es'),
      ...(isBankruptcy
        ? []
        : ['Corte de Distrito', 'Corte Federal de Distrito', 'Corte Federal', 'Tribunal de Distrito']
      )
        .flatMap((form) => [`${form} del ${district}`, `${form} para el ${district}`])
        .map((form) => alias(form, 'es', { caseSensitive: true })),
      ...(direction && !isBankruptcy
        ? ['Corte', 'Tribunal'].map((form) => alias(`${form} del ${district}`, 'es', { caseSensitive: true }))
        : []),
    ]),
  };
}

/** From the name, which is right where the two differ, else from the citation. */
function directionOf({ name, citation = '' }: Court): Both | null {
  const found =
    /\b(Northern|Southern|Eastern|Western|Middle|Central)\b(?! Mariana)/.exec(name)?.[1]?.charAt(0) ??
    /\b([NSEWMC])\.\s?D\.\s/.exec(`${name} `)?.[1] ??
    /(?:^|\s|\.)([NSEWMC])\.\s?D\./.exec(citation)?.[1];
  return found ? (DIRECTIONS[found] ?? null) : null;
}

function seatOf({ location }: Court): Both {
  const code = stateCode(location);
  const { en, es } = code === 'DC' ? { en: 'Washington, D.C.', es: 'Washington D. C.' } : stateName(code);
  return { en: `, listed under ${en}`, es: `, en la lista bajo ${es}` };
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
