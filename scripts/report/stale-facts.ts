import type { Entity } from '../../lib/model/entity';

export const STALE_KINDS = ['office-holder', 'court-case', 'law'] as const;
export type StaleKind = (typeof STALE_KINDS)[number];

/** How long what is said of each kind may be trusted, in months, and why that long. */
export const LIMITS: Readonly<Record<StaleKind, { months: number; label: string; why: string }>> = {
  'office-holder': { months: 6, label: 'Office-holders', why: 'offices change hands' },
  'court-case': { months: 6, label: 'Court cases', why: 'cases move on' },
  law: { months: 36, label: 'Laws', why: 'laws are amended' },
};

export type StaleFact = {
  entity: string;
  /** Id of the fact; of a key datum, the entity's id and its label. */
  fact: string;
  asOf: string;
  kind: StaleKind;
  reason: string;
  /** Whether nothing of the entity is newer: such a card is to be checked first. */
  isNewest: boolean;
};

/** A person whose key data name an office or a role; what is said of others does not change with an office. */
export function staleKindOf({ kind, keyData }: Pick<Entity, 'kind' | 'keyData'>): StaleKind | null {
  if (kind === 'person')
    return keyData.some(({ label }) => label === 'Office' || label === 'Role') ? 'office-holder' : null;
  return kind === 'court-case' || kind === 'law' ? kind : null;
}

/**
 * Facts and dated key data older than the limit of their kind, oldest first. A month counts as over with its last day:
 * on any day of November, May is six months old and not yet stale, April is.
 *
 * @param today ISO date
 */
export function listStale(entities: Iterable<Entity>, today: string): { facts: StaleFact[]; keyData: StaleFact[] } {
  const facts: StaleFact[] = [];
  const keyData: StaleFact[] = [];
  for (const entity of entities) {
    const kind = staleKindOf(entity);
    if (kind === null) continue;
    const { months, why } = LIMITS[kind];
    const isDecided = kind === 'court-case' && entity.keyData.some(({ label }) => label === 'Decided');
    const dated = entity.keyData.flatMap(({ label, asOf }) => (asOf ? [{ fact: `${entity.id} ${label}`, asOf }] : []));
    const all = [...entity.facts.map(({ id, asOf }) => ({ fact: id, asOf })), ...dated];
    const newest = all
      .map(({ asOf }) => asOf)
      .sort()
      .at(-1);
    const judge = ({ fact, asOf }: { fact: string; asOf: string }): StaleFact[] => {
      const age = ageInMonths(asOf, today);
      if (age <= months) return [];
      const note = isDecided ? '; its key data give a date of decision' : '';
      const reason = `${age} months old, limit ${months}: ${why}${note}`;
      return [{ entity: entity.id, fact, asOf, kind, reason, isNewest: asOf === newest }];
    };
    facts.push(...entity.facts.flatMap(({ id, asOf }) => judge({ fact: id, asOf })));
    keyData.push(...dated.flatMap(judge));
  }
  const byAge = (a: StaleFact, b: StaleFact) => compare(a.asOf, b.asOf) || compare(a.fact, b.fact);
  return { facts: facts.sort(byAge), keyData: keyData.sort(byAge) };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Whole months from a month to the day's month. */
export function ageInMonths(asOf: string, today: string): number {
  const [year = 0, month = 1] = asOf.split('-').map(Number);
  const [thisYear = 0, thisMonth = 1] = today.split('-').map(Number);
  return (thisYear - year) * 12 + thisMonth - month;
}
