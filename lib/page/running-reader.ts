/** Where the reading script of a page is found by one that comes after it, in the extension's isolated world. */
export const READER_KEY = Symbol.for('sidelight.reader');

export type RunningReader = { isAlive(): boolean; stop(): void };

export function isAliveReader(reader: RunningReader | undefined): boolean {
  return reader?.isAlive() ?? false;
}
