import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { RelatedEntity } from '../../lib/model/card';
import type { EntityId } from '../../lib/model/entity';
import { kindWord } from './words';

/** As many stand before "10 more" is pressed. */
const FIRST_RELATED = 6;

export type RelatedListProps = { related: readonly RelatedEntity[]; onRelated(id: EntityId, title: string): void };

export function RelatedList({ related, onRelated }: RelatedListProps) {
  const [isWhole, setWhole] = useState(false);
  if (related.length === 0) return null;
  const shown = isWhole ? related : related.slice(0, FIRST_RELATED);
  const hidden = related.length - shown.length;
  return (
    <section class="part">
      <h3>{i18n.t('card.related')}</h3>
      <ul class="rel">
        {shown.map(({ id, title, lang, kind }) => (
          <li key={id}>
            <button type="button" class="link" lang={lang} onClick={() => onRelated(id, title)}>
              {title}
            </button>{' '}
            <span class="meta">{kindWord(kind)}</span>
          </li>
        ))}
        {hidden > 0 && (
          <li>
            <button type="button" class="link" onClick={() => setWhole(true)}>
              {i18n.t('card.more', [String(hidden)])}
            </button>
          </li>
        )}
      </ul>
    </section>
  );
}
