import type { VNode } from 'preact';
import { render } from 'preact';
import { locale } from '../../components/parts/locale';
import { getSettings, watchSettings } from '../../lib/settings/settings-store';

/** Begin one of our own pages: language, title, colours, content. */
export function startPage(title: string, content: VNode): void {
  document.documentElement.lang = locale();
  document.title = title;
  void getSettings().then(showTheme);
  watchSettings(showTheme);
  const root = document.getElementById('root');
  if (root) render(content, root);
}

/** The reader's choice of colours holds on our own pages too. */
function showTheme({ theme }: { theme: string }): void {
  document.documentElement.dataset.theme = theme;
}
