import { batch, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { PopupState } from '../../components/popup/popup-state';
import { type Poll, poll } from '../own-pages/poll';
import { nextMentionKeys } from '../own-pages/shortcut';
import { parseAddress } from './page-address';
import { readState } from './read-state';

/** How often the list is brought up to date while the popup is open. Milliseconds. */
const EVERY_MS = 1000;

export const state = signal<PopupState>({ kind: 'starting' });
export const site = signal<string | null>(null);
export const shortcut = signal('');
/** What the reader asked for did not work, in words. */
export const problem = signal<string | null>(null);

/** The tab that the popup speaks of; undefined until known. */
let tabId: number | undefined;
let asking: Poll | undefined;
let isTurnedOffHere = false;

export function start(): void {
  void nextMentionKeys().then((keys) => {
    shortcut.value = keys;
  });
  asking ??= poll(async () => {
    await look();
    return EVERY_MS;
  });
}

/** Something was done: look again now, not at the next turn. */
export function lookAgain(): void {
  asking?.now();
}

/** The reader turned the site off here, or asked for the page all the same. */
export function noteTurnedOff(isOff: boolean): void {
  isTurnedOffHere = isOff;
}

/** @throws Error before the tab is known, when there is no button to press yet */
export function currentTab(): number {
  if (tabId === undefined) throw new Error('no tab');
  return tabId;
}

async function look(): Promise<void> {
  try {
    const tab = await findTab();
    tabId = tab?.id;
    const address = parseAddress(tab?.url);
    const next = await readState(tabId, address, { isTurnedOffHere });
    batch(() => {
      site.value = address.kind === 'page' ? address.site : null;
      state.value = next;
    });
  } catch (error) {
    problem.value = i18n.t('popup.failed');
    console.error(error);
  }
}

async function findTab() {
  // Opened as a page of its own, by our tests, it is told which tab to speak of.
  const asked = new URLSearchParams(location.search).get('tab');
  if (asked !== null) return browser.tabs.get(Number(asked));
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
}
