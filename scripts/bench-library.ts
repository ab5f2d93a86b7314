// How fast the library page is with many passages, in Chromium:
//   npm run --silent bench:library            a table
//   npm run --silent bench:library -- --json  the same for machines, one object
import { parseArgs } from 'node:util';
import { benchLibrary } from '../bench/library';
import { buildIfStale } from './lib/build';

const { values } = parseArgs({
  options: { json: { type: 'boolean' }, passages: { type: 'string', default: '50000' } },
});

buildIfStale('chromium');
const figures = await benchLibrary(Number(values.passages));
if (values.json) console.log(JSON.stringify(figures, null, 2));
else {
  for (const [name, value] of Object.entries(figures)) {
    const words =
      typeof value === 'number' ? String(value) : `median ${value.median} ms, p95 ${value.p95} ms (${value.times})`;
    console.log(`${name.padEnd(20)} ${words}`);
  }
}
