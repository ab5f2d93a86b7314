import type { Alias, Source } from '../../lib/model/entity';
import { AGENCY_NAMES, AGENCY_NAMES_ES, type Names } from './agency-names';
import { alias, eachOnce, entityOf, FACT, type Made, tableSource } from './made';
import type { Header, Row, Table } from './rows';
import { dateWords, list } from './wording';
import { WORD_ABBREVIATIONS } from './words';

/** Letters that mean one body and nothing else in the press. */
const OWN_ABBREVIATIONS: ReadonlySet<string> = new Set(['NASA', 'NOAA', 'USDA', 'USPS', 'NTSB', 'FDIC', 'USCG']);

type Agency = Row<'agencies'>;

/** The month of each of the two lists that the table joins. */
const REGISTER_MONTH = '2022-09';
const CODE_MONTH = '2025-02';

/** Headings of the Register that are no bodies, and rows whose name any office could bear. */
const NO_BODIES: ReadonlySet<string> = new Set([
  'presidential-documents',
  'federal-acquisition-regulation-system',
  'defense-acquisition-regulations-system',
  'unified-carrier-registration-plan',
  'operations-office',
  'monetary-offices',
  'transportation-office',
  'inspector-general-office-agriculture-department',
  'office-of-the-chief-financial-officer-agriculture-department',
  'the-white-house-office',
  'fiscal-service',
  'u-s-house-of-representatives',
]);

/** Words that do not tell one body from another. */
const GENERAL: ReadonlySet<string> = new Set(
  'of the and for on to in office bureau administration service department division agency commission board council staff corporation federal national united states u.s. us center system authority committee program'.split(
    ' ',
  ),
);

/** Bodies of the Federal Register's list. Those that only the eCFR knows are parts of bodies and sets of rules. */
export function makeAgencies({ header, rows }: Table<'agencies'>): Made[] {
  const names = new Map(rows.map((row) => [row.id, row.name]));
  return rows
    .filter(({ id, name, in2022 }) => in2022 && !NO_BODIES.has(id) && !WORD_ABBREVIATIONS.has(name))
    .map((row) => makeAgency(row, header, row.parent === undefined ? undefined : names.get(row.parent)));
}

export function makeAgency(row: Agency, header: Header, parent?: string): Made {
  const slug = row.id.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  const { name } = row;
  const title = AGENCY_NAMES[row.id]?.title ?? name;
  const page: Source = {
    id: `table-register-${slug}`,
    url: row.cite,
    title: `${name}, in the Federal Register's list of agencies`,
    publisher: 'Federal Register',
    kind: 'government',
    published: null,
    seen: false,
  };
  const copy = {
    title: 'federalregister.gov list of agencies of September 2022, stored copy',
    publisher: 'Federal Register (stored copy)',
    kind: 'reference',
  } as const;
  const register: Source = { ...tableSource(header, copy), published: REGISTER_MONTH };
  const code: Source = {
    ...tableSource(
      header,
      {
        title: 'ecfr.gov list of agencies of February 2025, stored copy',
        publisher: 'eCFR (stored copy)',
        kind: 'reference',
      },
      1,
    ),
    published: CODE_MONTH,
  };
  const listed = [page.id, register.id];
  const forms = agencyAliases(row, parent);
  const [then, later] = [dateWords(REGISTER_MONTH), dateWords(CODE_MONTH)];
  const rules = row.in2025 && row.cfr.length > 0 ? row.cfr : [];
  const entity = entityOf({
    id: `agency-${slug}`,
    title: { en: title, es: title },
    kind: 'agency',
    topic: 'federal-agencies',
    summary: {
      en: `U.S. federal body${parent ? ` within the ${within(parent)}` : ''} on the Federal Register's list of ${then.en}${rules.length > 0 ? `; issues rules in ${rules[0]}` : ''}.`,
      es: `Organismo federal de EE. UU.${parent ? ` dentro de «${parent}»` : ''} en la lista del Federal Register de ${then.es}${rules.length > 0 ? `; sus normas están en ${rules[0]}` : ''}.`,
    },
    keyData: [
      parent === undefined ? null : { label: 'Part of', en: parent, es: parent, asOf: REGISTER_MONTH, sources: listed },
    ],
    aliases: forms,
    contextWords: contextOf(row, forms),
    facts: [
      {
        number: FACT.agencyListed,
        en: `The Federal Register listed the ${within(name)} as a U.S. federal agency${parent ? ` within the ${within(parent)}` : ''} as of ${then.en}.`,
        es: `En ${then.es} el Federal Register incluía «${name}» entre los organismos federales de EE. UU.${parent ? `, dentro de «${parent}»` : ''}.`,
        asOf: REGISTER_MONTH,
        sources: listed,
      },
      row.in2025
        ? rules.length === 0
          ? null
          : {
              number: FACT.agencyRules,
              en: `In ${later.en} rules of the ${within(name)} stood in ${list(rules.slice(0, 4), 'and')}${rules.length > 4 ? ' and others' : ''} of the Code of Federal Regulations.`,
              es: `En ${later.es} había normas de «${name}» en ${list(rules.slice(0, 4), 'y')}${rules.length > 4 ? ' y otros' : ''} del Código de Reglamentos Federales.`,
              asOf: CODE_MONTH,
              sources: [code.id],
            }
        : {
            number: FACT.agencyRules,
            en: `The eCFR list of ${later.en} had no rules of the ${within(name)}: a body without any may have ended, been renamed, or never issue rules.`,
            es: `La lista del eCFR de ${later.es} no tenía normas de «${name}»: un organismo sin ellas puede haber terminado, cambiado de nombre o no dictarlas nunca.`,
            asOf: CODE_MONTH,
            sources: [code.id],
          },
    ],
  });
  return {
    entity,
    sources: [page, register, ...(row.in2025 && rules.length === 0 ? [] : [code])],
    table: 'agencies',
    rowId: row.id,
    ...(rules.length === 0 ? { ownOnly: [FACT.agencyRules] } : {}),
  };
}

