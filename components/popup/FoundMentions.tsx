import { i18n } from '#i18n';
import type { EntityId } from '../../lib/model/entity';
import type { PageMention } from '../../lib/model/mention';
import { kindWord } from '../card/words';
import { formatNumber } from '../parts/format';

export type FoundMentionsProps = {
  /** One row an entity, in page order. */
  mentions: readonly PageMention[];
  onMention(entityId: EntityId): void;
};

/** What was found on the page: every subject as a button that leads to it. */
export function FoundMentions({ mentions, onMention }: FoundMentionsProps) {
  return (
    <ol class="found" aria-label={i18n.t('popup.list')}>
      {mentions.map(({ entityId, title, kind, count }) => (
        <li key={entityId}>
          <button type="button" onClick={() => onMention(entityId)}>
            <span class="found-title">{title}</span>
            <span class="found-count">
              <span aria-hidden="true">{formatNumber(count)}</span>
              <span class="vh">{i18n.t('popup.mentions', count, [formatNumber(count)])}</span>
            </span>
            <span class="meta">{kindWord(kind)}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}
