import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { compileDataset } from '../../scripts/dataset/compile';
import { DatasetError } from '../../scripts/dataset/dataset-error';
import { countIndependent, originsOf } from '../../scripts/dataset/independent';
import { LoadedWordsFileSchema } from '../../scripts/dataset/loaded-words';
import { validFiles, writeFiles } from '../fixtures/dataset';

// biome-ignore lint/suspicious/noExplicitAny: a test reaches into a nest of plain values to spoil one of them
type Spoiled = any;

const PERSON = 'entities/ann-pilot.yaml';
const REASON = 'A reason that a reviewer can weigh.';

/** The tiny dataset with a private person, of whom two newsrooms speak, and with words that take a side. */
function files(): Spoiled {
  const dataset = validFiles() as Spoiled;
  dataset[PERSON] = {
    id: 'ann-pilot',
    title: 'Ann Pilot',
    kind: 'person',
    topics: ['laws'],
    summary: 'Guides ships into the harbor.',
    aliases: [{ text: 'Ann Pilot', lang: 'en' }],
    facts: [
      {
        id: 'ann-pilot#1',
        status: 'established',
        text: 'Pilot guided a ship into the harbor in March 2025.',
        asOf: '2025-03',
        sources: ['ledger-1', 'courier-1'],
      },
    ],
  };
  dataset['sources.yaml']['courier-1'] = {
    url: 'https://courier.example/1',
    title: 'Report',
    publisher: 'Harbor Courier (AP)',
    kind: 'news',
    seen: true,
  };
  dataset['publishers.yaml']['courier.example'] = { name: 'Harbor Courier (AP)', kind: 'news' };
  dataset['loaded-words.yaml'] = {
    words: [
      { any: ['notorious'], lang: 'en', why: 'it judges', instead: 'what was done' },
      { any: ['régimen'], lang: 'es', why: 'it judges', instead: 'gobierno', plainIn: ['régimen de excepción'] },
    ],
    namelessVoices: ['critics', 'rights'],
  };
  return dataset;
}

async function faultsAfter(spoil: (files: Spoiled) => void): Promise<string[]> {
  const dataset = files();
  spoil(dataset);
  try {
    await compileDataset(writeFiles(dataset));
    return [];
  } catch (error) {
    if (!(error instanceof DatasetError)) throw error;
    return error.message.split('\n');
  }
}

/** A second newsroom that carries the wire's text as the first does. */
function addWireCopy(dataset: Spoiled): void {
  Object.assign(dataset['publishers.yaml']['ledger.example'], { name: 'The Ledger (AP)' });
  Object.assign(dataset['sources.yaml']['ledger-1'], { publisher: 'The Ledger (AP)' });
}

const onlyLedger = (dataset: Spoiled) => {
  dataset[PERSON].facts[0].sources = ['ledger-1'];
  dataset['entities/harbor-board.yaml'].facts[0].sources = ['ledger-1', 'courier-1'];
};
const except = (exception: object) => (dataset: Spoiled) => {
  dataset['exceptions.yaml'] = [{ reason: REASON, ...exception }];
};

describe('private persons', () => {
  it('may be written about by two newsrooms', async () => {
    expect(await faultsAfter(() => {})).toEqual([]);
  });

  it('are not established by one, and the fault says where', async () => {
    expect(await faultsAfter(onlyLedger)).toEqual([
      `data/${PERSON}: facts[0].sources: established about a private person by The Ledger alone; ` +
        'add an independent source, or report it as theirs',
    ]);
  });

  it('are not established by a wire story that two carry', async () => {
    const faults = await faultsAfter(addWireCopy);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(`data/${PERSON}: facts[0].sources: established about a private person`);
  });

  it.each([
    ['an official document', (d: Spoiled) => (d[PERSON].facts[0].sources = ['gazette-1'])],
    ['an office among the key data', (d: Spoiled) => (d[PERSON].keyData = [datum('Confirmed')])],
    ['what is said in the newsroom’s name', (d: Spoiled) => report(d[PERSON].facts[0])],
    ['a reviewed exception', except({ rule: 'single-news-source', at: 'ann-pilot#1' })],
    ['a reviewed office', except({ rule: 'public-person', at: 'ann-pilot' })],
  ])('are not protected from %s', async (_, spoil) => {
    const faults = await faultsAfter((dataset) => {
      onlyLedger(dataset);
      spoil(dataset);
    });
    expect(faults).toEqual([]);
  });

  it('may have a role that is no office', async () => {
    const faults = await faultsAfter((dataset) => {
      onlyLedger(dataset);
      dataset[PERSON].keyData = [{ ...datum('Role'), asOf: '2025-03' }];
      except({ rule: 'private-person', at: 'ann-pilot' })(dataset);
    });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain('established about a private person');
  });
});

const datum = (label: string) => ({ label, value: 'March 2025', sources: ['gazette-1'] });
const report = (fact: Spoiled) => Object.assign(fact, { status: 'reported', by: 'The Ledger' });