const within = (name: string) => name.replace(/^The /, '');

function telling(name: string): string[] {
  return name
    .toLowerCase()
    .split(/[^\p{L}\p{N}.&'-]+/u)
    .filter((word) => word.length > 1 && !GENERAL.has(word));
}

/**
 * A name that only says its subject ("Department of Transportation", "Forest Service") is borne by bodies of states
 * and other countries too: it needs a word of the federal government near by. With "U.S." before it, it does not.
 */
function agencyAliases({ id, name, aliases, short }: Agency, parent: string | undefined): Alias[] {
  const forms = [name, ...aliases].flatMap((form) => [form.trim(), form.trim().replace(' & ', ' and ')]);
  const isDoubtful = (form: string) =>
    !/\b(?:U\.S\.|United States|Federal|National|American?)\b/.test(form) &&
    (telling(form).length < 2 || form.split(' ').length < 3 || /^Department of |\bDepartment$/.test(form));
  const isOther = (form: string) => /^(?:U\.S\.|United States|The )/.test(form);
  return eachOnce([
    ...forms.map((form) =>
      alias(form, 'en', {
        caseSensitive: true,
        ...(isDoubtful(form) || isBorne(form, parent) ? { needsContext: true } : {}),
      }),
    ),
    ...forms
      .filter((form) => !isOther(form) && !form.includes(','))
      .flatMap((form) => [`U.S. ${form}`, `US ${form}`])
      .map((form) => alias(form, 'en', { caseSensitive: true })),
    ...forms
      .filter((form) => form.startsWith('United States '))
      .flatMap((form) => [form.replace('United States', 'U.S.'), form.replace('United States', 'US')])
      .map((form) => alias(form, 'en', { caseSensitive: true })),
    ...(short && /^[A-Z]{3,6}$/.test(short) && !WORD_ABBREVIATIONS.has(short)
      ? [
          alias(short, 'en', {
            caseSensitive: true,
            ...(OWN_ABBREVIATIONS.has(short) ? {} : { needsContext: true, shortForm: true }),
          }),
        ]
      : []),
    ...usual(AGENCY_NAMES[id], 'en'),
    ...usual(AGENCY_NAMES_ES[id], 'es'),
  ]);
}

function usual({ own = [], shared = [] }: Names = {}, lang: 'en' | 'es'): Alias[] {
  return [
    ...own.map((form) => alias(form, lang, { caseSensitive: true })),
    ...shared.map((form) =>
      alias(form, lang, {
        caseSensitive: true,
        needsContext: true,
        ...(/^[A-Z]+$/.test(form) ? { shortForm: true } : {}),
      }),
    ),
  ];
}

/** "Civil Rights Commission", "Office of Operations": names that hold of many bodies. */
function isBorne(form: string, parent: string | undefined): boolean {
  return (
    (parent !== undefined && /^(?:Office of|Administration Office)/.test(form) && telling(form).length < 3) ||
    telling(form).length === 0
  );
}

/** Long words that stand in any article on government. */
const EVERYWHERE =
  /^(?:international|development|community|directors|president|commission|technology|national|american|information|education|research|security|business|services|administrative|operations|regional|emergency|relations|economic|domestic|strategic|standards)/;

const FEDERAL = [
  'federal agenc',
  'federal government',
  'U.S. government',
  'Washington, D.C.',
  'White House',
  'gobierno federal',
  'estadounidense',
  'EE. UU.',
];

/**
 * What stands near a doubtful form where it means this body. Beside an abbreviation that is a long word of the name;
 * beside a name that bodies of states bear too, only words of the federal government.
 */
function contextOf({ name, aliases }: Agency, forms: readonly Alias[]): string[] {
  if (forms.some(({ needsContext, shortForm }) => needsContext && !shortForm)) return FEDERAL;
  const own = telling([name, ...aliases].join(' ')).filter((word) => word.length >= 8 && !EVERYWHERE.test(word));
  return [...new Set([...own, ...FEDERAL])];
}
