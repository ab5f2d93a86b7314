import type { Colour } from '../model/annotation';
import type { Row, RowState } from './row';

/** A value by which passages can be filtered, with how many have it. */
export type ValueCount = { value: string; title: string; count: number };

export type RowCounts = {
  states: ReadonlyMap<RowState, number>;
  colours: ReadonlyMap<Colour, number>;
  /** Most first. */
  sites: ValueCount[];
  tags: ValueCount[];
  entities: ValueCount[];
  /** Passages by month of saving, oldest first, months without any included. */
  months: MonthCount[];
};

/** `month` is `2026-11`, in UTC. */
export type MonthCount = { month: string; count: number };

/** A chart with more bars than this could not be read: it then begins later. */
const MOST_MONTHS = 60;

export function countRows(rows: readonly Row[]): RowCounts {
  const states = new Map<RowState, number>();
  const colours = new Map<Colour, number>();
  const sites = new Counter();
  const tags = new Counter();
  const entities = new Counter();
  const months = new Map<string, number>();
  for (const row of rows) {
    states.set(row.state, (states.get(row.state) ?? 0) + 1);
    colours.set(row.colour, (colours.get(row.colour) ?? 0) + 1);
    sites.add(row.site, row.site);
    for (const tag of row.tags) tags.add(tag, tag);
    for (const { id, title } of row.entities) entities.add(id, title || id);
    const month = row.created.slice(0, 7);
    months.set(month, (months.get(month) ?? 0) + 1);
  }
  return { states, colours, sites: sites.list(), tags: tags.list(), entities: entities.list(), months: fill(months) };
}

class Counter {
  private readonly values = new Map<string, ValueCount>();

  add(value: string, title: string): void {
    const known = this.values.get(value);
    if (known) known.count++;
    else this.values.set(value, { value, title, count: 1 });
  }

  list(): ValueCount[] {
    return [...this.values.values()].sort((a, b) => b.count - a.count || (a.title < b.title ? -1 : 1));
  }
}

function fill(counts: ReadonlyMap<string, number>): MonthCount[] {
  const known = [...counts.keys()].sort();
  const [first = '', last = ''] = [known[0], known.at(-1)];
  const months: MonthCount[] = [];
  for (let month = last; month >= first && month !== '' && months.length < MOST_MONTHS; month = monthBefore(month)) {
    months.push({ month, count: counts.get(month) ?? 0 });
  }
  return months.reverse();
}

function monthBefore(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number > 1 ? `${month.slice(0, 5)}${String(number - 1).padStart(2, '0')}` : `${pad(year - 1)}-12`;
}

const pad = (year: number) => String(year).padStart(4, '0');
