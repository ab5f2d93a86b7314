import { browser } from 'wxt/browser';

const SIZES = [16, 32, 48] as const;

function paths(prefix: string): Record<string, string> {
  return Object.fromEntries(SIZES.map((size) => [size, `/icon/${prefix}${size}.png`]));
}

/** The toolbar icon of a tab: in colour where it is read, grey (the manifest's default) where it is not. */
export async function showIcon(tabId: number, isRead: boolean): Promise<void> {
  try {
    await browser.action.setIcon({ tabId, path: paths(isRead ? '' : 'grey-') });
  } catch (error) {
    // The tab was closed or moved on while we were asked: there is no icon left to change.
    console.debug('Sidelight: no icon to change.', error);
  }
}
