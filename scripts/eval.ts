// How well the matcher does on the development set (tests/development):
//   npm run --silent eval                                figures, the worst entities, the first faults
//   npm run --silent eval -- --all                       every fault
//   npm run --silent eval -- --json                      the figures for machines
//   npm run --silent eval -- --set FOLDER                the same for another set of the same form, by itself
//   npm run --silent eval -- --coverage                  what readers meet on the English saved pages, with verdicts
//   npm run --silent eval -- --propose 200 --seed 1      marks in saved pages that wait for a verdict: records on
//                                                        standard output, their words on standard error
import { parseArgs } from 'node:util';
import { coverageText, measureCoverage } from './evaluation/coverage';
import { DEVELOPMENT, evaluate, loadMatcher } from './evaluation/evaluate';
import { judgePages, proposeHits, readPageLabels } from './evaluation/pages';
import { readSet, SetError } from './evaluation/read-set';
import { pagesText, reportText } from './evaluation/report';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    set: { type: 'string' },
    all: { type: 'boolean', default: false },
    coverage: { type: 'boolean', default: false },
    propose: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
});

try {
  const matcher = await loadMatcher();
  const labels = readPageLabels(`${DEVELOPMENT}/pages.jsonl`);
  if (values.propose !== undefined) {
    for (const [i, { hit, line }] of proposeHits(
      matcher,
      labels,
      Number(values.propose),
      Number(values.seed),
    ).entries()) {
      console.error(`${i + 1}\t${hit.id}\t${line}`);
      console.log(JSON.stringify({ ...hit, verdict: '' }));
    }
  } else if (values.coverage) {
    const coverage = measureCoverage(matcher, labels);
    console.log(values.json ? JSON.stringify(coverage) : coverageText(coverage));
  } else if (values.set !== undefined) {
    const evaluation = evaluate(matcher, readSet(values.set));
    const { overall, en, es, ignored } = evaluation;
    console.log(values.json ? JSON.stringify({ overall, en, es, ignored }) : reportText(evaluation, values.all));
  } else {
    const evaluation = evaluate(matcher);
    const pages = judgePages(matcher, labels);
    const { overall, en, es, ignored } = evaluation;
    if (values.json) console.log(JSON.stringify({ overall, en, es, ignored, pages }));
    else console.log(`${reportText(evaluation, values.all)}\n\n${pagesText(pages)}`);
  }
} catch (error) {
  if (!(error instanceof SetError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
