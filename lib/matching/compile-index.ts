import type { MatchEntry } from '../model/entity';
import { fold, normalise } from '../text/normalise';
import { checkHash, extendHash, mixHash, type Tokens, tokenise } from '../text/tokens';
import { derivedForms, isAcronym } from './derived-forms';
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
import { CONTEXT_IN_SPANISH, isStrongContext } from './language-words';

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
  titleEs?: string,
];

/** Forms in columns: a million objects would cost more than all the rest. */
class Forms {
  readonly hashes: number[] = [];
  readonly checks: number[] = [];
  readonly metas: number[] = [];
  readonly affixes = new Map<number, [lead: string, tail: string]>();
  /** Hashes of the beginnings of all forms, and of the forms themselves. */
  readonly prefixes: number[] = [];
}

/**
 * Compile surface forms into the index that `MatchIndex` opens. The bytes depend on the entries alone, not on their
 * order. Takes about 2 s for 1,000,000 forms.
 *
 * @throws RangeError for more forms or entities than there are numbers for (2 million each)
 */
export function compileMatchIndex(dataset: string, entries: Iterable<MatchEntry>): ArrayBuffer {
  const sorted = [...entries].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  if (sorted.length > MOST_ENTITIES) throw new RangeError(`${sorted.length} entities, at most ${MOST_ENTITIES}`);
  const prominence = countContexts(sorted);
  const forms = new Forms();
  for (const [entity, entry] of sorted.entries()) {
    const { aliases } = entry;
    for (const alias of aliases) {
      addForm(forms, alias, entity, prominence);
      if (alias.caseSensitive && !isAcronym(alias.text))
        addForm(forms, { ...alias, text: alias.text.toUpperCase() }, entity, prominence, FLAGS.capitals);
    }
    for (const { alias, flags } of derivedForms(entry)) addForm(forms, alias, entity, prominence, flags);
  }
  const count = forms.hashes.length;
  if (count > MOST_FORMS) throw new RangeError(`${count} forms, at most ${MOST_FORMS}`);
  return write(dataset, forms, sorted.map(recordOf));
}

/** In JSON with escapes for everything beyond ASCII, so that lengths in characters are lengths in bytes. */
function recordOf({ id, title, titleEs, kind, topics, related, contextWords }: MatchEntry): string {
  const strong = new Set<string>();
  const weak = new Set<string>();
  for (const word of contextWords) {
    const list = isStrongContext(word) ? strong : weak;
    for (const form of [word, ...(CONTEXT_IN_SPANISH.get(word.toLowerCase()) ?? [])])
      list.add(fold(normalise(form).text));
  }
  const record: EntityRecord = [id, title, kind, topics, related, [...strong], [...weak]];
  if (titleEs !== undefined) record.push(titleEs);
  return toAscii(JSON.stringify(record));
}

