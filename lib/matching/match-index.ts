import type { MatchEntry } from '../model/entity';
import { compileMatchIndex, type EntityRecord } from './compile-index';
import { checksumOf, FLAG_BITS, HEADER, INDEX_MAGIC, INDEX_VERSION, padded } from './index-format';

/** An entity as matching knows it. */
export type IndexedEntity = {
  id: string;
  title: string;
  titleEs?: string;
  kind: MatchEntry['kind'];
  topics: readonly string[];
  related: readonly string[];
  /** Context words in lower case: names, and ordinary words. */
  strong: readonly string[];
  weak: readonly string[];
};

/** A buffer that is no index, was cut short or spoiled, or is of another version: it is to be built anew. */
export class MatchIndexError extends Error {
  override readonly name = 'MatchIndexError';
}

/** Compile and open in one step: for tools and tests, which keep no buffer. */
export function buildMatchIndex(dataset: string, entries: Iterable<MatchEntry>): MatchIndex {
  return MatchIndex.open(compileMatchIndex(dataset, entries));
}

/** The compiled surface forms, ready to be asked. */
export class MatchIndex {
  private readonly met = new Map<number, IndexedEntity>();
  private readonly decoder = new TextDecoder();

  private constructor(
    /** Version of the dataset that it was made from. */
    readonly dataset: string,
    private readonly hashes: Uint32Array,
    private readonly checks: Uint32Array,
    private readonly metas: Uint32Array,
    private readonly buckets: Uint32Array,
    private readonly bucketShift: number,
    private readonly prefixes: Uint32Array,
    private readonly prefixShift: number,
    private readonly recordStarts: Uint32Array,
    private readonly records: Uint8Array,
    private readonly affixes: Readonly<Record<number, readonly [lead: string, tail: string]>>,
  ) {}

  /**
   * Open a compiled index. Makes views and parses nothing that grows with the number of forms; the checksum reads the
   * buffer once, some 0.3 ms a megabyte.
   *
   * @throws MatchIndexError when the buffer cannot be believed
   */
  static open(buffer: ArrayBuffer): MatchIndex {
    const { byteLength } = buffer;
    if (byteLength % 4 !== 0 || byteLength < 4 * HEADER.length) throw new MatchIndexError('too short');
    const all = new Uint32Array(buffer);
    const header = (at: keyof typeof HEADER) => all[HEADER[at]] as number;
    if (header('magic') !== INDEX_MAGIC) throw new MatchIndexError('no index');
    if (header('version') !== INDEX_VERSION) throw new MatchIndexError(`version ${header('version')}`);
    if (header('bytes') !== byteLength) throw new MatchIndexError(`${byteLength} of ${header('bytes')} bytes`);
    if (header('checksum') !== checksumOf(all)) throw new MatchIndexError('spoiled');
    let at: number = HEADER.length;
    const take = (count: number) => {
      at += count;
      return all.subarray(at - count, at);
    };
    const takeBytes = (count: number) => {
      const from = 4 * at;
      at += padded(count) / 4;
      return new Uint8Array(buffer, from, count);
    };
    const decoder = new TextDecoder();
    const forms = header('forms');
    const dataset = decoder.decode(takeBytes(header('datasetBytes')));
    const [hashes, checks, metas] = [take(forms), take(forms), take(forms)];
    const buckets = take(2 ** header('bucketBits') + 1);
    const prefixes = take(2 ** (header('prefixBits') - 5));
    const starts = take(header('entities') + 1);
    const records = takeBytes(header('recordBytes'));
    const affixes = JSON.parse(decoder.decode(takeBytes(header('affixBytes'))));
    return new MatchIndex(
      dataset,
      hashes,
      checks,
      metas,
      buckets,
      32 - header('bucketBits'),
      prefixes,
      32 - header('prefixBits'),
      starts,
      records,
      affixes,
    );
  }

  get entities(): number {
    return this.recordStarts.length - 1;
  }

  get forms(): number {
    return this.hashes.length;
  }

  /** Whether a form may begin with the words of this hash. False for seven in eight of those with which none does. */
  mayBegin(hash: number): boolean {
    const bit = hash >>> this.prefixShift;
    return ((this.prefixes[bit >>> 5] as number) & (1 << (bit & 31))) !== 0;
  }

  /** The first form with this hash, or -1. Those that follow it under `hasHash` have it too. */
  first(hash: number): number {
    const bucket = hash >>> this.bucketShift;
    const end = this.buckets[bucket + 1] as number;
    for (let form = this.buckets[bucket] as number; form < end; form++) {
      const found = this.hashes[form] as number;
      if (found === hash) return form;
      if (found > hash) return -1;
    }
    return -1;
  }

  hasHash(form: number, hash: number): boolean {
    return this.hashes[form] === hash;
  }

  checkOf(form: number): number {
    return this.checks[form] as number;
  }

  /** FLAGS of a form. */
  flagsOf(form: number): number {
    return (this.metas[form] as number) & ((1 << FLAG_BITS) - 1);
  }

  /** Signs before the first and behind the last word of a form whose flags say that it has any. */
  affixesOf(form: number): readonly [lead: string, tail: string] {
    return this.affixes[form] ?? ['', ''];
  }

  /** The entity of a form. */
  entityOf(form: number): IndexedEntity {
    return this.read((this.metas[form] as number) >>> FLAG_BITS);
  }

  /** Null when the dataset has no such entity. */
  getEntity(id: string): IndexedEntity | null {
    let low = 0;
    let high = this.recordStarts.length - 2;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const entity = this.read(middle);
      if (entity.id === id) return entity;
      if (entity.id < id) low = middle + 1;
      else high = middle - 1;
    }
    return null;
  }

  /** Every entity, by id. Reads all records: for lists and tools. */
  *listEntities(): Generator<IndexedEntity> {
    for (let entity = 0; entity < this.entities; entity++) yield this.read(entity);
  }

  private read(entity: number): IndexedEntity {
    const met = this.met.get(entity);
    if (met) return met;
    const bytes = this.records.subarray(this.recordStarts[entity], this.recordStarts[entity + 1]);
    const record: EntityRecord = JSON.parse(this.decoder.decode(bytes));
    const [id, title, kind, topics, related, strong, weak, titleEs] = record;
    const read: IndexedEntity = {
      id,
      title,
      ...(titleEs === undefined ? {} : { titleEs }),
      kind,
      topics,
      related,
      strong,
      weak,
    };
    this.met.set(entity, read);
    return read;
  }
}
