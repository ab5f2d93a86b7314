import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deleteWords, editText, wordsOf } from '../../../bench/anchoring/edit-text';
import { Random } from '../../../bench/anchoring/random';
import { anchorSelectors } from '../../../lib/anchoring/anchor-selectors';
import { describeSpan } from '../../../lib/anchoring/describe-span';
import { PageWords } from '../../../lib/anchoring/page-words';
import { isInsidePair } from '../../../lib/text/code-points';
import { makeArticle, VOCABULARY } from './make-article';

const TEXT = [
  'A court paused the order on Friday',
  'The ministry said on Friday that it would publish the list of names within ten days.',
  'Lawyers for three of the families called the delay “unacceptable” and asked the court for a hearing.',
  'The court will hear the case in March, a spokesman for the ministry said.',
].join('\n');

function describeWords(text: string, words: string) {
  const start = text.indexOf(words);
  expect(start, words).toBeGreaterThanOrEqual(0);
  return describeSpan(text, start, start + words.length);
}

function anchorWords(saved: string, words: string, present: string) {
  const anchor = anchorSelectors(present, describeWords(saved, words));
  return { ...anchor, text: anchor.state === 'orphan' ? null : present.slice(anchor.start, anchor.end) };
}

describe('anchorSelectors', () => {
  it('finds unchanged words where they stood', () => {
    expect(anchorWords(TEXT, 'publish the list of names', TEXT)).toMatchObject({ state: 'sure', score: 1 });
  });

  it('finds them after the page grew at the top', () => {
    const present = `Live: follow our updates here all day\n${TEXT}`;
    expect(anchorWords(TEXT, 'publish the list of names', present)).toMatchObject({
      state: 'sure',
      text: 'publish the list of names',
    });
  });

  it('takes other quotation marks, spaces and soft hyphens for the same words', () => {
    const present = TEXT.replace('“unacceptable”', '"un\u00adaccept\u00adable"').replace(
      'of the families',
      'of\u00a0the\n families',
    );
    const words = 'three of the families called the delay “unacceptable” and asked';
    const found = anchorWords(TEXT, words, present);
    expect(found.state).toBe('sure');
    expect(found.text).toBe('three of\u00a0the\n families called the delay "un\u00adaccept\u00adable" and asked');
  });

  it('calls a passage changed when words of it changed', () => {
    const present = TEXT.replace('within ten days', 'within thirty days');
    expect(anchorWords(TEXT, 'publish the list of names within ten days.', present)).toMatchObject({
      state: 'changed',
      text: 'publish the list of names within thirty days.',
    });
  });

  it('takes a new first word for a part of the passage', () => {
    const present = TEXT.replace('Lawyers for', 'Advocates for');
    expect(anchorWords(TEXT, 'Lawyers for three of the families', present)).toMatchObject({
      state: 'changed',
      text: 'Advocates for three of the families',
    });
  });

  it('calls a deleted paragraph an orphan', () => {
    const paragraph = TEXT.split('\n')[2] as string;
    expect(anchorWords(TEXT, paragraph, TEXT.replace(`${paragraph}\n`, '')).state).toBe('orphan');
  });

  it('does not take the same short words elsewhere for the deleted ones', () => {
    expect(anchorWords(TEXT, 'on Friday', TEXT).state).toBe('sure');
    expect(anchorWords(TEXT, 'on Friday', TEXT.replace('order on Friday', 'order')).state).toBe('orphan');
    expect(anchorWords(TEXT, 'the ministry', TEXT.replace('for the ministry said', 'said')).state).toBe('orphan');
  });

  it('tells two equal passages apart by their neighbours', () => {
    const second = TEXT.lastIndexOf('court');
    const selectors = describeSpan(TEXT, second, second + 'court'.length);
    const present = `Updated\n${TEXT}`;
    expect(anchorSelectors(present, selectors)).toMatchObject({ state: 'sure', start: second + 'Updated\n'.length });
  });

  it('finds a long passage that was moved as it was', () => {
    const [first, ...rest] = TEXT.split('\n');
    const moved = rest[1] as string;
    const present = [first, moved, rest[0], rest[2]].join('\n');
    expect(anchorWords(TEXT, moved, present)).toMatchObject({ state: 'sure', text: moved });
  });

  it('finds a quote without context only where it stands once', () => {
    const quote = { type: 'TextQuoteSelector', prefix: '', suffix: '' } as const;
    expect(anchorSelectors(TEXT, [{ ...quote, exact: 'asked the court' }]).state).toBe('sure');
    expect(anchorSelectors(TEXT, [{ ...quote, exact: 'Friday' }]).state).toBe('orphan');
  });

  it('never paints a position without its words', () => {
    expect(anchorSelectors(TEXT, [{ type: 'TextPositionSelector', start: 0, end: 7 }])).toEqual({ state: 'orphan' });
    expect(anchorSelectors(TEXT, [])).toEqual({ state: 'orphan' });
  });

  it('reads scripts without spaces', () => {
    const saved =
      '裁判所は金曜日にその命令を停止した。政府は十日以内に名簿を公表すると述べた。家族の弁護士は遅れを批判した。';
    const present = saved.replace('十日以内', '三十日以内').replace('その命令', '大統領の命令');
    expect(anchorWords(saved, '政府は十日以内に名簿を公表すると述べた', present)).toMatchObject({
      state: 'changed',
      text: '政府は三十日以内に名簿を公表すると述べた',
    });
    const thai = 'ศาลสั่งระงับคำสั่งเมื่อวันศุกร์กระทรวงกล่าวว่าจะเผยแพร่รายชื่อภายในสิบวันทนายความของครอบครัววิจารณ์ความล่าช้า';
    const found = anchorWords(thai, 'กระทรวงกล่าวว่าจะเผยแพร่รายชื่อภายในสิบวัน', thai.replace('สิบวัน', 'สามสิบวัน'));
    expect(found.state).toBe('changed');
  });

  it('counts positions in code points', () => {
    const text = `😀😀 ${TEXT}`;
    const [, position] = describeWords(text, 'publish the list');
    expect(position.start).toBe(text.indexOf('publish the list') - 2);
    expect(anchorWords(text, 'publish the list', text)).toMatchObject({ state: 'sure', text: 'publish the list' });
  });

  it('serves many quotes of one page from one reading', () => {
    const page = new PageWords(TEXT);
    for (const words of ['three of the families', 'a spokesman for', 'paused the order']) {
      expect(anchorSelectors(page, describeWords(TEXT, words)).state).toBe('sure');
    }
  });
});

