import { i18n } from '#i18n';

const PAGES = ['library', 'explore', 'options', 'welcome'] as const;

/** The head of our own pages. */
export function PageTop({ current }: { current: (typeof PAGES)[number] }) {
  return (
    <header class="top">
      <span class="brand">
        <img src="/icon.svg" alt="" />
        Sidelight
      </span>
      <nav aria-label={i18n.t('page.pages')}>
        {PAGES.map((page) => (
          <a key={page} href={`/${page}.html`} aria-current={page === current ? 'page' : undefined}>
            {i18n.t(`page.${page}`)}
          </a>
        ))}
      </nav>
    </header>
  );
}
