import { isWordCode } from '../../lib/text/words';
import { META_BYTES, type Spike } from './spike';

type Node = { letters: number[]; targets: Node[]; isFinal: boolean; id: number };

/**
 * The least automaton that accepts the forms (Daciuk et al. 2000, from sorted input). It keeps no numbers of its forms:
 * those come from the counts of forms below each state, one word a state.
 */
export function buildDafsa(sorted: readonly string[]): Spike {
  const register = new Map<string, Node>();
  let nextId = 0;
  const create = (): Node => ({ letters: [], targets: [], isFinal: false, id: nextId++ });
  const root = create();
  const path: Node[] = [root];
  const minimise = (downTo: number) => {
    while (path.length - 1 > downTo) {
      const node = path.pop() as Node;
      const key = `${node.isFinal ? 1 : 0} ${node.letters.join()} ${node.targets.map(({ id }) => id).join()}`;
      const known = register.get(key);
      if (known) (path.at(-1) as Node).targets.splice(-1, 1, known);
      else register.set(key, node);
    }
  };
  let previous = '';
  for (const form of sorted) {
    let common = 0;
    while (common < form.length && common < previous.length && form[common] === previous[common]) common++;
    minimise(common);
    for (let at = common; at < form.length; at++) {
      const node = create();
      const parent = path.at(-1) as Node;
      parent.letters.push(form.charCodeAt(at));
      parent.targets.push(node);
      path.push(node);
    }
    (path.at(-1) as Node).isFinal = true;
    previous = form;
  }
  minimise(0);
  return pack([root, ...register.values()], sorted.length);
}

/** States as runs of edges: a word with target and end of run, and half a word with the letter. */
function pack(nodes: readonly Node[], forms: number): Spike {
  const starts = new Map<Node, number>();
  let edges = 0;
  for (const node of nodes) {
    starts.set(node, edges);
    edges += node.letters.length;
  }
  const letters = new Uint16Array(edges);
  const targets = new Uint32Array(edges);
  const starting = new Uint32Array(nodes.length + 1);
  const finals = new Uint8Array(nodes.length);
  const numbers = new Map(nodes.map((node, i) => [node, i]));
  for (const [i, node] of nodes.entries()) {
    const start = starts.get(node) as number;
    starting[i] = start;
    finals[i] = node.isFinal ? 1 : 0;
    for (const [at, target] of node.targets.entries()) {
      letters[start + at] = node.letters[at] as number;
      targets[start + at] = numbers.get(target) as number;
    }
  }
  starting[nodes.length] = edges;
  return {
    name: 'DAFSA',
    bytes: 6 * edges + (4 + 4) * nodes.length + META_BYTES * forms,
    count(folded) {
      let found = 0;
      for (let start = 0; start < folded.length; start++) {
        if (!isWordCode(folded.charCodeAt(start)) || (start > 0 && isWordCode(folded.charCodeAt(start - 1)))) continue;
        let state = 0;
        for (let at = start; at < folded.length; at++) {
          const code = folded.charCodeAt(at);
          let low = starting[state] as number;
          let high = starting[state + 1] as number;
          const end = high;
          while (low < high) {
            const middle = (low + high) >> 1;
            if ((letters[middle] as number) < code) low = middle + 1;
            else high = middle;
          }
          if (low === end || letters[low] !== code) break;
          state = targets[low] as number;
          if (finals[state] === 1 && (at + 1 === folded.length || !isWordCode(folded.charCodeAt(at + 1)))) found++;
        }
      }
      return found;
    },
  };
}
