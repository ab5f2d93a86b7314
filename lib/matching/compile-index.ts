import type { MatchEntry } from '../model/entity';
import { fold, normalise } from '../text/normalise';
import { checkHash, extendHash, mixHash, type Tokens, tokenise } from '../text/tokens';
import {
  BITS_A_PREFIX,
  checksumOf,
  FLAG_BITS,
  FLAGS,
  FORMS_A_BUCKET,
  HEADER,
  INDEX_MAGIC,
  INDEX_VERSION,
  MOST_ENTITIES,
  MOST_FORMS,
  padded,
} from './index-format';
import { isStrongContext } from './language-words';

/** An entity whose form stands in the contexts of so many others needs no context of its own. */
const PROMINENT_FROM = 10;

/** What a record holds of an entity: everything that is asked of it once one of its forms was met. */
export type EntityRecord = [
  id: string,
  title: string,
  kind: MatchEntry['kind'],
  topics: string[],
  related: string[],
  /** Context words in lower case that are names, and those that are ordinary words. */
  strong: string[],
  weak: string[],
];

type Form = { hash: number; check: number; entity: number; flags: number; lead: string; tail: string };

/**
 * Compile surface forms into the index that `MatchIndex` opens. The bytes depend on the entries alone, not on their
 * order. Takes about 2 s for 1,000,000 forms.
 *
 * @throws RangeError for more forms or entities than there are numbers for (2 and 8 million)
 */
export function compileMatchIndex(dataset: string, entries: Iterable<MatchEntry>): ArrayBuffer {
  const sorted = [...entries].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  if (sorted.length > MOST_ENTITIES) throw new RangeError(`${sorted.length} entities, at most ${MOST_ENTITIES}`);
  const prominence = countContexts(sorted);
  const forms: Form[] = [];
  const prefixes: number[] = [];
  for (const [entity, { aliases }] of sorted.entries()) {
    for (const alias of aliases) {
      const form = formOf(alias, entity, prefixes, prominence);
      if (form) forms.push(form);
    }
  }
  if (forms.length > MOST_FORMS) throw new RangeError(`${forms.length} forms, at most ${MOST_FORMS}`);
  const encoder = new TextEncoder();
  const records = sorted.map((entry) => encoder.encode(JSON.stringify(recordOf(entry))));
  return write(encoder.encode(dataset), sortForms(forms), prefixes, records);
}

function recordOf({ id, title, kind, topics, related, contextWords }: MatchEntry): EntityRecord {
  const strong = new Set<string>();
  const weak = new Set<string>();
  for (const word of contextWords) (isStrongContext(word) ? strong : weak).add(fold(normalise(word).text));
  return [id, title, kind, topics, related, [...strong], [...weak]];
}

/** How many entities name a form among their context words. */
function countContexts(entries: readonly MatchEntry[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { contextWords } of entries) {
    for (const word of new Set(contextWords)) {
      const folded = fold(normalise(word).text);
      counts.set(folded, (counts.get(folded) ?? 0) + 1);
    }
  }
  return counts;
}

function formOf(
  { text: alias, lang, caseSensitive, needsContext, shortForm }: MatchEntry['aliases'][number],
  entity: number,
  prefixes: number[],
  prominence: ReadonlyMap<string, number>,
): Form | null {
  const { text, folded } = normalise(alias);
  const tokens = tokenise(folded);
  if (tokens.count === 0) return null; // nothing but signs: the data check refuses it
  const start = tokens.starts[0] as number;
  const end = tokens.ends[tokens.count - 1] as number;
  const lead = text.slice(0, start);
  const tail = text.slice(end);
  const hash = hashWords(folded, tokens, prefixes);
  const read = caseSensitive ? text : folded;
  const flags =
    (caseSensitive ? FLAGS.caseSensitive : 0) |
    (needsContext ? FLAGS.needsContext : 0) |
    (shortForm ? FLAGS.shortForm : 0) |
    (tokens.count === 1 ? FLAGS.single : 0) |
    (isAcronym(text) ? FLAGS.acronym : 0) |
    (text === folded ? FLAGS.ordinary : 0) |
    ((prominence.get(folded) ?? 0) >= PROMINENT_FROM ? FLAGS.prominent : 0) |
    (lang === 'es' ? FLAGS.spanish : 0) |
    (lead !== '' || tail !== '' ? FLAGS.affixed : 0);
  return { hash, check: checkHash(read, start, end), entity, flags, lead, tail };
}