const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'the',
        'court',
        'said',
        'Friday',
        'niño',
        '😀',
        '👩‍👩‍👧',
        '\u00ad',
        '\u200b',
        '“so”',
        '—',
        '\n',
        '\u00a0',
        '  ',
      ),
      fc.constantFrom('\ud83d', '\ude00', 'e\u0301', 'İ', '漢字'),
      fc.string({ maxLength: 6 }),
    ),
    { minLength: 1, maxLength: 60 },
  )
  .map((words) => words.join(' '));
const spanned = fc
  .tuple(
    anyText.filter((text) => text !== ''),
    fc.nat(),
    fc.nat(),
  )
  .map(([text, a, b]) => {
    const start = a % text.length;
    return { text, start, end: start + 1 + (b % (text.length - start)) };
  });

describe('describing and anchoring', () => {
  it('comes back to the very span on an unchanged text', () => {
    fc.assert(
      fc.property(spanned, ({ text, start, end }) => {
        const selectors = describeSpan(text, start, end);
        const from = isInsidePair(text, start) ? start - 1 : start;
        const to = isInsidePair(text, end) ? end + 1 : end;
        const anchor = anchorSelectors(text, selectors);
        // A text that is nothing but the quote has no context to check.
        if (selectors[0].prefix + selectors[0].suffix === '') return;
        expect(anchor).toEqual({ state: 'sure', start: from, end: to, score: 1 });
      }),
    );
  });

  it('takes a whole character where half of one was quoted', () => {
    const text = 'It ends with \ud83d';
    const start = text.indexOf('with');
    const anchor = anchorSelectors(`${text}\ude00`, describeSpan(text, start, text.length));
    expect(anchor).toMatchObject({ state: 'sure', start, end: text.length + 1 });
  });

  it('scores a place on a page that became shorter than where the quote stood', () => {
    const quote = 'The panel asked both sides for dates before the next hearing';
    const around = `It met on Monday. ${quote}. Nobody objected to that.`;
    const before = `${'Other words of a long page. '.repeat(400)}${around}`;
    const start = before.indexOf(quote);
    const anchor = anchorSelectors(around, describeSpan(before, start, start + quote.length));
    expect(anchor).toMatchObject({ state: 'sure', start: around.indexOf(quote) });
    const edited = around.replace('asked both sides', 'asked all the sides');
    const changed = anchorSelectors(edited, describeSpan(before, start, start + quote.length));
    expect(changed).toMatchObject({ state: 'changed', start: around.indexOf(quote) });
    expect(changed.state === 'changed' && changed.score).toBeGreaterThan(0.5);
  });

  it('never throws, leaves the text, or splits a pair, whatever became of the page', () => {
    fc.assert(
      fc.property(spanned, anyText, fc.nat(), fc.double({ min: 0, max: 1, noNaN: true }), (span, other, seed, rate) => {
        const selectors = describeSpan(span.text, span.start, span.end);
        const edited = editText(span.text, rate, ['court', '😀', 'other'], new Random(seed)).text;
        for (const text of [edited, other, '', span.text.slice(span.start)]) {
          const anchor = anchorSelectors(text, selectors);
          if (anchor.state === 'orphan') continue;
          expect(anchor.start).toBeGreaterThanOrEqual(0);
          expect(anchor.start).toBeLessThan(anchor.end);
          expect(anchor.end).toBeLessThanOrEqual(text.length);
          expect(isInsidePair(text, anchor.start) || isInsidePair(text, anchor.end)).toBe(false);
          expect(anchor.score).toBeGreaterThan(0);
          expect(anchor.score).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});

describe('on a made-up article', () => {
  const random = new Random(7);
  const quotes = Array.from({ length: 60 }, (_, number) => {
    const text = makeArticle(new Random(number), 600);
    const words = wordsOf(text);
    const length = 4 + random.below(50);
    const first = random.below(words.length - length);
    return { text, words, first, end: first + length };
  });
  const selectorsOf = ({ text, words, first, end }: (typeof quotes)[number]) =>
    describeSpan(text, words[first]?.start ?? 0, words[end - 1]?.end ?? 0);

  it('finds nearly all passages when one word in ten was edited', () => {
    const right = quotes.filter((quote) => {
      const { text, moved } = editText(quote.text, 0.1, VOCABULARY, random);
      const left = moved.slice(quote.first, quote.end).filter((word) => word !== null);
      const anchor = anchorSelectors(text, selectorsOf(quote));
      const [start, end] = [left[0]?.start ?? 0, left.at(-1)?.end ?? 0];
      return anchor.state !== 'orphan' && Math.abs(anchor.start - start) < 15 && Math.abs(anchor.end - end) < 15;
    });
    expect(right.length).toBeGreaterThanOrEqual(57);
  });

  it('paints no deleted passage', () => {
    const painted = quotes.filter((quote) => {
      const without = deleteWords(quote.text, quote.words, quote.first, quote.end);
      const { text } = editText(without, 0.05, VOCABULARY, random);
      return anchorSelectors(text, selectorsOf(quote)).state !== 'orphan';
    });
    expect(painted.length).toBeLessThanOrEqual(1);
  });
});
