import { describe, expect, it } from 'vitest';
import type { Card } from '../../../lib/model/card';
import { reportCard } from '../../../lib/model/report-card';
import { DEFAULT_SETTINGS, isMuted, parseSettings } from '../../../lib/model/settings';

describe('isMuted', () => {
  const settings = {
    muted: [
      { entityId: 'ice', site: 'example.com' },
      { entityId: 'cecot', site: null },
    ],
  };

  it('holds on a site and its subdomains, or everywhere', () => {
    expect(isMuted(settings, 'ice', 'www.example.com')).toBe(true);
    expect(isMuted(settings, 'ice', 'news.example.com')).toBe(true);
    expect(isMuted(settings, 'ice', 'example.org')).toBe(false);
    expect(isMuted(settings, 'ice', '')).toBe(false);
    expect(isMuted(settings, 'cecot', 'example.org')).toBe(true);
    expect(isMuted(settings, 'dhs', 'example.com')).toBe(false);
  });

  it('falls back alone when it is spoiled', () => {
    const spoiled = parseSettings({ muted: [{ entityId: '<b>', site: 3 }], theme: 'dark' });
    expect(spoiled).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark' });
  });
});

describe('reportCard', () => {
  const words = { heading: 'H', page: 'P', words: 'W', card: 'C', why: 'Y', data: 'D', today: 'today' };
  const card = {
    entity: { id: 'ice', title: 'ICE' },
    dataset: { version: '2026.11.24', date: '2026-11-24' },
  } as unknown as Card;

  it('says what was shown where and what was weighed', () => {
    const why = { rule: 'context', signs: [{ sign: 'near', weight: 0.15, words: ['agents'] }] } as const;
    expect(reportCard(card, { surface: 'Ice', why, address: 'https://example.com/a' }, words)).toBe(
      'H\nP: https://example.com/a\nW: Ice\nC: ICE (ice)\nY: context; near 0.15 (agents)\nD: 2026.11.24, today\n',
    );
  });

  it('leaves the page out where there is none', () => {
    const text = reportCard(card, { surface: 'ICE', why: { rule: 'name', signs: [] }, address: null }, words);
    expect(text).not.toContain('P:');
  });
});
