import { diffArrays } from 'diff';
import { normalise } from '../text/normalise';

/** A piece of two wordings: in both (as it reads at present), only in the saved one, only in the present one. */
export type DiffPart = { kind: 'same' | 'out' | 'in'; text: string };

/** A word or a sign, with the space behind it. */
const TOKEN = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{N}\p{M}]+)*\s*|[\s\S]\s*/gu;
const WORD = /[\p{L}\p{N}]/u;

/**
 * A saved wording beside the present one, word by word. Quotation marks and spaces of another form are no difference.
 * All parts but `out` in a row are the present wording, letter for letter.
 */
export function diffWords(saved: string, present: string): DiffPart[] {
  const before = saved.match(TOKEN) ?? [];
  const after = present.match(TOKEN) ?? [];
  const changes = diffArrays(before.map(plainOf), after.map(plainOf));
  const parts: DiffPart[] = [];
  let old = 0;
  let now = 0;
  changes.forEach(({ added, removed, count }, at) => {
    const kept = after.slice(now, now + count).join('');
    const left = before.slice(old, old + count).join('');
    if (!added) old += count;
    if (!removed) now += count;
    if (added) push(parts, 'in', kept);
    else if (removed) push(parts, 'out', left);
    // A comma between two changes would only break them up.
    else if (at > 0 && at < changes.length - 1 && !WORD.test(kept)) {
      push(parts, 'out', left);
      push(parts, 'in', kept);
    } else push(parts, 'same', kept);
  });
  return parts;
}

function plainOf(token: string): string {
  return normalise(token).text.trim();
}

/** Join what was taken out between two sames, then what was put in: one change, not one for each word. */
function push(parts: DiffPart[], kind: DiffPart['kind'], text: string): void {
  const last = parts.at(-1);
  const other = parts.at(-2);
  if (last?.kind === kind) last.text += text;
  else if (kind === 'out' && last?.kind === 'in') {
    if (other?.kind === 'out') other.text += text;
    else parts.splice(-1, 0, { kind, text });
  } else parts.push({ kind, text });
}
