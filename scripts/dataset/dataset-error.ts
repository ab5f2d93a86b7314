/** One broken rule: which file, where in it, what is wrong, and how to mend it when that is not plain. */
export type Fault = { file: string; path: string; reason: string; fix?: string };

/** How a file is named in faults: as a person in the project's folder would write it. */
export const inData = (file: string) => `data/${file}`;

export function faultLine({ file, path, reason, fix }: Fault): string {
  const what = path ? `${file}: ${path}: ${reason}` : `${file}: ${reason}`;
  return fix ? `${what}. Fix: ${fix}` : what;
}

/** A dataset that may not ship, or an edition that may not come in. Holds every fault, not the first alone. */
export class DatasetError extends Error {
  override readonly name = 'DatasetError';
  constructor(readonly faults: readonly Fault[]) {
    super(faults.map(faultLine).join('\n'));
  }
}
