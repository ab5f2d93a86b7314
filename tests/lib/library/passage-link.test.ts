import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { archiveLink, linkToPassage, withTextFragment } from '../../../lib/library/passage-link';
import { annotation, anyAnnotation } from '../../fixtures/annotations';

const quote = (exact: string, prefix = '', suffix = '') => ({ exact, prefix, suffix });
const PAGE = 'https://news.example/story';

describe('withTextFragment', () => {
  it('gives a short passage whole, between the whole words around it', () => {
    const link = withTextFragment(
      PAGE,
      quote('no longer in its custody', 'ment said that the men were ', '. The court said th'),
    );
    expect(link).toBe(`${PAGE}#:~:text=the%20men%20were-,no%20longer%20in%20its%20custody,-.%20The%20court`);
  });

  it('encodes the signs that part a directive', () => {
    const link = withTextFragment(PAGE, quote('a-b, c & d=e #f %'));
    expect(link).toBe(`${PAGE}#:~:text=a%2Db%2C%20c%20%26%20d%3De%20%23f%20%25`);
  });

  it('gives a long passage by its first and last words', () => {
    const words = Array.from({ length: 40 }, (_, n) => `word${n}`).join(' ');
    expect(withTextFragment(PAGE, quote(words))).toBe(
      `${PAGE}#:~:text=word0%20word1%20word2%20word3%20word4%20word5,word34%20word35%20word36%20word37%20word38%20word39`,
    );
  });

  it('gives a passage over several paragraphs by the ends of the first and the last', () => {
    expect(withTextFragment(PAGE, quote('One end.\n\nMiddle.\nLast one.'))).toBe(
      `${PAGE}#:~:text=One%20end.,Last%20one.`,
    );
  });

  it('looks no further around than the paragraph', () => {
    const link = withTextFragment(PAGE, quote('the words', 'Title of it all\nA man said ', ' today.\nNext paragraph'));
    expect(link).toContain('text=man%20said-,the%20words,-');
    expect(link).not.toContain('Next');
  });

  it('takes words whole that the reader cut through', () => {
    expect(withTextFragment(PAGE, quote('tody of', 'in cus', ' the st'))).toContain('custody%20of');
  });

  it('keeps the fragment of the address, and replaces a text fragment', () => {
    expect(withTextFragment(`${PAGE}#live`, quote('x'))).toBe(`${PAGE}#live:~:text=x`);
    expect(withTextFragment(`${PAGE}#live:~:text=y`, quote('x'))).toBe(`${PAGE}#live:~:text=x`);
  });

  it('finds a few signs of writing without spaces', () => {
    expect(decodeURIComponent(withTextFragment(PAGE, quote('東京', 'あ'.repeat(40), 'い'.repeat(40))))).toContain(
      '東京',
    );
  });

  it('makes an address out of anything', () => {
    fc.assert(
      fc.property(anyAnnotation, (one) => {
        const link = linkToPassage(one);
        expect(URL.canParse(link)).toBe(true);
        expect(new URL(link).origin).toBe(new URL(one.target.savedAt).origin);
      }),
    );
  });
});

describe('linkToPassage', () => {
  const at = '2026-11-24T00:00:00.000Z';

  it('leads to the present words of a changed passage', () => {
    const changed = annotation(1, { exact: 'Old words', lastLook: { state: 'changed', at, present: 'New words' } });
    expect(linkToPassage(changed)).toContain('New%20words');
  });

  it('leads to the bare page of one that is gone', () => {
    const orphan = annotation(1, { lastLook: { state: 'orphan', at } });
    expect(linkToPassage(orphan)).toBe('https://news.example/story?utm_source=x');
  });
});

it('an archived copy is looked for by the address, without its fragment', () => {
  expect(archiveLink({ target: { source: PAGE, savedAt: `${PAGE}?a=1#b`, selectors: [] } })).toBe(
    `https://web.archive.org/web/*/${PAGE}?a=1`,
  );
});
