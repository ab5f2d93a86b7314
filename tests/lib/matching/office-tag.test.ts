import { describe, expect, it } from 'vitest';
import { findMentions } from '../../../lib/matching/find-mentions';
import { buildMatchIndex } from '../../../lib/matching/match-index';
import { officeTagBehind } from '../../../lib/matching/office-tag';
import type { MatchEntry } from '../../../lib/model/entity';

describe('party and state behind a name', () => {
  it.each([
    ['Kelly (D-Ariz.) said', 'd-az', 'D-Ariz.'],
    ['Kelly, R-Fla., said', 'r-fl', 'R-Fla.'],
    ['Kelly (D-N.J.)', 'd-nj', 'D-N.J.'],
    ['Kelly (D–NJ)', 'd-nj', 'D-NJ'],
    ['Kelly (R-W.Va.)', 'r-wv', 'R-W.Va.'],
    ['Kelly (R-South Carolina)', 'r-sc', 'R-South Carolina'],
    ['Kelly (I-Maine)', 'i-me', 'I-Maine'],
    ['Kelly (R-TX-16)', 'r-tx', 'R-TX'],
  ])('is read from %s', (text, tag, words) => {
    expect(officeTagBehind(text, 'Kelly'.length)).toMatchObject({ tag });
    expect(officeTagBehind(text, 'Kelly'.length)?.words.replace('–', '-')).toBe(words);
  });

  it.each(['Kelly (D-Day) said', 'Kelly (R-rated)', 'Kelly said (D-Ariz.)', 'Kelly, D.C., said', 'Kelly'])(
    'is not seen in %s',
    (text) => expect(officeTagBehind(text, 'Kelly'.length)).toBeNull(),
  );
});

describe('a surname that several members bear', () => {
  const member = (id: string, title: string, tag: string): MatchEntry => ({
    id,
    title,
    kind: 'person',
    topics: ['congress'],
    aliases: [{ text: title, lang: 'en', caseSensitive: false, needsContext: false, shortForm: false }],
    contextWords: ['Sen.', tag],
    related: [],
  });
  const index = buildMatchIndex('2026.11.24', [
    member('tim', 'Tim Scott', 'R-SC'),
    member('rick', 'Rick Scott', 'R-FL'),
    member('david', 'David Scott', 'D-GA'),
  ]);
  const found = (text: string) =>
    findMentions(index, { blocks: [{ id: 0, text }], lang: 'en', memory: null }).mentions.map(
      ({ entityId, start, end }) => [entityId, text.slice(start, end)],
    );

  it('is given to the one of that party and state', () => {
    expect(found('Sen. Scott (R-Fla.) spoke.')).toEqual([['rick', 'Scott']]);
    expect(found('Sen. Scott (R-S.C.) spoke.')).toEqual([['tim', 'Scott']]);
  });

  it('is given to nobody where no member has that party and state', () => {
    expect(found('Sen. Scott (D-Fla.) spoke.')).toEqual([]);
    expect(found('Sen. Scott (R-Ohio) spoke.')).toEqual([]);
  });

  it('is not taken from a full name elsewhere on the page when the party and state are another’s', () => {
    expect(found('Tim Scott spoke. Then Scott (R-Fla.) did; Scott (R-Ohio) did not.')).toEqual([
      ['tim', 'Tim Scott'],
      ['rick', 'Scott'],
    ]);
  });

  it('stays with that member on the rest of the page', () => {
    expect(found('Scott (D-Ga.) spoke. Scott sat down.')).toEqual([
      ['david', 'Scott'],
      ['david', 'Scott'],
    ]);
  });

  it('says what decided', () => {
    const text = 'Sen. Scott (R-Fla.) spoke.';
    const [mention] = findMentions(index, { blocks: [{ id: 0, text }], lang: 'en', memory: null }).mentions;
    expect(mention?.why).toMatchObject({ rule: 'context', evidence: 'R-Fla.' });
  });
});
