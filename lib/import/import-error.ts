/** Why a file cannot be read at all. Faults of single records are in the preview. */
export type ImportErrorCode = 'too-large' | 'not-json' | 'unknown-format';

export class ImportError extends Error {
  override readonly name = 'ImportError';
  constructor(
    readonly code: ImportErrorCode,
    message: string,
  ) {
    super(message);
  }
}

/** Why one record cannot be read. */
export class RecordError extends Error {
  override readonly name = 'RecordError';
}
