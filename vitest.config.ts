import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

const SLOW_MS = 60_000;

/** What a browser does in a moment takes longer on a machine that is busy with other work. */
const IN_A_BROWSER = { poll: { timeout: 8_000 } };

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [WxtVitest()],
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/e2e/**'],
          testTimeout: SLOW_MS,
          maxWorkers: '100%',
        },
      },
      {
        test: {
          name: 'chromium',
          include: ['tests/e2e/chromium/**/*.test.ts'],
          testTimeout: SLOW_MS,
          hookTimeout: SLOW_MS,
          expect: IN_A_BROWSER,
          // A browser each, which keeps a core busy: more at once only make them wait for each other.
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'firefox',
          include: ['tests/e2e/firefox/**/*.test.ts'],
          testTimeout: 2 * SLOW_MS,
          hookTimeout: 2 * SLOW_MS,
          expect: IN_A_BROWSER,
          maxWorkers: 2,
        },
      },
    ],
  },
});
