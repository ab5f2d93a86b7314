import type { Ratio, Summary } from './lib/stats';
import type { BenchReport } from './run';

/** Tables for people, ratios first. */
export function printReport({ scan, peers, index, page, tasks, ...report }: BenchReport): void {
  for (const why of report.skipped) console.log(`Left out: ${why}`);
  if (scan) {
    print('Scan, warm: ratio to a bare walk over the same text nodes', ratios(scan.warm));
    print('Scan, first run in a fresh context: the same', ratios(scan.cold));
  }
  for (const [peer, rows] of Object.entries(peers ?? {})) {
    const table = Object.entries(rows).map(([names, { ratio, ...rest }]) => [names, { ...ratio, ...rest }]);
    print(`${peer}: the same, by number of names`, Object.fromEntries(table));
  }
  if (index) {
    print('Index', index.sizes);
    print('Designs, 100,000 forms', Object.fromEntries(index.designs.map(({ design, ...row }) => [design, row])));
  }
  if (page) {
    const { messages, worker, idleToPainted, dwellToCard, ...rest } = page;
    const rows: Record<string, Summary> = {
      'scan of a page in the worker itself': worker.scan,
      'idle to painted, worker awake': idleToPainted.awake,
      'idle to painted, worker asleep': idleToPainted.asleep,
      'dwell over to card': dwellToCard,
    };
    for (const [size, { bare, findMentions }] of Object.entries(messages)) {
      rows[`message of ${size}`] = bare;
      rows[`message of ${size}, matched`] = findMentions;
    }
    print('Page, milliseconds', rows);
    console.log({ indexLoadMs: worker.loadMs, ...rest });
  }
  if (tasks) print('Longest task of ours, processor slowed down 4 times', tasks);
  if (scan) print('Pages, milliseconds', Object.fromEntries(scan.pages.map((each) => [each.page, pageRow(each)])));
  const { before, after, seconds, node, processors } = report;
  console.log(`\n${node}, ${processors}; ${seconds} s`);
  print('Machine before and after: load average, and a loop of about 10 ms on a quiet one', {
    before: { load: before.load.join(' '), ...before.calibration },
    after: { load: after.load.join(' '), ...after.calibration },
  });
}

function pageRow({ nodes, characters, medianMs }: NonNullable<BenchReport['scan']>['pages'][number]) {
  return { nodes, characters, ...medianMs };
}

function ratios(rows: Readonly<Record<string, Ratio>>): object {
  return Object.fromEntries(Object.entries(rows).map(([name, { mean, least, most }]) => [name, { mean, least, most }]));
}

function print(title: string, table: object): void {
  console.log(`\n${title}`);
  console.table(table);
}
