import fc from 'fast-check';
import { compileMatchIndex } from '../../lib/matching/compile-index';
import { derivedForms } from '../../lib/matching/derived-forms';
import { findMentions } from '../../lib/matching/find-mentions';
import { MatchIndex } from '../../lib/matching/match-index';
import { KINDS, type MatchEntry } from '../../lib/model/entity';
import type { BlockMention, TextBlock } from '../../lib/model/mention';
import { fold, normalise } from '../../lib/text/normalise';

/** Words of several scripts, and signs that words are written with. */
const WORDS = [
  'Trump',
  'Donald',
  'El',
  'Salvador',
  'ICE',
  'U.S.',
  'Río',
  'Ri\u0301o',
  'Müller',
  'İzmir',
  'straße',
  'ﬁre',
  'Ǆ',
  'États-Unis',
  "O'Brien",
  'O’Brien',
  '$60',
  'MS-13',
  '287(g)',
  'AT&T',
  'v.',
  'of',
  'the',
  'by',
  'Jr.',
  'K',
  'x)',
  'القاهرة',
  'ירושלים',
  '東京',
  '대한민국',
  '\u1112\u1161\u11ab',
  'नई',
  'दिल्ली',
  'ไทย',
  'Київ',
  '𝒳𝓎',
  '👩‍👩‍👧',
  '🇸🇻',
  '\ud83d\ude00',
] as const;
const GLUE = [
  ' ',
  ' ',
  ' ',
  '  ',
  '\u00a0',
  '\u2009',
  '\t',
  '\n',
  '-',
  '–',
  '—',
  "'",
  '’',
  '’s',
  '.',
  ', ',
  '. ',
  '(',
  ')',
  '/',
  '@',
  '_',
  '#',
  '\u00ad',
  '\u200b',
  '\u200d',
  '\ufeff',
  '\u202e',
  '\u0301',
  '\u0e31',
  '\u20dd',
  '\ud83d',
  '\ude00',
  '\u0000',
  '\ufffe',
  'ß',
  '1',
] as const;

const word = fc.constantFrom(...WORDS);
const glue = fc.constantFrom(...GLUE);
const anything = fc.string({ unit: 'binary', maxLength: 6 });

/** Words with signs between: what forms are made of, and what texts are full of. */
const phrase = fc
  .tuple(word, fc.array(fc.tuple(glue, word), { maxLength: 2 }))
  .map(([first, rest]) => first + rest.flat().join(''));

const alias = fc.record({
  text: fc.oneof(
    { weight: 6, arbitrary: phrase },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 8 }) },
  ),
  lang: fc.constantFrom('en' as const, 'es' as const),
  caseSensitive: fc.boolean(),
  needsContext: fc.boolean(),
  shortForm: fc.boolean(),
});

const entry = fc.record({
  title: phrase,
  kind: fc.constantFrom(...KINDS),
  topics: fc.constantFrom<string[]>(['a'], ['a', 'b'], ['c']),
  aliases: fc.array(alias, { minLength: 1, maxLength: 4 }),
  contextWords: fc.array(word, { maxLength: 3 }),
  related: fc.constantFrom<string[]>([], ['e0'], ['e1', 'nobody']),
});

export type Case = { entries: MatchEntry[]; blocks: TextBlock[]; lang: string };

/** Entries, and blocks of text in which their own forms stand among everything else. */
export const matchingCase: fc.Arbitrary<Case> = fc.array(entry, { maxLength: 4 }).chain((records) => {
  const forms = records.flatMap(({ aliases }) => aliases.map(({ text }) => text));
  const own = forms.length > 0 ? fc.constantFrom(...forms, ...forms.map((form) => form.toUpperCase())) : word;
  const piece = fc.oneof(
    { weight: 4, arbitrary: own },
    { weight: 3, arbitrary: glue },
    { weight: 2, arbitrary: word },
    { weight: 1, arbitrary: anything },
  );
  const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
  return fc.record({
    entries: fc.constant(records.map((record, i) => ({ id: `e${i}`, ...record }))),
    blocks: fc.array(text, { maxLength: 4 }).map((texts) => texts.map((each, i) => ({ id: 3 * i, text: each }))),
    lang: fc.constantFrom('', 'en', 'es-SV', 'xx'),
  });
});

