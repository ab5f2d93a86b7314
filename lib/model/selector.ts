import * as v from 'valibot';
import { parseWith } from './parse';

/** No passage that a reader marks is longer; a file from elsewhere may claim otherwise. UTF-16 code units. */
const MOST_TEXT = 200_000;

const text = v.pipe(v.string(), v.maxLength(MOST_TEXT, 'too long'));
const offset = v.pipe(v.number(), v.integer('a whole number expected'), v.minValue(0, 'less than 0'));

/** The words themselves, with those before and behind. W3C Web Annotation, field names kept. */
const TextQuoteSelectorSchema = v.object({
  type: v.literal('TextQuoteSelector'),
  exact: v.pipe(text, v.minLength(1, 'empty')),
  prefix: v.optional(text, ''),
  suffix: v.optional(text, ''),
});
export type TextQuoteSelector = v.InferOutput<typeof TextQuoteSelectorSchema>;

/** Where the words stood. Counted in code points, as the standard says; `end` is behind the last one. */
const TextPositionSelectorSchema = v.pipe(
  v.object({ type: v.literal('TextPositionSelector'), start: offset, end: offset }),
  v.check(({ start, end }) => start <= end, 'end before start'),
);
export type TextPositionSelector = v.InferOutput<typeof TextPositionSelectorSchema>;

/** A node by its XPath, and a place in its text. */
const PointSelectorSchema = v.object({
  type: v.literal('XPathSelector'),
  value: v.pipe(v.string(), v.maxLength(4096, 'too long')),
  refinedBy: v.optional(TextPositionSelectorSchema),
});

/** From one node to another. Made and read by the page's room only. */
const RangeSelectorSchema = v.object({
  type: v.literal('RangeSelector'),
  startSelector: PointSelectorSchema,
  endSelector: PointSelectorSchema,
});

export const SelectorSchema = v.variant('type', [
  TextQuoteSelectorSchema,
  TextPositionSelectorSchema,
  RangeSelectorSchema,
]);
export type Selector = v.InferOutput<typeof SelectorSchema>;

const KNOWN: readonly unknown[] = ['TextQuoteSelector', 'TextPositionSelector', 'RangeSelector'];

export class SelectorFormatError extends Error {
  override readonly name = 'SelectorFormatError';
}

/**
 * Selectors of an annotation that comes from outside: one, or a list. Kinds that are not known here are left out,
 * as the standard allows; a known kind with a fault is refused.
 *
 * @throws SelectorFormatError
 */
export function parseSelectors(value: unknown): Selector[] {
  const list = Array.isArray(value) ? value : [value];
  const known = list.filter((selector) => KNOWN.includes((selector as { type?: unknown } | null)?.type));
  return parseWith(v.array(SelectorSchema), known, refuse);
}

function refuse(path: string, reason: string): SelectorFormatError {
  return new SelectorFormatError(`selectors${path}: ${reason}`);
}

/** Where a passage stands on the present page. Offsets are UTF-16 code units of the page's text; scores 0 to 1. */
export type Anchor =
  /** The same words, at their place. */
  | { state: 'sure'; start: number; end: number; score: number }
  /** The place, with other words now. */
  | { state: 'changed'; start: number; end: number; score: number }
  /** Not on this page, or not surely enough. `score` is that of the best place, which is not to be painted. */
  | { state: 'orphan'; score?: number };
