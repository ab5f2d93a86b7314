// What an alias hits on given pages, and what the matcher says to each place:
//   npm run data:hits -- ALIAS|ID [PAGE…]      pages: .html, .html.gz, texts, or folders of them; else the saved pages
//   npm run data:hits -- --changed [PAGE…]     the aliases that differ from the last commit
// --json for machines, --data FOLDER for another dataset.
import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildMatchIndex, type MatchIndex } from '../lib/matching/match-index';
import type { Entity, MatchEntry } from '../lib/model/entity';
import { fold, normalise } from '../lib/text/normalise';
import { compileDataset } from './dataset/compile';
import { type AliasHit, findAliasHits, type Wanted } from './lib/alias-hits';
import { type AliasChange, compileCommitted, listAliasChanges } from './lib/changed-aliases';
import { failOnInput, InputError } from './lib/input-error';
import { listPageFiles, sharedPageFiles } from './lib/page-files';
import { ROOT } from './lib/project';
import { whyNoSavedPages } from './lib/saved-pages';
import { readInput } from './lib/scan-input';

const USAGE = 'usage: npm run data:hits -- ALIAS|ID [PAGE…]   or   -- --changed [PAGE…]   (--json for machines)';
/** Of a line, so much is shown before and behind a hit. UTF-16 code units. */
const AROUND = 40;

type Group = { index: MatchIndex; wanted: Wanted[] };
type FileHit = { file: string; change?: AliasChange['change'] } & AliasHit;

try {
  await main();
} catch (error) {
  failOnInput(error);
}

async function main(): Promise<void> {
  const { values, positionals } = readArguments();
  const [query = '', ...rest] = values.changed ? ['', ...positionals] : positionals;
  if (!values.changed && query.trim() === '') throw new InputError(USAGE);
  if (!values.changed && existsSync(query)) throw new InputError(`${query} is a file, no alias.\n${USAGE}`);
  const files = rest.length > 0 ? listPageFiles(rest) : sharedPageFiles();
  if (files === null) throw new InputError(`Say which pages to look at: ${whyNoSavedPages()}.\n${USAGE}`);

  const dataDir = values.data ? resolve(values.data) : join(ROOT, 'data');
  const { packs } = await compileDataset(dataDir);
  const entities = packs.flatMap((pack) => pack.entities);
  const changes = values.changed ? listAliasChanges(await compileCommitted(dataDir), entities) : [];
  const groups = values.changed
    ? await groupsOfChanges(changes, entities, dataDir)
    : [groupOfQuery(entities, query, values['case-sensitive'] ?? false)];
  const hits = hitsIn(files, groups, changes);
  const summary = { query: values.changed ? null : query, changes, files: files.length, ...count(hits) };
  if (values.json) console.log(JSON.stringify({ ...summary, hits }));
  else printTable(summary, hits, groups);
}

function readArguments() {
  try {
    return parseArgs({
      options: {
        json: { type: 'boolean' },
        changed: { type: 'boolean' },
        'case-sensitive': { type: 'boolean' },
        data: { type: 'string' },
      },
      allowPositionals: true,
    });
  } catch (error) {
    throw new InputError(`${error instanceof Error ? error.message : error}\n${USAGE}`);
  }
}

/** All aliases of an entity, or one alias of whoever has it; a form that nobody has is tried as a plain name. */
function groupOfQuery(entities: readonly Entity[], query: string, caseSensitive: boolean): Group {
  const index = buildMatchIndex('data', entities);
  const named = entities.find(({ id }) => id === query);
  if (named) return { index, wanted: named.aliases.map((alias) => ({ entry: named, alias })) };
  const all = entities.flatMap((entry) => entry.aliases.map((alias) => ({ entry, alias })));
  const exact = all.filter(({ alias }) => alias.text === query);
  const same = exact.length > 0 ? exact : all.filter(({ alias }) => foldAll(alias.text) === foldAll(query));
  if (same.length > 0) return { index, wanted: same };
  const alias = { text: query, lang: 'en', caseSensitive, needsContext: false, shortForm: false } as const;
  const entry: MatchEntry = {
    id: '(nobody)',
    title: query,
    kind: 'concept',
    topics: [],
    aliases: [alias],
    contextWords: [],
    related: [],
  };
  return { index: buildMatchIndex('data', [...entities, entry]), wanted: [{ entry, alias }] };
}

