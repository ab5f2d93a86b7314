import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { PageAddress } from '../../../entrypoints/popup/page-address';
import { readState } from '../../../entrypoints/popup/read-state';
import { call, callTab } from '../../../lib/messaging/client';
import { CallError, type PageReport } from '../../../lib/messaging/protocol';
import { putSettings } from '../../../lib/settings/settings-store';

vi.mock('../../../lib/messaging/client', () => ({ call: vi.fn(), callTab: vi.fn() }));

const PAGE: PageAddress = { kind: 'page', site: 'nytimes.com', canBeAdded: true };
const READING: PageReport = { state: 'reading', reason: 'none', total: 3, mentions: [] };
const HERE = { isTurnedOffHere: false };
const noScript = () => Promise.reject(new CallError('no-access', 'no receiver'));

let tabId = 0;
let isGranted = true;

beforeEach(() => {
  fakeBrowser.reset();
  vi.mocked(call).mockReset().mockResolvedValue(null);
  vi.mocked(callTab).mockReset().mockResolvedValue(READING);
  isGranted = true;
  tabId++;
  vi.spyOn(browser.permissions, 'contains').mockImplementation(async () => isGranted);
});

describe('the state of a tab', () => {
  it('is what the page found', async () => {
    const state = await readState(tabId, PAGE, HERE);
    expect(state).toEqual({
      kind: 'reading',
      total: 3,
      mentions: [],
      isSiteOn: true,
      isOnce: false,
      canBeAdded: false,
    });
  });

  it('is paused before anything else', async () => {
    await putSettings({ pausedSince: '2026-11-24T09:12:00.000Z' });
    expect(await readState(tabId, { kind: 'closed' }, HERE)).toMatchObject({ kind: 'paused' });
    expect(callTab).not.toHaveBeenCalled();
  });

  it('is no access where neither a script nor a permission is', async () => {
    isGranted = false;
    vi.mocked(callTab).mockImplementation(noScript);
    expect(await readState(tabId, PAGE, HERE)).toEqual({ kind: 'no-access', canBeAdded: true });
    expect(call).not.toHaveBeenCalled();
  });

  it('brings the script into a tab that is older than the install, once', async () => {
    vi.mocked(callTab).mockImplementationOnce(noScript);
    expect(await readState(tabId, PAGE, HERE)).toMatchObject({ kind: 'reading' });
    expect(call).toHaveBeenCalledExactlyOnceWith('readTab', { tabId, once: false });

    vi.mocked(callTab).mockImplementation(noScript);
    expect(await readState(tabId, PAGE, HERE)).toMatchObject({ kind: 'no-access' });
    expect(call).toHaveBeenCalledOnce();
  });

  it('says that a page was read once where its site may not be read for good', async () => {
    isGranted = false;
    expect(await readState(tabId, PAGE, HERE)).toMatchObject({ isOnce: true, isSiteOn: null, canBeAdded: true });
  });

  it('says that a page was read once although its site is off', async () => {
    await putSettings({ sitesOff: ['nytimes.com'] });
    expect(await readState(tabId, PAGE, HERE)).toMatchObject({ kind: 'reading', isOnce: true, isSiteOn: false });
  });

  it('takes a site that was just turned off for off, before the page has heard of it', async () => {
    await putSettings({ sitesOff: ['nytimes.com'] });
    expect(await readState(tabId, PAGE, { isTurnedOffHere: true })).toEqual({ kind: 'site-off' });
  });

  it('waits for a page that has not heard of a change yet', async () => {
    vi.mocked(callTab).mockResolvedValue({ ...READING, state: 'off', reason: 'site-off' });
    expect(await readState(tabId, PAGE, HERE)).toEqual({ kind: 'waiting' });
  });

  it('passes on an error that is not about access', async () => {
    vi.mocked(callTab).mockRejectedValue(new CallError('internal', 'broken'));
    await expect(readState(tabId, PAGE, HERE)).rejects.toThrow('broken');
  });
});
