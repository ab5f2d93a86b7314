import type { Source } from '../../lib/model/entity';
import { legislators } from './congress';
import { alias, entityOf, FACT, type Made, monthOf } from './made';
import { articleName, nameAliases, surnameOf } from './people';
import type { Header, Row, Table } from './rows';
import { dateWords, list } from './wording';
import { isTelling } from './words';

type Term = Row<'presidents'>['terms'][number];

/** Usual names of presidents whose row has only full names, by row id. */
const USUAL_NAMES: Readonly<Record<string, string>> = {
  B001166: 'George H. W. Bush',
  'govtrack-412364': 'Franklin D. Roosevelt',
  'govtrack-412366': 'Dwight D. Eisenhower',
  'govtrack-412350': 'Ulysses S. Grant',
  J000160: 'Lyndon B. Johnson',
  A000041: 'John Quincy Adams',
  H000279: 'William Henry Harrison',
  P000409: 'James K. Polk',
  G000063: 'James A. Garfield',
  H000393: 'Rutherford B. Hayes',
  'govtrack-412359': 'William Howard Taft',
  H000192: 'Warren G. Harding',
  A000303: 'Chester A. Arthur',
  C000044: 'John C. Calhoun',
  T000387: 'Harry S. Truman',
  K000217: 'William R. King',
  B000789: 'John C. Breckinridge',
  K000107: 'John F. Kennedy',
};

/** Since when a surname alone may mean a president of the United States. */
const RECENT = '1961';

export function makePresidents({ header, rows }: Table<'presidents'>): Made[] {
  const presidents = rows.filter(({ terms }) => terms.some(({ office }) => office === 'President'));
  const isOnly = ({ last }: Row<'presidents'>) => presidents.filter((row) => row.last === last).length === 1;
  const vices = rows.filter(({ terms }) => terms.some(({ office }) => office === 'Vice President'));
  const isOnlyVice = ({ last }: Row<'presidents'>) => vices.filter((row) => row.last === last).length === 1;
  return rows.map((row) =>
    makePresident(
      row,
      header,
      presidents.includes(row) && isOnly(row),
      vices.includes(row) && isOnlyVice(row),
      presidents.findLast(({ last }) => last === row.last) === row,
    ),
  );
}

/**
 * @param isOnly whether no other president bore the surname, so that "President Carter" can be one only
 * @param isOnlyVice the same of vice presidents
 * @param isLast whether no later president bore the surname
 */
export function makePresident(
  row: Row<'presidents'>,
  header: Header,
  isOnly = false,
  isOnlyVice = false,
  isLast = false,
): Made {
  const { id, last, terms } = row;
  const name = usualName(row);
  const isRecent = terms.some(({ end }) => end > RECENT);
  const dataset = {
    ...legislators(header),
    title: 'congress-legislators: open data on presidents and vice presidents, at a fixed commit',
  };
  const page = row.cite ? citedPage(id, name, row.cite) : null;
  const sources = [...(page ? [page.id] : []), dataset.id];
  const asOf = monthOf(header.date);
  const runs = {
    President: runsOf(terms, 'President', header.date),
    'Vice President': runsOf(terms, 'Vice President', header.date),
  };
  const isPresident = runs.President.length > 0;
  const first = isPresident ? 'President' : 'Vice President';
  const party = terms.find(({ office }) => office === first)?.party ?? '';
  const office = {
    President: 'president of the United States',
    'Vice President': 'vice president of the United States',
  };
  const officeEs = {
    President: 'la presidencia de Estados Unidos',
    'Vice President': 'la vicepresidencia de Estados Unidos',
  };
  const partyEn =
    party === 'no party'
      ? 'no party'
      : party.replace(/^Democrat$/, 'Democratic Party').replace(/^(Republican|Whig|Federalist)$/, '$1 Party');
  const partyEs = party === 'no party' ? 'sin partido' : `Partido ${PARTIES_ES[party] ?? party}`;
  const fact = (which: Term['office'], number: number) =>
    runs[which].length === 0
      ? null
      : {
          number,
          en: `${name} is on record as ${office[which]} ${list(
            runs[which].map(({ en }) => en),
            'and',
          )} (record of ${dateWords(header.date).en}).`,
          es: `${name} consta en ${officeEs[which]} ${list(
            runs[which].map(({ es }) => es),
            'y',
          )} (registro del ${dateWords(header.date).es}).`,
          asOf,
          sources,
        };
  const years = (which: Term['office']) =>
    list(
      runs[which].map((run) => run.years),
      'and',
    );
  const also = isPresident && runs['Vice President'].length > 0;
  const entity = entityOf({
    id: `president-${id.toLowerCase()}`,
    title: { en: name, es: name },
    kind: 'person',
    topic: 'presidents',
    summary: {
      en: `${first === 'President' ? 'President' : 'Vice president'} of the United States, ${years(first)} (${partyEn})${also ? `; vice president, ${years('Vice President')}` : ''}.`,
      es: `${first === 'President' ? 'Presidencia' : 'Vicepresidencia'} de Estados Unidos, ${years(first).replaceAll(' and ', ' y ')} (${partyEs})${also ? `; vicepresidencia, ${years('Vice President').replaceAll(' and ', ' y ')}` : ''}.`,
    },
    keyData: [],
    ...(row.wikidata ? { wikidata: row.wikidata } : {}),
    aliases: [
      // Who says the full name of one in office since then means that one.
      ...nameAliases([name, row.name, ...row.aliases, ...initials(row.name)], last).map((form) =>
        isRecent && form.text === name ? { ...form, needsContext: false } : form,
      ),
      ...(isOnly && (isRecent || isTelling(surnameOf(last)))
        ? [alias(`President ${surnameOf(last)}`), alias(`presidente ${surnameOf(last)}`, 'es')]
        : []),
      // Of several who bore the name the last one, where it is recent: "President Bush".
      ...(isPresident && !isOnly && isLast && isRecent
        ? [
            alias(`President ${surnameOf(last)}`, 'en', { caseSensitive: true, needsContext: true }),
            alias(`presidente ${surnameOf(last)}`, 'es', { caseSensitive: true, needsContext: true }),
          ]
        : []),
      ...(isOnlyVice && isRecent
        ? [alias(`Vice President ${surnameOf(last)}`), alias(`vicepresidente ${surnameOf(last)}`, 'es')]
        : []),
    ],
    contextWords: isPresident ? ['president', 'White House', 'Casa Blanca'] : ['vice president', 'vicepresident'],
    facts: [fact('President', FACT.presidentTerms), fact('Vice President', FACT.vicePresidentTerms)],
  });
  return {
    entity,
    sources: [...(page ? [page] : []), dataset],
    table: 'presidents',
    rowId: id,
    // Of long ago the surname is a street, a town or a scholar; it still counts as somebody's.
    surname: surnameOf(last),
    ...(isRecent && isTelling(surnameOf(last)) ? {} : { surnameIsTaken: true }),
  };
}

