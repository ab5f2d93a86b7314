import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { CHROMIUM_FLAGS, findBrowser } from './lib/browsers';
import { ROOT } from './lib/project';

/** Whole multiples of the drawing's 16 px grid, so that every edge falls between two pixels. */
const SIZES = [16, 32, 48, 96, 128];
/** Shown in the toolbar where Sidelight is paused or has no access: the same drawing without its colours. */
const VARIANTS = [
  { prefix: '', filter: 'none' },
  { prefix: 'grey-', filter: 'grayscale(1)' },
];

const folder = join(ROOT, 'public/icon');
const drawing = readFileSync(join(ROOT, 'public/icon.svg')).toString('base64');

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: findBrowser('chromium'), args: [...CHROMIUM_FLAGS] });
try {
  const page = await browser.newPage();
  for (const size of SIZES) {
    await page.setViewportSize({ width: size, height: size });
    for (const { prefix, filter } of VARIANTS) {
      await page.setContent(
        `<body style="margin:0"><img width="${size}" height="${size}" style="display:block;filter:${filter}" ` +
          `src="data:image/svg+xml;base64,${drawing}">`,
      );
      await page.screenshot({ path: join(folder, `${prefix}${size}.png`), omitBackground: true });
    }
  }
} finally {
  await browser.close();
}
console.log(`Wrote ${SIZES.length * VARIANTS.length} icons to ${folder}`);
