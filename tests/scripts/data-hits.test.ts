import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { buildMatchIndex } from '../../lib/matching/match-index';
import type { Alias, MatchEntry } from '../../lib/model/entity';
import { findAliasHits } from '../../scripts/lib/alias-hits';
import { validFiles, writeFiles } from '../fixtures/dataset';

const PLAIN = { lang: 'en', caseSensitive: false, needsContext: false, shortForm: false } as const;
const alias = (text: string, rules: Partial<Alias> = {}): Alias => ({ text, ...PLAIN, ...rules });

function entry(id: string, aliases: Alias[], more: Partial<MatchEntry> = {}): MatchEntry {
  return { id, title: id, kind: 'concept', topics: [], aliases, contextWords: [], related: [], ...more };
}

const ANN = entry('ann-pilot', [alias('Ann Pilot'), alias('Pilot', { shortForm: true })], {
  kind: 'person',
  contextWords: ['harbor'],
});
const BOARD = entry('board', [alias('HBA', { caseSensitive: true, needsContext: true })], { contextWords: ['harbor'] });
const UNION = entry('union', [alias('UP', { lang: 'es', caseSensitive: true })]);
const ACT = entry('pilot-act', [alias('Pilot Act')]);
const ALL = [ANN, BOARD, UNION, ACT];

/** `[surface, verdict, detail]` of every hit of an entity's aliases. */
function hits(of: MatchEntry, blocks: string[], lang = 'en') {
  const wanted = of.aliases.map((one) => ({ entry: of, alias: one }));
  return findAliasHits(buildMatchIndex('test', ALL), wanted, { lang, blocks }).map(({ surface, verdict, detail }) => [
    surface,
    verdict,
    detail,
  ]);
}

describe('findAliasHits', () => {
  it('shows each place once, as the form that is shown', () => {
    expect(hits(ANN, ['Ann Pilot came.', 'Then Pilot left.'])).toEqual([
      ['Ann Pilot', 'shown', 'name'],
      ['Pilot', 'shown', 'short: Ann Pilot'],
    ]);
  });

  it.each([
    ['a short form alone', ANN, ['Then Pilot left.'], 'en', 'short form without the full name'],
    ['another given name', ANN, ['Ann Pilot came with Bob Pilot.'], 'en', 'part of another name'],
    ['a thing that bears the name', ANN, ['Pilot Tower is high.'], 'en', 'part of another name'],
    ['a doubtful form without context', BOARD, ['HBA scored twice.'], 'en', 'needs context'],
    ['other capitals', BOARD, ['The hba met at the harbor.'], 'en', 'other case'],
    ['another language', UNION, ['They went UP.'], 'en', 'other language'],
  ])('says why %s is held back', (_, of, blocks, lang, verdict) => {
    expect(hits(of, blocks, lang).map(([, said]) => said)).toContain(verdict);
  });

  it('says which match took the place', () => {
    expect(hits(ANN, ['The Pilot Act passed.'])).toEqual([['Pilot', 'inside a longer match', 'Pilot Act (pilot-act)']]);
  });

  it('looks for whole words, whatever their spaces and quotes', () => {
    expect(hits(ANN, ['Autopilots and Ann\u00a0Pilot’s ship.']).map(([surface]) => surface)).toEqual([
      'Ann\u00a0Pilot',
    ]);
  });
});

describe('data:hits', { timeout: 60_000 }, () => {
  const folder = writeFiles(validFiles());
  const pages = mkdtempSync(join(tmpdir(), 'sidelight-pages-'));
  writeFileSync(join(pages, 'a.txt'), 'The Harbor Act binds the HBA.');
  writeFileSync(
    join(pages, 'b.html.gz'),
    gzipSync('<html lang="en"><body><article><p>HBA is a band.</p></article></body></html>'),
  );

  function run(...args: string[]) {
    const all = ['--import', 'tsx', 'scripts/data-hits.ts', '--data', folder, ...args];
    const { status, stdout, stderr } = spawnSync(process.execPath, all, { encoding: 'utf8' });
    return { status, stdout, stderr };
  }

  it('looks through a folder of pages and texts', () => {
    const { status, stdout } = run('--json', 'harbor-act', pages);
    expect(status).toBe(0);
    const { hits: found, files, verdicts } = JSON.parse(stdout);
    expect(files).toBe(2);
    expect(verdicts).toEqual({ shown: 2, 'needs context': 1 });
    expect(found.map(({ alias: text, verdict }: Record<string, string>) => [text, verdict])).toEqual([
      ['Harbor Act', 'shown'],
      ['HBA', 'shown'],
      ['HBA', 'needs context'],
    ]);
  });

  it('tries a form that nobody has as a plain name, and prints a table', () => {
    const { status, stdout } = run('band', pages);
    expect(status).toBe(0);
    expect(stdout).toContain('No entity has the alias "band"');
    expect(stdout).toContain('HBA is a [band].');
    expect(stdout).toContain('Hits: 1 in 1 of 2 files: 1 shown.');
  });

  it('looks for what differs from the last commit', () => {
    const git = (...args: string[]) => spawnSync('git', ['-C', folder, ...args], { encoding: 'utf8' });
    git('init', '-q');
    git('add', '-A');
    git('-c', 'user.name=t', '-c', 'user.email=t@t.example', 'commit', '-qm', 'first');
    expect(run('--changed', pages).stdout).toContain('No alias differs from the last commit.');
    const file = join(folder, 'entities/harbor-act.yaml');
    const entity = parse(readFileSync(file, 'utf8'));
    entity.aliases[1].caseSensitive = true;
    entity.aliases[1].needsContext = false;
    entity.aliases[0].text = 'Act of Harbors';
    writeFileSync(file, stringify(entity));
    const { changes, hits: found } = JSON.parse(run('--json', '--changed', pages).stdout);
    expect(changes).toEqual([
      { entity: 'harbor-act', alias: 'Harbor Act', change: 'removed' },
      { entity: 'harbor-act', alias: 'HBA', change: 'other rules' },
      { entity: 'harbor-act', alias: 'Act of Harbors', change: 'new' },
    ]);
    expect(found).toContainEqual(expect.objectContaining({ alias: 'Harbor Act', change: 'removed', verdict: 'shown' }));
  });

  it.each([
    ['nothing to look for', [], 'usage: npm run data:hits'],
    ['a page that is not there', ['HBA', 'nowhere.html'], 'nowhere.html: there is no such file or folder'],
    ['an unknown option', ['--nope'], "Unknown option '--nope'"],
    ['a file instead of an alias', ['package.json'], 'package.json is a file, no alias'],
  ])('refuses %s with exit code 1', (_, args, message) => {
    const { status, stderr } = run(...args);
    expect(status).toBe(1);
    expect(stderr).toContain(message);
  });
});
