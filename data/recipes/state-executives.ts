import type { Source } from '../../lib/model/entity';
import { openStates, partyEs, partyOf } from './congress';
import { type Both, entityOf, FACT, type Made, monthOf } from './made';
import { nameAliases, surnameOf } from './people';
import type { Header, Row, Table } from './rows';
import { stateName } from './states';
import { dateWords } from './wording';
import { isTelling } from './words';

type Executive = Row<'state-executives'>;

/** Spanish names the office, not the person: it would have to agree with who holds it. */
const OFFICES: Readonly<Record<Executive['office'], Both & { near: readonly string[] }>> = {
  governor: { en: 'governor', es: 'la gobernación', near: ['Gov.', 'governor', 'gobernador'] },
  lt_governor: {
    en: 'lieutenant governor',
    es: 'la vicegobernación',
    near: ['Lt. Gov', 'lieutenant governor', 'vicegobernador'],
  },
  'attorney general': {
    en: 'attorney general',
    es: 'la fiscalía general',
    near: ['attorney general', 'AG ', 'fiscal general', 'attorneys general'],
  },
  'secretary of state': {
    en: 'secretary of state',
    es: 'la Secretaría de Estado',
    near: ['secretary of state', 'election', 'secretario de Estado', 'secretaria de Estado'],
  },
  auditor: { en: 'auditor', es: 'la auditoría', near: ['auditor'] },
  treasurer: { en: 'treasurer', es: 'la tesorería', near: ['treasurer', 'tesorer'] },
  'chief election officer': {
    en: 'chief election officer',
    es: 'la dirección electoral',
    near: ['election official', 'elections', 'electoral'],
  },
};

/**
 * One entity a record whose term had not ended on the table's day. Where two persons stand for one office of one
 * state, one record is stale and nobody can say which: neither makes an entity.
 */
export function makeExecutives({ header, rows }: Table<'state-executives'>): Made[] {
  const current = rows.filter(({ end }) => end === undefined || end > header.retrieved);
  const holders = new Map<string, number>();
  for (const { state, office } of current)
    holders.set(`${state} ${office}`, (holders.get(`${state} ${office}`) ?? 0) + 1);
  return current
    .filter(({ state, office }) => holders.get(`${state} ${office}`) === 1)
    .map((row) => makeExecutive(row, header));
}

export function makeExecutive(row: Executive, header: Header): Made {
  const { id, name, last, party } = row;
  const office = OFFICES[row.office];
  const state = stateName(row.state);
  const [page = ''] = header.pages;
  const people: Source = {
    ...openStates(header),
    id: `table-open-states-${row.state.toLowerCase()}`,
    url: `${page}/${row.state.toLowerCase()}/executive`,
    title: `Open States people: executive officials of ${state.en}, at a fixed commit`,
  };
  const official = officialPage(row, `${capital(office.en)} of ${state.en}`, state.en);
  const sources = [...(official ? [official.id] : []), people.id];
  const asOf = monthOf(header.date);
  const dated = dateWords(header.date);
  const since = row.start ? dateWords(row.start) : null;
  const until = row.end ? dateWords(row.end) : null;
  const affiliation = affiliationOf(party);
  const entity = entityOf({
    id: `state-executive-${id}`,
    title: { en: name, es: name },
    kind: 'person',
    topic: 'state-officials',
    summary: {
      en: `${capital(office.en)} of ${state.en}${row.start ? ` since ${row.start.slice(0, 4)}` : ''} (${affiliation.en}), by a record of ${dateWords(asOf).en}.`,
      es: `Al frente de ${office.es} de ${state.es}${row.start ? ` desde ${row.start.slice(0, 4)}` : ''} (${affiliation.es}), según un registro de ${dateWords(asOf).es}.`,
    },
    keyData: [
      {
        label: 'Office',
        en: `${capital(office.en)} of ${state.en}`,
        es: `${capital(office.es.replace(/^la /, ''))} de ${state.es}`,
        asOf,
        sources,
      },
      since && { label: 'Since', ...since, sources },
    ],
    aliases: nameAliases([name, ...row.aliases], last),
    contextWords: [
      ...office.near,
      ...(isTelling(surnameOf(last)) ? [] : [state.en, ...(state.es === state.en ? [] : [state.es])]),
    ],
    facts: [
      {
        number: FACT.stateOffice,
        en: `A record of ${dated.en} lists ${name} (${affiliation.en}) as ${office.en} of ${state.en}${since ? ` since ${since.en}` : ''}${until ? `, with a term to ${until.en}` : ''}.`,
        es: `Un registro del ${dated.es} sitúa a ${name} (${affiliation.es}) al frente de ${office.es} de ${state.es}${since ? ` desde el ${since.es}` : ''}${until ? `, con mandato hasta el ${until.es}` : ''}.`,
        asOf,
        sources,
      },
    ],
  });
  return {
    entity,
    sources: [...(official ? [official] : []), people],
    table: 'state-executives',
    rowId: id,
    surname: surnameOf(last),
  };
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function affiliationOf(party: string): Both {
  if (party === 'Nonpartisan') return { en: 'nonpartisan', es: 'sin partido' };
  if (party === 'Independent') return { en: 'independent', es: 'independiente' };
  if (party.startsWith('Democratic-')) return { en: party, es: party };
  return { en: partyOf(party).adjective.en, es: partyEs(party) };
}

/** The official page that the record names, where it is a government's own and safe to link. */
function officialPage({ id, cite }: Executive, title: string, state: string): Source | null {
  if (!cite?.startsWith('https://') || !/^https:\/\/[^/]+\.(?:gov|us)(?:\/|$)/.test(cite) || cite.includes("'"))
    return null;
  return {
    id: `table-official-${id.slice(0, 8)}`,
    url: cite,
    title: `${title}: official page`,
    publisher: `State of ${state}`.replace('State of Puerto Rico', 'Government of Puerto Rico'),
    kind: 'government',
    published: null,
    seen: false,
  };
}
