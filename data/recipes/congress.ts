import type { Source } from '../../lib/model/entity';
import { alias, type Both, eachOnce, entityOf, FACT, type Made, monthOf, tableSource } from './made';
import { articleName, nameAliases, plainOf, surnameOf } from './people';
import type { Header, Row, Table } from './rows';
import { NOT_STATES, stateCode, stateName } from './states';
import { dateWords, ordinal } from './wording';
import { isTelling } from './words';

type Chamber = 'House' | 'Senate';
type Member = Row<'congress-members'>;
type Former = Row<'congress-former'>;

const CHAMBERS: Readonly<Record<Chamber, Both>> = {
  House: { en: 'the U.S. House of Representatives', es: 'la Cámara de Representantes de EE. UU.' },
  Senate: { en: 'the U.S. Senate', es: 'el Senado de EE. UU.' },
};

type Party = { adjective: Both; member: string; name: Both };
const PARTIES: Readonly<Record<string, Party>> = {
  Democrat: {
    adjective: { en: 'Democratic', es: 'demócrata' },
    member: 'a Democrat',
    name: { en: 'Democrats', es: 'demócratas' },
  },
  Republican: {
    adjective: { en: 'Republican', es: 'republicano' },
    member: 'a Republican',
    name: { en: 'Republicans', es: 'republicanos' },
  },
  Independent: {
    adjective: { en: 'Independent', es: 'independiente' },
    member: 'an independent',
    name: { en: 'independents', es: 'independientes' },
  },
};
/** "Partido Demócrata", or "independiente": words that need not agree with the person. */
const PARTY_ES: Readonly<Record<string, string>> = {
  Democrat: 'Partido Demócrata',
  Republican: 'Partido Republicano',
  Independent: 'independiente',
};

const partyKey = (party: string) => (party === 'Democratic' ? 'Democrat' : party);
export const partyOf = (party: string): Party =>
  PARTIES[partyKey(party)] ?? {
    adjective: { en: party, es: party },
    member: `of the ${party} party`,
    name: { en: party, es: party },
  };
export const partyEs = (party: string) => PARTY_ES[partyKey(party)] ?? party;

/**
 * Words of the office. They stand near a name that is also other people's. Party and state are asked for only where
 * the surname alone is never looked for: near a lone surname they would prove too little. Right behind it they are
 * proof ("D-AZ", as lib/matching/office-tag.ts reads it).
 */
function contextOf(chamber: Chamber, last: string, code: string, party: string): string[] {
  const office = [
    ...(chamber === 'Senate'
      ? ['Sen.', 'Sens.', 'senator', 'Senate', 'senador', 'Senado']
      : ['Rep.', 'Reps.', 'representative', 'congressman', 'congresswoman', 'representante', 'congresista']),
    ...(partyKey(party) in PARTIES ? [`${party[0]}-${code}`] : []),
  ];
  const state = stateName(code);
  if (isTelling(surnameOf(last))) return office;
  return [
    ...office,
    ...(chamber === 'House' ? ['Congress', 'lawmaker', 'Capitol'] : ['Capitol']),
    ...statesOf(state),
    ...partiesOf(party),
  ];
}

const statesOf = ({ en, es }: Both) => [...new Set([en.replace(/^the /, ''), es.replace(/^(?:el|las) /, '')])];
const partiesOf = (party: string) =>
  partyKey(party) === 'Independent' ? [] : [partyKey(party), partyOf(party).adjective.es.slice(0, -1)];

export function legislators(header: Header): Source {
  return tableSource(header, {
    title: 'congress-legislators: open data on members, committees and presidents, at a fixed commit',
    publisher: 'unitedstates project',
    kind: 'reference',
  });
}

export function openStates(header: Header): Source {
  return tableSource(header, {
    title: 'Open States people: open data on officeholders, at a fixed commit',
    publisher: 'Open States',
    kind: 'reference',
  });
}

function biography(id: string, name: string, cite: string): Source {
  return {
    id: `table-bioguide-${id.toLowerCase()}`,
    url: cite,
    title: `${name}, in the Biographical Directory of the U.S. Congress`,
    publisher: 'Biographical Directory of the U.S. Congress',
    kind: 'government',
    published: null,
    // The page itself was not opened; the table was.
    seen: false,
  };
}

export const makeMembers = ({ header, rows }: Table<'congress-members'>): Made[] =>
  rows.map((row) => makeMember(row, header));

