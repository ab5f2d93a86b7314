import { observeWindowOffset, observeWindowRect, type Range, Virtualizer, windowScroll } from '@tanstack/virtual-core';
import { useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';

/** Items drawn beyond the window, on either side: Tab finds the next one there. */
const OVERSCAN = 6;

export type VirtualListOptions = {
  count: number;
  keyOf(index: number): string;
  /** A guess until it is measured, in CSS pixels. */
  heightOf(index: number): number;
  /** Drawn wherever the window is: something in it must not be lost. */
  kept: number | null;
};

/** A list in the page's own scroll, of which only what is near the window is drawn. */
export function useVirtualList({ count, keyOf, heightOf, kept }: VirtualListOptions) {
  const list = useRef<HTMLOListElement>(null);
  const [margin, setMargin] = useState(0);
  const [, redraw] = useReducer((times: number) => times + 1, 0);
  const options = {
    count,
    getItemKey: keyOf,
    estimateSize: heightOf,
    overscan: OVERSCAN,
    scrollMargin: margin,
    getScrollElement: () => window,
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
    scrollToFn: windowScroll,
    initialRect: { width: innerWidth, height: innerHeight },
    rangeExtractor: (range: Range) => indexesOf(range, [kept, focusedIndex(list.current)]),
    onChange: () => redraw(undefined),
  };
  const [virtual] = useState(() => new Virtualizer<Window, HTMLElement>(options));
  virtual.setOptions(options);
  useLayoutEffect(() => virtual._didMount(), [virtual]);
  useLayoutEffect(() => {
    virtual._willUpdate();
    // What stands above the list may grow.
    const top = list.current ? Math.round(list.current.getBoundingClientRect().top + scrollY) : 0;
    if (top !== margin) setMargin(top);
  });
  return { list, virtual, margin };
}

function indexesOf({ startIndex, endIndex, overscan, count }: Range, further: readonly (number | null)[]): number[] {
  const indexes = new Set(further.filter((index) => index !== null && index >= 0 && index < count) as number[]);
  const last = Math.min(count - 1, endIndex + overscan);
  for (let index = Math.max(0, startIndex - overscan); index <= last; index++) indexes.add(index);
  return [...indexes].sort((a, b) => a - b);
}

/** The item in which the reader is. */
function focusedIndex(list: HTMLElement | null): number | null {
  const item = list?.contains(document.activeElement) ? document.activeElement?.closest('[data-index]') : null;
  return item ? Number(item.getAttribute('data-index')) : null;
}
