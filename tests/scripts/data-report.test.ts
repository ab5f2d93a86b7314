import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Entity, KeyLabel, Kind } from '../../lib/model/entity';
import { compileDataset } from '../../scripts/dataset/compile';
import { listCollisions } from '../../scripts/report/alias-collisions';
import { makeReport, type ReportInput } from '../../scripts/report/make-report';
import { reportPage } from '../../scripts/report/report-page';
import { ageInMonths, listStale } from '../../scripts/report/stale-facts';
import { validFiles, writeFiles } from '../fixtures/dataset';

const TODAY = '2026-11-24';

/** An entity with one fact a month. */
function entity(kind: Kind, months: string[], labels: KeyLabel[] = [], more: Partial<Entity> = {}): Entity {
  return {
    id: 'one',
    title: 'One',
    kind,
    topics: ['laws'],
    summary: 'One.',
    keyData: labels.map((label) => ({ label, value: 'x', asOf: '2025-01', sources: ['a'] })),
    aliases: [{ text: 'One', lang: 'en', caseSensitive: false, needsContext: false, shortForm: false }],
    notToConfuse: [],
    contextWords: [],
    facts: months.map((asOf, i) => ({ id: `one#${i + 1}`, status: 'established', text: 'x', asOf, sources: ['a'] })),
    related: [],
    ...more,
  };
}

const staleFacts = (one: Entity, today = TODAY) => listStale([one], today).facts.map(({ asOf }) => asOf);

describe('stale facts', () => {
  it.each([
    ['an office-holder after six months', entity('person', ['2026-04', '2026-05'], ['Office']), ['2026-04']],
    ['one with a role likewise', entity('person', ['2026-04', '2026-05'], ['Role']), ['2026-04']],
    ['a court case after six months', entity('court-case', ['2026-04', '2026-05']), ['2026-04']],
    ['a law after three years', entity('law', ['2023-10', '2023-11', '2026-04']), ['2023-10']],
    ['no private person', entity('person', ['1998-04']), []],
    ['no place', entity('place', ['1998-04']), []],
  ])('are those of %s', (_, one, months) => expect(staleFacts(one)).toEqual(months));

  it('depend on the day', () => {
    const one = entity('person', ['2026-05'], ['Office']);
    expect(staleFacts(one, '2026-11-30')).toEqual([]);
    expect(staleFacts(one, '2026-12-01')).toEqual(['2026-05']);
    expect(ageInMonths('2025-12', '2026-01-01')).toBe(1);
  });

  it('tell a card with nothing newer from one that goes on', () => {
    const { facts, keyData } = listStale([entity('person', ['2024-01', '2026-11'], ['Office'])], TODAY);
    expect(facts.map(({ fact, isNewest }) => [fact, isNewest])).toEqual([['one#1', false]]);
    expect(keyData.map(({ fact, asOf }) => [fact, asOf])).toEqual([['one Office', '2025-01']]);
    expect(listStale([entity('person', ['2024-01', '2026-01'], ['Office'])], TODAY).facts.at(-1)?.isNewest).toBe(true);
  });

  it('say why', () => {
    const [fact] = listStale([entity('court-case', ['2024-11'], ['Decided'])], TODAY).facts;
    expect(fact).toMatchObject({ entity: 'one', fact: 'one#1', asOf: '2024-11', kind: 'court-case' });
    expect(fact?.reason).toBe('24 months old, limit 6: cases move on; its key data give a date of decision');
  });
});

describe('alias collisions', () => {
  const named = (id: string, text: string, rules: object = {}) => {
    const plain = { lang: 'en', caseSensitive: false, needsContext: false, shortForm: false } as const;
    return entity('agency', ['2026-01'], [], { id, aliases: [{ text, ...plain, ...rules }] });
  };

  it('are held apart by a rule of each, or by none', () => {
    const all = [
      named('a', 'ICE', { needsContext: true }),
      named('b', 'Ice', { needsContext: true }),
      named('c', 'Lee', { needsContext: true }),
      named('d', 'LEE', { shortForm: true }),
      named('e', 'UN', { needsContext: true }),
      named('f', 'Un'),
      named('g', 'Alone'),
    ];
    expect(listCollisions(all)).toEqual([
      { alias: 'ICE', entities: ['a', 'b'], rule: 'each needs context' },
      { alias: 'Lee', entities: ['c', 'd'], rule: 'each needs context or its full name' },
      { alias: 'UN', entities: ['e', 'f'], rule: null },
    ]);
  });
});

async function input(more: Partial<ReportInput> = {}): Promise<ReportInput> {
  const { index, packs } = await compileDataset(writeFiles(validFiles()));
  return { index, packs, curated: new Set(['harbor-act']), today: TODAY, pages: null, ...more };
}