function foldAll(text: string): string {
  return fold(normalise(text).text);
}

/** What is there is looked for by today's rules, what was removed by those of the last commit. */
async function groupsOfChanges(changes: readonly AliasChange[], now: Entity[], dataDir: string): Promise<Group[]> {
  const removed = changes.filter(({ change }) => change === 'removed');
  const kept = changes.filter(({ change }) => change !== 'removed');
  const before = removed.length > 0 ? await compileCommitted(dataDir) : [];
  const pick = (entities: readonly Entity[], list: readonly AliasChange[]): Wanted[] =>
    entities.flatMap((entry) =>
      entry.aliases
        .filter(({ text }) => list.some(({ entity, alias }) => entity === entry.id && alias === text))
        .map((alias) => ({ entry, alias })),
    );
  return [
    { index: buildMatchIndex('now', now), wanted: pick(now, kept) },
    { index: buildMatchIndex('before', before), wanted: pick(before, removed) },
  ];
}

function hitsIn(files: readonly string[], groups: readonly Group[], changes: readonly AliasChange[]): FileHit[] {
  return files.flatMap((file) => {
    const page = read(file);
    return groups.flatMap(({ index, wanted }) =>
      (wanted.length > 0 ? findAliasHits(index, wanted, page) : []).map((hit) => {
        const found = changes.find(({ entity, alias }) => entity === hit.entity && alias === hit.alias);
        return { file, ...(found && { change: found.change }), ...hit };
      }),
    );
  });
}

function read(file: string): ReturnType<typeof readInput> {
  try {
    return readInput(file);
  } catch (error) {
    throw new InputError(`${file}: ${error instanceof Error ? error.message : error}`);
  }
}

function count(hits: readonly FileHit[]): { verdicts: Record<string, number>; filesWithHits: number } {
  const verdicts: Record<string, number> = {};
  for (const { verdict } of hits) verdicts[verdict] = (verdicts[verdict] ?? 0) + 1;
  return { verdicts, filesWithHits: new Set(hits.map(({ file }) => file)).size };
}

function printTable(
  { changes, files, filesWithHits, verdicts }: { changes: AliasChange[]; files: number } & ReturnType<typeof count>,
  hits: readonly FileHit[],
  groups: readonly Group[],
): void {
  for (const { entity, alias, change } of changes) console.log(`${change.padEnd(20)} "${alias}" of ${entity}`);
  const nobody = groups.flatMap(({ wanted }) => wanted).find(({ entry }) => entry.id === '(nobody)');
  if (nobody) console.log(`No entity has the alias "${nobody.alias.text}"; it is tried as a plain name.`);
  if (groups.every(({ wanted }) => wanted.length === 0)) {
    console.log('No alias differs from the last commit.');
    return;
  }
  if (hits.length > 0) {
    console.table(
      hits.map(({ file, change, entity, verdict, detail, line, start, end }) => ({
        file: shorten(basename(file), 36),
        ...(change && { change }),
        entity,
        line: around(line, start, end),
        verdict: verdict + (detail ? `, ${detail}` : ''),
      })),
    );
  }
  const sums = Object.entries(verdicts).sort(([, a], [, b]) => b - a);
  const parts = sums.map(([verdict, number]) => `${number} ${verdict}`).join(', ');
  console.log(`Hits: ${hits.length} in ${filesWithHits} of ${files} files${parts ? `: ${parts}` : ''}.`);
}

function around(line: string, start: number, end: number): string {
  const before = line.slice(Math.max(0, start - AROUND), start);
  const behind = line.slice(end, end + AROUND);
  return `${start > AROUND ? '…' : ''}${before}[${line.slice(start, end)}]${behind}${end + AROUND < line.length ? '…' : ''}`;
}

function shorten(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}
