import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatNumber } from '../parts/format';
import { splitTags } from './tag-text';

export type SelectionBarProps = {
  count: number;
  /** Passages that are listed: all can be chosen at once. */
  shown: number;
  onAll(): void;
  onNone(): void;
  onTag(change: { add?: string[]; remove?: string[] }): void;
  onExport(): void;
  onDelete(): void;
};

/** What can be done with the passages that the reader chose. */
export function SelectionBar({ count, shown, onAll, onNone, onTag, onExport, onDelete }: SelectionBarProps) {
  const [text, setText] = useState('');
  const id = useId();
  const tags = splitTags(text);
  const tag = (change: { add?: string[]; remove?: string[] }) => {
    if (tags.length === 0) return;
    onTag(change);
    setText('');
  };
  return (
    <section class="bulk sheet" aria-label={i18n.t('library.bulk.title')}>
      <p class="dl">
        <b role="status">{i18n.t('library.bulk.count', count, [formatNumber(count)])}</b>
        <span>
          {count < shown && (
            <button type="button" class="tbtn" onClick={onAll}>
              {i18n.t('library.bulk.all', [formatNumber(shown)])}
            </button>
          )}
          <button type="button" class="tbtn" onClick={onNone}>
            {i18n.t('library.bulk.none')}
          </button>
        </span>
      </p>
      <form
        class="btns"
        onSubmit={(event) => {
          event.preventDefault();
          tag({ add: tags });
        }}
      >
        <label class="sm" for={id}>
          {i18n.t('library.bulk.tags')}
        </label>
        <input class="field" id={id} value={text} onInput={(event) => setText(event.currentTarget.value)} />
        <button type="submit" class="btn">
          {i18n.t('library.bulk.add')}
        </button>
        <button type="button" class="btn" onClick={() => tag({ remove: tags })}>
          {i18n.t('library.bulk.remove')}
        </button>
        <button type="button" class="btn" onClick={onExport}>
          {i18n.t('library.export.open')}
        </button>
        <button type="button" class="btn danger" onClick={onDelete}>
          {i18n.t('library.delete')}
        </button>
      </form>
    </section>
  );
}
