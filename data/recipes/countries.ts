import type { Alias, Source } from '../../lib/model/entity';
import { COUNTRY_NAMES, type CountryNames, SHORT_NAMES, SPANISH_CAPITALS } from './country-names';
import { alias, type Both, eachOnce, entityOf, FACT, type Made, monthOf } from './made';
import type { Header, Leader, Row, Table } from './rows';
import { capitalised, dateWords, grouped, inhabitants, list, nameCase, parseEnglishDate } from './wording';

const REGIONS: Readonly<Record<string, Both>> = {
  africa: { en: 'Africa', es: 'África' },
  antarctica: { en: 'the Antarctic', es: 'la Antártida' },
  'australia-oceania': { en: 'Oceania', es: 'Oceanía' },
  'central-america-n-caribbean': { en: 'Central America and the Caribbean', es: 'Centroamérica y el Caribe' },
  'central-asia': { en: 'Central Asia', es: 'Asia Central' },
  'east-n-southeast-asia': { en: 'East and Southeast Asia', es: 'Asia oriental y sudoriental' },
  europe: { en: 'Europe', es: 'Europa' },
  'middle-east': { en: 'the Middle East', es: 'Oriente Medio' },
  'north-america': { en: 'North America', es: 'Norteamérica' },
  'south-america': { en: 'South America', es: 'Sudamérica' },
  'south-asia': { en: 'South Asia', es: 'Asia meridional' },
};

/**
 * Countries in two parts of the world, or between them, that the Factbook files under one (Russia under Central Asia):
 * their cards name no region. Russia, Armenia, Azerbaijan, Georgia, Turkey.
 */
const OF_TWO_REGIONS: ReadonlySet<string> = new Set(['rs', 'am', 'aj', 'gg', 'tu']);

/** Rows with a Spanish short name of the United Nations are its members. Three members' rows were joined without. */
const MEMBERS_WITHOUT_ES: ReadonlySet<string> = new Set(['nl', 'tu', 'iv']);

/** Longest name of a leader that is believed: a longer one is a sentence that was cut wrongly. */
const MAX_LEADER = 70;

/** One entity a row that has a code and anything to say. Rows of several islands in one make none. */
export function makeCountries({ header, rows }: Table<'countries'>): Made[] {
  return rows.flatMap((row) =>
    row.iso2 === undefined && row.name.split(',').length > 2 ? [] : (makeCountry(row, header) ?? []),
  );
}

export function makeCountry(row: Row<'countries'>, header: Header): Made | null {
  const names = COUNTRY_NAMES[row.id] ?? {};
  const iso2 = names.iso2 ?? row.iso2;
  const id = iso2 ? `country-${iso2.toLowerCase()}` : `country-gec-${row.id}`;
  const title = titleOf(row, names);
  const name = withinSentence(title);
  const source = factbookPage(row, header, id, title.en);
  const cited = [source.id];
  const isMember = row.es !== undefined || MEMBERS_WITHOUT_ES.has(row.id);
  const capital = names.noCapital ? null : capitalOf(row);
  const people = row.population === undefined ? null : inhabitants(row.population);
  const asOf = monthOf(header.date);
  const state = dateWords(header.date);
  const facts = [
    capital && {
      number: FACT.countryCapital,
      en: `The World Factbook names ${capital.en} as the capital of ${name.en} (as of ${dateWords(asOf).en}).`,
      es: `El World Factbook indica ${capital.es} como capital ${de(name.es)} (datos de ${dateWords(asOf).es}).`,
      asOf,
      sources: cited,
    },
    people && {
      number: FACT.countryPopulation,
      en: `The World Factbook estimated for ${row.populationYear} that ${name.en} had ${people.en}.`,
      es: `El World Factbook estimó para ${row.populationYear} que ${name.es} tenía ${people.es}.`,
      asOf,
      sources: cited,
    },
    ...leaderFacts(row, names, name, state, asOf, cited),
    row.areaKm2 === undefined
      ? null
      : {
          number: FACT.countryArea,
          en: `${capitalised(name.en)} has an area of ${areaWords(row.areaKm2, ',')} square kilometers, by the World Factbook as of ${dateWords(asOf).en}.`,
          es: `La superficie ${de(name.es)} es de ${areaWords(row.areaKm2, '.')} kilómetros cuadrados, según el World Factbook (datos de ${dateWords(asOf).es}).`,
          asOf,
          sources: cited,
        },
  ];
  if (facts.every((fact) => fact === null)) return null;
  const wikidata = names.wikidata === null ? undefined : row.wikidata;
  const entity = entityOf({
    id,
    title,
    kind: isMember ? 'country' : 'place',
    topic: 'countries',
    summary: summaryOf(row, isMember, capital, people),
    keyData: [
      capital && { label: 'Capital', ...capital, sources: cited },
      people && {
        label: 'Population',
        en: `${people.en.replace(/ inhabitants$/, '')} (${row.populationYear} estimate)`,
        es: `${people.es.replace(/(?: de)? habitantes$/, '')} (estimación de ${row.populationYear})`,
        asOf,
        sources: cited,
      },
    ],
    ...(wikidata ? { wikidata } : {}),
    aliases: aliasesOf(row, names, title),
    contextWords: [...(names.context ?? names.esContext ?? names.acronymContext ?? [title.en, title.es])],
    facts,
  });
  return { entity, sources: [source], table: 'countries', rowId: row.id };
}

