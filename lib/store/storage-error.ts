/** `storage-refused`: the browser gives no database. `storage-full`: it is out of space. Codes of the protocol's errors. */
export type StorageErrorCode = 'storage-refused' | 'storage-full' | 'internal';

/** A read or a write that failed. A failed write changed nothing. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
  constructor(
    readonly code: StorageErrorCode,
    message: string,
  ) {
    super(message);
  }
}

/** Names of the exceptions by which browsers say that there is no database to be had. */
const REFUSALS = ['InvalidStateError', 'SecurityError', 'UnknownError', 'VersionError', 'NotAllowedError'];

/** The error of the store for whatever IndexedDB threw. `opening`: no database could be had at all. */
export function storageErrorOf(error: unknown, { opening = false } = {}): StorageError {
  if (error instanceof StorageError) return error;
  const name = (error as { name?: unknown } | null)?.name;
  const message = error instanceof Error ? error.message : String(error);
  if (name === 'QuotaExceededError') return new StorageError('storage-full', message);
  if (opening || REFUSALS.includes(String(name))) return new StorageError('storage-refused', message || String(name));
  return new StorageError('internal', message);
}
