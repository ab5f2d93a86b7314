import { effect, signal } from '@preact/signals';
import { watchAccess } from '../own-pages/access';
import { loadSettings } from '../own-pages/settings-signal';
import { data, watchData } from './data-state';
import { loadSites } from './sites-state';
import { loadTopics } from './topics-state';

/** The sections are known well enough to be drawn at their full height, so that a link to one of them lands there. */
export const isReady = signal(false);

/** Longest wait for the worker's lists; after it the page is drawn without them. Milliseconds. */
const PATIENCE_MS = 1500;

export async function start(): Promise<void> {
  await loadSettings();
  watchAccess(() => void loadSites());
  watchData();
  const lists = Promise.all([loadTopics(), loadSites()]);
  await Promise.race([lists, knownToBeEmpty(), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
  isReady.value = true;
  requestAnimationFrame(goToSection);
}

/** The cards are on their first way here: the page shows how far they are, and its topics when they have come. */
function knownToBeEmpty(): Promise<void> {
  return new Promise((resolve) => {
    effect(() => {
      if (data.value?.version === null) resolve();
    });
  });
}

/** The browser looked for the section of the address before it was there. */
function goToSection(): void {
  document.getElementById(location.hash.slice(1))?.scrollIntoView({ behavior: 'instant' });
}
