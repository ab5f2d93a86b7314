import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import { parse } from 'yaml';
import { compileDataset } from './scripts/dataset/compile';

const ICON_SIZES = [16, 32, 48, 96, 128];

const root = fileURLToPath(new URL('.', import.meta.url));
const sites = parse(readFileSync(`${root}data/news-sites.yaml`, 'utf8')) as { host: string }[];
const newsPatterns = sites.map(({ host }) => `https://*.${host}/*`);

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  hooks: {
    'build:publicAssets': async (_, assets) => {
      const { files } = await compileDataset(`${root}data`);
      for (const { name, contents } of files) assets.push({ relativeDest: `packs/${name}`, contents });
    },
    'vite:build:extendConfig': (entrypoints, config) => {
      // The scripts that land in pages go without the polyfill (10 kB each): their few calls are the same in both browsers.
      if (!entrypoints.every(({ type }) => type === 'unlisted-script')) return;
      delete (config.resolve?.alias as Record<string, string> | undefined)?.['wxt/browser'];
    },
  },
  i18n: { localesDir: `${root}components/locales` },
  manifest: ({ browser }) => ({
    name: 'Sidelight',
    description: '__MSG_extension_about__',
    default_locale: 'en',
    icons: Object.fromEntries(ICON_SIZES.map((size) => [size, `/icon/${size}.png`])),
    // Grey until a page is read: the worker gives the tab its colour.
    action: { default_icon: Object.fromEntries(ICON_SIZES.map((size) => [size, `/icon/grey-${size}.png`])) },
    // Chromium evicts what extensions store when the disk is full, the reader's passages too, unless they hold
    // `unlimitedStorage`; it asks the reader nothing. Firefox evicts nothing of theirs.
    permissions: [
      ...['storage', 'scripting', 'alarms', 'activeTab', 'contextMenus'],
      ...(browser === 'firefox' ? [] : ['unlimitedStorage']),
    ],
    host_permissions: newsPatterns,
    optional_host_permissions: ['https://*/*'],
    content_scripts: [{ matches: newsPatterns, js: ['reader.js'], css: ['assets/marks.css'], run_at: 'document_idle' }],
    commands: {
      'next-mention': {
        suggested_key: { default: 'Alt+Shift+N' },
        description: '__MSG_command_nextMention__',
      },
      'mark-passage': {
        suggested_key: { default: 'Alt+Shift+M' },
        description: '__MSG_command_markPassage__',
      },
      'previous-mention': {
        suggested_key: { default: 'Alt+Shift+P' },
        description: '__MSG_command_previousMention__',
      },
    },
    browser_specific_settings: {
      gecko: {
        id: 'sidelight@sidelight.example',
        strict_min_version: '140.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
  }),
});
