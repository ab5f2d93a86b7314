import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { BUILDS, ROOT } from './project';

export type Count = { passed: number; failed: number; skipped: number };

/** Run a Node program of node_modules, or a script of ours. @returns whether it ended well */
export function runNode(...args: string[]): boolean {
  return spawnSync(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;
}

export const bin = {
  tsc: `${ROOT}node_modules/typescript/bin/tsc`,
  biome: `${ROOT}node_modules/@biomejs/biome/bin/biome`,
  knip: `${ROOT}node_modules/knip/bin/knip.js`,
  vitest: `${ROOT}node_modules/vitest/vitest.mjs`,
  webExt: `${ROOT}node_modules/web-ext/bin/web-ext.js`,
  wxt: `${ROOT}node_modules/wxt/bin/wxt.mjs`,
};

/** One project of vitest.config.ts, counted by its own report. A run that breaks off counts as a failure. */
export function runVitest(project: string): Count {
  const report = `${ROOT}.output/tests/${project}.json`;
  rmSync(report, { force: true });
  mkdirSync(dirname(report), { recursive: true });
  const isGood = runNode(
    bin.vitest,
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  );
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0 };
  const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, 'utf8')) as VitestReport;
  // A file that cannot be loaded, or an error outside of any test, fails the run without a failed test.
  const failed = isGood ? numFailedTests : Math.max(1, numFailedTests);
  return { passed: numPassedTests, failed, skipped: numPendingTests };
}

type VitestReport = { numPassedTests: number; numFailedTests: number; numPendingTests: number };

type LintNotice = { _type: string; code: string; file?: string; message: string };

/** Warnings of Mozilla's linter that we know and accept, each with its reason. */
const ACCEPTED: readonly { code: string; file?: RegExp; reason: string }[] = [
  {
    code: 'KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION',
    reason: 'data_collection_permissions is read by Firefox for Android from 142 on; earlier ones ignore it',
  },
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    reason: "Preact's own code for a property that our sources never use (tests/architecture.test.ts)",
  },
];

/** Mozilla's linter on the Firefox build. @returns whether it says nothing that we do not accept */
export function lintFirefoxBuild(): boolean {
  const { stdout, stderr, error } = spawnSync(
    process.execPath,
    [bin.webExt, 'lint', '--source-dir', BUILDS.firefox, '--output', 'json'],
    { cwd: ROOT, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  if (error || !stdout.trim()) {
    console.error(error?.message ?? stderr);
    return false;
  }
  const { errors, warnings, notices } = JSON.parse(stdout) as Record<string, LintNotice[]>;
  const found = [...(errors ?? []), ...(warnings ?? []), ...(notices ?? [])];
  const refused = found.filter(({ code, file = '' }) => {
    return !ACCEPTED.some((known) => known.code === code && (known.file?.test(file) ?? true));
  });
  for (const { _type, code, file, message } of refused) console.error(`${_type} ${code} ${file ?? ''}: ${message}`);
  return refused.length === 0;
}
