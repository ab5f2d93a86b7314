import { existsSync } from 'node:fs';
import { join } from 'node:path';

export type BrowserName = 'chromium' | 'firefox';

type Known = { label: string; variable: string; debian: string; paths: readonly string[] };

const PROGRAM_FILES = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].filter(
  (folder) => folder !== undefined,
);

const KNOWN: Readonly<Record<BrowserName, Known>> = {
  chromium: {
    label: 'Chromium, Chrome or Edge',
    variable: 'SIDELIGHT_CHROMIUM',
    debian: 'chromium',
    paths: [
      '/usr/bin/chromium',
      '/usr/bin/chromium-browser',
      '/usr/bin/google-chrome-stable',
      '/usr/bin/microsoft-edge',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      ...PROGRAM_FILES.flatMap((folder) => [
        join(folder, 'Chromium/Application/chrome.exe'),
        join(folder, 'Google/Chrome/Application/chrome.exe'),
        join(folder, 'Microsoft/Edge/Application/msedge.exe'),
      ]),
    ],
  },
  firefox: {
    label: 'Firefox 140 or later',
    variable: 'SIDELIGHT_FIREFOX',
    debian: 'firefox-esr',
    paths: [
      '/usr/bin/firefox',
      '/usr/bin/firefox-esr',
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      ...PROGRAM_FILES.map((folder) => join(folder, 'Mozilla Firefox/firefox.exe')),
    ],
  },
};

/**
 * Where a browser is installed: an environment variable first, then the usual places.
 *
 * @throws with words for the person at the keyboard when there is none
 */
export function findBrowser(name: BrowserName): string {
  const { label, variable, debian, paths } = KNOWN[name];
  const named = process.env[variable];
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`${variable} points to ${named}, and nothing is there.`);
  }
  const found = paths.find((path) => existsSync(path));
  if (found) return found;
  throw new Error(
    `No ${label} was found. Install one (Debian: apt-get install ${debian}), ` +
      `or set ${variable} to the path of its program.`,
  );
}

/** Whether a window can be shown here. */
export function hasDisplay(): boolean {
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Chromium without its own traffic; `--no-sandbox` because containers run it as root. */
export const CHROMIUM_FLAGS: readonly string[] = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Keeps every name from being looked up: pages come from routes, nothing from the network. */
export const NO_NETWORK = '--host-resolver-rules=MAP * ~NOTFOUND';
