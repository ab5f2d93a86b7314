import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { makeAll } from '../../data/recipes';
import { makeAgency } from '../../data/recipes/agencies';
import { makeFormerMember, makeMember } from '../../data/recipes/congress';
import { makeCountry } from '../../data/recipes/countries';
import { makeCourt } from '../../data/recipes/courts';
import type { Made } from '../../data/recipes/made';
import { makePresident } from '../../data/recipes/presidents';
import type { Row, TableName, Tables } from '../../data/recipes/rows';
import { makeExecutive } from '../../data/recipes/state-executives';
import { localise } from '../../lib/model/localise';
import type { Pack } from '../../lib/model/pack';
import { type CompiledDataset, compileDataset } from '../../scripts/dataset/compile';
import type { Fault } from '../../scripts/dataset/dataset-error';
import { readTables } from '../../scripts/dataset/read-tables';

/** A compile of the whole on a busy machine. */
const SLOW_MS = 60_000;

const faults: Fault[] = [];
const { tables } = readTables('data', faults);

function row<T extends TableName>(table: T, id: string): Row<T> {
  const found = (tables[table].rows as readonly Row<T>[]).find((one) => one.id === id);
  if (!found) throw new Error(`no row ${id} in ${table}`);
  return found;
}
const { header: members } = tables['congress-members'];

/** What a reader sees of an entity, in one language. */
function shown(made: Made | null, language: string) {
  if (made === null) throw new Error('nothing was made');
  const { title, summary, keyData, facts } = localise(made.entity, language);
  return {
    title,
    summary,
    keyData: keyData.map(({ label, value }) => `${label}: ${value}`),
    facts: facts.map((fact) => `${fact.id.split('#')[1]} ${'text' in fact ? fact.text : ''}`),
  };
}