export function makeMember(row: Member, header: Header): Made {
  const { id, chamber, party, last } = row;
  const name = row.wikipedia ? articleName(row.wikipedia) : row.name;
  const dataset = legislators(header);
  const page = biography(id, name, row.cite);
  const sources = [page.id, dataset.id];
  const asOf = monthOf(header.date);
  const state = stateName(row.state);
  const seat = seatWords(chamber, row.state, row.district);
  const present = row.service.at(-1) ?? [chamber, row.state, row.termStart, row.termEnd];
  const since = dateWords(present[2]);
  const [from, until] = [present[2].slice(0, 4), dateWords(row.termEnd)];
  const dated = dateWords(header.date);
  const earlier = row.service.slice(0, -1);
  const posts = row.leadership.filter((post) => post.end === undefined).slice(-1);
  const { member, adjective } = partyOf(party);
  const entity = entityOf({
    id: `congress-${id.toLowerCase()}`,
    title: { en: name, es: name },
    kind: 'person',
    topic: 'congress',
    summary: {
      en: `${adjective.en} ${roleOf(chamber, row.state)} from ${seat.en} since ${from}${earlierShort(earlier).en} (as of ${dateWords(asOf).en}).`,
      es: `Miembro de ${CHAMBERS[chamber].es.replace(/^el /, 'l ')} por ${seat.es} desde ${from} (${partyEs(party)}; datos de ${dateWords(asOf).es}).`.replace(
        'de l ',
        'del ',
      ),
    },
    keyData: [
      {
        label: 'Office',
        en: chamber === 'Senate' ? `U.S. senator from ${state.en}` : `U.S. House, ${seat.en}`,
        es: chamber === 'Senate' ? `Senado de EE. UU., por ${state.es}` : `Cámara de Representantes, por ${seat.es}`,
        asOf,
        sources,
      },
      { label: 'Since', ...since, sources },
    ],
    ...(row.wikidata ? { wikidata: row.wikidata } : {}),
    aliases: nameAliases([name, row.name, ...row.aliases], last),
    contextWords: [
      ...contextOf(chamber, last, row.state, party),
      ...(posts.some(({ title }) => title.startsWith('Speaker')) ? ['Speaker'] : []),
    ],
    facts: [
      {
        number: FACT.congressSeat,
        en: `${name}, ${member}, has sat in ${CHAMBERS[chamber].en} for ${seat.en} since ${since.en}; the present term runs to ${until.en} (record of ${dated.en}).`,
        es: `${name} (${partyEs(party)}) ocupa desde el ${since.es} un escaño en ${CHAMBERS[chamber].es} por ${seat.es}; el mandato actual llega al ${until.es} (registro del ${dated.es}).`,
        asOf,
        sources,
      },
      earlier.length === 0
        ? null
        : {
            number: FACT.congressEarlier,
            en: `Before that ${name} sat ${earlier.map((run) => runWords(run).en).join(' and ')}.`,
            es: `Antes, ${name} ocupó un escaño ${earlier.map((run) => runWords(run).es).join(' y ')}.`,
            asOf,
            sources,
          },
      ...posts.map(({ title, start }) => ({
        number: FACT.congressLeadership,
        en: `The record of ${dated.en} lists ${name} as ${title} since ${dateWords(start).en}.`,
        es: `El registro del ${dated.es} asigna a ${name} el cargo «${title}» desde el ${dateWords(start).es}.`,
        asOf,
        sources,
      })),
      row.caucus === undefined
        ? null
        : {
            number: FACT.congressCaucus,
            en: `${name}, listed as ${member}, caucuses with the ${partyOf(row.caucus).name.en} (record of ${dated.en}).`,
            es: `${name} figura como ${partyEs(party)} y se reúne con el grupo de los ${partyOf(row.caucus).name.es} (registro del ${dated.es}).`,
            asOf,
            sources,
          },
    ],
  });
  return { entity, sources: [page, dataset], table: 'congress-members', rowId: id, surname: surnameOf(last) };
}

export const makeFormer = ({ header, rows }: Table<'congress-former'>): Made[] =>
  rows.map((row) => makeFormerMember(row, header));