function toAscii(json: string): string {
  return json.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
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

function addForm(
  forms: Forms,
  { text: alias, lang, caseSensitive, needsContext, shortForm }: MatchEntry['aliases'][number],
  entity: number,
  prominence: ReadonlyMap<string, number>,
  more = 0,
): void {
  const { text, folded } = normalise(alias);
  const tokens = tokenise(folded);
  if (tokens.count === 0) return; // nothing but signs: the data check refuses it
  const start = tokens.starts[0] as number;
  const end = tokens.ends[tokens.count - 1] as number;
  const isAffixed = start > 0 || end < text.length;
  const flags =
    (caseSensitive ? FLAGS.caseSensitive : 0) |
    (needsContext ? FLAGS.needsContext : 0) |
    (shortForm ? FLAGS.shortForm : 0) |
    (tokens.count === 1 ? FLAGS.single : 0) |
    more |
    (more === 0 && isAcronym(text) ? FLAGS.acronym : 0) |
    (text === folded ? FLAGS.ordinary : 0) |
    ((prominence.get(folded) ?? 0) >= PROMINENT_FROM ? FLAGS.prominent : 0) |
    (lang === 'es' ? FLAGS.spanish : 0) |
    (isAffixed ? FLAGS.affixed : 0);
  if (isAffixed) forms.affixes.set(forms.hashes.length, [text.slice(0, start), text.slice(end)]);
  forms.hashes.push(hashWords(folded, tokens, forms.prefixes));
  forms.checks.push(checkHash(caseSensitive ? text : folded, start, end));
  forms.metas.push(entity * 2 ** FLAG_BITS + flags);
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

/** Numbers of the forms by hash, then as they came: entities by id, aliases as the dataset has them. */
function orderOf(hashes: readonly number[]): number[] {
  const keys = Float64Array.from(hashes, (hash, at) => hash * MOST_FORMS + at).sort();
  return Array.from(keys, (key) => key % MOST_FORMS);
}

function write(dataset: string, forms: Forms, records: readonly string[]): ArrayBuffer {
  const encoder = new TextEncoder();
  const order = orderOf(forms.hashes);
  const version = encoder.encode(dataset);
  const pool = encoder.encode(records.join(''));
  const affixes = encoder.encode(JSON.stringify(affixesOf(forms, order)));
  const bucketBits = Math.ceil(Math.log2(Math.max(2, order.length / FORMS_A_BUCKET)));
  const prefixBits = Math.max(5, Math.ceil(Math.log2(Math.max(1, forms.prefixes.length) * BITS_A_PREFIX)));
  const buckets = 2 ** bucketBits + 1;
  const prefixWords = 2 ** (prefixBits - 5);
  const sections = [3 * order.length, buckets, prefixWords, records.length + 1];
  const strings = [version, pool, affixes].map(({ length }) => padded(length) / 4);
  const words = [HEADER.length, ...sections, ...strings].reduce((sum, section) => sum + section, 0);
  const all = new Uint32Array(words);
  all[HEADER.magic] = INDEX_MAGIC;
  all[HEADER.version] = INDEX_VERSION;
  all[HEADER.bytes] = all.byteLength;
  all[HEADER.forms] = order.length;
  all[HEADER.entities] = records.length;
  all[HEADER.bucketBits] = bucketBits;
  all[HEADER.prefixBits] = prefixBits;
  all[HEADER.recordBytes] = pool.length;
  all[HEADER.affixBytes] = affixes.length;
  all[HEADER.datasetBytes] = version.length;

  let at: number = HEADER.length;
  const take = (count: number) => {
    at += count;
    return all.subarray(at - count, at);
  };
  const put = (bytes: Uint8Array) => {
    new Uint8Array(all.buffer, 4 * at, bytes.length).set(bytes);
    at += padded(bytes.length) / 4;
  };
  put(version);
  const hashes = take(order.length);
  for (const column of [forms.hashes, forms.checks, forms.metas]) {
    const section = column === forms.hashes ? hashes : take(order.length);
    for (const [i, form] of order.entries()) section[i] = column[form] as number;
  }
  fillBuckets(take(buckets), hashes, bucketBits);
  fillBits(take(prefixWords), forms.prefixes, prefixBits);
  fillStarts(take(records.length + 1), records);
  put(pool);
  put(affixes);
  all[HEADER.checksum] = checksumOf(all);
  return all.buffer;
}

function fillBits(set: Uint32Array, hashes: readonly number[], bits: number): void {
  for (const hash of hashes) {
    const bit = hash >>> (32 - bits);
    set[bit >>> 5] = (set[bit >>> 5] as number) | (1 << (bit & 31));
  }
}

function fillStarts(starts: Uint32Array, records: readonly string[]): void {
  let offset = 0;
  for (const [i, { length }] of records.entries()) {
    starts[i] = offset;
    offset += length;
  }
  starts[records.length] = offset;
}

function fillBuckets(buckets: Uint32Array, hashes: Uint32Array, bits: number): void {
  let form = 0;
  for (let bucket = 0; bucket < buckets.length - 1; bucket++) {
    while (form < hashes.length && (hashes[form] as number) >>> (32 - bits) < bucket) form++;
    buckets[bucket] = form;
  }
  buckets[buckets.length - 1] = hashes.length;
}

function affixesOf({ affixes }: Forms, order: readonly number[]): Record<number, [lead: string, tail: string]> {
  return Object.fromEntries(
    order.flatMap((form, i) => {
      const found = affixes.get(form);
      return found ? [[i, found]] : [];
    }),
  );
}
