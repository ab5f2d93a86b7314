import type { Gold, Item } from './read-set';

export type Prediction = { start: number; end: number; entity: string };
export type Counts = { right: number; wrong: number; missed: number };

export type Outcome = {
  item: Item;
  right: Prediction[];
  wrong: Prediction[];
  missed: Gold[];
  /** Those of the wrong ones that stand where nothing may be marked. */
  violations: Prediction[];
};

export type Figures = Counts & {
  items: number;
  precision: number;
  recall: number;
  f1: number;
  macroF1: number;
  traps: number;
  trapsViolated: number;
  /** Of the traps, how many have a forbidden mark. 0 to 1. */
  trapShare: number;
  forbiddenMarks: number;
};

export type Ignored = { labels: number; predictions: number };

/** Ids that the tables of the dataset make. Entities of the editors have none of these beginnings. */
const TABLE_ID = /^(country|congress|president|agency|court|committee|state-executive)-/;
/** A leading article counts for nothing: "the White House" and "White House" are one mark. */
const ARTICLE = /^(?:the|el|la|los|las) (?=\S)/i;

/**
 * Which ids can be judged: those of the compiled dataset, and of tables that it holds already. Labels of a table that
 * is still to come are left out.
 */
export class Known {
  private readonly tables = new Set<string>();
  constructor(private readonly ids: ReadonlySet<string>) {
    for (const id of ids) {
      const table = TABLE_ID.exec(id)?.[1];
      if (table) this.tables.add(table);
    }
  }

  isToCome(id: string): boolean {
    const table = TABLE_ID.exec(id)?.[1];
    return table !== undefined && !this.tables.has(table);
  }

  /** Places of the labels whose id the dataset does not know. */
  faults(items: readonly Item[]): string[] {
    return items.flatMap(({ file, line, gold }) =>
      gold.flatMap(({ ids }) =>
        ids
          .filter((id) => !this.ids.has(id) && !this.isToCome(id))
          .map((id) => `${file}:${line}: ${id} is not in the dataset`),
      ),
    );
  }
}

/** Judge the predictions of one item. Span and id must both be right. */
export function judge(item: Item, predictions: readonly Prediction[], known: Known, ignored: Ignored): Outcome {
  const labels = item.gold.filter(({ ids }) => !ids.every((id) => known.isToCome(id)));
  ignored.labels += item.gold.length - labels.length;
  const missed = new Set(labels.filter(({ isOptional }) => !isOptional));
  const outcome: Outcome = { item, right: [], wrong: [], missed: [], violations: [] };
  for (const prediction of predictions) {
    if (known.isToCome(prediction.entity)) {
      ignored.predictions++;
      continue;
    }
    const label = labels.find(
      ({ ids, ...span }) => ids.includes(prediction.entity) && isSame(item.text, span, prediction),
    );
    if (label) {
      missed.delete(label);
      if (!label.isOptional) outcome.right.push(prediction);
      continue;
    }
    if (labels.some((other) => other.isOptional && other.ids.includes(prediction.entity) && overlap(other, prediction)))
      continue;
    outcome.wrong.push(prediction);
    if (item.forbidden.some((span) => overlap(span, prediction))) outcome.violations.push(prediction);
  }
  outcome.missed = [...missed];
  return outcome;
}

type Span = { start: number; end: number };

function isSame(text: string, a: Span, b: Span): boolean {
  return a.end === b.end && afterArticle(text, a) === afterArticle(text, b);
}

function afterArticle(text: string, { start, end }: Span): number {
  return start + (ARTICLE.exec(text.slice(start, end))?.[0].length ?? 0);
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

export function figures(outcomes: readonly Outcome[]): Figures {
  const sum = { right: 0, wrong: 0, missed: 0 };
  for (const { right, wrong, missed } of outcomes) {
    sum.right += right.length;
    sum.wrong += wrong.length;
    sum.missed += missed.length;
  }
  const entities = [...byEntity(outcomes).values()];
  const traps = outcomes.filter(({ item }) => item.forbidden.length > 0);
  const violated = traps.filter(({ violations }) => violations.length > 0);
  return {
    items: outcomes.length,
    ...sum,
    ...rates(sum),
    macroF1: share(
      entities.reduce((total, counts) => total + rates(counts).f1, 0),
      entities.length,
    ),
    traps: traps.length,
    trapsViolated: violated.length,
    trapShare: traps.length === 0 ? 0 : violated.length / traps.length,
    forbiddenMarks: violated.reduce((total, { violations }) => total + violations.length, 0),
  };
}

export function byEntity(outcomes: readonly Outcome[]): Map<string, Counts> {
  const counts = new Map<string, Counts>();
  const add = (id: string, key: keyof Counts) => {
    const own = counts.get(id) ?? { right: 0, wrong: 0, missed: 0 };
    own[key]++;
    counts.set(id, own);
  };
  for (const { right, wrong, missed } of outcomes) {
    for (const { entity } of right) add(entity, 'right');
    for (const { entity } of wrong) add(entity, 'wrong');
    for (const { ids } of missed) add(ids[0] ?? '', 'missed');
  }
  return counts;
}

export function rates({ right, wrong, missed }: Counts): { precision: number; recall: number; f1: number } {
  const found = right + wrong;
  const wanted = right + missed;
  return {
    precision: share(right, found),
    recall: share(right, wanted),
    f1: share(2 * right, found + wanted),
  };
}

/** Of nothing, all is right. */
function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}
