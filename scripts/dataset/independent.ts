import type { Source } from '../../lib/model/entity';

/** "Taipei Times (AFP)": what stands in the bracket is whose text the page carries. */
const BRACKET = /^(.*?) \(([^()]+)\)$/;
/** "(Associated Press, CNN)" carries both. */
const NEXT_NAME = /,\s*/;

let countries: Set<string> | null = null;

/** A bracket may also tell two papers of one name apart, as in "La Nación (Argentina)". */
function isCountry(name: string): boolean {
  if (countries === null) {
    const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    countries = new Set(letters.flatMap((a) => letters.flatMap((b) => names.of(a + b) ?? [])));
  }
  return countries.has(name);
}

/** Who first published what a publisher's page says: the network in its bracket, or the publisher itself. */
export function originsOf(publisher: string): string[] {
  const [, , bracket = ''] = BRACKET.exec(publisher) ?? [];
  const origins = bracket.split(NEXT_NAME).filter(Boolean);
  return origins.length === 0 || origins.every(isCountry) ? [publisher] : origins;
}

/**
 * How many of `sources` are independent publishers. A wire story that several carry counts as one, as far as their
 * names in `publishers.yaml` tell.
 */
export function countIndependent(sources: readonly Pick<Source, 'publisher'>[]): number {
  let groups: Set<string>[] = [];
  for (const { publisher } of sources) {
    const origins = originsOf(publisher);
    const same = groups.filter((group) => origins.some((origin) => group.has(origin)));
    const merged = new Set([...origins, ...same.flatMap((group) => [...group])]);
    groups = [...groups.filter((group) => !same.includes(group)), merged];
  }
  return groups.length;
}
