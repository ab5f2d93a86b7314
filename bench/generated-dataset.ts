import { createHash } from 'node:crypto';
import { type Entity, type Fact, KINDS, type Kind, type Source } from '../lib/model/entity';
import { PACK_FORMAT, type Pack, type PackIndex, parsePackIndex } from '../lib/model/pack';

/** Cards a pack: about 15 MB, far below what a reader of packs allows. */
const CARDS_PER_PACK = 10_000;
const TOPICS = 8;
const REVISION_DIGITS = 12;
const DATE = '2025-06-01';

const GIVEN = words(
  'Ana Andrés Bárbara Benito Camila Carlos Daniela Diego Elena Emilio Fátima Felipe Gabriela Hugo Inés Íñigo Julia Kevin Laura Lucía Marcos María Nadia Noé Olga Óscar Paula Pedro Rafael Rosa Samuel Sofía Tomás Úrsula Vera Víctor Wendy Ximena Yara Zoé',
);
const FAMILY = words(
  'Abrego Acosta Baker Bonilla Castro Chávez Delgado Dunn Ellis Espinoza Figueroa Fox García Grant Harris Herrera Ibarra Jensen Juárez Klein Lara López Marín Moss Núñez Novak Ortega Owens Peña Price Quintana Quinn Ríos Reyes Salas Stone Torres Tucker Urbina Vance Vega Walker Ximénez York Zamora Zeller',
);
const PLACE = words(
  'Aldea Bahía Cerro Delta Estero Faro Glen Harbor Isla Junction Kings Laguna Mesa Norte Oak Puerto Quarry River Sierra Tule Union Valle Willow Yuma Zapote',
);
const BODY = words(
  'Agency Authority Board Bureau Center Commission Council Court Department Directorate Institute Office Panel Service Tribunal',
);
const MATTER = words(
  'Asylum Border Custody Detention Energy Export Finance Fisheries Harbor Health Housing Labor Land Mining Patent Pension Police Postal Rail Records Refugee River Safety School Tariff Transit Visa Water',
);

/** A dataset of any size that a build's own can be replaced with. Its subjects are invented, and always the same. */
export function generateDataset(size: number): { name: string; contents: string }[] {
  const entities = Array.from({ length: size }, (_, number) => makeEntity(number, size));
  const packs: Pack[] = [];
  for (let from = 0; from < size; from += CARDS_PER_PACK) {
    packs.push(makePack(`part-${packs.length + 1}`, entities.slice(from, from + CARDS_PER_PACK)));
  }
  const files = packs.map((pack) => ({ name: `${pack.id}.json`, contents: JSON.stringify(pack), pack }));
  const index: PackIndex = parsePackIndex({
    format: PACK_FORMAT,
    version: DATE.replaceAll('-', '.'),
    date: DATE,
    topics: Array.from({ length: TOPICS }, (_, number) => ({
      id: topicId(number),
      title: { en: `Topic ${number + 1}`, es: `Tema ${number + 1}` },
      description: { en: 'Invented subjects.', es: 'Nombres inventados.' },
      example: entities[number]?.id ?? 'none',
      cards: entities.filter(({ topics }) => topics.includes(topicId(number))).length,
    })),
    packs: files.map(({ name, contents, pack }) => ({
      id: pack.id,
      revision: pack.revision,
      file: name,
      bytes: Buffer.byteLength(contents),
      sha256: sha256(contents),
      entities: pack.entities.length,
      facts: pack.entities.reduce((sum, { facts }) => sum + facts.length, 0),
      sources: pack.sources.length,
      licence: pack.licence,
    })),
  });
  return [
    { name: 'index.json', contents: JSON.stringify(index) },
    ...files.map(({ name, contents }) => ({ name, contents })),
  ];
}