describe('makeReport', () => {
  it('counts entities, facts, topics, statuses and sources', async () => {
    const report = makeReport(await input());
    expect(report).toMatchObject({
      entities: 2,
      curatedEntities: 1,
      facts: 4,
      curatedFacts: 3,
      sources: 2,
      unsourcedFacts: 0,
      collisionsWithoutRule: 0,
      curatedTwoPublishersShare: 0.3333,
      twoPublishersShare: 0.25,
    });
    expect(report.topics.map(({ id, cards, facts, pack }) => [id, cards, facts, pack?.facts])).toEqual([
      ['laws', 2, 4, 3],
      ['bodies', 1, 1, 1],
    ]);
    expect(report.statuses.reported).toEqual({ curated: 0, tables: 1 });
    expect(report.sourceKinds.news).toEqual({ sources: 1, facts: 3 });
    expect(report.publishers[0]).toEqual({ publisher: 'The Ledger', kind: 'news', sources: 1, facts: 3 });
    expect(Object.keys(report.months)).toEqual(['2025-03', '2025-04', '2025-05']);
  });

  it('counts a fact whose sources nobody read as unsourced', async () => {
    const { packs, ...rest } = await input();
    const unread = packs.map((pack) => ({ ...pack, sources: pack.sources.map((one) => ({ ...one, seen: false })) }));
    expect(makeReport({ packs: unread, ...rest }).unsourcedFacts).toBe(4);
  });

  it('says which entities no page mentions, and nothing where there are no pages', async () => {
    expect(makeReport(await input()).unmentioned).toBeNull();
    const pages = { count: 3, mentioned: new Set(['harbor-act']) };
    expect(makeReport(await input({ pages })).unmentioned).toEqual({
      pages: 3,
      mentioned: 1,
      curated: [],
      tables: ['harbor-board'],
    });
  });

  it('says whom nobody relates to', async () => {
    const { packs, ...rest } = await input();
    const alone = packs.map((pack) => ({ ...pack, entities: pack.entities.map((one) => ({ ...one, related: [] })) }));
    expect(makeReport({ packs: alone, ...rest }).unrelated).toEqual({
      curated: ['harbor-act'],
      tables: ['harbor-board'],
    });
  });
});

describe('the page', () => {
  it('is one file without scripts and without anything from elsewhere', async () => {
    const html = reportPage(makeReport(await input()), [], ':root { --sl-ink: #000; }');
    expect(html).not.toMatch(/<script|<link|<img|@import|https?:\/\/|url\((?!#)|\bon\w+=/);
    expect(html.match(/<svg class="chart" role="img" aria-label="/g)).toHaveLength(5);
    expect(html).toContain('No saved pages were there');
  });

  it('links every section, and closes what it opens', async () => {
    const html = reportPage(makeReport(await input()), [], '');
    const targets = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(targets.length).toBeGreaterThan(5);
    for (const id of targets) expect(html).toContain(`<section id="${id}"`);
    for (const tag of ['section', 'table', 'details', 'ul', 'svg', 'div', 'p']) {
      const opened = html.match(new RegExp(`<${tag}[ >]`, 'g'))?.length;
      expect(html.match(new RegExp(`</${tag}>`, 'g'))?.length, tag).toBe(opened);
    }
  });

  it('never makes markup of what the data say', async () => {
    const { index, packs, ...rest } = await input();
    const spoiled = packs.map((pack) => ({
      ...pack,
      sources: pack.sources.map((one) => ({ ...one, publisher: '<script>alert("x")</script>' })),
    }));
    const topics = index.topics.map((topic) => ({ ...topic, title: { en: '"><img src=x>', es: '' } }));
    const exception = { rule: 'nameless-voice', at: 'one#1', reason: '<b>because</b> of <i>this</i>' } as const;
    const html = reportPage(makeReport({ index: { ...index, topics }, packs: spoiled, ...rest }), [exception], '');
    expect(html).not.toMatch(/<script|<img|<b>|<i>/);
  });
});

describe('data:report', { timeout: 60_000 }, () => {
  const data = writeFiles(validFiles());
  const pages = mkdtempSync(join(tmpdir(), 'sidelight-pages-'));
  writeFileSync(join(pages, 'a.txt'), 'The Harbor Act was passed.');

  function run(...args: string[]) {
    const all = ['--import', 'tsx', 'scripts/data-report.ts', '--data', data, ...args];
    return spawnSync(process.execPath, all, { encoding: 'utf8' });
  }

  it('prints one object', () => {
    const { status, stdout } = run('--json', '--today', TODAY, '--pages', pages);
    expect(status).toBe(0);
    const report = JSON.parse(stdout);
    expect(report).toMatchObject({ entities: 2, facts: 4, today: TODAY, stale: [] });
    expect(report.unmentioned).toEqual({ pages: 1, mentioned: 1, curated: ['harbor-board'], tables: [] });
  });

  it('writes the page where it is told', () => {
    const out = join(pages, 'report/index.html');
    expect(run('--today', TODAY, '--pages', pages, '--out', out).status).toBe(0);
    expect(readFileSync(out, 'utf8')).toContain('<h1>What the dataset holds</h1>');
  });

  it.each([
    ['a day that is none', ['--today', '2026-02-30'], '--today: "2026-02-30" is no day'],
    ['a folder that is not there', ['--pages', 'nowhere'], 'nowhere: there is no such file or folder'],
    ['an argument that it does not know', ['extra'], 'usage: npm run data:report'],
  ])('refuses %s with exit code 1', (_, args, message) => {
    const { status, stderr } = run(...args);
    expect(status).toBe(1);
    expect(stderr).toContain(message);
  });
});
