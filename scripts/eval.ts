// How well the matcher does on the development set (tests/development):
//   npm run --silent eval                          figures, the worst entities, the first faults
//   npm run --silent eval -- --all                 every fault
//   npm run --silent eval -- --json                the figures for machines
import { parseArgs } from 'node:util';
import { evaluate, loadIndex } from './evaluation/evaluate';
import { SetError } from './evaluation/read-set';
import { reportText } from './evaluation/report';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    all: { type: 'boolean', default: false },
  },
});

try {
  const evaluation = evaluate(await loadIndex());
  const { overall, en, es, ignored } = evaluation;
  console.log(values.json ? JSON.stringify({ overall, en, es, ignored }) : reportText(evaluation, values.all));
} catch (error) {
  if (!(error instanceof SetError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
