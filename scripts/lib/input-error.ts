/** Bad input of a command: said without a stack, with exit code 1. */
export class InputError extends Error {
  override readonly name = 'InputError';
}

/** End a command that was given something it cannot use; anything else is a fault of ours and keeps its stack. */
export function failOnInput(error: unknown): void {
  const isExpected = error instanceof Error && ['InputError', 'DatasetError'].includes(error.name);
  if (!isExpected) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
