import { i18n } from '#i18n';
import type { Source } from '../../lib/model/entity';
import { sourceParts } from './words';

/** As many are listed before "All 19 sources" is pressed. */
export const FIRST_SOURCES = 4;

export type SourceListProps = {
  sources: readonly Source[];
  isWhole: boolean;
  /** Number of the row that the reader came to from the text. */
  marked: number | null;
  onAll(): void;
  onBack(number: number): void;
};

export function SourceList({ sources, isWhole, marked, onAll, onBack }: SourceListProps) {
  const shown = isWhole ? sources : sources.slice(0, FIRST_SOURCES);
  return (
    <section class="part">
      <h3>{i18n.t('card.sourcesTitle')}</h3>
      <ol class="srcs">
        {shown.map((source, at) => (
          <SourceRow
            key={source.id}
            source={source}
            number={at + 1}
            isMarked={marked === at + 1}
            onBack={() => onBack(at + 1)}
          />
        ))}
      </ol>
      {shown.length < sources.length && (
        <button type="button" class="tbtn" onClick={onAll}>
          {i18n.t('card.allSources', [String(sources.length)])}
        </button>
      )}
    </section>
  );
}

type SourceRowProps = { source: Source; number: number; isMarked: boolean; onBack(): void };

function SourceRow({ source, number, isMarked, onBack }: SourceRowProps) {
  const url = linkOf(source);
  return (
    <li class={isMarked ? 'src is-marked' : 'src'} data-source={number}>
      <button
        type="button"
        class="src-number"
        aria-label={i18n.t('card.backToText', [String(number)])}
        onClick={onBack}
      >
        {number}
      </button>
      <span>
        {url === null ? (
          source.title
        ) : (
          <a href={url} target="_blank" rel="noopener noreferrer">
            {source.title}
          </a>
        )}
        <span class="meta">{sourceParts(source).join(' · ')}</span>
        {url === null && source.address && <span class="meta">{source.address}</span>}
      </span>
    </li>
  );
}

/** Checked again where it becomes a link: no pack, however it came here, makes a card link to `javascript:`. */
function linkOf({ url }: Source): string | null {
  return url !== null && URL.canParse(url) && new URL(url).protocol === 'https:' ? url : null;
}