export function makeFormerMember(row: Former, header: Header): Made {
  const { id, chamber, party, last } = row;
  const name = row.wikipedia ? articleName(row.wikipedia) : row.name;
  const dataset = openStates(header);
  const page = biography(id, name, row.cite);
  const sources = [page.id, dataset.id];
  const asOf = monthOf(header.date);
  const [place = '', number] = row.seat.split('-');
  const code = stateCode(place);
  const seat = seatWords(chamber, code, number === undefined || number === 'AL' ? 0 : Number(number));
  const end = dateWords(row.lastDay);
  const { member, adjective } = partyOf(party);
  const entity = entityOf({
    id: `congress-${id.toLowerCase()}`,
    title: { en: name, es: name },
    kind: 'person',
    topic: 'congress',
    summary: {
      en: `Former ${adjective.en} ${roleOf(chamber, code)} from ${seat.en}; the record of service ends on ${end.en}.`,
      es: `Antes en ${CHAMBERS[chamber].es} por ${seat.es} (${partyEs(party)}); el registro de servicio termina el ${end.es}.`,
    },
    keyData: [
      {
        label: 'Role',
        en: `Until ${row.lastDay.slice(0, 4)}: ${chamber === 'Senate' ? `U.S. senator from ${seat.en}` : `U.S. House, ${seat.en}`}`,
        es: `Hasta ${row.lastDay.slice(0, 4)}: ${chamber === 'Senate' ? 'Senado de EE. UU.' : 'Cámara de Representantes'}, por ${seat.es}`,
        asOf,
        sources,
      },
    ],
    ...(row.wikidata ? { wikidata: row.wikidata } : {}),
    aliases: nameAliases([name, row.name, ...row.aliases], last),
    contextWords: contextOf(chamber, last, code, party),
    facts: [
      {
        number: FACT.congressFormerSeat,
        en: `${name}, ${member}, sat in ${CHAMBERS[chamber].en} for ${seat.en}; the record of service ends on ${end.en}.`,
        es: `${name} (${partyEs(party)}) ocupó un escaño en ${CHAMBERS[chamber].es} por ${seat.es}; el registro de servicio termina el ${end.es}.`,
        asOf,
        sources,
      },
    ],
  });
  return { entity, sources: [page, dataset], table: 'congress-former', rowId: id, surname: surnameOf(last) };
}

/** "senator", or "member of the House": not every member from a territory is called a representative. */
function roleOf(chamber: Chamber, state: string): string {
  if (chamber === 'Senate') return 'U.S. senator';
  return NOT_STATES.has(state) ? 'member of the U.S. House' : 'U.S. representative';
}

function seatWords(chamber: Chamber, code: string, district: number | undefined): Both {
  const { en, es } = stateName(code);
  if (chamber === 'Senate' || NOT_STATES.has(code)) return { en, es };
  if (!district) return { en: `${en} (at large)`, es: `${es} (distrito único)` };
  return { en: `${en}'s ${ordinal(district)} district`, es: `${es} (distrito ${district})` };
}

function runWords([chamber, code, start, end]: Member['service'][number]): Both {
  const state = stateName(code);
  return {
    en: `in ${CHAMBERS[chamber].en} for ${state.en} from ${dateWords(start).en} to ${dateWords(end).en}`,
    es: `en ${CHAMBERS[chamber].es} por ${state.es} del ${dateWords(start).es} al ${dateWords(end).es}`,
  };
}

function earlierShort(earlier: Member['service']): { en: string } {
  const [run] = earlier.slice(-1);
  if (!run) return { en: '' };
  const [chamber, , start, end] = run;
  return { en: `, earlier in the ${chamber} (${start.slice(0, 4)}-${end.slice(0, 4)})` };
}

