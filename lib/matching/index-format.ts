/**
 * How the compiled index lies in its one `ArrayBuffer`. Little-endian 32-bit words throughout, so that it is read
 * without parsing: opening it makes views. Sections follow the header in this order, each on a word's border:
 *
 *   hashes        one word a form, ascending: hash of its words in lower case
 *   checks        one word a form: a second hash, of the exact capitals where they matter
 *   metas         one word a form: entity's number and flags
 *   buckets       first form of each bucket of hashes, by the upper bits, and the number of forms at the end
 *   prefixes      a bit set over hashes: whether some form begins with these words
 *   entityStarts  where each entity's record begins in `records`, and the end of the last
 *   records       one JSON array an entity, in UTF-8, parsed when the entity is first met
 *   affixes       JSON: signs before the first and behind the last word, for the few forms that have them
 */
export const INDEX_MAGIC = 0x534c4958; // "SLIX"
/** Raised whenever the layout, a hash or the meaning of a flag changes. An index of another version is built anew. */
export const INDEX_VERSION = 2;

/** Words of the header. */
export const HEADER = {
  magic: 0,
  version: 1,
  bytes: 2,
  checksum: 3,
  forms: 4,
  entities: 5,
  bucketBits: 6,
  prefixBits: 7,
  recordBytes: 8,
  affixBytes: 9,
  datasetBytes: 10,
  length: 12,
} as const;

/** Lower bits of a form's meta word; the entity's number stands above them. */
export const FLAGS = {
  caseSensitive: 1,
  needsContext: 2,
  shortForm: 4,
  /** A single word: easily part of something else. */
  single: 8,
  /** Letters in capitals, perhaps with dots: read differently in a headline set in capitals. */
  acronym: 16,
  /** No capital letter: ordinary words of the language. */
  ordinary: 32,
  /** Named by many other entities as their context: the first thing that a reader thinks of. */
  prominent: 64,
  spanish: 128,
  affixed: 256,
  /** A name in capitals throughout, for words that are all set so: found nowhere else. */
  capitals: 512,
  /** A surname or letters derived from a full name: found only once that stands on the page. */
  surname: 1024,
} as const;
export const FLAG_BITS = 11;
/** So many entities have numbers above the flags. */
export const MOST_ENTITIES = 2 ** (32 - FLAG_BITS);
/** A form's number and its hash together are an exact integer. */
export const MOST_FORMS = 2 ** 21;

/** Forms a bucket on average: they lie in one line of the processor's cache. */
export const FORMS_A_BUCKET = 4;
/** Bits of `prefixes` for each beginning: one in eight of all other words gets through and fails at its bucket. */
export const BITS_A_PREFIX = 8;

/** Bytes of UTF-8, padded to a whole word. */
export const padded = (bytes: number) => (bytes + 3) & ~3;

/** Sum over everything behind the header: tells a buffer that was cut or spoiled. A millisecond for 4 MB. */
export function checksumOf(words: Uint32Array): number {
  let sum = 0;
  for (let at = HEADER.length; at < words.length; at++) sum = (Math.imul(sum, 31) + (words[at] as number)) | 0;
  return sum >>> 0;
}
