import { i18n } from '#i18n';
import { formatNumber } from '../parts/format';
import { Problem } from '../parts/Problem';

export type UnreadableNoticeProps = {
  list: readonly { id: string; reason: string }[];
  onDownload(): void;
};

/** Stored records that this version cannot read: told with their reasons, kept, and given out as they are. */
export function UnreadableNotice({ list, onDownload }: UnreadableNoticeProps) {
  if (list.length === 0) return null;
  return (
    <Problem>
      <p>{i18n.t('library.unreadable.title', list.length, [formatNumber(list.length)])}</p>
      <details>
        <summary>{i18n.t('library.unreadable.reasons')}</summary>
        <ul>
          {list.map(({ id, reason }) => (
            <li key={id}>
              <code>
                {id}: {reason}
              </code>
            </li>
          ))}
        </ul>
      </details>
      <p>
        <button type="button" class="tbtn" onClick={onDownload}>
          {i18n.t('library.unreadable.download')}
        </button>
      </p>
    </Problem>
  );
}