const PARTIES_ES: Readonly<Record<string, string>> = {
  Democrat: 'Demócrata',
  Republican: 'Republicano',
  Federalist: 'Federalista',
  'Democratic-Republican': 'Demócrata-Republicano',
  Whig: 'Whig',
};

/** The name that news uses: reviewed, else of the article, else with a nickname, else the shortest. */
function usualName({ id, name, aliases, wikipedia }: Row<'presidents'>): string {
  if (USUAL_NAMES[id]) return USUAL_NAMES[id];
  if (wikipedia) return articleName(wikipedia);
  const given = name.split(' ')[0] ?? '';
  const plain = aliases.filter((alias) => !/ Jr\.$/.test(alias));
  return plain.find((alias) => !alias.startsWith(given)) ?? [...plain].sort((a, b) => a.length - b.length)[0] ?? name;
}

/** "George W. Bush" of "George Walker Bush". */
function initials(name: string): string[] {
  const [given = '', ...rest] = name.replace(/ Jr\.$/, '').split(' ');
  const family = rest.pop();
  if (!family || rest.length === 0 || rest.some((word) => word.includes('.') || /^\p{Ll}/u.test(word))) return [];
  const letters = rest.map((word) => `${word.charAt(0)}.`);
  return [...new Set([`${given} ${letters.join(' ')} ${family}`, `${given} ${letters.join('')} ${family}`])];
}

/** Terms that follow one another as one run. A run that the record has not seen end is told by its beginning. */
function runsOf(terms: readonly Term[], office: Term['office'], date: string) {
  const runs: { start: string; end: string }[] = [];
  for (const term of terms.filter((term) => term.office === office)) {
    const before = runs.at(-1);
    if (before && before.end === term.start) before.end = term.end;
    else runs.push({ start: term.start, end: term.end });
  }
  return runs.map(({ start, end }) => {
    const [from, to] = [dateWords(start), dateWords(end)];
    if (end > date) return { en: `since ${from.en}`, es: `desde el ${from.es}`, years: `from ${start.slice(0, 4)}` };
    return {
      en: `from ${from.en} to ${to.en}`,
      es: `del ${from.es} al ${to.es}`,
      years: [...new Set([start.slice(0, 4), end.slice(0, 4)])].join('-'),
    };
  });
}

function citedPage(id: string, name: string, url: string): Source {
  const isBioguide = url.startsWith('https://bioguide.congress.gov/');
  return {
    id: `table-${isBioguide ? 'bioguide' : 'wikidata'}-${id.toLowerCase()}`,
    url,
    title: isBioguide ? `${name}, in the Biographical Directory of the U.S. Congress` : `${name}, on Wikidata`,
    publisher: isBioguide ? 'Biographical Directory of the U.S. Congress' : 'Wikidata',
    kind: isBioguide ? 'government' : 'reference',
    published: null,
    seen: false,
  };
}
