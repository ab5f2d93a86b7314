import { signal } from '@preact/signals';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/model/settings';
import { getSettings, putSettings, watchSettings } from '../../lib/settings/settings-store';

/** The reader's settings, as they are now, whichever page changes them. */
export const settings = signal<Settings>(DEFAULT_SETTINGS);

/** The last choice could not be stored. */
export const isUnsaved = signal(false);

export async function loadSettings(): Promise<void> {
  watchSettings((now) => {
    settings.value = now;
  });
  settings.value = await getSettings();
}

/** Store a choice; what is shown follows at once, and goes back if the browser refuses. */
export async function saveSettings(change: (now: Settings) => Partial<Settings>): Promise<void> {
  const before = settings.value;
  settings.value = { ...before, ...change(before) };
  try {
    settings.value = await putSettings(change);
    isUnsaved.value = false;
  } catch {
    // Quota or a broken profile: the browser does not say which. The page says that nothing was stored.
    settings.value = before;
    isUnsaved.value = true;
  }
}

/** Turn one member of a list of settings on or off. */
export function toggled<T>(list: readonly T[], member: T, isIn: boolean): T[] {
  const others = list.filter((other) => other !== member);
  return isIn ? [...others, member] : others;
}
