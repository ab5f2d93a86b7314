import { i18n } from '#i18n';

/** What stands here until the first passage is saved. */
export function EmptyLibrary({ onImport }: { onImport(): void }) {
  return (
    <div class="none">
      <h1 class="pg">{i18n.t('library.empty.title')}</h1>
      <p class="lead">{i18n.t('library.empty.how')}</p>
      <div class="btns">
        <a class="btn main" href="/welcome.html">
          {i18n.t('library.empty.try')}
        </a>
        <button type="button" class="btn" onClick={onImport}>
          {i18n.t('library.import.open')}
        </button>
      </div>
      <p class="meta">{i18n.t('library.import.takes')}</p>
    </div>
  );
}
