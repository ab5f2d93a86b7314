import { i18n } from '#i18n';
import { formatNumber } from '../parts/format';
import { formatLocalDay, untitled } from './words';

export type GroupHeadProps = {
  by: 'article' | 'entity' | 'day';
  /** An address, an entity's id or a day; null for passages that have none. */
  group: string | null;
  title: string;
  count: number;
  onExport(): void;
  onSubject(): void;
};

/** The heading over the passages of an article, a subject or a day. */
export function GroupHead({ by, group, title, count, onExport, onSubject }: GroupHeadProps) {
  return (
    <>
      <h2 class="h3" dir="auto">
        {nameOf(by, group, title)}
      </h2>
      <p class="meta">
        {i18n.t('library.groups.count', count, [formatNumber(count)])}
        {by === 'article' && (
          <button type="button" class="tbtn" onClick={onExport}>
            {i18n.t('library.groups.export')}
          </button>
        )}
        {by === 'entity' && group !== null && (
          <button type="button" class="tbtn" onClick={onSubject}>
            {i18n.t('library.groups.subject')}
          </button>
        )}
      </p>
    </>
  );
}

function nameOf(by: GroupHeadProps['by'], group: string | null, title: string): string {
  if (by === 'day') return group === null ? '' : formatLocalDay(group);
  if (by === 'entity') return group === null ? i18n.t('library.groups.nobody') : title || group;
  return untitled(title);
}