/** Congress and its two chambers, counted from the list of members. */
export function makeBodies({ header, rows }: Table<'congress-members'>): Made[] {
  const dataset = legislators(header);
  const count = (chamber: Chamber | null) => rows.filter((row) => chamber === null || row.chamber === chamber);
  const asOf = monthOf(header.date);
  const dated = dateWords(header.date);
  const body = (
    id: string,
    title: Both,
    members: readonly Member[],
    names: ReturnType<typeof alias>[],
    context: string[],
  ): Made => {
    const parties = ['Republican', 'Democrat', 'Independent'].map((party) => ({
      party: partyOf(party),
      number: members.filter((row) => row.party === party).length,
    }));
    const voteless = members.filter((row) => NOT_STATES.has(row.state)).length;
    const split = (lang: 'en' | 'es') =>
      parties
        .filter(({ number }) => number > 0)
        .map(
          ({ party, number }) => `${number} ${number === 1 ? party.adjective[lang].toLowerCase() : party.name[lang]}`,
        )
        .join(', ');
    const leaders = members.flatMap((row) =>
      row.leadership
        .filter(
          ({ end, title }) =>
            end === undefined &&
            /^(?:Speaker of the House|President Pro Tempore|(?:Senate|House) (?:Majority|Minority) Leader)/.test(title),
        )
        .map(({ title }) => `${row.wikipedia ? articleName(row.wikipedia) : row.name} (${title})`),
    );
    return {
      table: 'congress-members',
      rowId: id,
      sources: [dataset],
      entity: entityOf({
        id,
        title,
        kind: 'organization',
        topic: 'congress',
        summary: {
          en: `${members.length} members on the list of ${dated.en}: ${split('en')}.`,
          es: `${members.length} miembros en la lista del ${dated.es}: ${split('es')}.`,
        },
        keyData: [{ label: 'Members', en: `${members.length}`, es: `${members.length}`, asOf, sources: [dataset.id] }],
        aliases: eachOnce(names),
        contextWords: context,
        facts: [
          {
            number: FACT.bodyMembers,
            en: `The list of ${dated.en} names ${members.length} sitting members of ${title.en.replace(/^U/, 'the U')}${voteless > 0 ? `, ${voteless} of them from the District of Columbia, Puerto Rico and other territories` : ''}.`,
            es: `La lista del ${dated.es} nombra a ${members.length} miembros en ejercicio de ${title.es.startsWith('Cámara') ? 'la' : 'el'} ${title.es}${voteless > 0 ? `, ${voteless} de ellos por el Distrito de Columbia, Puerto Rico y otros territorios` : ''}.`.replace(
              ' de el ',
              ' del ',
            ),
            asOf,
            sources: [dataset.id],
          },
          {
            number: FACT.bodyParties,
            en: `By party that list has ${split('en')} in ${title.en.replace(/^U/, 'the U')} (${dated.en}).`,
            es: `Por partidos, esa lista tiene ${split('es')} (${title.es}, ${dated.es}).`,
            asOf,
            sources: [dataset.id],
          },
          leaders.length === 0
            ? null
            : {
                number: FACT.bodyLeaders,
                en: `Leaders on the list of ${dated.en}: ${leaders.join(', ')}.`,
                es: `Cargos directivos en la lista del ${dated.es}: ${leaders.join(', ')}.`,
                asOf,
                sources: [dataset.id],
              },
        ],
      }),
    };
  };
  const near = [
    'U.S.',
    'Washington',
    'lawmaker',
    'Capitol',
    'Republican',
    'Democrat',
    'White House',
    'Casa Blanca',
    'EE. UU.',
    'Estados Unidos',
  ];
  const doubtful = { caseSensitive: true, needsContext: true };
  /** Most states and many countries have one of this name. */
  const doubtfulBody = { ...doubtful, shortForm: true };
  return [
    body(
      'united-states-congress',
      { en: 'United States Congress', es: 'Congreso de Estados Unidos' },
      count(null),
      [
        ...['United States Congress', 'U.S. Congress', 'US Congress', 'Congress of the United States'].map((text) =>
          alias(text),
        ),
        alias('Congress', 'en', doubtful),
        ...[
          'Congreso de Estados Unidos',
          'Congreso de los Estados Unidos',
          'Congreso de EE. UU.',
          'Congreso estadounidense',
        ].map((text) => alias(text, 'es')),
        alias('Congreso', 'es', doubtfulBody),
      ],
      [...near, 'senator', 'Rep.'],
    ),
    body(
      'united-states-senate',
      { en: 'United States Senate', es: 'Senado de Estados Unidos' },
      count('Senate'),
      [
        ...['United States Senate', 'U.S. Senate', 'US Senate'].map((text) => alias(text)),
        ...[
          'Senado de Estados Unidos',
          'Senado de los Estados Unidos',
          'Senado de EE. UU.',
          'Senado estadounidense',
        ].map((text) => alias(text, 'es')),
        alias('Senate', 'en', doubtfulBody),
        alias('Senado', 'es', doubtfulBody),
      ],
      near,
    ),
    body(
      'united-states-house',
      { en: 'United States House of Representatives', es: 'Cámara de Representantes de Estados Unidos' },
      count('House'),
      [
        ...[
          'United States House of Representatives',
          'U.S. House of Representatives',
          'US House of Representatives',
          'U.S. House',
        ].map((text) => alias(text)),
        alias('House of Representatives', 'en', doubtful),
        alias('House', 'en', doubtfulBody),
        ...[
          'Cámara de Representantes de Estados Unidos',
          'Cámara de Representantes de los Estados Unidos',
          'Cámara de Representantes de EE. UU.',
          'Cámara de Representantes estadounidense',
        ].map((text) => alias(text, 'es')),
        alias('Cámara de Representantes', 'es', doubtful),
      ],
      near,
    ),
  ];
}

const COMMITTEES: Readonly<Record<string, Both>> = {
  house: CHAMBERS.House,
  senate: CHAMBERS.Senate,
  joint: { en: 'both chambers of Congress', es: 'ambas cámaras del Congreso' },
};

