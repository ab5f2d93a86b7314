import { browser } from 'wxt/browser';
import { callTab } from '../../lib/messaging/client';
import { CallError } from '../../lib/messaging/protocol';

const STEPS: Readonly<Record<string, 1 | -1>> = { 'next-mention': 1, 'previous-mention': -1 };

/** Step through the mentions of the tab in front. A tab that we do not read stays as it is. */
export async function stepInActiveTab(command: string): Promise<void> {
  const by = STEPS[command];
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (by === undefined || tab?.id === undefined) return;
  try {
    await callTab(tab.id, 'stepMention', { by });
  } catch (error) {
    if (!(error instanceof CallError && error.code === 'no-access')) throw error;
  }
}
