import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { passageCalls } from '../../../entrypoints/background/passages';
import type { NewPassage } from '../../../lib/messaging/protocol';
import type { Caller } from '../../../lib/messaging/server';
import { putSettings } from '../../../lib/settings/settings-store';
import { page, uuid } from '../../fixtures/annotations';

vi.mock('../../../entrypoints/background/cards', () => ({ cards: { use: () => Promise.resolve(null) } }));

const ADDRESS = 'https://news.example/2026/court-halts-transfers';
const caller = (more: Partial<Caller> = {}): Caller => ({
  url: `https://www.news.example/2026/court-halts-transfers?utm_source=x`,
  tabId: 1,
  isOwnPage: false,
  isPrivate: false,
  ...more,
});
const passage = (n: number, more: Partial<NewPassage> = {}): NewPassage => ({
  id: uuid(n),
  article: ADDRESS,
  selectors: [{ type: 'TextQuoteSelector', exact: `Words ${n}`, prefix: 'before ', suffix: ' after' }],
  page: page(),
  colour: 'yellow',
  note: '',
  tags: [],
  entityIds: [],
  ...more,
});
const idsOf = async (asked = caller()) =>
  (await passageCalls.listPassages({ article: ADDRESS }, asked)).annotations.map(({ id }) => id);

describe('the worker, asked about passages', () => {
  beforeEach(async () => {
    fakeBrowser.reset();
    for (const id of await idsOf()) await passageCalls.deletePassage({ id }, caller());
  });

  it('saves one under the address of its article, with where it was read', async () => {
    const saved = await passageCalls.putPassage(passage(1), caller());
    expect(saved.target).toMatchObject({ source: ADDRESS, savedAt: caller().url });
    expect(await idsOf()).toEqual([uuid(1)]);
    expect(await passageCalls.hasPassages({}, caller())).toBe(true);
  });

  it('saves one once, however often it is asked to', async () => {
    await passageCalls.putPassage(passage(1), caller());
    await passageCalls.putPassage(passage(1), caller());
    expect(await idsOf()).toEqual([uuid(1)]);
  });

  it('does not believe that a page is an article of another site', async () => {
    const saved = await passageCalls.putPassage(passage(1, { article: 'https://bank.example/a' }), caller());
    expect(saved.target.source).toBe(ADDRESS);
  });

  it('gives no passages to another article or site', async () => {
    await passageCalls.putPassage(passage(1), caller());
    expect(await idsOf(caller({ url: 'https://evil.example/' }))).toEqual([]);
    expect(await passageCalls.hasPassages({}, caller({ url: 'https://evil.example/' }))).toBe(false);
    expect(await idsOf(caller({ url: 'https://news.example/2026/another-thing-of-the-day' }))).toEqual([]);
  });

  it('changes what the reader says of one, and nothing else', async () => {
    const saved = await passageCalls.putPassage(passage(1), caller());
    const changed = await passageCalls.changePassage({ id: uuid(1), change: { note: 'why', tags: ['a'] } }, caller());
    expect(changed).toEqual({ ...saved, note: 'why', tags: ['a'], modified: changed?.modified });
    expect(await passageCalls.changePassage({ id: uuid(9), change: { note: 'x' } }, caller())).toBeNull();
  });

  it('deletes one and brings it back', async () => {
    await passageCalls.putPassage(passage(1), caller());
    expect(await passageCalls.deletePassage({ id: uuid(1) }, caller())).toBe(true);
    expect(await idsOf()).toEqual([]);
    expect(await passageCalls.restorePassage({ id: uuid(1) }, caller())).toBe(true);
    expect(await idsOf()).toEqual([uuid(1)]);
  });

  it('remembers how one was found, and since when it is not as saved', async () => {
    await passageCalls.putPassage(passage(1), caller());
    await passageCalls.putLooks({ looks: [{ id: uuid(1), state: 'changed', present: 'other words' }] }, caller());
    const [changed] = (await passageCalls.listPassages({ article: ADDRESS }, caller())).annotations;
    expect(changed?.lastLook).toMatchObject({ state: 'changed', present: 'other words' });
    await passageCalls.putLooks({ looks: [{ id: uuid(1), state: 'orphan' }] }, caller());
    const [gone] = (await passageCalls.listPassages({ article: ADDRESS }, caller())).annotations;
    expect(gone?.lastLook).toMatchObject({
      state: 'orphan',
      present: 'other words',
      firstSeenChanged: changed?.lastLook?.firstSeenChanged,
    });
  });

  it('keeps nothing of a private window', async () => {
    await passageCalls.putPassage(passage(1), caller());
    const inPrivate = caller({ isPrivate: true });
    await expect(passageCalls.putPassage(passage(2), inPrivate)).rejects.toMatchObject({ code: 'private-window' });
    await expect(passageCalls.changePassage({ id: uuid(1), change: { note: 'x' } }, inPrivate)).rejects.toMatchObject({
      code: 'private-window',
    });
    await passageCalls.putLooks({ looks: [{ id: uuid(1), state: 'orphan' }] }, inPrivate);
    const { annotations, canSave } = await passageCalls.listPassages({ article: ADDRESS }, inPrivate);
    expect(canSave).toBe(false);
    expect(annotations.map(({ id, note, lastLook }) => [id, note, lastLook?.state])).toEqual([[uuid(1), '', 'sure']]);
  });

  it('keeps what is marked in a private window when the reader says so', async () => {
    await putSettings({ savesInPrivate: true });
    await passageCalls.putPassage(passage(2), caller({ isPrivate: true }));
    expect(await idsOf(caller({ isPrivate: true }))).toEqual([uuid(2)]);
  });

  it('tells a full store from a refusing one', async () => {
    await passageCalls.putPassage(passage(1), caller());
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no space', 'QuotaExceededError');
    });
    await expect(passageCalls.putPassage(passage(2), caller())).rejects.toMatchObject({ code: 'storage-full' });
    put.mockRestore();
    expect(await idsOf()).toEqual([uuid(1)]);
  });
});
