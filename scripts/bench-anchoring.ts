// How well and how fast saved passages are found again, on saved pages:
//   npm run --silent bench:anchoring            a table
//   npm run --silent bench:anchoring -- --json  the same for machines, one object
// Numbers are tuned on --set dev and reported on the other half of the pages (--set report, the default).
import { parseArgs } from 'node:util';
import { readArticles } from '../bench/anchoring/articles';
import { benchAnchoring, formatReport } from '../bench/anchoring/report';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean' },
    set: { type: 'string', default: 'report' },
    seed: { type: 'string', default: '' },
    misses: { type: 'boolean' },
  },
});

const { set } = values;
if (set !== 'dev' && set !== 'report') fail('--set is dev or report');
const articles = readArticles();
if (articles === null) fail('The saved pages are not there, and nothing else can be measured. Set SIDELIGHT_SHARED.');
const report = benchAnchoring(articles, set, values.seed === '' ? null : Number(values.seed));
if (values.misses) for (const miss of report.misses) console.error(JSON.stringify(miss));
process.stdout.write(values.json ? `${JSON.stringify(report.figures, null, 2)}\n` : formatReport(report.figures));

function fail(reason: string): never {
  console.error(reason);
  process.exit(1);
}
