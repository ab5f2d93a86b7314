import type { PageOrders } from '../../lib/messaging/protocol';
import type { Settings } from '../../lib/model/settings';
import { isWithinSite } from '../../lib/model/site';

/**
 * What the script of a page is to do, from the reader's settings.
 *
 * @param url of the page, as the browser gives it
 * @param once the reader asked for this page by the toolbar
 * @param isOwnPage the welcome page's sample, which is always read
 */
export function ordersFor(
  settings: Settings,
  { url, once, isOwnPage, dataset }: { url: string; once: boolean; isOwnPage: boolean; dataset: string | null },
): PageOrders {
  const { underline, density, cardSize, textScale, theme, opensAfter } = settings;
  const reason = isOwnPage ? 'none' : reasonToRest(settings, url, once);
  return {
    state: reason === 'none' ? 'read' : 'off',
    reason,
    dataset,
    look: { underline, density, cardSize, textScale, theme, opensAfter },
  };
}

function reasonToRest(settings: Settings, url: string, once: boolean): PageOrders['reason'] {
  if (settings.pausedSince !== null) return 'paused';
  if (once) return 'none';
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  if (settings.sitesOff.some((site) => isWithinSite(host, site))) return 'site-off';
  return settings.siteMode === 'ask' ? 'on-request' : 'none';
}