/** The hash of all words; those of their beginnings are added to `prefixes`. */
function hashWords(folded: string, { count, ends, hashes }: Tokens, prefixes: number[]): number {
  let hash = hashes[0] as number;
  prefixes.push(mixHash(hash));
  for (let at = 1; at < count; at++) {
    hash = extendHash(hash, folded, ends[at - 1] as number, ends[at] as number);
    prefixes.push(mixHash(hash));
  }
  return mixHash(hash);
}

/** "ICE", "U.N.", "MS-13", "TROs". */
function isAcronym(text: string): boolean {
  return /^\p{Lu}[\p{Lu}\p{N}.&-]+s?$/u.test(text);
}

/** By hash, then as they came: entities by id, aliases as the dataset has them. */
function sortForms(forms: readonly Form[]): Form[] {
  const keys = Float64Array.from(forms, ({ hash }, at) => hash * MOST_FORMS + at).sort();
  return Array.from(keys, (key) => forms[key % MOST_FORMS] as Form);
}

function write(
  dataset: Uint8Array,
  forms: readonly Form[],
  prefixes: readonly number[],
  records: readonly Uint8Array[],
) {
  const bucketBits = Math.ceil(Math.log2(Math.max(2, forms.length / FORMS_A_BUCKET)));
  const prefixBits = Math.max(5, Math.ceil(Math.log2(Math.max(1, prefixes.length) * BITS_A_PREFIX)));
  const recordBytes = records.reduce((sum, { length }) => sum + length, 0);
  const affixes = new TextEncoder().encode(JSON.stringify(affixesOf(forms)));
  const buckets = 2 ** bucketBits;
  const words =
    HEADER.length +
    padded(dataset.length) / 4 +
    3 * forms.length +
    (buckets + 1) +
    2 ** (prefixBits - 5) +
    (records.length + 1) +
    padded(recordBytes) / 4 +
    padded(affixes.length) / 4;
  const buffer = new ArrayBuffer(4 * words);
  const all = new Uint32Array(buffer);
  const bytes = new Uint8Array(buffer);
  all[HEADER.magic] = INDEX_MAGIC;
  all[HEADER.version] = INDEX_VERSION;
  all[HEADER.bytes] = buffer.byteLength;
  all[HEADER.forms] = forms.length;
  all[HEADER.entities] = records.length;
  all[HEADER.bucketBits] = bucketBits;
  all[HEADER.prefixBits] = prefixBits;
  all[HEADER.recordBytes] = recordBytes;
  all[HEADER.affixBytes] = affixes.length;
  all[HEADER.datasetBytes] = dataset.length;
  let at: number = HEADER.length;
  const take = (count: number) => {
    at += count;
    return all.subarray(at - count, at);
  };
  const takeBytes = (count: number) => {
    const from = 4 * at;
    at += padded(count) / 4;
    return bytes.subarray(from, from + count);
  };
  takeBytes(dataset.length).set(dataset);
  const hashes = take(forms.length);
  const checks = take(forms.length);
  const metas = take(forms.length);
  for (const [i, { hash, check, entity, flags }] of forms.entries()) {
    hashes[i] = hash;
    checks[i] = check;
    metas[i] = entity * 2 ** FLAG_BITS + flags;
  }
  fillBuckets(take(buckets + 1), hashes, bucketBits);
  const set = take(2 ** (prefixBits - 5));
  for (const hash of prefixes) {
    const bit = hash >>> (32 - prefixBits);
    set[bit >>> 5] = (set[bit >>> 5] as number) | (1 << (bit & 31));
  }
  const starts = take(records.length + 1);
  const pool = takeBytes(recordBytes);
  let offset = 0;
  for (const [i, record] of records.entries()) {
    starts[i] = offset;
    pool.set(record, offset);
    offset += record.length;
  }
  starts[records.length] = offset;
  takeBytes(affixes.length).set(affixes);
  all[HEADER.checksum] = checksumOf(all);
  return buffer;
}

function fillBuckets(buckets: Uint32Array, hashes: Uint32Array, bits: number): void {
  let form = 0;
  for (let bucket = 0; bucket < buckets.length - 1; bucket++) {
    while (form < hashes.length && (hashes[form] as number) >>> (32 - bits) < bucket) form++;
    buckets[bucket] = form;
  }
  buckets[buckets.length - 1] = hashes.length;
}

function affixesOf(forms: readonly Form[]): Record<number, [lead: string, tail: string]> {
  return Object.fromEntries(
    forms.flatMap(({ lead, tail }, i) => (lead !== '' || tail !== '' ? [[i, [lead, tail]]] : [])),
  );
}
