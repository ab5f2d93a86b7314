import { isWordCode } from '../../lib/text/words';
import { alphabetOf, META_BYTES, type Spike } from './spike';

/** Aoe's double array: the child of `state` by letter `c` is `base[state] + c`, if `check` there says so. */
export function buildDoubleArrayTrie(sorted: readonly string[]): Spike {
  const letters = alphabetOf(sorted);
  const most = letters.reduce((a, b) => Math.max(a, b), 0);
  let size = 1 << 16;
  let base = new Int32Array(size);
  let check = new Int32Array(size).fill(-1);
  let firstFree = 1;
  let used = 1;
  const grow = (least: number) => {
    while (size < least) size *= 2;
    const [moreBase, moreCheck] = [new Int32Array(size), new Int32Array(size).fill(-1)];
    moreBase.set(base);
    moreCheck.set(check);
    [base, check] = [moreBase, moreCheck];
  };
  /** Where children with these letters all find room. */
  const roomFor = (children: readonly number[]): number => {
    const [first = 0] = children;
    while (check[firstFree] !== -1) firstFree++;
    // A crowded beginning is not searched again and again.
    for (let at = firstFree, tried = 0; ; at++, tried++) {
      if (at + most + 2 > size) grow(at + most + 2);
      if (check[at] !== -1 || at < first) continue;
      const offset = at - first;
      if (offset > 0 && children.every((child) => check[offset + child] === -1)) {
        if (tried > 200) firstFree = Math.max(firstFree, at - 100);
        return offset;
      }
    }
  };
  check[0] = 0;
  /** Of each state: the forms below it, and how many letters it has read. */
  const work: [state: number, from: number, to: number, depth: number][] = [[0, 0, sorted.length, 0]];
  for (let next = work.pop(); next; next = work.pop()) {
    const [state, from, to, depth] = next;
    const groups: { child: number; from: number; to: number }[] = [];
    for (let at = from; at < to; at++) {
      const form = sorted[at] as string;
      const child = form.length === depth ? 0 : (letters[form.charCodeAt(depth)] as number);
      const last = groups.at(-1);
      if (last?.child === child) last.to = at + 1;
      else groups.push({ child, from: at, to: at + 1 });
    }
    groups.sort((a, b) => a.child - b.child);
    const offset = roomFor(groups.map(({ child }) => child));
    base[state] = offset;
    for (const group of groups) {
      const target = offset + group.child;
      check[target] = state;
      used = Math.max(used, target + 1);
      if (group.child === 0) base[target] = -group.from - 1;
      else work.push([target, group.from, group.to, depth + 1]);
    }
  }
  const [finalBase, finalCheck] = [base.slice(0, used + most + 1), check.slice(0, used + most + 1)];
  return {
    name: 'double-array trie',
    bytes: 8 * used + META_BYTES * sorted.length,
    count(folded) {
      let found = 0;
      for (let start = 0; start < folded.length; start++) {
        if (!isWordCode(folded.charCodeAt(start)) || (start > 0 && isWordCode(folded.charCodeAt(start - 1)))) continue;
        let state = 0;
        for (let at = start; at < folded.length; at++) {
          const letter = letters[folded.charCodeAt(at)] as number;
          const target = (finalBase[state] as number) + letter;
          if (letter === 0 || finalCheck[target] !== state) break;
          state = target;
          const leaf = finalBase[state] as number;
          if (finalCheck[leaf] === state && (at + 1 === folded.length || !isWordCode(folded.charCodeAt(at + 1))))
            found++;
        }
      }
      return found;
    },
  };
}
