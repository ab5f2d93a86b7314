import type { Evaluation } from './evaluate';
import type { PageFigures } from './pages';
import { byEntity, type Counts, type Figures, type Outcome, rates } from './score';

/** Faulty items printed unless all are asked for. */
const FAULTS_SHOWN = 40;
const WORST_SHOWN = 10;
/** Characters of an item shown to either side of a fault. */
const CONTEXT = 45;

export function reportText(evaluation: Evaluation, showsAll: boolean): string {
  const { outcomes, overall, en, es, ignored } = evaluation;
  const faulty = outcomes.filter(({ wrong, missed }) => wrong.length + missed.length > 0);
  const shown = showsAll ? faulty : faulty.slice(0, FAULTS_SHOWN);
  return [
    table([
      ['', 'items', 'right', 'wrong', 'missed', 'precision', 'recall', 'F1', 'macro F1', 'traps', 'violated', 'marks'],
      row('all', overall),
      row('en', en),
      row('es', es),
    ]),
    `Ignored, because their tables are not in the dataset: ${ignored.labels} labels, ${ignored.predictions} predictions.`,
    '',
    'Worst entities:',
    table([['entity', 'right', 'wrong', 'missed', 'F1'], ...worst(outcomes).map(entityRow)]),
    '',
    `Items with a fault: ${faulty.length}${shown.length < faulty.length ? `, here the first ${shown.length} (--all shows all)` : ''}`,
    ...shown.flatMap(faultLines),
  ].join('\n');
}

function row(name: string, of: Figures): string[] {
  return [
    name,
    ...[of.items, of.right, of.wrong, of.missed].map(String),
    ...[of.precision, of.recall, of.f1, of.macroF1].map((rate) => rate.toFixed(3)),
    String(of.traps),
    `${of.trapsViolated} (${(100 * of.trapShare).toFixed(1)}%)`,
    String(of.forbiddenMarks),
  ];
}

function worst(outcomes: readonly Outcome[]): [string, Counts][] {
  const cost = ({ wrong, missed }: Counts) => wrong + missed;
  return [...byEntity(outcomes)]
    .filter(([, counts]) => cost(counts) > 0)
    .sort(([idA, a], [idB, b]) => cost(b) - cost(a) || rates(a).f1 - rates(b).f1 || (idA < idB ? -1 : 1))
    .slice(0, WORST_SHOWN);
}

function entityRow([id, counts]: [string, Counts]): string[] {
  return [id, ...[counts.right, counts.wrong, counts.missed].map(String), rates(counts).f1.toFixed(3)];
}

function faultLines({ item, wrong, missed, violations }: Outcome): string[] {
  const line = (what: string, id: string, span: { start: number; end: number }) =>
    `  ${what.padEnd(9)} ${id.padEnd(32)} ${around(item.text, span)}`;
  return [
    `${item.file}:${item.line}`,
    ...wrong.map((mark) => line(violations.includes(mark) ? 'FORBIDDEN' : 'wrong', mark.entity, mark)),
    ...missed.map((label) => line('missed', label.ids.join('/'), label)),
  ];
}

/** The words around a span, the span itself in brackets. */
export function around(text: string, { start, end }: { start: number; end: number }): string {
  const before = text.slice(Math.max(0, start - CONTEXT), start);
  const after = text.slice(end, end + CONTEXT);
  return `${before}[${text.slice(start, end)}]${after}`.replace(/\s+/g, ' ');
}

export function table(rows: readonly string[][]): string {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((cells) => (cells[i] ?? '').length)));
  return rows
    .map((cells) =>
      cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  '),
    )
    .join('\n');
}

/** The part over saved pages, or the reason why it is left out. */
export function pagesText(pages: PageFigures | string): string {
  if (typeof pages === 'string') return `Saved pages: skipped, ${pages}.`;
  const { labels, ignored, lost, marked, unmarked, precision, kept } = pages;
  const verdicts = ['right', 'wrong', 'needless'] as const;
  return [
    `Saved pages: ${labels} labels (${ignored} of tables to come, ${lost} whose block is gone).`,
    table([
      ['verdict', 'marked', 'unmarked'],
      ...verdicts.map((verdict) => [verdict, String(marked[verdict]), String(unmarked[verdict])]),
    ]),
    `Of the labelled marks made today ${precision.toFixed(3)} are right; of the right ones ${kept.toFixed(3)} are made.`,
  ].join('\n');
}
