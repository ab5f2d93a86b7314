// The figures of the design's section 10, measured in one run; bench/README.md says how, on what, and their limits.
//   npm run bench                          tables, ratios first
//   npm run --silent bench -- --json       one object on standard output
//   npm run bench -- --only scan,peers,index,page,tasks
import { parseArgs } from 'node:util';
import { printReport } from '../bench/print';
import { runBench } from '../bench/run';

const { values } = parseArgs({ options: { json: { type: 'boolean' }, only: { type: 'string' } } });
const report = await runBench(values.only?.split(',') ?? null);
if (values.json) console.log(JSON.stringify(report));
else printReport(report);
