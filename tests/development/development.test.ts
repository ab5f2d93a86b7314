import { describe, expect, it } from 'vitest';
import { evaluate, loadMatcher } from '../../scripts/evaluation/evaluate';
import { readPageLabels } from '../../scripts/evaluation/pages';
import { parseItems, readSet } from '../../scripts/evaluation/read-set';
import { judge, Known } from '../../scripts/evaluation/score';

/** The level of today's matcher, rounded down. Whoever improves it raises them; a fall needs a reason in the commit. */
const FLOOR = { precision: 0.97, recall: 0.975, macroF1: 0.96, trapShare: 0.05 };

/** The dataset is compiled whole, which takes seconds on a busy machine. */
const SLOW_MS = 60_000;

const FOLDER = 'tests/development';

/** The same for sets whose writers did not know the rules. */
const OTHER_SETS = [
  { folder: 'tests/second-set', floor: { precision: 0.935, recall: 0.908, trapShare: 0.18 } },
  { folder: 'tests/third-set', floor: { precision: 0.89, recall: 0.915, trapShare: 0.31 } },
];

describe('the development set', () => {
  const items = readSet(FOLDER);

  it('holds enough items of both languages, and enough traps', () => {
    expect(items.filter(({ lang }) => lang === 'en').length).toBeGreaterThanOrEqual(300);
    expect(items.filter(({ lang }) => lang === 'es').length).toBeGreaterThanOrEqual(130);
    expect(items.filter(({ forbidden }) => forbidden.length > 0).length).toBeGreaterThanOrEqual(150);
  });

  it('says no item twice', () => {
    expect(new Set(items.map(({ text }) => text)).size).toBe(items.length);
  });

  it('marks whole words only', () => {
    const cut = items.flatMap(({ file, line, text, gold }) =>
      gold
        .filter(
          ({ start, end }) =>
            /\w\[\w/.test(`${text.slice(0, start).slice(-1)}[${text[start]}`) ||
            /\w{2}/.test(text.slice(end - 1, end + 1)),
        )
        .map(({ start, end }) => `${file}:${line}: ${text.slice(start, end)}`),
    );
    expect(cut).toEqual([]);
  });

  it('keeps verdicts on marks in saved pages, each once', () => {
    const labels = readPageLabels(`${FOLDER}/pages.jsonl`);
    const places = labels.map(({ page, block, start, end, id }) => `${page} ${block} ${start} ${end} ${id}`);
    expect(new Set(places).size).toBe(places.length);
    for (const { start, end, surface } of labels) expect(end - start).toBe(surface.length);
  });

  it(
    'finds the matcher no worse than before',
    async () => {
      const { overall } = evaluate(await loadMatcher(), items);
      expect(overall.precision).toBeGreaterThanOrEqual(FLOOR.precision);
      expect(overall.recall).toBeGreaterThanOrEqual(FLOOR.recall);
      expect(overall.macroF1).toBeGreaterThanOrEqual(FLOOR.macroF1);
      expect(overall.trapShare).toBeLessThanOrEqual(FLOOR.trapShare);
    },
    SLOW_MS,
  );
});

describe.each(OTHER_SETS)('$folder', ({ folder, floor }) => {
  const items = readSet(folder);

  it('shares no item with the development set', () => {
    const known = new Set(readSet(FOLDER).map(({ text }) => text));
    expect(items.length).toBeGreaterThanOrEqual(300);
    expect(items.filter(({ text }) => known.has(text))).toEqual([]);
  });

  it(
    'finds the matcher no worse than before',
    async () => {
      const { overall } = evaluate(await loadMatcher(), items);
      expect(overall.precision).toBeGreaterThanOrEqual(floor.precision);
      expect(overall.recall).toBeGreaterThanOrEqual(floor.recall);
      expect(overall.trapShare).toBeLessThanOrEqual(floor.trapShare);
    },
    SLOW_MS,
  );
});

describe('its markup', () => {
  const parse = (line: string) => parseItems(line, 'en-x.txt', 'en')[0];

  it('gives offsets into the text without the markup', () => {
    const item = parse('The [[Fed|federal-reserve]] met. ¶ {{Fed}} up?');
    expect(item?.text).toBe('The Fed met.\n\nFed up?');
    expect(item?.gold).toEqual([{ start: 4, end: 7, ids: ['federal-reserve'], isOptional: false }]);
    expect(item?.forbidden).toEqual([{ start: 14, end: 17 }]);
  });

  it('reads what is optional, what has two ids, and what only its own id may mark', () => {
    const item = parse('[[A|x?]] [[B|x/y]] {{C|z}}');
    expect(item?.gold.map(({ ids, isOptional }) => [ids, isOptional])).toEqual([
      [['x'], true],
      [['x', 'y'], false],
      [['z'], false],
    ]);
    expect(item?.forbidden).toHaveLength(1);
  });

  it.each(['[[A]]', '[[A|x}}', '{{A', 'A|b]]', '[[A|X]]'])('refuses %s', (line) => {
    expect(() => parse(line)).toThrow(/en-x\.txt:1/);
  });
});

describe('its score', () => {
  const known = new Known(new Set(['white-house', 'ice']));
  const score = (line: string, ...predictions: { start: number; end: number; entity: string }[]) => {
    const [item] = parseItems(line, 'en-x.txt', 'en');
    if (!item) throw new Error('no item');
    const ignored = { labels: 0, predictions: 0 };
    const { right, wrong, missed, violations } = judge(item, predictions, known, ignored);
    return { right: right.length, wrong: wrong.length, missed: missed.length, violations: violations.length, ignored };
  };

  it('forgives an article', () => {
    const mark = { start: 3, end: 18, entity: 'white-house' };
    expect(score('At the [[White House|white-house]].', mark)).toMatchObject({ right: 1, wrong: 0, missed: 0 });
  });

  it('counts another span or another id as wrong, and the label as missed', () => {
    const text = 'At the [[White House|white-house]].';
    expect(score(text, { start: 7, end: 12, entity: 'white-house' })).toMatchObject({ right: 0, wrong: 1, missed: 1 });
    expect(score(text, { start: 7, end: 18, entity: 'ice' })).toMatchObject({ right: 0, wrong: 1, missed: 1 });
  });

  it('counts a forbidden mark once more', () => {
    expect(score('Black {{ICE}}', { start: 6, end: 9, entity: 'ice' })).toMatchObject({ wrong: 1, violations: 1 });
  });

  it('does not ask for what is optional', () => {
    expect(score('[[ICE|ice?]]')).toMatchObject({ missed: 0 });
    expect(score('[[ICE|ice?]]', { start: 0, end: 3, entity: 'ice' })).toMatchObject({ right: 0, wrong: 0 });
  });

  it('leaves out tables to come, and names unknown ids with their line', () => {
    const peru = { start: 0, end: 4, entity: 'country-pe' };
    expect(score('[[Peru|country-pe]]', peru)).toEqual({
      ...{ right: 0, wrong: 0, missed: 0, violations: 0 },
      ignored: { labels: 1, predictions: 1 },
    });
    expect(known.faults(parseItems('[[A|no-such]] [[Peru|country-pe]]', 'en-x.txt', 'en'))).toEqual([
      'en-x.txt:1: no-such is not in the dataset',
    ]);
  });
});
