/** Whether code units below this are word characters is looked up; above it a pattern is asked. */
export const TABLE_SIZE = 0x3000;
const WORD = /[\p{L}\p{N}\p{M}]/u;

let table: Uint8Array | null = null;

/** For each code unit below TABLE_SIZE whether it is a word character (1). For loops over every character of a text. */
export function wordTable(): Uint8Array {
  if (table === null) {
    table = new Uint8Array(TABLE_SIZE);
    for (let code = 0; code < TABLE_SIZE; code++) table[code] = WORD.test(String.fromCharCode(code)) ? 1 : 0;
  }
  return table;
}

/** Whether the code unit belongs to a word: letters, figures and combining marks of any script. */
export function isWordCode(code: number): boolean {
  if (code < TABLE_SIZE) return wordTable()[code] === 1;
  // Halves of a pair count as word characters, so that no boundary is ever seen inside one.
  return (code >= 0xd800 && code <= 0xdfff) || WORD.test(String.fromCharCode(code));
}

/** End of the word that begins at `start`. */
export function wordEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && isWordCode(text.charCodeAt(end))) end++;
  return end;
}

/** The word whose last character stands just before `end`, with its start; null when another sign stands there. */
export function wordEndingAt(text: string, end: number): { start: number; word: string } | null {
  let start = end;
  while (start > 0 && isWordCode(text.charCodeAt(start - 1))) start--;
  return start === end ? null : { start, word: text.slice(start, end) };
}

/** Whether a capital letter stands at `at`. */
export function isCapitalAt(text: string, at: number): boolean {
  const character = text[at] ?? '';
  return character !== character.toLowerCase();
}
