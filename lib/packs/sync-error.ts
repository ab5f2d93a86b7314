/** Why a sync failed. The set that was in use stays in use. */
export type SyncErrorCode = 'pack-missing' | 'pack-mismatch' | 'pack-invalid';

export class SyncError extends Error {
  override readonly name = 'SyncError';
  constructor(
    readonly code: SyncErrorCode,
    /** The file that is at fault. */
    readonly file: string,
    reason: string,
  ) {
    super(`${file}: ${reason}`);
  }
}