/** Compile, open, find. @throws Error with what is wrong */
export function checkMatching({ entries, blocks, lang }: Case): void {
  const buffer = compileMatchIndex('1', entries);
  const again = compileMatchIndex('1', [...entries].reverse());
  if (Buffer.compare(Buffer.from(buffer), Buffer.from(again)) !== 0) throw new Error('the bytes depend on the order');
  const index = MatchIndex.open(buffer);
  const all = findMentions(index, { blocks, lang, memory: null });
  checkMentions(all.mentions, entries, blocks);
  // And a part at a time, as pages are read: what is released later has its place, too.
  let memory = null;
  for (const block of blocks) {
    const found = findMentions(index, { blocks: [block], lang, memory });
    memory = found.memory;
    checkMentions(found.mentions, entries, blocks, false);
  }
}

export function checkMentions(
  mentions: readonly BlockMention[],
  entries: readonly MatchEntry[],
  blocks: readonly TextBlock[],
  isInOrder = true,
): void {
  const texts = new Map(blocks.map(({ id, text }) => [id, text]));
  const forms = new Map(
    entries.map((entry) => [
      entry.id,
      new Set(
        [...entry.aliases, ...derivedForms(entry).map(({ alias }) => alias)].flatMap(({ text }) => formsOf(text)),
      ),
    ]),
  );
  let last: BlockMention | null = null;
  for (const mention of mentions) {
    const { block, start, end, entityId, score } = mention;
    const text = texts.get(block);
    if (text === undefined) throw new Error(`block ${block} was not given`);
    const where = () => JSON.stringify({ text: text.slice(0, 1000), start, end, entityId });
    if (!(start >= 0 && start < end && end <= text.length)) throw new Error(`out of range: ${where()}`);
    if (!(score >= 0 && score <= 1)) throw new Error(`score ${score}: ${where()}`);
    if (isCut(text, start) || isCut(text, end)) throw new Error(`a character is cut: ${where()}`);
    if (isInOrder && last && (last.block > block || (last.block === block && last.end > start)))
      throw new Error(`not in order, or overlapping: ${where()}`);
    if (!forms.get(entityId)?.has(fold(normalise(text.slice(start, end)).text)))
      throw new Error(`no form of its entity: ${where()}`);
    last = mention;
  }
}

/** As matching reads them; a final dot is dropped at will. */
function formsOf(alias: string): string[] {
  const form = fold(normalise(alias).text);
  const upper = fold(normalise(alias.toUpperCase()).text);
  return [form, upper].flatMap((each) => [each, each.replace(/\.$/, '')]);
}

/** Whether a place is inside of a surrogate pair, or between a character and its combining mark. */
function isCut(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false;
  const isPair = /[\ud800-\udbff]/.test(text[at - 1] as string) && /[\udc00-\udfff]/.test(text[at] as string);
  return isPair || /\p{M}/u.test(text[at] as string);
}

/** One line of ten million characters, in which the forms stand a thousand times. */
export function checkLongLine(): { characters: number; mentions: number } {
  const entries = fc.sample(entry, { numRuns: 40, seed: 1 }).map((record, i) => ({ id: `e${i}`, ...record }));
  const forms = entries.flatMap(({ aliases }) => aliases.map(({ text }) => text));
  const filler = 'the quick “brown” fox – and the lazy dog, 1,287 times over; '.repeat(160);
  let text = '';
  for (let i = 0; text.length < 10_000_000; i++) text += `${filler}${forms[i % forms.length]} `;
  const blocks = [{ id: 0, text }];
  const { mentions } = findMentions(MatchIndex.open(compileMatchIndex('1', entries)), {
    blocks,
    lang: '',
    memory: null,
  });
  checkMentions(mentions, entries, blocks);
  return { characters: text.length, mentions: mentions.length };
}
