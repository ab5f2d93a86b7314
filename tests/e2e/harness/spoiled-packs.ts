import { rmSync, truncateSync } from 'node:fs';
import { MAX_PACK_BYTES } from '../../../lib/packs/read-pack';
import type { BuildCopy } from './build-copy';

/** A pack in the middle of the index: those before it are stored when it is met. */
export const PACK = 'detention';
export const ENTITY = 'cecot';
/** Of a pack that is stored before. */
export const EARLIER = 'el-salvador';

const INVALID = 'breaks the rules of its format and was not taken over';
const MISMATCH = 'does not match its checksum and was not taken over';
const MISSING = 'is missing from the extension';

export type Spoiled = {
  name: string;
  spoil(copy: BuildCopy): void;
  code: string;
  /** The pack and the reason. */
  message: RegExp;
  /** On the options page. */
  words: string;
};

export const SPOILED: readonly Spoiled[] = [
  {
    name: 'a truncated pack',
    spoil: (copy) => copy.write(PACK, copy.read(PACK).subarray(0, 1000)),
    code: 'pack-mismatch',
    message: /^detention\.json: has 1000 bytes, the index says \d+$/,
    words: MISMATCH,
  },
  {
    name: 'a pack with one letter changed',
    spoil: (copy) => copy.write(PACK, copy.read(PACK).toString().replace('CECOT', 'CECOD')),
    code: 'pack-mismatch',
    message: /^detention\.json: does not match its checksum$/,
    words: MISMATCH,
  },
  {
    name: 'a pack that is no JSON',
    spoil: (copy) => copy.publish(PACK, copy.read(PACK).subarray(0, 1000)),
    code: 'pack-invalid',
    message: /^detention\.json: .*JSON/,
    words: INVALID,
  },
  {
    name: 'a pack with a fact without a source',
    spoil: (copy) =>
      copy.revise(PACK, '0123456789ab', ({ entities }) => {
        const [fact] = entities[0]?.facts ?? [];
        if (fact) fact.sources = [];
      }),
    code: 'pack-invalid',
    message: /^detention\.json: entities\[0\]\.facts\[0\]\.sources: .+/,
    words: INVALID,
  },
  {
    name: 'a pack of another format version',
    spoil: (copy) => copy.revise(PACK, '0123456789ab', (pack) => Object.assign(pack, { format: 2 })),
    code: 'pack-invalid',
    message: /^detention\.json: format: .*version 2/,
    words: INVALID,
  },
  {
    name: 'another pack under its name',
    spoil: (copy) => copy.publish(PACK, copy.read('gangs')),
    code: 'pack-invalid',
    message: /^detention\.json: holds gangs \w+, the index says detention \w+$/,
    words: INVALID,
  },
  {
    name: 'a pack that is too large',
    spoil(copy) {
      truncateSync(copy.pathOf(PACK), MAX_PACK_BYTES + 1);
      copy.changeEntry(PACK, { bytes: MAX_PACK_BYTES + 1 });
    },
    code: 'pack-invalid',
    message: /^detention\.json: 67108865 bytes are too many$/,
    words: INVALID,
  },
  {
    name: 'a pack that is not there',
    spoil: (copy) => rmSync(copy.pathOf(PACK)),
    code: 'pack-missing',
    message: /^detention\.json: the package does not hold it$/,
    words: MISSING,
  },
  {
    name: 'an index that is no JSON',
    spoil: (copy) => copy.write('index', copy.read('index').subarray(0, 1000)),
    code: 'pack-invalid',
    message: /^index\.json: .*JSON/,
    words: INVALID,
  },
  {
    name: 'an index of another format version',
    spoil: (copy) => copy.changeIndex((index) => Object.assign(index, { format: 2 })),
    code: 'pack-invalid',
    message: /^index\.json: format: .*version 2/,
    words: INVALID,
  },
  {
    name: 'an index that leads out of its folder',
    spoil: (copy) => copy.changeEntry(PACK, { file: '../manifest.json' }),
    code: 'pack-invalid',
    message: /^index\.json: packs\[\d\]\.file: a plain file name expected$/,
    words: INVALID,
  },
  {
    name: 'no index',
    spoil: (copy) => rmSync(copy.pathOf('index')),
    code: 'pack-missing',
    message: /^index\.json: the package does not hold it$/,
    words: MISSING,
  },
];