/** Full committees only: subcommittees are named with words such as Health or Europe. */
export function makeCommittees({ header, rows }: Table<'congress-committees'>): Made[] {
  const dataset = legislators(header);
  const asOf = monthOf(header.date);
  const dated = dateWords(header.date);
  return rows
    .filter(({ parent, name }) => parent === undefined && /\b(?:Committee|Commission|Caucus)\b/.test(name))
    .map((row) => {
      const own =
        row.url && /^https:\/\/[a-z]+\.house\.gov\//.test(row.url) ? committeePage(row.id, row.name, row.url) : null;
      const sources = [...(own ? [own.id] : []), dataset.id];
      const parts = rows.filter(({ parent }) => parent === row.id).length;
      const chamber = COMMITTEES[row.chamber] ?? CHAMBERS.House;
      const subs = {
        en: parts === 0 ? '' : ` with ${parts} subcommittee${parts === 1 ? '' : 's'}`,
        es: parts === 0 ? '' : ` con ${parts} ${parts === 1 ? 'subcomité' : 'subcomités'}`,
      };
      const entity = entityOf({
        id: `committee-${row.id.toLowerCase()}`,
        title: { en: row.name, es: row.name },
        kind: 'organization',
        topic: 'congress',
        summary: {
          en: `Committee of ${chamber.en}${subs.en}, on the list of ${dated.en}.`,
          es: `Comité de ${chamber.es}${subs.es}, en la lista del ${dated.es}.`.replace(' de el ', ' del '),
        },
        keyData: [],
        aliases: committeeAliases(row.name),
        contextWords: ['Congress', 'lawmaker', 'Rep.', 'Sen.'],
        facts: [
          {
            number: FACT.committee,
            en: `The list of committees of ${dated.en} names the ${row.name}, of ${chamber.en}${subs.en}.`,
            es: `La lista de comités del ${dated.es} nombra el «${row.name}», de ${chamber.es}${subs.es}.`.replace(
              ' de el ',
              ' del ',
            ),
            asOf,
            sources,
          },
        ],
      });
      return {
        entity,
        sources: [...(own ? [own] : []), dataset],
        table: 'congress-committees' as const,
        rowId: row.id,
      };
    });
}

function committeePage(id: string, name: string, url: string): Source {
  return {
    id: `table-committee-${id.toLowerCase()}`,
    url,
    title: name,
    publisher: id === 'HSFA' ? 'U.S. House Committee on Foreign Affairs' : 'U.S. House of Representatives',
    kind: 'government',
    published: null,
    seen: false,
  };
}

/** What Spanish-language news calls committees, by the first subject of their name. */
const COMMITTEE_SUBJECTS_ES: Readonly<Record<string, readonly string[]>> = {
  Appropriations: ['de Asignaciones'],
  'Armed Services': ['de Servicios Armados', 'de las Fuerzas Armadas'],
  Budget: ['de Presupuesto'],
  Ethics: ['de Ética'],
  Finance: ['de Finanzas'],
  'Foreign Affairs': ['de Asuntos Exteriores', 'de Relaciones Exteriores'],
  'Foreign Relations': ['de Relaciones Exteriores'],
  'Homeland Security': ['de Seguridad Nacional'],
  Intelligence: ['de Inteligencia'],
  Judiciary: ['Judicial'],
  Oversight: ['de Supervisión'],
  Ways: ['de Medios y Arbitrios'],
};

/** "House Committee on the Judiciary" is called House Judiciary Committee. */
function committeeAliases(name: string) {
  const found = /^(House|Senate) (?:(Select|Special|Permanent Select) )?Committee on (?:the )?(.+)$/.exec(name);
  const [, chamber = '', , subject = ''] = found ?? [];
  const short = subject.replace(/,? and .*$/, '').replace(/,.*$/, '');
  const subjects = new Set([subject, subject.replace(', and ', ' and ')]);
  const ofChamber = chamber === 'Senate' ? ['del Senado'] : ['de la Cámara de Representantes', 'de la Cámara Baja'];
  return eachOnce([
    ...[
      name,
      plainOf(name),
      ...(found
        ? [...subjects].flatMap((each) => [`${chamber} ${each} Committee`, `${chamber} Committee on ${each}`])
        : []),
      ...(subject.startsWith(`${chamber} `) ? [`${subject} Committee`] : []),
      ...(found && short !== subject && short.length > 4 ? [`${chamber} ${short} Committee`] : []),
    ].map((text) => alias(text, 'en', { caseSensitive: true })),
    ...(COMMITTEE_SUBJECTS_ES[short] ?? [])
      .flatMap((words) => ofChamber.map((end) => `Comité ${words} ${end}`))
      .map((text) => alias(text, 'es', { caseSensitive: true })),
  ]);
}
