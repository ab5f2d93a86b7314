import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { serve } from '../../lib/messaging/server';
import { lockSettings, watchSettings } from '../../lib/settings/settings-store';
import { injectEverywhere, refreshTabs, registerAddedSites } from './access';
import { calls } from './calls';
import { cards } from './cards';
import { makeMenu, onMenu, runCommand } from './commands';
import { purgePassages } from './passages';

/** Checks the package against the cache now and then, so that a wiped or broken cache does not wait for a restart. */
const CHECK_ALARM = 'check-cards';
const CHECK_EVERY_MINUTES = 6 * 60;

export default defineBackground(() => {
  serve(calls);

  browser.runtime.onInstalled.addListener(({ reason }) => void onInstalled(reason));
  browser.runtime.onStartup.addListener(() => void onStarted());
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name !== CHECK_ALARM) return;
    void cards.check();
    void purgePassages();
  });
  browser.permissions.onAdded.addListener(() => void onAccessChanged());
  browser.permissions.onRemoved.addListener(() => void onAccessChanged());
  browser.commands.onCommand.addListener((command) => void runCommand(command));
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => void onMenu(menuItemId, tab?.id));
  watchSettings(() => void refreshTabs());
  cards.onChanged(() => void refreshTabs());

  // A worker that finds no cards (first run, interrupted sync, wiped store) fills the cache whatever woke it.
  void cards.ensure();
});

async function onInstalled(reason: string): Promise<void> {
  await onStarted();
  // The settings' own default is to be readable by page scripts; where the browser can, they are locked away.
  await lockSettings();
  if (reason === 'install') await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  await cards.check();
  // Tabs that were open before have no script of ours, or one that lost its extension.
  await injectEverywhere();
}

async function onStarted(): Promise<void> {
  await browser.alarms.create(CHECK_ALARM, { periodInMinutes: CHECK_EVERY_MINUTES });
  await registerAddedSites();
  await makeMenu();
}

async function onAccessChanged(): Promise<void> {
  await registerAddedSites();
  await injectEverywhere();
}
