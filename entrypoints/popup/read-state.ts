import type { PopupState } from '../../components/popup/popup-state';
import { call, callTab } from '../../lib/messaging/client';
import { CallError, type PageReport } from '../../lib/messaging/protocol';
import { getSettings } from '../../lib/settings/settings-store';
import { isSiteGranted } from '../own-pages/access';
import { isSiteOff } from '../own-pages/site-switch';
import type { PageAddress } from './page-address';

/** Tabs into which the reading script was brought from here: once is enough. */
const injected = new Set<number>();

/**
 * What there is to say about a tab: asks the settings, the browser's permissions and the page's own script.
 *
 * @param isTurnedOffHere the reader has just turned the site off in this popup, so a page that still reads is about to
 *   stop; otherwise it reads because it was asked to, once
 */
export async function readState(
  tabId: number | undefined,
  address: PageAddress,
  { isTurnedOffHere }: { isTurnedOffHere: boolean },
): Promise<PopupState> {
  const settings = await getSettings();
  if (settings.pausedSince !== null) return { kind: 'paused', since: settings.pausedSince };
  if (address.kind !== 'page') return { kind: address.kind };
  if (tabId === undefined) return { kind: 'closed' };
  const isGranted = address.canBeAdded && address.site !== null && (await isSiteGranted(address.site));
  const report = await askPage(tabId, isGranted);
  const canBeAdded = address.canBeAdded && !isGranted;
  if (report === null) return { kind: 'no-access', canBeAdded };
  const isOn = address.site === null || !isSiteOff(settings.sitesOff, address.site);
  if (report.state === 'off') return restingState(report.reason, isOn);
  if (isTurnedOffHere && !isOn) return { kind: 'site-off' };
  const { total, mentions } = report;
  const isOnRequest = settings.siteMode === 'ask';
  return {
    kind: 'reading',
    total,
    mentions,
    isSiteOn: isGranted && !isOnRequest ? isOn : null,
    isOnce: !isGranted || isOnRequest || !isOn,
    canBeAdded,
  };
}

/** The page's report; null when no script of ours is there and none may be brought. */
async function askPage(tabId: number, isGranted: boolean): Promise<PageReport | null> {
  try {
    return await callTab(tabId, 'listMentions', {});
  } catch (error) {
    if (!(error instanceof CallError) || error.code !== 'no-access') throw error;
  }
  // A tab that is older than the install has no script yet, although its site may be read.
  if (!isGranted || injected.has(tabId)) return null;
  injected.add(tabId);
  try {
    await call('readTab', { tabId, once: false });
    return await callTab(tabId, 'listMentions', {});
  } catch (error) {
    if (error instanceof CallError && error.code === 'no-access') return null;
    throw error;
  }
}

function restingState(reason: PageReport['reason'], isOn: boolean): PopupState {
  switch (reason) {
    case 'on-request':
      return { kind: 'on-request' };
    case 'site-off':
      return { kind: isOn ? 'waiting' : 'site-off' };
    case 'paused':
    case 'none':
      // The page has not heard of the resumption yet, has not had its first orders, or is not read to its end.
      return { kind: 'waiting' };
  }
}
