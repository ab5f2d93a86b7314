import { isWordCode, TABLE_SIZE, wordTable } from './words';

/** As a signed number, which the engine keeps unboxed. */
const FNV_OFFSET = 0x811c9dc5 | 0;
const FNV_PRIME = 0x01000193;

/** The words of a text: where each begins and ends, and the hash of its characters. Overwritten by the next call. */
export type Tokens = {
  count: number;
  starts: Int32Array;
  ends: Int32Array;
  hashes: Int32Array;
};

/** Room for the words of the longest text so far: making it anew each time would cost as much as filling it. */
let room: Tokens = roomFor(1 << 12);

function roomFor(words: number): Tokens {
  return { count: 0, starts: new Int32Array(words), ends: new Int32Array(words), hashes: new Int32Array(words) };
}

/** Beyond this the room of one enormous text is not kept for ever. */
const MOST_ROOM = 1 << 18;

/**
 * Split a folded text into words, hashing each on the way. One pass over the characters, some 3 ns each.
 *
 * @param folded text in lower case
 */
export function tokenise(folded: string): Tokens {
  const { length } = folded;
  const table = wordTable();
  // A word and the sign after it are two characters at least.
  const most = (length >> 1) + 1;
  if (room.starts.length < most || room.starts.length > MOST_ROOM) room = roomFor(2 ** Math.ceil(Math.log2(most)));
  const { starts, ends, hashes } = room;
  let count = 0;
  let hash = FNV_OFFSET;
  let isInWord = false;
  for (let at = 0; at < length; at++) {
    const code = folded.charCodeAt(at);
    if (code < TABLE_SIZE ? table[code] === 1 : isWordCode(code)) {
      if (!isInWord) {
        isInWord = true;
        starts[count] = at;
        hash = FNV_OFFSET;
      }
      hash = Math.imul(hash ^ code, FNV_PRIME);
    } else if (isInWord) {
      isInWord = false;
      ends[count] = at;
      hashes[count++] = hash;
    }
  }
  if (isInWord) {
    ends[count] = length;
    hashes[count++] = hash;
  }
  room.count = count;
  return room;
}

/** Go on hashing with the characters from `from` to `to`: the hash of words that follow one another. */
export function extendHash(hash: number, text: string, from: number, to: number): number {
  let extended = hash;
  for (let at = from; at < to; at++) extended = Math.imul(extended ^ text.charCodeAt(at), FNV_PRIME);
  return extended;
}

/** Spread a hash over all 32 bits (the last step of MurmurHash3), so that its upper bits can choose a bucket. */
export function mixHash(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** A second hash, by another rule: two texts of one length that agree in both are the same for all that matters. */
export function checkHash(text: string, from: number, to: number): number {
  let hash = (to - from) | 0;
  for (let at = from; at < to; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  return hash >>> 0;
}