describe('a recipe makes of its row', () => {
  it('a country, with leaders of the day of the data', () => {
    const made = makeCountry(row('countries', 'jo'), tables.countries.header);
    expect(shown(made, 'en')).toEqual({
      title: 'Jordan',
      summary: 'Country in the Middle East; capital Amman; about 11.3 million inhabitants (2025 estimate).',
      keyData: ['Capital: Amman', 'Population: about 11.3 million (2025 estimate)'],
      facts: [
        '1001 The World Factbook names Amman as the capital of Jordan (as of January 2026).',
        '1002 The World Factbook estimated for 2025 that Jordan had about 11.3 million inhabitants.',
        '1003 As of January 22, 2026 the World Factbook named as head of state of Jordan: King Abdallah II (since February 7, 1999).',
        '1004 As of January 22, 2026 the World Factbook named as head of government of Jordan: Prime Minister Jafar Hassan (since September 15, 2024).',
        '1005 Jordan has an area of 89,342 square kilometers, by the World Factbook as of January 2026.',
      ],
    });
    expect(shown(made, 'es-MX')).toMatchObject({
      title: 'Jordania',
      summary: 'País de Oriente Medio; capital Amman; unos 11,3 millones de habitantes (estimación de 2025).',
      facts: expect.arrayContaining([
        '1003 Con fecha del 22 de enero de 2026, el World Factbook indicaba en la jefatura del Estado de Jordania a Abdallah II (desde el 7 de febrero de 1999).',
      ]),
    });
    expect(made?.entity.wikidata).toBe('Q810');
    expect(made?.sources.map(({ url }) => url)).toEqual([row('countries', 'jo').cite]);
    // Jordan is a name: only near a word of the country.
    expect(made?.entity.aliases.filter(({ needsContext }) => needsContext).map(({ text }) => text)).toEqual(['Jordan']);
    expect(made?.entity.aliases.map(({ text }) => text)).not.toContain('Jordanian');
  });

  it('a senator', () => {
    const made = makeMember(row('congress-members', 'C000127'), members);
    expect(shown(made, 'en')).toEqual({
      title: 'Maria Cantwell',
      summary:
        'Democratic U.S. senator from Washington since 2001, earlier in the House (1993-1995) (as of June 2026).',
      keyData: ['Office: U.S. senator from Washington', 'Since: January 3, 2001'],
      facts: [
        '1101 Maria Cantwell, a Democrat, has sat in the U.S. Senate for Washington since January 3, 2001; the present term runs to January 3, 2031 (record of June 15, 2026).',
        '1102 Before that Maria Cantwell sat in the U.S. House of Representatives for Washington from January 5, 1993 to January 3, 1995.',
      ],
    });
    expect(shown(made, 'es').summary).toBe(
      'Miembro del Senado de EE. UU. por Washington desde 2001 (Partido Demócrata; datos de junio de 2026).',
    );
    expect(made.entity).toMatchObject({ id: 'congress-c000127', wikidata: 'Q22250', kind: 'person' });
    // The page of the Directory was not opened, the table was.
    expect(made.sources.map(({ seen }) => seen)).toEqual([false, true]);
  });

  it('a former member, in the past', () => {
    const made = makeFormerMember(row('congress-former', 'F000465'), tables['congress-former'].header);
    expect(shown(made, 'en')).toEqual({
      title: 'Drew Ferguson',
      summary:
        "Former Republican U.S. representative from Georgia's 3rd district; the record of service ends on January 2, 2025.",
      keyData: ["Role: Until 2025: U.S. House, Georgia's 3rd district"],
      facts: [
        "1111 Drew Ferguson, a Republican, sat in the U.S. House of Representatives for Georgia's 3rd district; the record of service ends on January 2, 2025.",
      ],
    });
  });

  it('a president, who cites the table where the row has no page', () => {
    const made = makePresident(row('presidents', 'govtrack-412374'), tables.presidents.header);
    expect(shown(made, 'en')).toEqual({
      title: 'Bill Clinton',
      summary: 'President of the United States, 1993-2001 (Democratic Party).',
      keyData: [],
      facts: [
        '1201 Bill Clinton is on record as president of the United States from January 20, 1993 to January 20, 2001 (record of January 21, 2025).',
      ],
    });
    expect(made.sources.map(({ url }) => url)).toEqual(tables.presidents.header.pages);
  });

  it('a governor, by a dated record', () => {
    const made = makeExecutive(
      row('state-executives', '80f0f5f8-976d-427b-b980-ce3a23a23e84'),
      tables['state-executives'].header,
    );
    expect(shown(made, 'en').facts).toEqual([
      '1301 A record of August 5, 2026 lists Mike Dunleavy (Republican) as governor of Alaska since December 3, 2018, with a term to December 7, 2026.',
    ]);
    expect(shown(made, 'es').keyData).toEqual(['Office: Gobernación de Alaska', 'Since: 3 de diciembre de 2018']);
  });

  it('an agency, without saying that it still exists', () => {
    const made = makeAgency(row('agencies', 'immigration-and-naturalization-service'), tables.agencies.header);
    expect(shown(made, 'en')).toMatchObject({
      title: 'Immigration and Naturalization Service',
      summary: "U.S. federal body on the Federal Register's list of September 2022.",
      facts: [
        expect.stringMatching(/^1401 .* as of September 2022\.$/),
        expect.stringMatching(/^1402 .* a body without any may have ended/),
      ],
    });
    // INS is a word in other languages and a name of other things.
    expect(made.entity.aliases.map(({ text }) => text)).not.toContain('INS');
  });

  it.each([
    ['ca9', 'U.S. Court of Appeals for the Ninth Circuit', 'Corte de Apelaciones de EE. UU. del Noveno Circuito'],
    [
      'nysd',
      'U.S. District Court for the Southern District of New York',
      'Tribunal federal del Distrito Sur de Nueva York',
    ],
    // The table calls this bankruptcy court a district court.
    [
      'wvnb',
      'U.S. Bankruptcy Court for the Northern District of West Virginia',
      'Tribunal federal de Quiebras del Distrito Norte de Virginia Occidental',
    ],
  ])('the court %s', (id, en, es) => {
    const made = makeCourt(row('courts', id), tables.courts.header);
    expect([shown(made, 'en').title, shown(made, 'es').title]).toEqual([en, es]);
  });
});

