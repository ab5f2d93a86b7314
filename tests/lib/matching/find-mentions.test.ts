import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMentions } from '../../../lib/matching/find-mentions';
import { buildMatchIndex } from '../../../lib/matching/match-index';
import type { Alias, MatchEntry } from '../../../lib/model/entity';
import type { PageMemory } from '../../../lib/model/mention';

type Flags = Partial<Omit<Alias, 'text'>>;

function alias(text: string, flags: Flags = {}): Alias {
  return { text, lang: 'en', caseSensitive: false, needsContext: false, shortForm: false, ...flags };
}

function entry(id: string, kind: MatchEntry['kind'], aliases: Alias[], contextWords: string[] = []): MatchEntry {
  return { id, title: id, kind, topics: ['t'], aliases, contextWords, related: [] };
}

const SHORT = { caseSensitive: true, shortForm: true };

const index = buildMatchIndex('2026.11.24', [
  entry('donald-trump', 'person', [alias('Donald Trump'), alias('Trump', SHORT)], ['president', 'White House']),
  entry('jgg', 'court-case', [alias('J.G.G. v. Trump')]),
  entry(
    'ice',
    'agency',
    [alias('Immigration and Customs Enforcement'), alias('ICE', { ...SHORT, needsContext: true })],
    ['deport', 'immigra'],
  ),
  entry(
    'el-salvador',
    'country',
    [alias('El Salvador'), alias('Salvadoran', { needsContext: true })],
    ['deport', 'Salvador'],
  ),
  entry('deal', 'agreement', [alias('$6 million deal', { needsContext: true })], ['El Salvador']),
  entry('ue', 'organization', [
    alias('Unión Europea', { lang: 'es' }),
    alias('UE', { lang: 'es', caseSensitive: true }),
  ]),
  {
    ...entry('energy', 'agency', [alias('Energy Department', { needsContext: true })], ['watt']),
    topics: ['federal-agencies'],
  },
  entry('abrego', 'person', [alias('Kilmar Ábrego García')]),
  ...['Mexico', 'Ireland', 'China', 'Peru', 'France', 'Turkey'].map((name) =>
    entry(name.toLowerCase(), 'country', [alias(name, { caseSensitive: true })]),
  ),
]);

function find(text: string | string[], { lang = 'en', memory = null as PageMemory | null } = {}) {
  const texts = typeof text === 'string' ? [text] : text;
  const answer = findMentions(index, { blocks: texts.map((block, id) => ({ id, text: block })), lang, memory });
  const surfaces = answer.mentions.map(({ block, start, end, entityId, why }) => [
    entityId,
    texts[block]?.slice(start, end) ?? '(earlier)',
    why.rule,
  ]);
  return { ...answer, surfaces };
}

