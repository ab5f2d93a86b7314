import { i18n } from '#i18n';
import type { CardAnswer } from '../../lib/model/card';
import type { Fact, KeyLabel, Kind, Language, Source, SourceKind, Status } from '../../lib/model/entity';
import { formatDate } from './dates';

/** From the dataset's own names to the words of the message files, one by one, so that a missing one does not compile. */

const KINDS = {
  law: 'kind.law',
  policy: 'kind.policy',
  event: 'kind.event',
  'court-case': 'kind.courtCase',
  'legal-term': 'kind.legalTerm',
  agreement: 'kind.agreement',
  program: 'kind.program',
  court: 'kind.court',
  prison: 'kind.prison',
  place: 'kind.place',
  country: 'kind.country',
  person: 'kind.person',
  gang: 'kind.gang',
  agency: 'kind.agency',
  media: 'kind.media',
  organization: 'kind.organization',
  concept: 'kind.concept',
} as const satisfies Record<Kind, string>;

const LABELS = {
  Citation: 'label.citation',
  Enacted: 'label.enacted',
  Signed: 'label.signed',
  Adopted: 'label.adopted',
  'In force': 'label.inForce',
  Court: 'label.court',
  Docket: 'label.docket',
  Filed: 'label.filed',
  Argued: 'label.argued',
  Decided: 'label.decided',
  Covers: 'label.covers',
  Judges: 'label.judges',
  Place: 'label.place',
  Opened: 'label.opened',
  'Stated capacity': 'label.statedCapacity',
  Office: 'label.office',
  Role: 'label.role',
  Since: 'label.since',
  Confirmed: 'label.confirmed',
  'Nominated by': 'label.nominatedBy',
  'Part of': 'label.partOf',
  Founded: 'label.founded',
  Members: 'label.members',
  Capital: 'label.capital',
  Population: 'label.population',
  Origin: 'label.origin',
  'U.S. terrorist listing': 'label.terroristListing',
} as const satisfies Record<KeyLabel, string>;

const SOURCE_KINDS = {
  government: 'sourceKind.government',
  court: 'sourceKind.court',
  'legal-reference': 'sourceKind.legalReference',
  'international-body': 'sourceKind.internationalBody',
  news: 'sourceKind.news',
  wire: 'sourceKind.wire',
  ngo: 'sourceKind.ngo',
  research: 'sourceKind.research',
  reference: 'sourceKind.reference',
} as const satisfies Record<SourceKind, string>;

const STATUSES = {
  established: 'status.established',
  reported: 'status.reported',
  disputed: 'status.disputed',
  alleged: 'status.alleged',
} as const satisfies Record<Status, string>;

export const kindWord = (kind: Kind): string => i18n.t(KINDS[kind]);
export const labelWord = (label: KeyLabel): string => i18n.t(LABELS[label]);
export const statusWord = ({ status }: Pick<Fact, 'status'>): string => i18n.t(STATUSES[status]);

/** `as of Nov 2024`, or `about Nov 2024` where the month is an estimate. */
export function asOfWords(month: string, isApprox = false): string {
  return i18n.t(isApprox ? 'card.about' : 'card.asOf', [formatDate(month)]);
}

/** `Wikipedia · reference work · no date` in parts, for whoever joins them. */
export function sourceParts({ publisher, kind, published, seen }: Source): string[] {
  const date = published === null ? i18n.t('card.noDate') : formatDate(published);
  return [publisher, i18n.t(SOURCE_KINDS[kind]), date, ...(seen ? [] : [i18n.t('card.notSeen')])];
}

/** `9 facts, 19 sources` */
export function countWords(key: 'card.count' | 'card.all', facts: number, sources: number): string {
  return i18n.t(key, [
    i18n.t('card.facts', facts, [String(facts)]),
    i18n.t('card.sources', sources, [String(sources)]),
  ]);
}

/** Why there is no card. */
export function unavailableWords(answer: Exclude<CardAnswer, { state: 'ready' }>): string {
  if (answer.state === 'failed') return i18n.t('card.unavailable.failed', [answer.message]);
  return i18n.t(answer.state === 'gone' ? 'card.unavailable.gone' : 'card.unavailable.updating');
}

/** The language of words of the dataset. */
export function langOf(isSpanish: boolean | undefined): Language {
  return isSpanish ? 'es' : 'en';
}