const TAKES_THE =
  /(?:Islands|Republic|Emirates|Kingdom|States|Philippines|Netherlands|Maldives|Strip|Bank|Territory|Lands)$|^(?:Republic|Democratic Republic) of/;

/** The name within a sentence: "the United States", "la República Checa". */
function withinSentence({ en, es }: Both): Both {
  const article = /^(?:República|Ciudad|Franja|Isla|Polinesia) /.test(es)
    ? 'la '
    : es.startsWith('Islas ')
      ? 'las '
      : es === 'Reino Unido'
        ? 'el '
        : '';
  return {
    en: TAKES_THE.test(en) && !/^The /.test(en) ? `the ${en}` : en.replace(/^The /, 'the '),
    es: `${article}${es}`,
  };
}

function titleOf({ name, es }: Row<'countries'>, names: CountryNames): Both {
  const en = names.title ?? name;
  return { en, es: names.es ?? (es ? es.replace(/\s*\*+$/, '') : en) };
}

function capitalOf({ capital }: Row<'countries'>): Both | null {
  return capital === undefined ? null : { en: capital, es: SPANISH_CAPITALS[capital] ?? capital };
}

function summaryOf(row: Row<'countries'>, isMember: boolean, capital: Both | null, people: Both | null): Both {
  const region = REGIONS[row.region] ?? { en: row.region, es: row.region };
  const parts = {
    en: [capital && `capital ${capital.en}`, people && `${people.en} (${row.populationYear} estimate)`],
    es: [capital && `capital ${capital.es}`, people && `${people.es} (estimación de ${row.populationYear})`],
  };
  const line = (start: string, more: readonly (string | null)[]) => `${[start, ...more.filter(Boolean)].join('; ')}.`;
  const isThere = !OF_TWO_REGIONS.has(row.id);
  return {
    en: line(`${isMember ? 'Country' : 'Territory or area'}${isThere ? ` in ${region.en}` : ''}`, parts.en),
    es: line(`${isMember ? 'País' : 'Territorio o zona'}${isThere ? ` de ${region.es}` : ''}`, parts.es),
  };
}

function factbookPage(row: Row<'countries'>, header: Header, id: string, title: string): Source {
  return {
    id: `table-${id}`,
    url: row.cite,
    title: `The World Factbook: ${title} (stored copy of its last edition)`,
    publisher: 'CIA World Factbook',
    kind: 'government',
    published: header.date,
    seen: true,
  };
}

type Named = { en: string; es: string; since: Both | null };

