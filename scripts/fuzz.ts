// Random texts and datasets through matching, and random packs through the reader of packs:
//   npm run fuzz -- [--runs 100000] [--seed N] [--only matching,packs,long]
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { checkLongLine, checkMatching, matchingCase } from '../tests/fuzz/matching';
import { checkPack, packCase } from '../tests/fuzz/packs';

const { values } = parseArgs({
  options: { runs: { type: 'string' }, seed: { type: 'string' }, only: { type: 'string' } },
});
const numRuns = Number(values.runs ?? 100_000);
const seed = Number(values.seed ?? Date.now() % 2 ** 31);
const only = values.only?.split(',') ?? ['matching', 'packs', 'long'];

if (only.includes('matching')) {
  report('matching', await timed(async () => fc.check(fc.property(matchingCase, checkMatching), { numRuns, seed })));
}
if (only.includes('packs')) {
  let accepted = 0;
  const property = fc.asyncProperty(packCase, async (each) => {
    if ((await checkPack(each)).isAccepted) accepted++;
  });
  report('packs', await timed(() => fc.check(property, { numRuns, seed })), `, ${accepted} accepted`);
}
if (only.includes('long')) {
  const { result, seconds } = await timed(async () => checkLongLine());
  const { characters, mentions } = result;
  console.log(`long line: ${characters} characters, ${mentions} mentions, ${seconds} s`);
}

async function timed<T>(work: () => Promise<T>): Promise<{ result: T; seconds: string }> {
  const start = performance.now();
  const result = await work();
  return { result, seconds: ((performance.now() - start) / 1000).toFixed(1) };
}

function report<T>(name: string, { result, seconds }: { result: fc.RunDetails<T>; seconds: string }, more = ''): void {
  console.log(`${name}: ${result.numRuns} runs${more}, seed ${result.seed}, ${seconds} s`);
  if (!result.failed) return;
  process.exitCode = 1;
  console.error(`${name} FAILED: ${result.errorInstance}\n${fc.stringify(result.counterexample)}`);
  console.error(`again: npm run fuzz -- --only ${name} --seed ${result.seed}`);
}
