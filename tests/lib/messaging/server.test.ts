import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerCall, type Handlers } from '../../../lib/messaging/server';

const own = () => ({ id: browser.runtime.id, url: browser.runtime.getURL('/' as never) });
const page = () => ({ id: browser.runtime.id, url: 'https://news.example/a', tab: { id: 3 } as never });

describe('answerCall', () => {
  const getCard = vi.fn(() => ({ state: 'gone' as const }));
  const handlers = {
    getCard,
    syncNow: () => {
      throw new Error('broken');
    },
    listTitles: () => [],
  } as unknown as Handlers;

  beforeEach(() => {
    fakeBrowser.reset();
    getCard.mockClear();
  });

  it('hands a checked request to its handler, with the caller as the browser names it', async () => {
    expect(await answerCall(handlers, 'getCard', { entityId: 'cecot' }, page())).toEqual({
      ok: true,
      value: { state: 'gone' },
    });
    expect(getCard).toHaveBeenCalledWith(
      { entityId: 'cecot' },
      { url: 'https://news.example/a', tabId: 3, isOwnPage: false, isPrivate: false },
    );
  });

  it.each([
    ['an unknown call', 'dropAll', {}, 'unknown-call'],
    ['a name of Object', 'constructor', {}, 'unknown-call'],
    ['a name that is no string', 7, {}, 'unknown-call'],
    ['no request', 'getCard', undefined, 'bad-request'],
    ['an id of another form', 'getCard', { entityId: '<b>' }, 'bad-request'],
    ['a field too many', 'getCard', { entityId: 'cecot', url: 'https://x.example' }, 'bad-request'],
    [
      'blocks without end',
      'findMentions',
      { lang: '', memory: null, blocks: [{ id: 0, text: 'x'.repeat(400_001) }] },
      'bad-request',
    ],
    ['blocks that are none', 'findMentions', { lang: '', memory: null, blocks: [7] }, 'bad-request'],
    ['a call of our own pages', 'syncNow', {}, 'not-allowed'],
  ])('refuses %s from a page', async (_, name, request, code) => {
    expect(await answerCall(handlers, name, request, page())).toMatchObject({ ok: false, code });
    expect(getCard).not.toHaveBeenCalled();
  });

  it('refuses a foreign sender', async () => {
    const answer = await answerCall(handlers, 'getCard', { entityId: 'cecot' }, { ...own(), id: 'another-extension' });
    expect(answer).toMatchObject({ ok: false, code: 'not-allowed' });
  });

  it('says where a request is wrong', async () => {
    const answer = await answerCall(handlers, 'listTitles', { entityIds: ['ok', 'Not Ok'] }, own());
    expect(answer).toMatchObject({ code: 'bad-request', message: expect.stringContaining('entityIds[1]') });
  });

  it('turns a failure of ours into an answer', async () => {
    expect(await answerCall(handlers, 'syncNow', {}, own())).toEqual({
      ok: false,
      code: 'internal',
      message: 'broken',
    });
  });
});