describe('findMentions', () => {
  it('finds names as whole words, in any case unless the alias minds it', () => {
    expect(find('In EL SALVADOR, not Elsalvadoran.').surfaces).toEqual([['el-salvador', 'EL SALVADOR', 'name']]);
    expect(find('donald trump').surfaces).toEqual([['donald-trump', 'donald trump', 'name']]);
  });

  it('takes the longest form: the case, not the person in its title', () => {
    expect(find('Donald Trump lost J.G.G. v. Trump.').surfaces).toEqual([
      ['donald-trump', 'Donald Trump', 'name'],
      ['jgg', 'J.G.G. v. Trump', 'name'],
    ]);
  });

  it('reads across quotes, spaces and hyphens as they are printed', () => {
    expect(find('El\u00a0Salvador’s  Kilmar Ábrego García').surfaces).toEqual([
      ['el-salvador', 'El\u00a0Salvador', 'name'],
      ['abrego', 'Kilmar Ábrego García', 'name'],
    ]);
  });

  it('holds a short form back until its full form stands on the page, before or behind', () => {
    expect(find('Trump spoke.').surfaces).toEqual([]);
    expect(find('Trump spoke. Later Donald Trump left.').surfaces).toEqual([
      ['donald-trump', 'Trump', 'short'],
      ['donald-trump', 'Donald Trump', 'name'],
    ]);
  });

  it('takes a short form beside a context word, and then on the whole page', () => {
    const far = 'x '.repeat(400);
    expect(find(`ICE deported them. ${far} ICE`).surfaces).toEqual([
      ['ice', 'ICE', 'context'],
      ['ice', 'ICE', 'context'],
    ]);
    expect(find('The ICE train to Cologne').surfaces).toEqual([]);
  });

  it('asks ordinary words for their context each time', () => {
    const far = 'x '.repeat(400);
    expect(find(`A $6 million deal with El Salvador. ${far} A $6 million deal for a pitcher.`).surfaces).toEqual([
      ['deal', '$6 million deal', 'context'],
      ['el-salvador', 'El Salvador', 'name'],
    ]);
  });

  it('does not take the mention itself for its context', () => {
    expect(find('A Salvadoran dish').surfaces).toEqual([]);
  });

  it('says which rule and which words decided', () => {
    expect(find('ICE agents, the deportations').mentions[0]?.why).toMatchObject({
      rule: 'context',
      evidence: 'deportations',
    });
    expect(find('Donald Trump. Trump left.').mentions[1]?.why).toEqual({
      rule: 'short',
      evidence: 'Donald Trump',
      signs: [{ sign: 'full', weight: 0.6, words: ['Donald Trump'] }],
    });
  });

  it('finds no place in a street, a school, an address or a longer name', () => {
    for (const text of [
      'Cortan la calle Peru y la avenida Mexico.',
      'Farmacia de turno: Peru 1240.',
      'La alcaldía de Mexico pidió maquinaria.',
      'Sales in Greater China fell.',
    ])
      expect(find(text, { lang: 'es' }).surfaces).toEqual([]);
    expect(find('Peru 2014 was a good year.').surfaces).toEqual([['peru', 'Peru', 'name']]);
  });

  it('takes the name of a country for a town where a page of local news names no other', () => {
    const local = 'The sheriff of Oxford County drove from Peru on Monday.';
    expect(find(local).surfaces).toEqual([]);
    expect(find(`${local} France sent a note.`).surfaces.map(([id]) => id)).toEqual(['peru', 'france']);
  });

  it('reads a dateline in capitals, and no other word in them', () => {
    expect(find('MEXICO (Reuters) — The men arrived.').surfaces).toEqual([['mexico', 'MEXICO', 'name']]);
    expect(find('MEXICO is a band from Leeds.').surfaces).toEqual([]);
  });

  it('takes no federal body on a page from abroad that never speaks of its country', () => {
    const body = 'The Energy Department raised the price of a watt.';
    expect(find(['Prices rise', `DUBLIN — ${body}`]).surfaces).toEqual([]);
    expect(find(['Prices rise', `MANCHESTER, N.H. — ${body}`]).surfaces.map(([id]) => id)).toEqual(['energy']);
    expect(find(['Prices rise', `BOSTON — ${body}`]).surfaces.map(([id]) => id)).toEqual(['energy']);
    expect(find(['Prices rise', `DUBLIN — ${body}`, 'Washington answered.']).surfaces.map(([id]) => id)).toEqual([
      'energy',
    ]);
  });

  it('reads a sentence that begins like the line of an author', () => {
    expect(find('Por cinco votos contra cuatro, Donald Trump ganó.', { lang: 'es' }).surfaces.length).toBe(1);
    expect(find('Por Donald Trump', { lang: 'es' }).surfaces).toEqual([]);
  });

  it('believes the page about letters, with brackets or without', () => {
    const defined = 'The Indoor Cycling Experience, or ICE, will deport nobody. ICE opens at noon.';
    expect(find(defined).surfaces).toEqual([]);
  });

  it('takes no half of a double name', () => {
    expect(find('His lawyer, Donald Trump-Ruiz, left.').surfaces).toEqual([]);
  });

  it('takes a body of the country that the page speaks of, or of no other near by', () => {
    expect(find('The Energy Department awarded grants.').surfaces).toEqual([['energy', 'Energy Department', 'usual']]);
    expect(find('U.S. grants: the Energy Department and Peru agreed.').surfaces[0]).toEqual([
      'energy',
      'Energy Department',
      'usual',
    ]);
    expect(find('Peru said that its Energy Department awarded grants.').surfaces).toEqual([['peru', 'Peru', 'name']]);
    expect(find('The Energy Department in Lima, Peru, awarded grants.').surfaces).toEqual([['peru', 'Peru', 'name']]);
    expect(find('The Energy Department in Manila awarded grants.').surfaces).toEqual([]);
  });

  it('gives back what it held when a later message makes it certain', () => {
    const first = find(['Trump spoke.', 'Nothing here.']);
    expect(first.mentions).toEqual([]);
    const second = findMentions(index, {
      blocks: [{ id: 7, text: 'Donald Trump' }],
      lang: 'en',
      memory: first.memory,
    });
    expect(second.mentions.map(({ block, start, end }) => [block, start, end])).toEqual([
      [0, 0, 5],
      [7, 0, 12],
    ]);
    expect(second.memory.held).toEqual([]);
  });

  it('knows from an earlier message whose surname it is', () => {
    const text = 'Trump spoke near the White House.';
    expect(find(text).surfaces).toEqual([['donald-trump', 'Trump', 'context']]);
    const { memory } = find('Rosa Trump came.');
    expect(find(text, { memory }).surfaces).toEqual([]);
    const both = find('Donald Trump came, too.', { memory }).memory;
    expect(find(text, { memory: both }).surfaces).toEqual([['donald-trump', 'Trump', 'short']]);
  });

  it('knows from an earlier message that the page is from abroad, until it speaks of the United States', () => {
    const text = 'The Energy Department said no.';
    expect(find(text).surfaces).toEqual([['energy', 'Energy Department', 'usual']]);
    const { memory } = find('BELFAST — The minister spoke.');
    expect(find(text, { memory }).surfaces).toEqual([]);
    const american = find('The United States sent help.', { memory }).memory;
    expect(find(text, { memory: american }).surfaces).toEqual([['energy', 'Energy Department', 'usual']]);
  });

  it.each([
    ['the stranger named first', 'Rosa Trump came. Trump waved near the White House.', []],
    ['her, by her title', 'Donald Trump and Melania Trump came. Mrs. Trump waved.', ['Donald Trump']],
    ['a company', 'Donald Trump called. Trump Media rose.', ['Donald Trump']],
    ['a town in a dateline', 'PERU, Ind. — The fair opens. Peru has two lakes.', []],
    ['a town by what is said of it', 'Peru, a town near Chicago, has two lakes. Peru votes on Monday.', []],
    ['a work', 'The opera “Trump in China” opens.', []],
    ['a square', 'la plaza de France', []],
    ['letters spelled out', 'The ICE said no; the Institution of Civil Engineers deports nobody.', []],
    ['a department of a state', 'The Texas Energy Department said no.', []],
  ])('leaves a name to %s: %s', (_, text, shown) => {
    expect(find(text).surfaces.map(([, surface]) => surface)).toEqual(shown);
  });

  it.each([
    ['“Trump,” he said near the White House.', ['Trump']],
    ['the Trump White House', ['Trump']],
    ['Rosa Trump came. President Trump, the other president, waved near the White House.', ['Trump']],
    ['Zahle, Peru, is not Peru, Ind.', ['Peru']],
    ['“Donald Trump”', ['Donald Trump']],
    ['the main city of Peru', ['Peru']],
  ])('keeps a name that is meant: %s', (text, shown) => {
    expect(find(text).surfaces.map(([, surface]) => surface)).toEqual(shown);
  });

  it('forgets the memory of another dataset', () => {
    const certain = { 'donald-trump': { form: 'Donald Trump' } };
    const memory = { dataset: 'other', certain, foreign: [], held: [], strangers: [] };
    const page = { isFromAbroad: false, speaksOfAmerica: false };
    expect(find('Trump', { memory: { ...memory, ...page } }).mentions).toEqual([]);
  });

  it.each([
    ['another given name', 'Donald Trump and Melania Trump'],
    ['an initial', 'Donald Trump and J. Trump'],
    ['a relative', 'Donald Trump and Trump Jr.'],
    ['a thing named after the person', 'Donald Trump in Trump Tower'],
    ['a handle', 'Donald Trump, @Trump'],
    ['a host', 'Donald Trump, Trump.com'],
    ['half of a double name', 'Donald Trump and Ms. Trump-Smith'],
  ])('is not fooled by %s', (_, text) => {
    expect(find(text).surfaces).toEqual([['donald-trump', 'Donald Trump', 'name']]);
  });

  it.each(['President Trump', 'Sen. Trump', 'But Trump', 'On Monday Trump', 'in the U.S. Trump', 'Trump’s'])(
    'takes the surname in "%s"',
    (words) => {
      expect(find(`Donald Trump. ${words} spoke`).surfaces).toHaveLength(2);
    },
  );

  it('finds forms that begin with a sign', () => {
    expect(find('the $6 million deal with El Salvador').surfaces[0]).toEqual(['deal', '$6 million deal', 'context']);
  });

  it('keeps single Spanish words to Spanish pages', () => {
    expect(find('la UE y la Unión Europea', { lang: 'es-MX' }).surfaces).toHaveLength(2);
    expect(find('the UE and the Unión Europea', { lang: 'en-US' }).surfaces).toEqual([['ue', 'Unión Europea', 'name']]);
  });

  it('never throws, never overlaps, never cuts a surrogate pair', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom(
        'Donald Trump',
        ' Trump ',
        'ICE',
        'deported',
        'El Salvador',
        '’s',
        '\u00ad',
        '\ud83d\ude00',
        '\n\n',
        '-',
      ),
    );
    fc.assert(
      fc.property(fc.array(fc.array(piece), { maxLength: 4 }), (parts) => {
        const texts = parts.map((list) => list.join(''));
        const { mentions } = find(texts);
        for (const [i, { block, start, end }] of mentions.entries()) {
          const text = texts[block] as string;
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(text.slice(start, end).isWellFormed() || !text.isWellFormed()).toBe(true);
          const before = mentions[i - 1];
          if (before?.block === block) expect(before.end).toBeLessThanOrEqual(start);
        }
      }),
    );
  });

  it('reads a text of a million characters', () => {
    const { mentions } = find('Donald Trump met them in El Salvador. '.repeat(27_000));
    expect(mentions).toHaveLength(54_000);
  });

  it.each([
    'in New Mexico',
    'the Gulf of Mexico',
    'Mexico City',
    'Northern Ireland',
    'the South China Sea',
    'Peru, Ind., is a town',
    'Peru, Indiana',
    'the Tour de France',
    'Air France',
    'Turkey Point',
    'china and turkey',
  ])('leaves a country out of another name: %s', (text) => {
    expect(find(text).surfaces).toEqual([]);
  });

  it.each([
    ['a new Mexico', 'Mexico'],
    ['Peru, Washington said, is', 'Peru'],
    ['north of Mexico', 'Mexico'],
    ['Mexico city halls', 'Mexico'],
  ])('finds a country in: %s', (text, name) => {
    expect(find(text).surfaces).toEqual([[name.toLowerCase(), name, 'name']]);
  });
});