describe('loaded words', () => {
  const act = (d: Spoiled) => d['entities/harbor-act.yaml'];

  it.each([
    ['a summary', (d: Spoiled) => (act(d).summary = 'The Notorious law.'), 'summary'],
    ['an established fact', (d: Spoiled) => (act(d).facts[0].text = 'A notorious law.'), 'facts[0].text'],
    ['a question', (d: Spoiled) => (act(d).facts[2].question = 'Who runs the notorious law'), 'facts[2].question'],
  ])('are refused in %s, with the reason', async (_, spoil, path) => {
    expect(await faultsAfter(spoil)).toEqual([
      `data/entities/harbor-act.yaml: ${path}: "notorious" takes a side: it judges; better what was done ` +
        '(see data/loaded-words.yaml)',
    ]);
  });

  it.each([
    ['under a name', (d: Spoiled) => (act(d).facts[1].text = 'The act is notorious.')],
    ['in quotation marks', (d: Spoiled) => (act(d).facts[0].text = 'The board called the act “notorious” in 1901.')],
    ['as part of another word', (d: Spoiled) => (act(d).summary = 'A law on notoriousness.')],
    ['in a plain phrase', (d: Spoiled) => (act(d).summary = 'Una ley sobre el Régimen de excepción.')],
  ])('are let stand %s', async (_, spoil) => {
    expect(await faultsAfter(spoil)).toEqual([]);
  });

  it('are let stand by an exception for that word alone', async () => {
    const spoil = (d: Spoiled) => {
      act(d).summary = 'A notorious régimen.';
      except({ rule: 'loaded-word', at: 'harbor-act', word: 'notorious' })(d);
    };
    const faults = await faultsAfter(spoil);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain('"régimen" takes a side');
  });
});

describe('voices', () => {
  const fact = (d: Spoiled, i: number) => d['entities/harbor-act.yaml'].facts[i];

  it.each([
    ['an accuser', (d: Spoiled) => (fact(d, 1).by = 'Critics, among them lawyers'), 'facts[1].by: "Critics, among'],
    ['an answer', (d: Spoiled) => (fact(d, 1).answer.by = 'The critics'), 'facts[1].answer.by: "The critics"'],
    ['a side', (d: Spoiled) => (fact(d, 2).sides[1].by = 'Rights groups'), 'facts[2].sides[1].by: "Rights groups"'],
  ])('have a name: %s', async (_, spoil, expected) => {
    const faults = await faultsAfter(spoil);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(`data/entities/harbor-act.yaml: ${expected}`);
    expect(faults[0]).toContain('names nobody; say who speaks');
  });

  it('may be many, when one of them has a name', async () => {
    expect(await faultsAfter((d) => (fact(d, 1).by = 'Critics, among them the (Harbor Union)'))).toEqual([]);
  });

  it('may have none by a reviewed exception', async () => {
    const faults = await faultsAfter((d) => {
      fact(d, 1).by = 'Critics';
      except({ rule: 'nameless-voice', at: 'harbor-act#2' })(d);
    });
    expect(faults).toEqual([]);
  });
});

describe('exceptions', () => {
  it('are refused when nothing needs them', async () => {
    expect(await faultsAfter(except({ rule: 'nameless-voice', at: 'harbor-act#2' }))).toEqual([
      'data/exceptions.yaml: [0]: nothing at harbor-act#2 needs an exception from nameless-voice',
    ]);
  });

  it('are refused without a reason', async () => {
    const faults = await faultsAfter(except({ rule: 'nameless-voice', at: 'harbor-act#2', reason: 'ok' }));
    expect(faults).toEqual(['data/exceptions.yaml: [0].reason: a reason that a reviewer can weigh expected']);
  });
});

describe('independent publishers', () => {
  it.each([
    [['Taipei Times (AFP)', 'The Sun (AFP)'], 1],
    [['AFP', 'The Sun (AFP)', 'The Gazette'], 2],
    [['Local News 8 (CNN, AP)', 'WDBO (AP)', 'CNN'], 1],
    [['La Nación (Argentina)', 'Clarín (Argentina)'], 2],
    [['The Gazette', 'The Gazette'], 1],
    [[], 0],
  ])('of %j are %i', (publishers, count) => {
    expect(countIndependent(publishers.map((publisher) => ({ publisher })))).toBe(count);
  });

  it('tells a network from a country', () => {
    expect(originsOf('Scoop (New Zealand)')).toEqual(['Scoop (New Zealand)']);
    expect(originsOf('WBHM (NPR)')).toEqual(['NPR']);
  });
});

describe('a text that is still to be written', () => {
  it('is refused at every place, before anything else is said of the file', async () => {
    const faults = await faultsAfter((dataset) => {
      dataset[PERSON].kind = 'TODO a kind';
      dataset[PERSON].facts[0].sources = ['TODO a source'];
    });
    expect(faults).toContain(`data/${PERSON}: kind: still to be written`);
    expect(faults).toContain(`data/${PERSON}: facts[0].sources[0]: still to be written`);
    expect(faults).toHaveLength(2);
  });
});

describe('the word list of the project', () => {
  it('has words of both languages, each once', () => {
    const { words } = v.parse(LoadedWordsFileSchema, parse(readFileSync('data/loaded-words.yaml', 'utf8')));
    expect(new Set(words.map(({ lang }) => lang)).size).toBe(2);
    const all = words.flatMap(({ any, lang }) => any.map((word) => `${lang} ${word}`));
    expect(new Set(all).size).toBe(all.length);
  });
});
