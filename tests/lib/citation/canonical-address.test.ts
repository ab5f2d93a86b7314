import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalAddress } from '../../../lib/citation/canonical-address';

const ARTICLE = 'https://example.com/2026/11/24/court-pauses-order';

describe('canonicalAddress', () => {
  it.each([
    'https://example.com/2026/11/24/court-pauses-order',
    'http://www.example.com/2026/11/24/court-pauses-order/',
    'https://m.example.com/2026/11/24/court-pauses-order#comments',
    'https://mobile.example.com/2026/11/24/court-pauses-order?utm_source=x&utm_medium=y',
    'https://amp.example.com/2026/11/24/court-pauses-order?fbclid=abc&gclid=d',
    'https://www.example.com/2026/11/24/court-pauses-order/amp/',
    'https://www.example.com/2026/11/24/court-pauses-order/amp?usqp=mq331',
    'https://www.example.com/amp/2026/11/24/court-pauses-order',
    'https://www.example.com/2026/11/24/court-pauses-order?amp=1',
    'https://www.example.com/2026/11/24/court-pauses-order?outputType=amp',
    'https://WWW.Example.com:443/2026/11/24/court-pauses-order/index.html',
    'https://www.google.com/amp/s/www.example.com/2026/11/24/court-pauses-order/amp/',
    'https://www-example-com.cdn.ampproject.org/c/s/www.example.com/2026/11/24/court-pauses-order',
    'https://www-example-com.cdn.ampproject.org/v/s/amp.example.com/2026/11/24/court-pauses-order?amp_js_v=0.1',
  ])('takes %s for the same article', (address) => {
    expect(canonicalAddress(address)).toBe(ARTICLE);
  });

  it.each([
    ['https://example.com/a?id=12&utm_source=x', 'https://example.com/a?id=12'],
    ['https://example.com/a?b=2&a=1', 'https://example.com/a?a=1&b=2'],
    ['https://en.m.wikipedia.org/wiki/Law', 'https://en.wikipedia.org/wiki/Law'],
    ['https://m.co/a', 'https://m.co/a'],
    ['https://example.com/', 'https://example.com/'],
    ['https://example.com/app#!/story/12', 'https://example.com/app#!/story/12'],
    ['https://example.com:8443/a', 'https://example.com:8443/a'],
    ['file:///home/page.html', 'file:///home/page.html'],
    ['not an address', 'not an address'],
  ])('writes %s as %s', (address, expected) => {
    expect(canonicalAddress(address)).toBe(expected);
  });

  it.each([
    [
      'the article under a longer name',
      'https://m.example.com/story/court-pauses-order-1234567',
      'https://www.example.com/news/court-pauses-order-on-friday-1234567',
    ],
    ['a relative link', `${ARTICLE}?x=1`, '/2026/11/24/court-pauses-order'],
    ['the first of its pages', `${ARTICLE}/page/2`, ARTICLE],
    [
      'the section it was moved to',
      'https://example.com/politics/court-pauses-order',
      'https://example.com/us/courts/court-pauses-order.html',
    ],
    ['the address without a sorting', `${ARTICLE}?sort=new`, ARTICLE],
    [
      'an edition of the same host',
      'https://edition.example.com/a/court-pauses-order',
      'https://www.example.com/a/court-pauses-order',
    ],
    [
      'an address with the id that was a parameter',
      'https://example.com/read.php?id=12345',
      'https://example.com/read.php?id=12345&lang=en',
    ],
  ])('follows a canonical link to %s', (_, address, canonicalLink) => {
    const followed = canonicalAddress(address, { canonicalLink });
    expect(followed).toBe(canonicalAddress(new URL(canonicalLink, address).href));
  });

  it.each([
    ['the front page', 'https://example.com/'],
    ['the front page of the mobile site', 'https://m.example.com'],
    ['a section', 'https://example.com/2026/11'],
    ['another article', 'https://example.com/2026/11/23/storm-hits-the-coast'],
    ['another site', 'https://other.org/2026/11/24/court-pauses-order'],
    ['another site of the same public suffix', 'https://other.com/2026/11/24/court-pauses-order'],
    ['no address', 'javascript:void(0)'],
    ['nothing', '  '],
  ])('does not follow one to %s', (_, canonicalLink) => {
    expect(canonicalAddress(`${ARTICLE}?utm_source=x`, { canonicalLink })).toBe(ARTICLE);
  });

  it('keeps the parameter that chooses the article when the link forgot it', () => {
    const canonicalLink = 'https://example.com/read.php';
    expect(canonicalAddress('https://example.com/read.php?id=12345', { canonicalLink })).toBe(
      'https://example.com/read.php?id=12345',
    );
  });

  it('does not take two articles of like titles for one', () => {
    const canonicalLink = 'https://example.com/live/ceasefire-talks-live-updates-1234599';
    const address = 'https://example.com/live/ceasefire-talks-live-updates-1234567';
    expect(canonicalAddress(address, { canonicalLink })).toBe(address);
  });

  it('believes a link without likeness only where the address has no name, and the page says it twice', () => {
    const canonicalLink = 'https://example.com/2026/11/24/court-pauses-order';
    const address = 'https://example.com/node/815';
    expect(canonicalAddress(address, { canonicalLink })).toBe(address);
    expect(canonicalAddress(address, { canonicalLink, openGraph: canonicalLink })).toBe(ARTICLE);
    expect(canonicalAddress('https://example.com/?p=815', { canonicalLink, openGraph: canonicalLink })).toBe(ARTICLE);
  });

  it('asks Open Graph and JSON-LD where there is no link', () => {
    const address = 'https://m.example.com/a/court-pauses-order-1234567?edition=uk';
    expect(canonicalAddress(address, { openGraph: 'https://example.com/news/court-pauses-order-1234567' })).toBe(
      'https://example.com/news/court-pauses-order-1234567',
    );
    expect(canonicalAddress(address, { openGraph: 'https://example.com/', jsonLd: '/b/1234567' })).toBe(
      'https://example.com/b/1234567',
    );
  });

  it('comes to rest: the canonical address of a canonical address is itself', () => {
    const part = fc.constantFrom('amp', 'index.html', 'a', 'm', 'story.amp.html', '12345', '', 'ñ', '%20');
    const host = fc.constantFrom('example.com', 'www.example.com', 'm.www.example.co.uk', 'm.co', 'localhost:80');
    const query = fc.constantFrom('', '?', '?amp', '?id=1&utm_x=2', '?b&a=%3D#x', '#!/a');
    fc.assert(
      fc.property(host, fc.array(part, { maxLength: 5 }), query, (name, parts, end) => {
        const once = canonicalAddress(`http://${name}/${parts.join('/')}${end}`);
        expect(canonicalAddress(once)).toBe(once);
      }),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (address, canonicalLink) => {
        canonicalAddress(address, { canonicalLink });
        canonicalAddress(ARTICLE, { canonicalLink, openGraph: address });
      }),
    );
  });
});
