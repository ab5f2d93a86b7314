// What the dataset holds, how it is grounded and what has grown old: npm run data:report
// Writes .output/report/index.html; with --json one object to standard output instead.
//   --today DATE   count ages from that day     --pages FOLDER   look for mentions there, not on the saved pages
//   --data FOLDER  another dataset              --out FILE       write the page there
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { findMentions } from '../lib/matching/find-mentions';
import { buildMatchIndex } from '../lib/matching/match-index';
import type { Entity } from '../lib/model/entity';
import { isRealDate } from './dataset/check-dataset';
import { compileDataset } from './dataset/compile';
import { ENTITIES, readDataset } from './dataset/read-dataset';
import { failOnInput, InputError } from './lib/input-error';
import { listPageFiles, sharedPageFiles } from './lib/page-files';
import { ROOT } from './lib/project';
import { whyNoSavedPages } from './lib/saved-pages';
import { readInput } from './lib/scan-input';
import { makeReport } from './report/make-report';
import { reportPage } from './report/report-page';

const USAGE =
  'usage: npm run data:report [-- --json] [--today 2026-11-24] [--pages FOLDER] [--data FOLDER] [--out FILE]';

try {
  const { json, today, pages, dataDir, out } = readArguments();
  const { index, packs } = await compileDataset(dataDir);
  const report = makeReport({
    index,
    packs,
    curated: listCurated(dataDir),
    today,
    pages: readMentions(
      packs.flatMap(({ entities }) => entities),
      pages,
    ),
  });
  if (json) console.log(JSON.stringify(report));
  else {
    mkdirSync(dirname(out), { recursive: true });
    const tokens = readFileSync(join(ROOT, 'components/styles/tokens.css'), 'utf8');
    writeFileSync(out, reportPage(report, readDataset(dataDir).exceptions, tokens));
    console.log(
      `${report.entities} entities, ${report.facts} facts, ${report.stale.length} of them stale by ${today}. ${out}`,
    );
  }
} catch (error) {
  failOnInput(error);
}

function readArguments() {
  try {
    const text = { type: 'string' } as const;
    const options = { json: { type: 'boolean' }, today: text, pages: text, data: text, out: text } as const;
    const { values } = parseArgs({ options });
    const today = values.today ?? new Date().toISOString().slice(0, 10);
    if (!/^\d{4}-\d{2}-\d{2}$/.test(today) || !isRealDate(today))
      throw new Error(`--today: "${today}" is no day such as 2026-11-24`);
    return {
      json: values.json ?? false,
      today,
      pages: values.pages,
      dataDir: values.data ? resolve(values.data) : join(ROOT, 'data'),
      out: values.out ? resolve(values.out) : join(ROOT, '.output/report/index.html'),
    };
  } catch (error) {
    throw new InputError(`${error instanceof Error ? error.message : error}\n${USAGE}`);
  }
}

/** Entities with a file of their own. */
function listCurated(dataDir: string): Set<string> {
  const folder = join(dataDir, ENTITIES);
  const files = existsSync(folder) ? readdirSync(folder) : [];
  return new Set(files.filter((name) => name.endsWith('.yaml')).map((name) => name.slice(0, -'.yaml'.length)));
}

/** Which entities the pages mention, all topics on. Null, and a word on standard error, when there are no pages. */
function readMentions(entities: readonly Entity[], folder: string | undefined) {
  const files = folder === undefined ? sharedPageFiles() : listPageFiles([folder]);
  if (files === null) {
    console.error(`Mentions are left out: ${whyNoSavedPages()}.`);
    return null;
  }
  const index = buildMatchIndex('report', entities);
  const mentioned = new Set<string>();
  for (const file of files) {
    const { lang, blocks } = readInput(file);
    const request = { blocks: blocks.map((text, id) => ({ id, text })), lang, memory: null };
    for (const { entityId } of findMentions(index, request).mentions) mentioned.add(entityId);
  }
  return { count: files.length, mentioned };
}
