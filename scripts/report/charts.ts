import { escapeHtml, number } from './html';
import type { Split } from './make-report';

/** Sizes of the charts, in CSS pixels at full width. */
const WIDTH = 760;
const LABEL_WIDTH = 264;
const VALUE_WIDTH = 104;
const ROW = 26;
const BAR = 12;
const COLUMN_HEIGHT = 148;
const AXIS = 22;
/** Room beside the first and the last column for their labels. */
const INSET = 12;
/** Room over the highest column for its figure. */
const HEADROOM = 18;
/** What one character of a column's figure takes, about. */
const FIGURE_WIDTH = 6;

export type Bar = { label: string; value: Split; note?: string };

/** Horizontal bars with their words and figures: curated in ink, from tables hatched behind it. */
export function barChart(title: string, bars: readonly Bar[]): string {
  const most = Math.max(1, ...bars.map(({ value }) => value.curated + value.tables));
  const scale = (count: number) => (count / most) * (WIDTH - LABEL_WIDTH - VALUE_WIDTH);
  const rows = bars.map(({ label, value, note = '' }, i) => {
    const y = i * ROW;
    const [own, all] = [scale(value.curated), scale(value.curated + value.tables)];
    const text = y + ROW / 2 + 4;
    const figure = number(value.curated + value.tables) + (note ? ` · ${note}` : '');
    return (
      `<text class="label" x="0" y="${text}">${escapeHtml(shorten(label))}</text>` +
      rect('ink', LABEL_WIDTH, y + (ROW - BAR) / 2, own, BAR) +
      rect('hatched', LABEL_WIDTH + own, y + (ROW - BAR) / 2, all - own, BAR) +
      `<text class="value" x="${round(LABEL_WIDTH + all + 8)}" y="${text}">${escapeHtml(figure)}</text>`
    );
  });
  const told = bars.map(({ label, value }) => `${label} ${value.curated + value.tables}`).join(', ');
  return svg(`${title}: ${told}`, bars.length * ROW, rows.join('\n'));
}

/** Columns in time, each with its figure where there is room. */
export function columnChart(title: string, columns: readonly Bar[]): string {
  const most = Math.max(1, ...columns.map(({ value }) => value.curated + value.tables));
  const step = (WIDTH - 2 * INSET) / Math.max(1, columns.length);
  const width = Math.min(36, Math.max(3, step - 6));
  const scale = (count: number) => (count / most) * COLUMN_HEIGHT;
  const base = HEADROOM + COLUMN_HEIGHT;
  // Every label where they fit, else every second, third …
  const widest = Math.max(...columns.map(({ label }) => label.length)) * FIGURE_WIDTH + 8;
  const every = Math.ceil(widest / step);
  const marks = columns.map(({ label, value }, i) => {
    const middle = INSET + i * step + step / 2;
    const [own, all] = [scale(value.curated), scale(value.curated + value.tables)];
    const count = value.curated + value.tables;
    const figure = String(count).length * FIGURE_WIDTH <= step && count > 0;
    const isLabelled = (columns.length - 1 - i) % every === 0;
    return (
      `<g><title>${escapeHtml(label)}: ${number(count)}</title>` +
      rect('ink', middle - width / 2, base - own, width, own) +
      rect('hatched', middle - width / 2, base - all, width, all - own) +
      (figure ? `<text class="value middle" x="${round(middle)}" y="${round(base - all - 5)}">${count}</text>` : '') +
      (isLabelled
        ? `<text class="axis middle" x="${round(middle)}" y="${base + 16}">${escapeHtml(label)}</text>`
        : '') +
      '</g>'
    );
  });
  const line = `<path class="base" d="M0 ${base + 0.5}H${WIDTH}"/>`;
  const told = columns.filter(({ value }) => value.curated + value.tables > 0);
  const words = told.map(({ label, value }) => `${label} ${value.curated + value.tables}`).join(', ');
  return svg(`${title}: ${words}`, base + AXIS, marks.join('\n') + line);
}

/** The one pattern that the charts of a page share. */
export const CHART_PATTERNS =
  '<svg width="0" height="0" aria-hidden="true" class="defs"><defs>' +
  '<pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">' +
  '<path class="hatch" d="M0 0V5"/></pattern></defs></svg>';

function svg(label: string, height: number, content: string): string {
  return (
    `<div class="scroll"><svg class="chart" role="img" aria-label="${escapeHtml(label)}" ` +
    `viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}">\n${content}\n</svg></div>`
  );
}

function rect(kind: string, x: number, y: number, width: number, height: number): string {
  if (width <= 0 || height <= 0) return '';
  const at = `x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"`;
  return `<rect class="${kind}" ${at}/>`;
}

const MAX_LABEL = 36;
const shorten = (label: string) => (label.length > MAX_LABEL ? `${label.slice(0, MAX_LABEL - 1)}…` : label);
const round = (value: number) => Math.round(value * 10) / 10;
