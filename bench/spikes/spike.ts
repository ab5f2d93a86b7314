/** A way to hold forms and to find them in a text, tried beside the one that lib/matching uses. */
export type Spike = {
  name: string;
  /** Without what belongs to entities; with one word a form for its entity and flags. */
  bytes: number;
  /** How many forms stand in a text as whole words. */
  count(folded: string): number;
};

/** One word a form: entity and flags. */
export const META_BYTES = 4;

/** Letters of the forms as small numbers, from 1; 0 for all others. */
export function alphabetOf(forms: readonly string[]): Uint16Array {
  const letters = new Uint16Array(0x10000);
  let next = 1;
  for (const form of forms) {
    for (let at = 0; at < form.length; at++) {
      const code = form.charCodeAt(at);
      if (letters[code] === 0) letters[code] = next++;
    }
  }
  return letters;
}
