import { readFileSync } from 'node:fs';
import { type SourceKind, STATUSES, type Status } from '../../lib/model/entity';
import type { Exception } from '../dataset/exceptions';
import { type Bar, barChart, CHART_PATTERNS, columnChart } from './charts';
import { escapeHtml, fold, idList, kilobytes, number, percent, table } from './html';
import type { Report, Split } from './make-report';
import { LIMITS, STALE_KINDS, type StaleFact } from './stale-facts';

const STATUS_WORDS: Readonly<Record<Status, string>> = {
  established: 'On record',
  reported: 'Reported',
  disputed: 'Disputed',
  alleged: 'Alleged',
};
const SOURCE_WORDS: Readonly<Record<SourceKind, string>> = {
  government: 'Government',
  court: 'Courts',
  'legal-reference': 'Legal reference',
  'international-body': 'International bodies',
  news: 'News',
  wire: 'Wire agencies',
  ngo: 'Non-governmental organizations',
  research: 'Research',
  reference: 'Reference works',
};
/** Years that are drawn one by one before this one; what is older is one column. */
const SINGLE_YEARS = 19;
/** Months that are drawn one by one; earlier ones are drawn by year. */
const SINGLE_MONTHS = 24;

type Section = { id: string; title: string; body: string };

/** The report as one page without scripts. Written only from what the editors keep, and escaped all the same. */
export function reportPage(report: Report, exceptions: readonly Exception[], tokens: string): string {
  const sections = [
    figures(report),
    topics(report),
    statuses(report),
    sources(report),
    age(report),
    stale(report),
    pages(report),
    relations(report),
    collisions(report),
    exempt(exceptions),
  ];
  const css = readFileSync(new URL('report.css', import.meta.url), 'utf8');
  const links = sections.map(({ id, title }) => `<li><a href="#${id}">${title}</a></li>`).join('');
  const bodies = sections.map(
    ({ id, title, body }) =>
      `<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${title}</h2>\n${body}</section>`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Sidelight dataset ${escapeHtml(report.version)}</title>
<style>
${tokens}
${css}
</style>
</head>
<body>
${CHART_PATTERNS}
<main>
<header>
<h1>What the dataset holds</h1>
<p class="lead">Dataset ${escapeHtml(report.version)}, as seen on ${escapeHtml(report.today)}: its coverage, what its facts rest on, and what has grown old.</p>
</header>
<nav aria-label="Sections"><ul>${links}</ul></nav>
${bodies.join('\n')}
<footer>Made by <code>npm run data:report</code>; <code>-- --json</code> gives the same figures to machines.</footer>
</main>
</body>
</html>
`;
}

function figures(report: Report): Section {
  const fromTables = report.entities - report.curatedEntities;
  const list: [string, string][] = [
    [number(report.entities), fromTables > 0 ? `entities, ${number(fromTables)} of them from tables` : 'entities'],
    [
      number(report.facts),
      report.curatedFacts < report.facts ? `facts, ${number(report.curatedFacts)} curated` : 'facts',
    ],
    [number(report.sources), `sources of ${number(report.publisherCount)} publishers`],
    [kilobytes(report.bytes), 'in all packs'],
    [number(report.unsourcedFacts), 'facts without a source that was read'],
    [percent(report.curatedTwoPublishersShare), 'of curated facts on two or more publishers'],
    [number(report.stale.length), 'facts past the limit of their kind'],
    [number(report.collisionsWithoutRule), 'names of two entities that no rule holds apart'],
  ];
  const items = list.map(([figure, words]) => `<div><dt>${escapeHtml(words)}</dt><dd>${figure}</dd></div>`).join('\n');
  return { id: 'figures', title: 'In figures', body: `<dl class="figures">${items}</dl>` };
}

function topics(report: Report): Section {
  const bars = report.topics.map(({ title, facts }) => ({ label: title, value: { curated: facts, tables: 0 } }));
  const rows = report.topics.map(({ title, cards, facts, pack }) => [
    escapeHtml(title),
    number(cards),
    number(facts),
    pack ? number(pack.entities) : '0',
    pack ? number(pack.facts) : '0',
    pack ? kilobytes(pack.bytes) : '–',
  ]);
  return {
    id: 'topics',
    title: 'Coverage by topic',
    body:
      '<p>An entity counts in every topic that it carries; its pack is that of its first topic.</p>' +
      `<h3>Facts by topic</h3>${barChart('Facts by topic', bars)}` +
      table(['Topic', '#Entities', '#Facts', '#In its pack', '#Facts in it', '#Size of it'], rows),
  };
}

function statuses(report: Report): Section {
  const bars = STATUSES.map((status) => ({ label: STATUS_WORDS[status], value: report.statuses[status] }));
  return {
    id: 'statuses',
    title: 'Facts by status',
    body: `<p>What kind of statement each fact is. ${keyToHatching(report)}</p>${barChart('Facts by status', bars)}`,
  };
}

function sources(report: Report): Section {
  const kinds = Object.entries(report.sourceKinds) as [SourceKind, { sources: number; facts: number }][];
  const kindRows = kinds
    .sort(([, a], [, b]) => b.facts - a.facts)
    .map(([kind, counts]) => [SOURCE_WORDS[kind], number(counts.sources), number(counts.facts)]);
  const bars = report.publishers.map(({ publisher, facts, sources: count }) => ({
    label: publisher,
    value: { curated: facts, tables: 0 },
    note: `${number(count)} ${count === 1 ? 'source' : 'sources'}`,
  }));
  const two = STATUSES.map((status) => {
    const { facts, two: many } = report.curatedTwoPublishersByStatus[status];
    return [STATUS_WORDS[status], number(facts), number(many), facts === 0 ? '–' : percent(many / facts)];
  });
  return {
    id: 'sources',
    title: 'What facts rest on',
    body:
      `<p>${percent(report.curatedTwoPublishersShare)} of the curated facts rest on two or more independent publishers, ` +
      `${percent(report.curatedTwoReadPublishersShare)} on two or more whose text an editor has read. A wire story that ` +
      'several publishers carry counts as one, as far as their names tell.</p>' +
      table(['Status', '#Curated facts', '#Two or more publishers', '#Share'], two) +
      `<h3>Kinds of sources</h3>${table(['Kind', '#Sources', '#Facts that cite it'], kindRows)}` +
      `<h3>The ${report.publishers.length} publishers that most facts cite, of ${number(report.publisherCount)}</h3>` +
      barChart('Facts by publisher', bars),
  };
}

function age(report: Report): Section {
  const rows = report.oldest.map(({ asOf, fact, kind }) => [date(asOf), code(fact), escapeHtml(kind)]);
  const { years, months } = columns(report);
  return {
    id: 'age',
    title: 'How old the facts are',
    body:
      `<p>By the month for which a fact holds. ${keyToHatching(report)}</p>` +
      `<h3>By year</h3>${columnChart('Facts by year', years)}` +
      `<h3>The last ${SINGLE_MONTHS} months</h3>${columnChart('Facts by month', months)}` +
      fold('The oldest facts', table(['As of', 'Fact', 'Kind of entity'], rows)),
  };
}

/** Years without a fact stay in, so that the axis is one of time. */
function columns({ months, today }: Report): { years: Bar[]; months: Bar[] } {
  const thisYear = Number(today.slice(0, 4));
  const firstYear = thisYear - SINGLE_YEARS;
  const sum = (holds: (month: string) => boolean): Split =>
    Object.entries(months)
      .filter(([month]) => holds(month))
      .reduce((all, [, { curated, tables }]) => ({ curated: all.curated + curated, tables: all.tables + tables }), {
        curated: 0,
        tables: 0,
      });
  const years = Array.from({ length: thisYear - firstYear + 1 }, (_, i) => String(firstYear + i));
  const before = { label: `to ${firstYear - 1}`, value: sum((month) => month < String(firstYear)) };
  const last = Array.from({ length: SINGLE_MONTHS }, (_, i) => {
    const day = new Date(Date.UTC(thisYear, Number(today.slice(5, 7)) - SINGLE_MONTHS + i, 1));
    return day.toISOString().slice(0, 7);
  });
  return {
    years: [before, ...years.map((year) => ({ label: year, value: sum((month) => month.startsWith(year)) }))],
    months: last.map((month) => ({ label: month, value: sum((other) => other === month) })),
  };
}

function stale(report: Report): Section {
  const summary = STALE_KINDS.map((kind) => {
    const { label, months, why } = LIMITS[kind];
    const own = report.stale.filter((fact) => fact.kind === kind);
    const first = cardsToCheck(own);
    const limit = months % 12 === 0 ? `${months / 12} years` : `${months} months`;
    return [label, `${limit}: ${why}`, number(own.length), number(first.length), own[0] ? date(own[0].asOf) : '–'];
  });
  const newest = cardsToCheck([...report.stale, ...report.staleKeyData]);
  const rows = newest.map(({ asOf, entity, kind }) => [date(asOf), code(entity), LIMITS[kind].label]);
  const facts = report.stale.map(({ asOf, fact, reason }) => [date(asOf), code(fact), escapeHtml(reason)]);
  const data = report.staleKeyData.map(({ asOf, fact, reason }) => [date(asOf), code(fact), escapeHtml(reason)]);
  return {
    id: 'stale',
    title: 'What to check again',
    body:
      '<p>A past event stays true; a card on which nothing is newer than the limit may leave out what has happened since. ' +
      'An office-holder is a person whose key data name an office or a role.</p>' +
      table(['Kind', 'Limit', '#Facts past it', '#Cards with nothing newer', '#Oldest'], summary) +
      (rows.length > 0
        ? fold(`The ${rows.length} cards with nothing newer, oldest first`, table(['Newest', 'Entity', 'Kind'], rows))
        : '') +
      (facts.length > 0
        ? fold(`All ${facts.length} facts past their limit`, table(['As of', 'Fact', 'Why'], facts))
        : '') +
      (data.length > 0
        ? fold(`${data.length} key data past their limit`, table(['As of', 'Entity and label', 'Why'], data))
        : ''),
  };
}

/** One line an entity of which nothing is newer. */
function cardsToCheck(list: readonly StaleFact[]): StaleFact[] {
  const newest = list.filter(({ isNewest }) => isNewest);
  const first = newest.filter(({ entity }, i) => newest.findIndex((other) => other.entity === entity) === i);
  return first.sort((a, b) => (a.asOf < b.asOf ? -1 : a.asOf > b.asOf ? 1 : 0));
}

function pages({ unmentioned, entities }: Report): Section {
  const section = { id: 'pages', title: 'What no page mentions' };
  if (unmentioned === null)
    return {
      ...section,
      body: '<p>No saved pages were there when this report was made, so nothing can be said about mentions.</p>',
    };
  const { pages: count, mentioned, curated, tables } = unmentioned;
  return {
    ...section,
    body:
      `<p>${number(count)} saved pages mention ${number(mentioned)} of ${number(entities)} entities. ` +
      'That a name is missing from so few pages says little; a name that many pages should hold may lack an alias.</p>' +
      (curated.length > 0 ? fold(`${curated.length} curated entities that none mentions`, idList(curated)) : '') +
      (tables.length > 0 ? fold(`${tables.length} entities from tables that none mentions`, idList(tables)) : ''),
  };
}

function relations({ unrelated: { curated, tables } }: Report): Section {
  const none = curated.length + tables.length === 0;
  return {
    id: 'relations',
    title: 'What nobody relates to',
    body: none
      ? '<p>Every entity is named as related by another one.</p>'
      : '<p>No other entity names these as related, so a reader meets them only on a page or in search.</p>' +
        (curated.length > 0 ? idList(curated) : '<p class="hint">Every curated entity is named by another one.</p>') +
        (tables.length > 0 ? fold(`${tables.length} entities from tables`, idList(tables)) : ''),
  };
}

function collisions(report: Report): Section {
  const rows = [...report.collisions]
    .sort((a, b) => Number(a.rule !== null) - Number(b.rule !== null) || (a.alias < b.alias ? -1 : 1))
    .map(({ alias, entities, rule }) => [escapeHtml(alias), entities.map(code).join(', '), escapeHtml(rule ?? 'none')]);
  return {
    id: 'collisions',
    title: 'One name, two entities',
    body:
      rows.length === 0
        ? '<p>No name belongs to more than one entity.</p>'
        : `<p>${number(rows.length)} names belong to more than one entity; ${number(report.collisionsWithoutRule)} are not ` +
          `held apart by a rule.</p>${table(['Name', 'Entities', 'Held apart by'], rows)}`,
  };
}

function exempt(exceptions: readonly Exception[]): Section {
  const rows = exceptions.map((exception) => [
    escapeHtml(exception.rule + ('word' in exception ? `: ${exception.word}` : '')),
    code(exception.at),
    escapeHtml(exception.reason),
  ]);
  return {
    id: 'exceptions',
    title: 'Exceptions from the rules',
    body:
      rows.length === 0
        ? '<p>None: every rule of the data check holds everywhere.</p>'
        : `<p>Reviewed one by one in <code>data/exceptions.yaml</code>.</p>${table(['Rule', 'At', 'Why'], rows)}`,
  };
}

function keyToHatching({ facts, curatedFacts }: Report): string {
  return facts === curatedFacts ? '' : 'Solid: curated facts. Hatched: facts made from tables.';
}

const code = (text: string) => `<code>${escapeHtml(text)}</code>`;
const date = (month: string) => `<span class="date">${escapeHtml(month)}</span>`;
