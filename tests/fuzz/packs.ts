import fc from 'fast-check';
import type { Fact } from '../../lib/model/entity';
import { type PackEntry, PackFormatError, parsePack, parsePackIndex } from '../../lib/model/pack';
import { readPack, readPackIndex } from '../../lib/packs/read-pack';
import { SyncError } from '../../lib/packs/sync-error';
import { dataset, entity, pack } from '../fixtures/packs';

/** A place in a JSON value, each step as a share of what there is to choose from. */
const path = fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), { minLength: 1, maxLength: 7 });

const odd = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom<unknown>(
    null,
    '',
    '__proto__',
    -1,
    Number.POSITIVE_INFINITY,
    2 ** 53,
    [],
    {},
    'javascript:alert(1)',
    'a'.repeat(3000),
    '\ud800',
  ),
);

const change = fc.record({ path, how: fc.constantFrom('replace', 'delete', 'add', 'repeat'), value: odd });

export type PackCase = {
  changes: { path: number[]; how: string; value: unknown }[];
  whole: unknown;
  /** Bytes of the file that are overwritten, before it is read. */
  spoiled: { at: number; byte: number }[];
};

export const packCase: fc.Arbitrary<PackCase> = fc.record({
  changes: fc.array(change, { maxLength: 3 }),
  whole: fc.oneof({ weight: 9, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: odd }),
  spoiled: fc.array(fc.record({ at: fc.nat(), byte: fc.nat(255) }), { maxLength: 3 }),
});

const { index: VALID, packFiles: files } = dataset('2026.11.24', [
  pack('laws', [entity('a'), entity('b', { facts: disputes() })]),
]);

const PACK = files.decode(await files.read('laws.json'));
const INDEX = JSON.stringify(VALID);

function disputes(): Fact[] {
  const side = { by: 'One', text: 'So it was.', asOf: '2025-03', sources: ['s-1'] };
  const base = { asOf: '2025-03', sources: ['s-1'] };
  const answer = { by: 'Two', text: 'It was not.', sources: ['s-1'] };
  return [
    { ...base, id: 'b#1', status: 'disputed', question: 'Was it so?', sides: [side, { ...side, by: 'Two' }] },
    { ...base, id: 'b#2', status: 'alleged', by: 'One', text: 'It was.', answer },
  ];
}

/** A pack and an index that were changed, parsed and read from a file. @throws Error for any but the typed errors */
export async function checkPack({ changes, whole, spoiled }: PackCase): Promise<{ isAccepted: boolean }> {
  const value = whole ?? apply(JSON.parse(PACK), changes);
  const index = whole ?? apply(JSON.parse(INDEX), changes);
  const isAccepted = accepts(() => parsePack(value));
  accepts(() => parsePackIndex(index));
  // The entry's size and hash are right, so that everything behind these checks is reached.
  const text = JSON.stringify(value) ?? 'undefined';
  const file = new TextEncoder().encode(text);
  for (const { at, byte } of spoiled) file[at % Math.max(1, file.length)] = byte;
  const entry = { ...(VALID.packs[0] as PackEntry), bytes: file.length, sha256: await files.sha256(file) };
  await refuses(readPack({ ...files, read: async () => file }, entry));
  const spoiledIndex = new TextEncoder().encode(JSON.stringify(index) ?? '');
  await refuses(readPackIndex({ ...files, read: async () => spoiledIndex }));
  return { isAccepted };
}

function accepts(parse: () => unknown): boolean {
  try {
    parse();
    return true;
  } catch (error) {
    if (error instanceof PackFormatError) return false;
    throw error;
  }
}

async function refuses(reading: Promise<unknown>): Promise<void> {
  try {
    await reading;
  } catch (error) {
    if (!(error instanceof SyncError)) throw error;
  }
}

/** Not by `String`, which calls what the value says is its `toString`. */
function keyOf(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? 'undefined');
}

function apply(root: unknown, changes: PackCase['changes']): unknown {
  for (const { path, how, value: shared } of changes) {
    // Changes may go into the value of another: each has its own copy, or a value would hold itself.
    const value = structuredClone(shared);
    let parent = root as Record<string, unknown>;
    for (const [depth, share] of path.entries()) {
      const keys = Object.keys(parent);
      const key = keys[Math.floor(share * keys.length)];
      if (key === undefined) break;
      const child = parent[key];
      const isLast = depth === path.length - 1 || typeof child !== 'object' || child === null;
      if (!isLast) {
        parent = child as Record<string, unknown>;
        continue;
      }
      if (how === 'replace') parent[key] = value;
      else if (how === 'add')
        Object.defineProperty(parent, keyOf(value), { value, enumerable: true, configurable: true, writable: true });
      else if (how === 'repeat' && Array.isArray(parent)) parent.push(child);
      else if (Array.isArray(parent)) parent.splice(Number(key), 1);
      else delete parent[key];
      break;
    }
  }
  return root;
}
