import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { FIRST_SOURCES, type SourceListProps } from './SourceList';

/** The way from a number in the text to its source and back. */
export function useSourceJumps(article: RefObject<HTMLElement | null>, isFull: boolean, onGrow: () => void) {
  const [marked, setMarked] = useState<number | null>(null);
  const [isWhole, setWhole] = useState(false);
  const [isDue, setDue] = useState(false);
  /** The number that was pressed, to go back to. */
  const from = useRef<HTMLElement | null>(null);

  useLayoutEffect(() => {
    if (!isDue || !isFull) return;
    setDue(false);
    goTo(article.current?.querySelector<HTMLElement>(`[data-source="${marked}"] button`), 'center');
  }, [isDue, isFull, marked, article]);

  const list: Pick<SourceListProps, 'isWhole' | 'marked' | 'onAll' | 'onBack'> = {
    isWhole,
    marked,
    onAll: () => setWhole(true),
    onBack(number) {
      const pressed = marked === number && from.current?.isConnected ? from.current : null;
      goTo(pressed ?? article.current?.querySelector<HTMLElement>(`[data-ref="${number}"]`), 'center');
    },
  };

  return {
    list,
    toSource(number: number, pressed: HTMLElement) {
      from.current = pressed;
      setMarked(number);
      if (number > FIRST_SOURCES) setWhole(true);
      if (!isFull) onGrow();
      setDue(true);
    },
  };
}

function goTo(element: HTMLElement | null | undefined, block: ScrollLogicalPosition): void {
  element?.scrollIntoView({ block, behavior: 'instant' });
  element?.focus({ preventScroll: true });
}
