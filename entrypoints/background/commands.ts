import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { callTab } from '../../lib/messaging/client';
import { CallError } from '../../lib/messaging/protocol';

const STEPS: Readonly<Record<string, 1 | -1>> = { 'next-mention': 1, 'previous-mention': -1 };
const MARK = 'mark-passage';

/** What the keys of a command do in the tab in front. A tab that we do not read stays as it is. */
export async function runCommand(command: string): Promise<void> {
  const by = STEPS[command];
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (tab?.id === undefined) return;
  if (command === MARK) await markIn(tab.id);
  else if (by !== undefined) await unlessAway(callTab(tab.id, 'stepMention', { by }));
}

/** The entry of the menu that selected text has. Made anew, for the language may be another. */
export async function makeMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  const title = i18n.t('command.markPassage');
  browser.contextMenus.create({ id: MARK, title, contexts: ['selection'] });
}

export async function onMenu(menuItemId: string | number, tabId: number | undefined): Promise<void> {
  if (menuItemId === MARK && tabId !== undefined) await markIn(tabId);
}

function markIn(tabId: number): Promise<void> {
  return unlessAway(callTab(tabId, 'markPassage', {}));
}

/** @throws what a call throws, but not that no script of ours is in that tab */
async function unlessAway(call: Promise<unknown>): Promise<void> {
  try {
    await call;
  } catch (error) {
    if (!(error instanceof CallError && error.code === 'no-access')) throw error;
  }
}
