// npm test: every check of the project. All of them run, whatever failed before, so that one run shows everything.
import { buildIfStale } from './lib/build';
import { bin, type Count, lintFirefoxBuild, runNode, runVitest } from './lib/checks';
import { ROOT } from './lib/project';
import { whyNoSavedPages } from './lib/saved-pages';

type Step = { name: string; run: () => boolean | Count };

const STEPS: readonly Step[] = [
  {
    name: 'types',
    // WXT derives types from the entrypoints and the messages: made anew, or a stale one is a false alarm.
    run: () => runNode(bin.wxt, 'prepare') && runNode(bin.tsc, '--noEmit'),
  },
  { name: 'types of the pure rooms', run: () => runNode(bin.tsc, '-p', 'lib/tsconfig.pure.json') },
  { name: 'format and lint', run: () => runNode(bin.biome, 'check', '--error-on-warnings') },
  { name: 'unused files, exports, packages', run: () => runNode(bin.knip) },
  { name: 'data', run: () => runNode('--import', 'tsx', `${ROOT}scripts/data-check.ts`) },
  {
    name: 'build',
    run: () => {
      buildIfStale('chromium');
      buildIfStale('firefox');
      return true;
    },
  },
  { name: "Mozilla's lint of the Firefox build", run: lintFirefoxBuild },
  { name: 'unit tests', run: () => runVitest('unit') },
  { name: 'end to end in Chromium', run: () => runVitest('chromium') },
  { name: 'end to end in Firefox', run: () => runVitest('firefox') },
];

const results = STEPS.map(({ name, run }) => {
  console.log(`\n── ${name}`);
  const start = Date.now();
  const count = countOf(run);
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  console.log(`${count.failed > 0 ? 'FAILED' : 'passed'}: ${name} (${seconds} s)`);
  return { name, seconds, ...count };
});

console.log('\n── all checks');
for (const { name, seconds, passed, failed, skipped } of results) {
  console.log(
    `${failed > 0 ? 'FAILED' : 'passed'} ${seconds.padStart(6)} s  ${name}: ${describe({ passed, failed, skipped })}`,
  );
}
const why = whyNoSavedPages();
if (why) console.log(`Tests over saved pages were skipped: ${why}.`);

const sum = (key: keyof Count) => results.reduce((total, result) => total + result[key], 0);
const total = { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
console.log(describe(total));
process.exitCode = total.failed > 0 ? 1 : 0;

function countOf(run: Step['run']): Count {
  try {
    const result = run();
    return typeof result === 'boolean' ? { passed: Number(result), failed: Number(!result), skipped: 0 } : result;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

function describe({ passed, failed, skipped }: Count): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
