import { describeSpan } from '../../lib/anchoring/describe-span';
import { readCitation } from '../../lib/citation/read-citation';
import type { NewPassage } from '../../lib/messaging/protocol';
import { isPageDate, type PageMetadata } from '../../lib/model/annotation';
import type { Citation } from '../../lib/model/citation';
import type { ArticleText } from '../../lib/page/article-text';
import type { PlacedMention } from '../../lib/page/placed-mention';
import { readMetadata } from '../../lib/page/read-metadata';

const MOST_WORDS = 2_000;
const MOST_AUTHORS = 200;
const LANGUAGE = /^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*$/;

/** What the page says of itself now, and the address that stands for its article. */
export function readPage(): { article: string; page: PageMetadata } {
  const { citation, canonicalAddress } = readCitation(readMetadata(document, location.href));
  return { article: canonicalAddress, page: pageOf(citation) };
}

/** A new passage as it is sent to be saved. */
export function describePassage(
  text: ArticleText,
  { start, end }: { start: number; end: number },
  mentions: readonly PlacedMention[],
  colour: NewPassage['colour'],
): NewPassage {
  return {
    id: makeId(),
    ...readPage(),
    selectors: describeSpan(text.text, start, end),
    colour,
    note: '',
    tags: [],
    entityIds: [
      ...new Set(mentions.filter((one) => isWithin(text, one, start, end)).map((one) => one.mention.entityId)),
    ],
  };
}

function isWithin(text: ArticleText, { block, mention }: PlacedMention, start: number, end: number): boolean {
  const first = text.startOf(block.id);
  return first !== null && first + mention.start >= start && first + mention.end <= end;
}

/** What of a citation can be stored: the page wrote it, and may have written anything. */
function pageOf({ title, authors, publisher, published, modified, language }: Citation): PageMetadata {
  const date = (value: string | null) => (isPageDate(value) ? value : null);
  return {
    title: title.slice(0, MOST_WORDS),
    authors: authors
      .filter((author) => author !== '')
      .slice(0, MOST_AUTHORS)
      .map((author) => author.slice(0, MOST_WORDS)),
    publisher: publisher?.slice(0, MOST_WORDS) || null,
    published: date(published),
    modified: date(modified),
    language: language !== null && LANGUAGE.test(language) ? language : null,
  };
}

/** UUID version 4. `crypto.randomUUID` is missing on pages without https. */
function makeId(): NewPassage['id'] {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `urn:uuid:${hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')}`;
}
