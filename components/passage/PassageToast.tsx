import { i18n } from '#i18n';

/** What cannot be seen on the page, and the way back from a deletion. */
export function PassageToast({ words, onUndo }: { words: string; onUndo: (() => void) | null }) {
  return (
    <div class="passage-toast">
      <span role="status">{words}</span>
      {onUndo && (
        <button type="button" class="tbtn" onClick={onUndo}>
          {i18n.t('passage.undo')}
        </button>
      )}
    </div>
  );
}