describe('recipes', () => {
  const made = makeAll(tables);

  it('read tables without a fault', () => {
    expect(faults).toEqual([]);
  });

  it('give ids and numbers that nothing else in a row decides', () => {
    expect(new Set(made.map(({ entity, table }) => `${table} ${entity.id}`)).size).toBe(made.length);
    const few = Object.fromEntries(
      Object.entries(tables).map(([name, { header, rows }]) => [name, { header, rows: rows.slice(0, 9) }]),
    ) as unknown as Tables;
    const ids = new Set(made.map(({ entity }) => entity.id));
    // Of an office that two records claim, a part of the table may hold one.
    const others = makeAll(few).filter(({ entity, table }) => !ids.has(entity.id) && table !== 'state-executives');
    expect(others.map(({ entity }) => entity.id)).toEqual([]);
    const bare = makeCountry(
      { ...row('countries', 'jo'), capital: undefined, headOfState: [] },
      tables.countries.header,
    );
    expect(bare?.entity.facts.map(({ id }) => id)).toEqual(['country-jo#1002', 'country-jo#1004', 'country-jo#1005']);
  });

  it('give no fact without a source and a month that are the table’s', () => {
    for (const { entity, sources } of made) {
      const known = new Set(sources.map(({ id }) => id));
      expect(sources.every(({ url }) => url?.startsWith('https://'))).toBe(true);
      for (const fact of entity.facts) {
        expect(fact.sources.length > 0 && fact.sources.every((id) => known.has(id)), fact.id).toBe(true);
        expect(fact.asOf >= '2022-09' && fact.asOf <= '2026-08', fact.id).toBe(true);
        expect(entity.es?.facts?.[fact.id], fact.id).toBeTruthy();
      }
    }
  });

  it('say of leaders and of members for which day it holds', () => {
    for (const { entity } of made)
      for (const fact of entity.facts)
        if (/#(?:1003|1004|1101|1103|1301)$/.test(fact.id) && 'text' in fact)
          expect(fact.text).toMatch(/January 22, 2026|June 15, 2026|August 5, 2026/);
  });

  it('name nobody for an office that two records claim, and nobody whose term had ended', () => {
    const titles = made.filter(({ table }) => table === 'state-executives').map(({ entity }) => entity.title);
    expect(titles).not.toContain('Kim Driscoll');
    expect(titles).not.toContain('Kimberly Driscoll');
    const { header, rows } = tables['state-executives'];
    const ended = {
      ...tables,
      'state-executives': { header, rows: rows.map((one) => ({ ...one, end: '2026-01-01' })) },
    };
    expect(makeAll(ended).filter(({ table }) => table === 'state-executives')).toEqual([]);
  });
});

describe('the dataset with its tables', () => {
  let compiled: CompiledDataset;
  let entities: Pack['entities'];
  beforeAll(async () => {
    compiled = await compileDataset('data');
    entities = compiled.packs.flatMap((pack) => pack.entities);
  }, SLOW_MS);

  it('knows two thousand subjects, each once, in packs that together stay small', () => {
    expect(entities.length).toBeGreaterThanOrEqual(2000);
    expect(new Set(entities.map(({ id }) => id)).size).toBe(entities.length);
    const subjects = entities.flatMap(({ wikidata }) => wikidata ?? []);
    expect(new Set(subjects).size).toBe(subjects.length);
    expect(subjects.length).toBeGreaterThan(900);
    expect(compiled.index.packs.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(6_000_000);
  });

  it('has one card for each subject of both', () => {
    const { same } = parse(readFileSync('data/tables/same.yaml', 'utf8')) as { same: Record<string, string> };
    for (const [row, id] of Object.entries(same)) {
      expect(
        entities.some((entity) => entity.id === row),
        row,
      ).toBe(false);
      expect(entities.filter((entity) => entity.id === id)).toHaveLength(1);
    }
    const salvador = entities.find(({ id }) => id === 'el-salvador');
    expect(salvador).toMatchObject({ wikidata: 'Q792', topics: ['el-salvador', 'countries'] });
    expect(salvador?.facts.at(-1)?.id).toBe('el-salvador#1005');
  });

  it('tells father and son Menendez apart by their chambers', () => {
    const bearers = entities.filter(({ aliases }) => aliases.some(({ text }) => text === 'Robert Menendez'));
    expect(bearers.map(({ title }) => title).sort()).toEqual(['Bob Menendez', 'Rob Menendez']);
    for (const { aliases } of bearers)
      expect(aliases.find(({ text }) => text === 'Robert Menendez')?.needsContext).toBe(true);
  });

  it('looks for no surname that several bear, and for no abbreviation that is a word', () => {
    const forms = new Set(
      entities.filter(({ topics }) => topics.length === 1).flatMap(({ aliases }) => aliases.map(({ text }) => text)),
    );
    for (const form of ['Johnson', 'Scott', 'Kelly', 'Moore', 'Bush', 'Paul', 'ACTION', 'HOPE', 'DOT', 'DOE', 'ARC'])
      expect(forms.has(form), form).toBe(false);
    const army = entities.find(({ id }) => id === 'agency-army-department');
    expect(army?.aliases.map(({ text }) => text)).not.toContain('USA');
  });
});
