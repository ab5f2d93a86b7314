import { i18n } from '#i18n';
import type { Language } from '../../lib/model/entity';
import type { NumberedSources } from '../../lib/model/number-sources';
import { numbersOf } from '../../lib/model/number-sources';
import { sourceParts } from './words';

/** As many numbers are tied to the last word; a longer row may break, or it would overflow a narrow column. */
const TIED = 3;

export type Citing = {
  sources: NumberedSources;
  /** Go to a source's row. `from` is the number that was pressed. */
  onSource(number: number, from: HTMLElement): void;
  /** Say what a number stands for, beside it; null: no more. */
  onHint(number: number | null, at?: HTMLElement): void;
};

export type CitedProps = { text: string; lang?: Language; ids: readonly string[]; citing: Citing };

/**
 * Words of the dataset, English unless it says otherwise, with the numbers of their sources behind the last word, which
 * never stands apart from them.
 */
export function Cited({ text, lang = 'en', ids, citing }: CitedProps) {
  const cut = text.lastIndexOf(' ') + 1;
  const refs = numbersOf(ids, citing.sources).map((number) => <Ref key={number} number={number} citing={citing} />);
  return (
    <>
      <span lang={lang}>{text.slice(0, cut)}</span>
      <span class="tie">
        <span lang={lang}>{text.slice(cut)}</span>
        {refs.slice(0, TIED)}
      </span>
      {refs.slice(TIED)}
    </>
  );
}

function Ref({ number, citing }: { number: number; citing: Citing }) {
  const source = citing.sources.list[number - 1];
  if (!source) return null;
  const { onHint } = citing;
  return (
    <button
      type="button"
      class="ref"
      data-ref={number}
      aria-label={i18n.t('card.sourceNumber', [String(number), sourceParts(source).join(', ')])}
      onClick={(event) => citing.onSource(number, event.currentTarget)}
      onPointerEnter={(event) => onHint(number, event.currentTarget)}
      onPointerLeave={() => onHint(null)}
      onFocus={(event) => onHint(number, event.currentTarget)}
      onBlur={() => onHint(null)}
    >
      {number}
    </button>
  );
}
