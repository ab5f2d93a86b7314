// How curators and tests look at matching: the same pure matcher as in the worker, over saved pages, texts or lines.
//   npm run --silent scan -- FILE…          a table a file (.html, .html.gz, or plain text)
//   npm run --silent scan -- --why FILE…    with everything that was weighed, and what was held back
//   npm run --silent scan -- --json FILE…   the same for machines
//   npm run --silent scan -- --jsonl        lines {"id","text","lang"?,"url"?} in, {"id","matches":[…]} out
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { buildMatchIndex, type MatchIndex } from '../lib/matching/match-index';
import { compileDataset } from './dataset/compile';
import { ROOT } from './lib/project';
import { readInput } from './lib/scan-input';
import { type BlockMatch, type ScanMatch, scanBlocks, scanText } from './lib/scan-text';

const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean' }, jsonl: { type: 'boolean' }, why: { type: 'boolean' } },
  allowPositionals: true,
});

const { index: packs, packs: contents } = await compileDataset(`${ROOT}data`);
const index = buildMatchIndex(
  packs.version,
  contents.flatMap(({ entities }) => entities),
);

if (values.jsonl) await scanLines(index);
else if (positionals.length > 0) scanFiles(index, positionals);
else {
  console.error('usage: npm run --silent scan -- [--json] [--why] FILE…   or   --jsonl < LINES');
  process.exitCode = 2;
}

/** One answer a line. A line that cannot be read is told on standard error, the others are answered all the same. */
async function scanLines(index: MatchIndex): Promise<void> {
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (line.trim() === '') continue;
    try {
      const { id, text, lang = '' } = parseLine(line);
      process.stdout.write(`${JSON.stringify({ id, matches: scanText(index, text, lang) })}\n`);
    } catch (error) {
      console.error(`line ${number}: ${error instanceof Error ? error.message : error}`);
      process.exitCode = 1;
    }
  }
}

function parseLine(line: string): { id: unknown; text: string; lang?: string } {
  const value: unknown = JSON.parse(line);
  if (typeof value !== 'object' || value === null) throw new Error('an object expected');
  const { id, text, lang } = value as Record<string, unknown>;
  if (id === undefined) throw new Error('id: missing');
  if (typeof text !== 'string') throw new Error('text: a string expected');
  if (lang !== undefined && lang !== null && typeof lang !== 'string') throw new Error('lang: a string expected');
  return { id, text, ...(typeof lang === 'string' ? { lang } : {}) };
}

function scanFiles(index: MatchIndex, files: readonly string[]): void {
  for (const file of files) {
    try {
      const { lang, blocks } = readInput(file);
      const { matches, heldBack } = scanBlocks(index, blocks, lang);
      if (values.json) console.log(JSON.stringify({ file, lang, matches, ...(values.why ? { heldBack } : {}) }));
      else {
        console.log(
          `\n${file}: ${matches.length} mentions of ${new Set(matches.map(({ entity }) => entity)).size} entities`,
        );
        console.table(matches.map((match) => ({ ...row(match), why: values.why ? signsOf(match) : briefly(match) })));
        if (!values.why) continue;
        console.log(`${heldBack.length} held back`);
        console.table(heldBack.map((match) => ({ ...row(match), reason: match.reason, why: signsOf(match) })));
      }
    } catch (error) {
      console.error(`${file}: ${error instanceof Error ? error.message : error}`);
      process.exitCode = 1;
    }
  }
}

function row({ surface, entity, score, line }: BlockMatch) {
  return { surface, entity, score, line: line.length > 80 ? `${line.slice(0, 79)}…` : line };
}

function briefly({ why }: ScanMatch): string {
  return [why.rule, why.evidence].filter(Boolean).join(': ');
}

/** "near +0.3 (bukele), related +0.15 (CECOT)" */
function signsOf({ why }: ScanMatch): string {
  if (why.signs.length === 0) return why.rule;
  return why.signs
    .map(({ sign, weight, words }) => {
      const number = `${weight < 0 ? '' : '+'}${weight}`;
      return [sign, number, words.length > 0 ? `(${words.join(', ')})` : ''].filter(Boolean).join(' ');
    })
    .join(', ');
}
