import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { call, callTab } from '../../lib/messaging/client';
import { CallError } from '../../lib/messaging/protocol';
import type { EntityId } from '../../lib/model/entity';
import type { Settings } from '../../lib/model/settings';
import { putSettings } from '../../lib/settings/settings-store';
import { requestSite } from '../own-pages/access';
import { turnSite } from '../own-pages/site-switch';
import { currentTab, lookAgain, noteTurnedOff, problem, site } from './tab-state';

export function pause(): Promise<void> {
  return save(() => ({ pausedSince: new Date().toISOString() }));
}

export function resume(): Promise<void> {
  return save(() => ({ pausedSince: null }));
}

export async function switchSite(isOn: boolean): Promise<void> {
  const host = site.value;
  if (host === null) return;
  noteTurnedOff(!isOn);
  await save(({ sitesOff }) => ({ sitesOff: turnSite(sitesOff, host, isOn) }));
}

export async function readOnce(): Promise<void> {
  const tabId = currentTab();
  noteTurnedOff(false);
  await attempt(async () => {
    try {
      await callTab(tabId, 'readOnce', {});
    } catch (error) {
      if (!(error instanceof CallError) || error.code !== 'no-access') throw error;
      await call('readTab', { tabId, once: true });
    }
  });
}

/** Asks the browser before anything is awaited: it answers only to a press. */
export function always(): void {
  const host = site.value;
  if (host === null) return;
  const granted = requestSite(host);
  void attempt(async () => {
    // The popup may be closed by the browser's question; the worker then notices the grant by itself.
    if (await granted) await call('readTab', { tabId: currentTab(), once: false });
  });
}

export async function openMention(entityId: EntityId): Promise<void> {
  await attempt(async () => {
    const { opened } = await callTab(currentTab(), 'openMention', { entityId });
    if (opened) window.close();
  });
}

export async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
  window.close();
}

async function save(change: (now: Settings) => Partial<Settings>): Promise<void> {
  await attempt(() => putSettings(change));
}

/** Do it, say so if it fails, and show how the page stands now. */
async function attempt(work: () => Promise<unknown>): Promise<void> {
  problem.value = null;
  try {
    await work();
  } catch (error) {
    const isRefusal = error instanceof CallError && error.code === 'no-access';
    problem.value = i18n.t(isRefusal ? 'popup.refused' : 'popup.failed');
  }
  lookAgain();
}
