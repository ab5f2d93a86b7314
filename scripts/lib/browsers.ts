import { existsSync } from 'node:fs';

const CHROMIUM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];
const FIREFOX = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/** @throws when there is none, with words that say how to point to one */
function find(browser: string, variable: string, places: readonly string[]): string {
  const chosen = process.env[variable];
  if (chosen) {
    if (existsSync(chosen)) return chosen;
    throw new Error(`${variable} names ${chosen}, and there is no such file.`);
  }
  const found = places.find((place) => existsSync(place));
  if (found) return found;
  throw new Error(`${browser} was not found. Install it, or set ${variable} to its program file.`);
}

export const findChromium = () => find('Chromium', 'SIDELIGHT_CHROMIUM', CHROMIUM);
export const findFirefox = () => find('Firefox', 'SIDELIGHT_FIREFOX', FIREFOX);

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
