import { signal } from '@preact/signals';
import { call } from '../../lib/messaging/client';
import type { Response } from '../../lib/messaging/protocol';
import type { Settings } from '../../lib/model/settings';
import { removeEverySite, removeSite, requestEverySite } from '../own-pages/access';
import { saveSettings } from '../own-pages/settings-signal';

export const sites = signal<Response<'listSites'>>({ listed: [], added: [], everySite: false });

/** The reader was asked for every site and said no. */
export const isRefused = signal(false);

export async function loadSites(): Promise<void> {
  try {
    sites.value = await call('listSites', {});
  } catch {
    // The worker is away; the list stays as it was, and the Data section says so.
  }
}

export function chooseMode(mode: Settings['siteMode']): void {
  isRefused.value = false;
  if (mode !== 'every') {
    void leaveEverySite(mode);
    return;
  }
  void requestEverySite().then(async (isGranted) => {
    isRefused.value = !isGranted;
    if (!isGranted) return;
    await saveSettings(() => ({ siteMode: 'every' }));
    await loadSites();
  });
}

/** What is no longer needed is given back. If the browser keeps it, the page says so and offers it again. */
async function leaveEverySite(mode: Exclude<Settings['siteMode'], 'every'>): Promise<void> {
  await saveSettings(() => ({ siteMode: mode }));
  if (sites.value.everySite) await dropEverySite();
}

export async function dropEverySite(): Promise<void> {
  await removeEverySite();
  await loadSites();
}

export async function removeAccess(site: string): Promise<void> {
  await removeSite(site);
  await loadSites();
}
