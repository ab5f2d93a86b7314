import { browser } from 'wxt/browser';
import { callTab } from '../../lib/messaging/client';
import { CallError } from '../../lib/messaging/protocol';

/** The scripts of a page, as WXT names them in the package. */
const READER = '/reader.js';
const MARKS = 'assets/marks.css';
const CARD_UI = '/card.js';
const PASSAGES = '/passages.js';
const PASSAGE_MARKS = 'assets/passage-marks.css';

/** Id under which the sites that a reader added are registered. */
const ADDED_SITES = 'added-sites';

/** Match patterns of the package's own news sites. */
export function listedPatterns(): string[] {
  return browser.runtime.getManifest().content_scripts?.[0]?.matches ?? [];
}

/** Match patterns that the reader granted beyond the package's own. */
export async function addedPatterns(): Promise<string[]> {
  const listed = new Set(listedPatterns());
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter((origin) => !listed.has(origin));
}

/** Make the browser run the reading script on the sites that the reader added, and on no other. */
export async function registerAddedSites(): Promise<void> {
  const matches = await addedPatterns();
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [ADDED_SITES] });
  if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [ADDED_SITES] });
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    { id: ADDED_SITES, matches, excludeMatches: listedPatterns(), js: [READER], css: [MARKS], runAt: 'document_idle' },
  ]);
}

/** Bring the reading script into every open tab that we may read. Tabs that refuse (error pages, the store) are left. */
export async function injectEverywhere(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  if (origins.length === 0) return;
  const tabs = await browser.tabs.query({ url: origins });
  await Promise.allSettled(tabs.map(({ id }) => (id === undefined ? undefined : injectReader(id))));
}

/** @throws CallError `no-access` where the browser refuses */
export async function injectReader(tabId: number): Promise<void> {
  try {
    await browser.scripting.insertCSS({ target: { tabId }, files: [MARKS] });
    await browser.scripting.executeScript({ target: { tabId }, files: [READER] });
  } catch (error) {
    throw new CallError('no-access', error instanceof Error ? error.message : String(error));
  }
}

/** @throws CallError `no-access` where the browser refuses */
export function injectCardUi(tabId: number): Promise<void> {
  return inject(tabId, CARD_UI);
}

/** @throws CallError `no-access` where the browser refuses */
export async function injectPassages(tabId: number): Promise<void> {
  await inject(tabId, PASSAGES);
  await browser.scripting.insertCSS({ target: { tabId }, files: [PASSAGE_MARKS] });
}

async function inject(tabId: number, file: typeof CARD_UI | typeof PASSAGES): Promise<void> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [file] });
  } catch (error) {
    throw new CallError('no-access', error instanceof Error ? error.message : String(error));
  }
}

/** Tell the reading scripts of all tabs that settings or cards changed. Tabs without one do not answer. */
export async function refreshTabs(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.allSettled(tabs.map(({ id }) => (id === undefined ? undefined : callTab(id, 'refresh', {}))));
}
