import { i18n } from '#i18n';
import type { Settings } from '../../lib/model/settings';

type Mute = Settings['muted'][number];

export type MutedListProps = {
  muted: readonly Mute[];
  titles: ReadonlyMap<string, string>;
  onShow(mute: Mute): void;
};

/** Subjects that the reader hid from a card, each with a way back. */
export function MutedList({ muted, titles, onShow }: MutedListProps) {
  if (muted.length === 0) return null;
  return (
    <>
      <h3 class="h3">{i18n.t('options.topics.hidden')}</h3>
      <ul class="rows">
        {muted.map((mute) => (
          <li key={`${mute.entityId} ${mute.site}`}>
            <span class="site">{titles.get(mute.entityId) ?? mute.entityId}</span>
            <span class="state">{mute.site ?? i18n.t('options.topics.hiddenEverywhere')}</span>
            <span class="acts">
              <button type="button" class="tbtn" onClick={() => onShow(mute)}>
                {i18n.t('options.topics.showAgain')}
              </button>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
