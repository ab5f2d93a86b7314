import { type Annotation, type AnnotationId, addsNothing, passageKey } from '../model/annotation';
import { isJsonObject } from '../model/json';
import { fromWebAnnotation, type ReadOptions } from '../model/read-web-annotation';
import { type FoundRecord, findRecords, formatOf, type ImportFormat } from './find-records';
import { fromHypothesis } from './hypothesis';
import { ImportError, RecordError } from './import-error';
import { fromObsidianClipper, highlightsOf } from './obsidian-clipper';

/** Largest file that is read, in bytes: some 100,000 passages with all that belongs to them. */
export const MAX_IMPORT_BYTES = 100 * 1024 * 1024;
/** Passages between two looks into the store, and two rests for the page. */
const BATCH = 250;

/** A `File` is one. */
export type ImportFile = { size: number; text(): Promise<string> };

/** `where` is a record's place in the file, such as `rows[12]`. */
export type Duplicate = {
  where: string;
  annotation: Annotation;
  /** What has it already: a stored annotation, or one earlier in the file. */
  of: AnnotationId;
};
export type UnreadableRecord = { where: string; reason: string };

/** What an import would do. Nothing is stored by making it. */
export type ImportPreview = {
  format: ImportFormat;
  fresh: Annotation[];
  duplicates: Duplicate[];
  unreadable: UnreadableRecord[];
};

export type ImportOptions = Pick<ReadOptions, 'now'> & {
  /** The one address of an article that has several. Left out, the fragment is cut off. */
  canonicalOf?: ReadOptions['canonicalOf'];
  /** For each, the id under which it is stored, or null: `AnnotationsStore.findKnown`. */
  findKnown(annotations: readonly Annotation[]): Promise<(AnnotationId | null)[]>;
  /** Called between batches; the page may show progress and breathe. Reject to stop. */
  onProgress?(progress: { done: number; total: number }): void | Promise<void>;
};

/**
 * Read a file of annotations: what is new, what is here already, and what cannot be read and why. One bad record
 * keeps no good one back. Markup in any field stays text.
 *
 * @throws ImportError when the file as a whole cannot be read
 */
export async function previewImport(file: ImportFile, options: ImportOptions): Promise<ImportPreview> {
  if (file.size > MAX_IMPORT_BYTES) {
    throw new ImportError('too-large', `${file.size} bytes; no more than ${MAX_IMPORT_BYTES} are read`);
  }
  const { format, records } = findRecords(await file.text());
  const preview: ImportPreview = { format, fresh: [], duplicates: [], unreadable: [] };
  const seen = new Seen();
  for (let from = 0; from < records.length; from += BATCH) {
    const batch = records.slice(from, from + BATCH);
    const read = batch.flatMap((record) => readRecord(record, options, preview.unreadable));
    const known = await options.findKnown(read.map(({ annotation }) => annotation));
    for (const [at, { where, annotation }] of read.entries()) {
      const of = known[at] ?? seen.find(annotation);
      if (of === null) {
        preview.fresh.push(annotation);
        seen.add(annotation);
      } else {
        preview.duplicates.push({ where, annotation, of });
      }
    }
    await options.onProgress?.({ done: Math.min(from + BATCH, records.length), total: records.length });
  }
  return preview;
}

/** The new ones of a file so far. */
class Seen {
  private readonly ids = new Set<AnnotationId>();
  private readonly passages = new Map<string, Annotation[]>();

  find(annotation: Annotation): AnnotationId | null {
    if (this.ids.has(annotation.id)) return annotation.id;
    const same = this.passages.get(passageKey(annotation)) ?? [];
    return same.find((earlier) => addsNothing(annotation, earlier))?.id ?? null;
  }

  add(annotation: Annotation): void {
    this.ids.add(annotation.id);
    const key = passageKey(annotation);
    const same = this.passages.get(key);
    if (same) same.push(annotation);
    else this.passages.set(key, [annotation]);
  }
}

type Read = { where: string; annotation: Annotation };

/** The passages of a record; its faults go to `unreadable`. */
function readRecord(record: FoundRecord, options: ImportOptions, unreadable: UnreadableRecord[]): Read[] {
  const { where, value } = record;
  const attempt = (place: string, read: () => Annotation[]): Read[] => {
    try {
      return read().map((annotation) => ({ where: place, annotation }));
    } catch (error) {
      unreadable.push({ where: place, reason: error instanceof Error ? error.message : String(error) });
      return [];
    }
  };
  const readOptions = { now: options.now, canonicalOf: options.canonicalOf ?? withoutFragment };
  if (isJsonObject(value) && formatOf(value) === 'obsidian-clipper') {
    return highlightsOf(value).flatMap(({ at, value: highlight }) =>
      attempt(`${where}.highlights[${at}]`, () => fromObsidianClipper(value, highlight, readOptions)),
    );
  }
  return attempt(where, () => {
    if (record.fault !== undefined) throw new RecordError(record.fault);
    if (!isJsonObject(value)) throw new RecordError('an object expected');
    switch (formatOf(value)) {
      case 'web-annotation':
        return [fromWebAnnotation(value, readOptions)];
      case 'hypothesis':
        return [fromHypothesis(value, readOptions)];
      default:
        throw new RecordError('not an annotation of a known kind');
    }
  });
}

function withoutFragment(address: string): string {
  return address.replace(/#.*$/, '');
}