function leaderFacts(
  row: Row<'countries'>,
  names: CountryNames,
  title: Both,
  state: Both,
  asOf: string,
  sources: string[],
) {
  const known = (leaders: readonly Leader[]) =>
    leaders.flatMap((leader) => namedLeader(leader, names) ?? []).slice(0, 2);
  const heads = known(row.headOfState);
  const governs = known(row.headOfGovernment.filter(({ text }) => !text.startsWith('Vice President')));
  const isSame = heads.length > 0 && heads.map(({ en }) => en).join() === governs.map(({ en }) => en).join();
  const fact = (number: number, office: Both, people: readonly Named[]) => {
    if (people.length === 0) return null;
    const one = (lang: 'en' | 'es') => (person: Named) =>
      person.since
        ? `${person[lang]} (${lang === 'en' ? 'since' : 'desde'} ${lang === 'en' ? person.since.en : sinceEs(person.since.es)})`
        : person[lang];
    return {
      number,
      en: `As of ${state.en} the World Factbook named as ${office.en} of ${title.en}: ${list(people.map(one('en')), 'and')}.`,
      es: `Con fecha del ${state.es}, el World Factbook indicaba en ${office.es} ${de(title.es)} a ${list(people.map(one('es')), 'y')}.`,
      asOf,
      sources,
    };
  };
  const STATE = { en: 'head of state', es: 'la jefatura del Estado' };
  const BOTH = { en: 'head of state and of government', es: 'la jefatura del Estado y del Gobierno' };
  const GOVERNMENT = { en: 'head of government', es: 'la jefatura del Gobierno' };
  return [
    fact(FACT.countryHeadOfState, isSame ? BOTH : STATE, heads),
    isSame ? null : fact(FACT.countryHeadOfGovernment, GOVERNMENT, governs),
  ];
}

const de = (name: string) => (name.startsWith('el ') ? `del ${name.slice(3)}` : `de ${name}`);
const sinceEs = (date: string) => (/^\d/.test(date) ? `el ${date}` : date);

/** Titles before a leader's name, which Spanish sentences leave out: they would have to agree with the person. */
const LEADER_TITLES =
  /^(?:(?:Acting|Administrator|Amir|Bailiff|CNSP|Caretaker|Chairman|Chairperson|Chancellor|Chief|Minister|Co-prince|Commissioner|Crown|Prince|Emperor|GNU|Interim|General|Governor|Governor-General|Grand|Duke|High|King|Lieutenant|Lieutenant-Governor|Lord|Mann|of|the|and|Mayor|Council|Island|Pope|Prefect|Premier|President|President,|Council,|Presidential|Leadership|Prime|Secretary|State|Foreign|Political|Affairs|Commission|Supreme|People's|Assembly|Leader|Sultan|Sir|Dame|Taliban|Transition|Transitional|Vice|Ministers|Cabinet|Government|Territorial|Territories|Executive|Superior|Commonwealth|Australia|New|Zealand|China|Swiss|Confederation|Republic|Dr\.|Capt\.|Col\.|Gen\.|Sr\.|Air|Vice-Marshal|Commander)\s+)+/;

function namedLeader({ text, family, since }: Leader, names: CountryNames): Named | null {
  if (names.drop?.includes(text) || text.length > MAX_LEADER || !text.includes(' ') || / and are /.test(text))
    return null;
  const en = family ? text.replace(family, nameCase(family)) : text;
  const es = en.replace(LEADER_TITLES, '').replace(/ of (?:the Netherlands|Norway)$/, '');
  const date = since && !names.doubtSince?.includes(text) ? parseEnglishDate(since) : null;
  return { en, es, since: date ? dateWords(date) : null };
}

const areaWords = (area: number, sign: ',' | '.') =>
  Number.isInteger(area) ? grouped(area, sign) : String(area).replace('.', sign === ',' ? '.' : ',');

/**
 * Official and usual names. Never demonyms: who writes "a Jordanian" does not write about the country. Case counts:
 * china, turkey and chile are words.
 */
function aliasesOf(row: Row<'countries'>, names: CountryNames, title: Both): Alias[] {
  const formal = row.formal && !/[(,]/.test(row.formal) ? [row.formal] : [];
  const spanish = [title.es, ...(row.es ? [row.es.replace(/\s*\*+$/, '')] : []), ...(names.esAlso ?? [])];
  const make = (text: string, lang: Alias['lang']): Alias => {
    if (SHORT_NAMES.has(text)) return alias(text, lang, { caseSensitive: true, shortForm: true });
    // "Republic of Georgia" is safe where "Georgia" is not.
    const isLong = / (?:of|de|del|and|y) /.test(text);
    const isDoubtful = names.context
      ? lang === 'en' || text === title.en
      : lang === 'es' && names.esContext !== undefined;
    return alias(text, lang, { caseSensitive: true, ...(isDoubtful && !isLong ? { needsContext: true } : {}) });
  };
  const plain = title.en.startsWith('The ') ? [title.en.slice(4)] : [];
  return eachOnce([
    ...[title.en, ...plain, ...formal, ...(names.enAlso ?? [])].map((text) => make(text, 'en')),
    ...spanish.map((text) => make(text, 'es')),
  ]);
}
