import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { browser } from 'wxt/browser';
import { Chromium, evaluateIsolated, waitForMarks } from '../harness/chromium';
import { watchPage, watchWorker } from '../harness/faults';
import { newsPage } from '../harness/news-page';

declare const chrome: typeof browser;

const ENTITY = 'cecot';
const LONG = 'x'.repeat(1_000_000);
const toWorker = (name: unknown, request: unknown = {}) => ({ to: 'worker', name, request });

/** Sent to nobody: whoever listens leaves them to others. */
const FOREIGN: readonly [string, unknown][] = [
  ['null', null],
  ['a number', 42],
  ['a boolean', false],
  ['a text', 'getDataStatus'],
  ['a text of a million letters', LONG],
  ['a list', ['worker', 'getDataStatus', {}]],
  ['an empty object', {}],
  ['no receiver', { name: 'getDataStatus', request: {} }],
  ['another receiver', { to: 'nobody', name: 'getDataStatus', request: {} }],
  ['a receiver that is no text', { to: ['worker'], name: 'getDataStatus', request: {} }],
];

const UNKNOWN: readonly [string, unknown][] = [
  ['no name', { to: 'worker', request: {} }],
  ['a name that is not in the protocol', toWorker('deleteEverything')],
  ['a call of the other protocol', toWorker('listMentions')],
  ['a name that every object has', toWorker('constructor')],
  ['the name of the prototype', toWorker('__proto__')],
  ['a name of a million letters', toWorker(LONG)],
  ['a number for a name', toWorker(7)],
  ['a list for a name', toWorker(['getCard'])],
  ['an object for a name', toWorker({ toString: 'getCard' })],
];

/** Refused whoever asks. */
const BAD: readonly [string, unknown][] = [
  ['no request', { to: 'worker', name: 'getCard' }],
  ['null for a request', toWorker('getCard', null)],
  ['a list for a request', toWorker('getCard', [ENTITY])],
  ['a text for a request', toWorker('startPage', 'once')],
  ['a missing field', toWorker('getCard', {})],
  ['an extra field', toWorker('getCard', { entityId: ENTITY, pack: 'people' })],
  ['an extra field where there are none', toWorker('loadCardUi', { tabId: 1 })],
  ['a field of another type', toWorker('getCard', { entityId: 7 })],
  ['an id that is none', toWorker('getCard', { entityId: '../../manifest.json' })],
  ['an id of a million letters', toWorker('getCard', { entityId: LONG })],
  ['a flag that is a text', toWorker('startPage', { once: 'true' })],
  ['an unknown section', toWorker('openOptions', { section: 'https://example.com/' })],
  ['blocks that are none', toWorker('findMentions', { lang: 'en', blocks: 'CECOT', memory: null })],
  ['a block without a number', toWorker('findMentions', { lang: 'en', blocks: [{ text: 'CECOT' }], memory: null })],
  ['a negative number', toWorker('findMentions', { lang: 'en', blocks: [{ id: -1, text: 'a' }], memory: null })],
  ['half a number', toWorker('findMentions', { lang: 'en', blocks: [{ id: 0.5, text: 'a' }], memory: null })],
  ['too much text', toWorker('findMentions', { lang: 'en', blocks: [{ id: 0, text: LONG }], memory: null })],
  [
    'too many blocks',
    toWorker('findMentions', {
      lang: 'en',
      blocks: Array.from({ length: 20_001 }, (_, id) => ({ id, text: '' })),
      memory: null,
    }),
  ],
  [
    'a language that is a text of a million letters',
    toWorker('findMentions', { lang: LONG, blocks: [], memory: null }),
  ],
  ['a memory that is none', toWorker('findMentions', { lang: 'en', blocks: [], memory: { dataset: 1 } })],
  [
    'a memory of what is no mention',
    toWorker('findMentions', {
      lang: 'en',
      blocks: [],
      memory: {
        ...{
          dataset: '2026.11.24',
          certain: {},
          foreign: [],
          strangers: [],
          isFromAbroad: false,
          speaksOfAmerica: false,
        },
        held: [{ entityId: ENTITY, start: '0' }],
      },
    }),
  ],
];

const OWN_PAGES_ONLY: readonly [string, unknown][] = [
  ['getDataStatus', {}],
  ['syncNow', {}],
  ['listTopics', {}],
  ['listTitles', { entityIds: [ENTITY] }],
  ['listSites', {}],
  ['readTab', { tabId: 1, once: true }],
];

