import { describe, expect, it } from 'vitest';
import type { Entity } from '../../../lib/model/entity';
import { localise, localiseTitle, spanishParts } from '../../../lib/model/localise';
import { disputed, established } from './make-card';

const entity: Entity = {
  id: 'x',
  title: 'Example',
  kind: 'place',
  topics: ['t'],
  summary: 'A place.',
  keyData: [
    { label: 'Capital', value: 'Rome', sources: ['a'] },
    { label: 'Founded', value: '1901', sources: ['a'] },
  ],
  aliases: [],
  notToConfuse: [],
  contextWords: [],
  facts: [established('x#1'), established('x#2'), disputed('x#3', { sources: ['a'], sides: [['a'], ['a']] })],
  related: [],
  es: {
    title: 'Ejemplo',
    keyData: { Capital: 'Roma' },
    facts: { 'x#1': 'Texto.', 'x#3': 'Nada.' },
  },
};

describe('localise', () => {
  it('puts Spanish words where there are any, and leaves the others', () => {
    const { title, summary, keyData, facts } = localise(entity, 'es-419');
    expect([title, summary]).toEqual(['Ejemplo', 'A place.']);
    expect(keyData.map(({ value }) => value)).toEqual(['Roma', '1901']);
    expect(facts.map((fact) => ('text' in fact ? fact.text : fact.question))).toEqual([
      'Texto.',
      'Text of x#2.',
      'Question of x#3',
    ]);
    expect(facts[0]?.sources).toEqual(entity.facts[0]?.sources);
  });

  it('says which words are Spanish', () => {
    expect(spanishParts(entity, 'es')).toEqual({ title: true, summary: false, keyData: ['Capital'], facts: ['x#1'] });
    expect(spanishParts(entity, 'en')).toBeNull();
    const { es: _, ...english } = entity;
    expect(spanishParts(english, 'es')).toBeNull();
  });

  it.each(['en', 'en-US', 'est', 'fr', ''])('leaves an entity as it is for "%s"', (language) => {
    expect(localise(entity, language)).toBe(entity);
  });

  it('knows a title for lists', () => {
    expect(localiseTitle({ title: 'Spain', titleEs: 'España' }, 'es')).toEqual({ title: 'España', lang: 'es' });
    expect(localiseTitle({ title: 'Spain', titleEs: 'España' }, 'en-GB')).toEqual({ title: 'Spain', lang: 'en' });
    expect(localiseTitle({ title: 'Cuba' }, 'es')).toEqual({ title: 'Cuba', lang: 'en' });
  });
});
