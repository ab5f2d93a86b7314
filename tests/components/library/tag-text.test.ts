import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinTags, splitTags } from '../../../components/library/tag-text';
import { anyAnnotation } from '../../fixtures/annotations';

describe('tags in one field', () => {
  it.each([
    ['law, to do', ['law', 'to do']],
    [' law ,, law,', ['law']],
    ['"a, b", c', ['a, b', 'c']],
    ['the "best" one', ['the "best" one']],
    ['', []],
  ])('%j are read', (text, tags) => {
    expect(splitTags(text)).toEqual(tags);
  });

  it('come back as they were, whatever they hold', () => {
    fc.assert(
      fc.property(anyAnnotation, ({ tags }) => {
        expect(splitTags(joinTags(tags))).toEqual(tags);
      }),
    );
  });
});