describe('messages that the worker must not believe', () => {
  let chromium: Chromium;
  let faults: string[];
  let news: Page;
  beforeAll(async () => {
    chromium = await Chromium.launch();
    await chromium.waitForCards();
    faults = await watchWorker(await chromium.worker());
    news = await chromium.openServedPage(newsPage('<p>Prisoners were sent to CECOT.</p>'));
    await waitForMarks(news);
  });
  afterAll(() => chromium.close());

  const senders: readonly [string, (message: unknown) => Promise<unknown>][] = [
    ['a page of the extension', (message) => chromium.send(message)],
    ['the script in a news page', (message) => sendFromScript(message)],
  ];

  /** As a process of a web page would that was taken over: it may say anything that our script there may say. */
  function sendFromScript(message: unknown): Promise<unknown> {
    return evaluateIsolated(news, chromium.extensionId, (sent) => chrome.runtime.sendMessage(sent), message);
  }

  describe.each(senders)('from %s', (_, send) => {
    it.each(FOREIGN)('are left alone: %s', async (_, message) => {
      expect(await send(message)).toBeFalsy();
    });

    it.each(UNKNOWN)('are no call: %s', async (_, message) => {
      const answer = await send(message);
      expect(answer).toEqual({ ok: false, code: 'unknown-call', message: expect.stringMatching(/^no call .{0,80}$/) });
    });

    it.each(BAD)('are a bad request: %s', async (_, message) => {
      const answer = await send(message);
      const { name } = message as { name: string };
      expect(answer).toEqual({
        ok: false,
        code: 'bad-request',
        message: expect.stringMatching(RegExp(`^${name}: .+`)),
      });
    });

    it('are answered when they are in order, after all of that', async () => {
      const answer = await send(toWorker('getCard', { entityId: ENTITY }));
      expect(answer).toMatchObject({ ok: true, value: { state: 'ready', card: { entity: { id: ENTITY } } } });
    });
  });

  it.each(OWN_PAGES_ONLY)('are not for the script in a news page: %s', async (name, request) => {
    const answer = await sendFromScript(toWorker(name, request));
    expect(answer).toEqual({ ok: false, code: 'not-allowed', message: `${name} is for our own pages` });
  });

  it('name a tab that there is not', async () => {
    const answer = await chromium.send(toWorker('readTab', { tabId: 2 ** 40, once: true }));
    expect(answer).toEqual({ ok: false, code: 'no-access', message: expect.stringMatching(/./) });
  });

  it('find their mentions in spite of a language and a memory that are nonsense', async () => {
    const blocks = [{ id: 9, text: 'Prisoners were sent to CECOT.' }];
    const held = [{ entityId: ENTITY, block: 10 ** 9, start: 9, end: 1, score: -1, why: { rule: 'short', signs: [] } }];
    const memory = {
      dataset: '2026.11.24',
      certain: { [ENTITY]: { form: '' } },
      foreign: [''],
      held,
      strangers: ['nobody', ENTITY],
    };
    const page = { isFromAbroad: true, speaksOfAmerica: true };
    const answer = await sendFromScript(
      toWorker('findMentions', { lang: '-_-\u0000', blocks, memory: { ...memory, ...page } }),
    );
    expect(answer).toMatchObject({ ok: true });
    const { value } = answer as { value: { mentions: { block: number }[] } };
    expect(value.mentions.filter(({ block }) => block === 9)).toMatchObject([{ entityId: ENTITY, start: 23, end: 28 }]);
  });

  it('do not reach what reads the sample on our own welcome page', async () => {
    const welcome = await chromium.openExtensionPage('welcome.html');
    await waitForMarks(welcome);
    const welcomeFaults = watchPage(welcome);
    await news.bringToFront();
    for (const [name, request] of [
      ['listMentions', {}],
      ['stepMention', { by: 'far' }],
      ['openMention', { entityId: ENTITY }],
      ['constructor', {}],
    ]) {
      expect(await sendFromScript({ to: 'tab', name, request })).toBeFalsy();
    }
    expect(welcomeFaults).toEqual([]);
    await welcome.close();
  });

  it('cannot be sent by a web page at all', async () => {
    const seen = await news.evaluate(async (id) => {
      const { chrome: api } = globalThis as unknown as { chrome?: { runtime?: typeof browser.runtime } };
      if (!api?.runtime?.sendMessage) return 'there is nothing to send with';
      return api.runtime.sendMessage(id, { to: 'worker', name: 'getCard', request: { entityId: 'cecot' } });
    }, chromium.extensionId);
    expect(seen).toBe('there is nothing to send with');
  });

  it('cannot be sent by a web page that looks like our script, through its window', async () => {
    const heard = await news.evaluate(
      async (message) => {
        const answers: unknown[] = [];
        addEventListener('message', ({ data }) => answers.push(data));
        postMessage(message, '*');
        await new Promise((resolve) => setTimeout(resolve, 200));
        return answers;
      },
      toWorker('getCard', { entityId: ENTITY }),
    );
    // What it hears is itself.
    expect(heard).toEqual([toWorker('getCard', { entityId: ENTITY })]);
  });

  it('bring no page of ours, nor its files, into a web page', async () => {
    const files = ['options.html', 'packs/index.json', 'reader.js', 'icon.svg'];
    const reached = await news.evaluate(
      (urls) =>
        Promise.all(
          urls.map((url) =>
            fetch(url).then(
              () => url,
              () => null,
            ),
          ),
        ),
      files.map((file) => chromium.urlOf(file)),
    );
    expect(reached).toEqual(files.map(() => null));
  });

  it('leave nothing in the log of the worker, which goes on answering', async () => {
    expect(faults).toEqual([]);
    const { state, error } = await chromium.call('getDataStatus', {});
    expect({ state, error }).toEqual({ state: 'ready', error: null });
    expect(await waitForMarks(news)).toEqual(['CECOT']);
  });
});
