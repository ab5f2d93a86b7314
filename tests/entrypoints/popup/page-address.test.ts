import { describe, expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import { parseAddress } from '../../../entrypoints/popup/page-address';

describe('the address of a page', () => {
  it('names the site, which can be added for good', () => {
    expect(parseAddress('https://www.nytimes.com/2025/04/01/us/story.html')).toEqual({
      kind: 'page',
      site: 'nytimes.com',
      canBeAdded: true,
    });
  });

  it('of a page without a secure connection can be read, not added', () => {
    expect(parseAddress('http://example.org/')).toEqual({ kind: 'page', site: 'example.org', canBeAdded: false });
  });

  it('of a file has no site', () => {
    expect(parseAddress('file:///home/reader/saved.html')).toEqual({ kind: 'page', site: null, canBeAdded: false });
  });

  it('that the browser keeps to itself is that of a closed page', () => {
    expect(parseAddress(undefined)).toEqual({ kind: 'closed' });
  });

  it.each([
    'chrome://extensions/',
    'about:config',
    'chrome-extension://abcdef/page.html',
    'https://chromewebstore.google.com/detail/x',
    'https://addons.mozilla.org/firefox/',
  ])('%s is closed to every extension', (url) => {
    expect(parseAddress(url)).toEqual({ kind: 'closed' });
  });

  it('knows our own pages', () => {
    expect(parseAddress(browser.runtime.getURL('/options.html'))).toEqual({ kind: 'own' });
  });
});
