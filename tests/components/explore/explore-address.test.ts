import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exploreHref, readExploreAddress } from '../../../components/explore/explore-address';
import { KINDS } from '../../../lib/model/entity';

const read = (href: string) => readExploreAddress(new URL(href, 'https://pages.example'));

describe('the address of the Explore page', () => {
  it('names entry, topic, kind and words', () => {
    expect(read('/explore.html?topic=detention&kind=place&q=san+sal#cecot')).toEqual({
      id: 'cecot',
      topic: 'detention',
      kind: 'place',
      words: 'san sal',
    });
    expect(exploreHref({})).toBe('/explore.html');
    expect(exploreHref({ id: 'cecot' })).toBe('/explore.html#cecot');
    expect(exploreHref({ topic: 'detention', words: ' ' })).toBe('/explore.html?topic=detention');
  });

  it('leaves out what is no id, no topic and no kind, and words without end', () => {
    const { words, ...others } = read(`/explore.html?topic=%3Cb%3E&kind=dragon&q=${'x'.repeat(5000)}#A%20b`);
    expect(others).toEqual({ id: null, topic: null, kind: null });
    expect(words).toHaveLength(200);
  });

  it('comes back as it was written', () => {
    const id = fc.option(fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8})?$/));
    const words = fc.string({ maxLength: 40 }).map((text) => text.trim());
    const any = fc.record({ id, topic: id, kind: fc.option(fc.constantFrom(...KINDS)), words });
    fc.assert(
      fc.property(any, (address) => {
        expect(read(exploreHref(address))).toEqual(address);
      }),
    );
  });
});
