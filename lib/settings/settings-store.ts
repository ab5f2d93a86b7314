import { browser } from 'wxt/browser';
import { parseSettings, type Settings } from '../model/settings';

/** The one key of `storage.local` that this extension writes. */
const KEY = 'settings';

export async function getSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(KEY);
  return parseSettings(stored[KEY]);
}

/** Writes queue up in this context, so that two quick changes do not overwrite each other. */
let queue: Promise<unknown> = Promise.resolve();

/**
 * Change some settings and keep the others.
 *
 * @param change the new fields, or a function that makes them from what is stored
 */
export function putSettings(change: Partial<Settings> | ((now: Settings) => Partial<Settings>)): Promise<Settings> {
  const write = queue.then(async () => {
    const now = await getSettings();
    const next = parseSettings({ ...now, ...(typeof change === 'function' ? change(now) : change) });
    await browser.storage.local.set({ [KEY]: next });
    return next;
  });
  // A failed write is the caller's to see; the next one must still run.
  queue = write.catch(() => undefined);
  return write;
}

/** Call `listener` with the settings whenever any context of the extension changes them. Returns how to stop. */
export function watchSettings(listener: (settings: Settings) => void): () => void {
  const onChanged = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'local' && KEY in changes) listener(parseSettings(changes[KEY]?.newValue));
  };
  browser.storage.onChanged.addListener(onChanged);
  return () => browser.storage.onChanged.removeListener(onChanged);
}

/** Keep the settings out of reach of page processes, where the browser can (Chromium). */
export async function lockSettings(): Promise<void> {
  const area = browser.storage.local as { setAccessLevel?: (level: { accessLevel: string }) => Promise<void> };
  await area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}