function makePack(id: string, entities: Entity[]): Pack {
  const sources = Array.from({ length: 40 }, (_, number) => makeSource(number));
  const content = { format: PACK_FORMAT, id, licence: 'CC-BY-4.0', entities, sources } as const;
  return { ...content, revision: sha256(JSON.stringify(content)).slice(0, REVISION_DIGITS) };
}

function makeEntity(number: number, size: number): Entity {
  const id = `subject-${number + 1}`;
  const { title, kind, names } = nameOf(number);
  const alias = (text: string) => ({
    text,
    lang: 'en' as const,
    caseSensitive: false,
    needsContext: false,
    shortForm: false,
  });
  return {
    id,
    title,
    kind,
    topics: [topicId(number), ...(number % 3 === 0 ? [topicId(number + 3)] : [])],
    summary: `An invented subject, number ${number + 1} of ${size}: it fills the list and stands for nobody.`,
    keyData: [],
    aliases: [title, ...names].map(alias),
    notToConfuse: [],
    contextWords: [],
    facts: makeFacts(id, title),
    related: [1, 2, 3].map((step) => `subject-${((number + step * 17) % size) + 1}`).filter((other) => other !== id),
  };
}

function nameOf(number: number): { title: string; kind: Kind; names: string[] } {
  const serial = Math.floor(number / 4) + 1;
  const given = pick(GIVEN, number * 7);
  const family = pick(FAMILY, number * 11 + Math.floor(number / 41));
  const place = pick(PLACE, number * 3 + Math.floor(number / 13));
  const matter = pick(MATTER, number * 5 + Math.floor(number / 29));
  const kind = KINDS[number % KINDS.length] as Kind;
  switch (number % 4) {
    case 0:
      return { title: `${given} ${family} ${roman(serial)}`, kind: 'person', names: [`${family} ${serial}`] };
    case 1:
      return { title: `${place} ${family} ${matter} Site ${serial}`, kind: 'place', names: [`${place} ${serial}`] };
    case 2: {
      const body = pick(BODY, number);
      return {
        title: `${matter} ${body} of ${place} ${serial}`,
        kind: 'agency',
        names: [`${matter[0]}${body[0]}${place[0]}-${serial}`, `${matter} ${body} ${serial}`],
      };
    }
    default:
      return {
        title: `${family} v. ${pick(FAMILY, number * 3)} (No. ${serial})`,
        kind,
        names: [`${family} case ${serial}`],
      };
  }
}

function makeFacts(id: string, title: string): Fact[] {
  const at = { asOf: '2025-03', sources: [sourceId(id.length), sourceId(title.length)] };
  return [
    { id: `${id}#1`, status: 'established', text: `${title} was entered in the register.`, ...at },
    { id: `${id}#2`, status: 'reported', by: 'The Ledger', text: `${title} was named in a report.`, ...at },
    {
      id: `${id}#3`,
      status: 'disputed',
      question: `Who may speak for ${title}`,
      sides: [
        { by: 'The board', text: 'Only the board.', ...at },
        { by: 'The city', text: 'The city too.', ...at },
      ],
      ...at,
    },
  ];
}

function makeSource(number: number): Source {
  return {
    id: sourceId(number),
    url: `https://ledger.example/${number}`,
    title: `Report ${number + 1}`,
    publisher: 'The Ledger',
    kind: 'news',
    published: '2025-03-02',
    seen: true,
  };
}

function topicId(number: number): string {
  return `topic-${(number % TOPICS) + 1}`;
}

function sourceId(number: number): string {
  return `ledger-${(number % 40) + 1}`;
}

function roman(number: number): string {
  const signs: [number, string][] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let rest = number;
  let text = '';
  for (const [value, sign] of signs) {
    text += sign.repeat(Math.floor(rest / value));
    rest %= value;
  }
  return text;
}

function pick(list: readonly string[], number: number): string {
  return list[number % list.length] as string;
}

function words(list: string): string[] {
  return list.split(' ');
}

function sha256(contents: string): string {
  return createHash('sha256').update(contents).digest('hex');
}
