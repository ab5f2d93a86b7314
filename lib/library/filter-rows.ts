import type { AnnotationId, Colour } from '../model/annotation';
import type { Row, RowState } from './row';

/** What the reader wants to see. Empty lists, null and '' let everything through. */
export type RowFilter = {
  /** Passages of one of these. */
  states: readonly RowState[];
  colours: readonly Colour[];
  sites: readonly string[];
  /** Passages with all of these. */
  tags: readonly string[];
  entities: readonly string[];
  /** Canonical address of one article. */
  article: string | null;
  /** First and last day of saving (`2026-11-24`), in the reader's time zone. */
  from: string;
  to: string;
};

export const NO_FILTER: RowFilter = {
  states: [],
  colours: [],
  sites: [],
  tags: [],
  entities: [],
  article: null,
  from: '',
  to: '',
};

export function isFiltering(filter: RowFilter): boolean {
  return Object.values(filter).some((value) => value !== null && value.length > 0);
}

/** @param found ids that the search gave; left out when nothing is searched for */
export function filterRows(rows: readonly Row[], filter: RowFilter, found?: ReadonlySet<AnnotationId>): Row[] {
  const { states, colours, sites, tags, entities, article } = filter;
  const from = startOfDay(filter.from);
  const to = startOfDay(filter.to, 1);
  return rows.filter(
    (row) =>
      (found === undefined || found.has(row.id)) &&
      isOneOf(row.state, states) &&
      isOneOf(row.colour, colours) &&
      isOneOf(row.site, sites) &&
      (article === null || row.article === article) &&
      tags.every((tag) => row.tags.includes(tag)) &&
      entities.every((id) => row.entities.some((entity) => entity.id === id)) &&
      (from === null || row.time >= from) &&
      (to === null || row.time < to),
  );
}

function isOneOf<T>(value: T, list: readonly T[]): boolean {
  return list.length === 0 || list.includes(value);
}

/** Start of a day of the reader, `days` later, in milliseconds; null for what is no day. */
function startOfDay(day: string, days = 0): number | null {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  if (year === undefined) return null;
  return new Date(Number(year), Number(month) - 1, Number(date) + days).getTime();
}

/** The reader's day of a moment: `2026-11-24`. */
export function localDay(moment: string): string {
  const date = new Date(moment);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
