import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { SAMPLE_ARTICLES } from '../../components/welcome/sample-article';

type StoredEntity = { facts: { id: string; ship?: boolean }[] };

const ENTITIES = new URL('../../data/entities/', import.meta.url);

/** Ids of the facts that cards show: not those that the editors hold back. */
function shownFacts(): Set<string> {
  const files = readdirSync(ENTITIES).filter((name) => name.endsWith('.yaml'));
  const entities = files.map((name) => parse(readFileSync(new URL(name, ENTITIES), 'utf8')) as StoredEntity);
  return new Set(entities.flatMap(({ facts }) => facts.filter(({ ship }) => ship !== false)).map(({ id }) => id));
}

describe.each(Object.values(SAMPLE_ARTICLES))('the sample article in $lang', ({ paragraphs }) => {
  it('rests every paragraph on facts', () => {
    expect(paragraphs.filter(({ facts }) => facts.length === 0)).toEqual([]);
  });

  it('rests on facts that the dataset shows', () => {
    const shown = shownFacts();
    expect(paragraphs.flatMap(({ facts }) => facts).filter((id) => !shown.has(id))).toEqual([]);
  });

  it('begins with the name that a newcomer is pointed to', () => {
    expect(paragraphs[0]?.text).toMatch(/^(El )?CECOT\b/);
  });
});

it('says the same in both languages, paragraph by paragraph', () => {
  const { en, es } = SAMPLE_ARTICLES;
  expect(es.paragraphs.map(({ facts }) => facts)).toEqual(en.paragraphs.map(({ facts }) => facts));
});

it('keeps its figures and dates when it is translated', () => {
  const { en, es } = SAMPLE_ARTICLES;
  const figures = (text: string) => (text.replace(/(\d)[.,](\d{3})/g, '$1$2').match(/\d+/g) ?? []).sort();
  expect(es.paragraphs.map(({ text }) => figures(text))).toEqual(en.paragraphs.map(({ text }) => figures(text)));
});
