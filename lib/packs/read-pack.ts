import { type Pack, type PackEntry, PackFormatError, type PackIndex, parsePack, parsePackIndex } from '../model/pack';
import { SyncError } from './sync-error';

/** Largest index and pack that are read, in bytes: far above ours, a guard against a file that never ends. */
export const MAX_INDEX_BYTES = 1 << 20;
export const MAX_PACK_BYTES = 64 << 20;

/** Where the files of a dataset come from: the package today, a subscription's host later. */
export type PackFiles = {
  /** The bytes of a file beside the index. Rejects when there is none. */
  read(file: string): Promise<Uint8Array>;
  /** SHA-256 in lower-case hexadecimal. */
  sha256(bytes: Uint8Array): Promise<string>;
  decode(bytes: Uint8Array): string;
};

const INDEX_FILE = 'index.json';

/** @throws SyncError */
export async function readPackIndex(files: PackFiles): Promise<PackIndex> {
  const bytes = await read(files, INDEX_FILE);
  if (bytes.length > MAX_INDEX_BYTES)
    throw new SyncError('pack-invalid', INDEX_FILE, `${bytes.length} bytes are too many`);
  return parse(files, INDEX_FILE, bytes, parsePackIndex);
}

/**
 * Read one pack and believe nothing of it before its size and hash are what the index says.
 *
 * @throws SyncError
 */
export async function readPack(files: PackFiles, entry: PackEntry): Promise<Pack> {
  const { file } = entry;
  if (entry.bytes > MAX_PACK_BYTES) throw new SyncError('pack-invalid', file, `${entry.bytes} bytes are too many`);
  const bytes = await read(files, file);
  if (bytes.length !== entry.bytes) {
    throw new SyncError('pack-mismatch', file, `has ${bytes.length} bytes, the index says ${entry.bytes}`);
  }
  if ((await files.sha256(bytes)) !== entry.sha256) {
    throw new SyncError('pack-mismatch', file, 'does not match its checksum');
  }
  const pack = parse(files, file, bytes, parsePack);
  if (pack.id !== entry.id || pack.revision !== entry.revision) {
    throw new SyncError(
      'pack-invalid',
      file,
      `holds ${pack.id} ${pack.revision}, the index says ${entry.id} ${entry.revision}`,
    );
  }
  return pack;
}

async function read(files: PackFiles, file: string): Promise<Uint8Array> {
  try {
    return await files.read(file);
  } catch (error) {
    throw new SyncError('pack-missing', file, error instanceof Error ? error.message : String(error));
  }
}

function parse<T>(files: PackFiles, file: string, bytes: Uint8Array, parser: (value: unknown) => T): T {
  try {
    return parser(JSON.parse(files.decode(bytes)));
  } catch (error) {
    if (error instanceof PackFormatError || error instanceof SyntaxError || error instanceof TypeError) {
      throw new SyncError('pack-invalid', file, error.message);
    }
    throw error;
  }
}
