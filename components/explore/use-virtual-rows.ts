import { elementScroll, observeElementOffset, observeElementRect, Virtualizer } from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useRef } from 'preact/hooks';

/** Rows drawn above and below those in view, so that a quick turn of the wheel meets no gap. */
const OVERSCAN = 8;

export type VirtualRowsOptions = {
  count: number;
  /** Height of a row before it is measured, in CSS pixels. */
  estimate: number;
  /** Of a row, by its index: a measured height stays with it. Give another function when the rows are others. */
  keyOf: (index: number) => number;
  scroller: RefObject<HTMLElement | null>;
};

/** The few rows of a long list that are in view. Rows measure themselves: `ref={rows.measureElement} data-index`. */
export function useVirtualRows({ count, estimate, keyOf, scroller }: VirtualRowsOptions) {
  const [, redraw] = useReducer((times: number) => times + 1, 0);
  const own = useRef<Virtualizer<HTMLElement, HTMLElement> | null>(null);
  const options = {
    count,
    estimateSize: () => estimate,
    getItemKey: keyOf,
    getScrollElement: () => scroller.current,
    overscan: OVERSCAN,
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    onChange: () => redraw(undefined),
  };
  own.current ??= new Virtualizer<HTMLElement, HTMLElement>(options);
  const rows = own.current;
  rows.setOptions(options);
  useLayoutEffect(() => rows._didMount(), [rows]);
  useLayoutEffect(() => rows._willUpdate());
  return rows;
}
