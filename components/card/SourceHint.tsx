import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import type { NumberedSources } from '../../lib/model/number-sources';
import { sourceParts } from './words';

/** Where a source number stands in the card, in fractions of its width and in pixels from its bottom. */
export type Hint = { number: number; along: number; up: number };

/** What the number under the pointer or the focus stands for. */
export function useHint(article: RefObject<HTMLElement | null>) {
  const [hint, setHint] = useState<Hint | null>(null);
  function show(number: number | null, at?: HTMLElement) {
    const card = article.current?.getBoundingClientRect();
    if (number === null || !at || !card) {
      setHint(null);
      return;
    }
    const { left, width, top } = at.getBoundingClientRect();
    setHint({ number, along: (left + width / 2 - card.left) / card.width, up: card.bottom - top });
  }
  return [hint, show] as const;
}

/**
 * Publisher, kind and date of a source, above its number. For the eye only: the number's own name says the same.
 * Shifted left by the share of the card that lies left of the number, so it never leaves the card.
 */
export function SourceHint({ hint, sources }: { hint: Hint; sources: NumberedSources }) {
  const source = sources.list[hint.number - 1];
  if (!source) return null;
  const share = `${hint.along * 100}%`;
  return (
    <span
      class="source-hint"
      aria-hidden="true"
      style={{ left: share, bottom: `${hint.up}px`, translate: `-${share} 0` }}
    >
      {sourceParts(source).join(' · ')}
    </span>
  );
}
