// npm run bench:explore [-- --json]: the Explore page with 3,000 and with 100,000 generated cards, and pictures of it in
// .output/screenshots. Takes some minutes: the extension's own sync brings the cards in.
import { benchExplore, type ExploreFigures } from '../bench/explore';
import { buildIfStale } from './lib/build';

const SIZES = [3_000, 100_000];

buildIfStale('chromium');
const figures: ExploreFigures[] = [];
for (const size of SIZES) {
  console.error(`${size} cards …`);
  figures.push(await benchExplore(size));
}
if (process.argv.includes('--json')) {
  console.log(JSON.stringify({ explore: figures }));
} else {
  console.table(
    figures.map(({ cards, fillMs, firstOpenMs, openMs, keyMs, keyWorkMs, heapMiB }) => ({
      cards,
      'filled, s': Math.round(fillMs / 1000),
      'first open, ms': firstOpenMs,
      'open, median ms': openMs.median,
      'key, median ms': keyMs.median,
      'key, p95 ms': keyMs.p95,
      'key, work ms': keyWorkMs,
      'heap, MiB': heapMiB,
    })),
  );
}
