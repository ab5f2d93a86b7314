/** Tags as a reader writes them into one field: between commas; in quotation marks where a tag holds a comma itself. */
export function joinTags(tags: readonly string[]): string {
  return tags.map((tag) => (/[,"\\\p{Cc}\p{Zl}\p{Zp}]/u.test(tag) ? JSON.stringify(tag) : tag)).join(', ');
}

/** Each tag once, without empty ones. */
export function splitTags(text: string): string[] {
  const pieces = text.match(/\s*"(?:[^"\\]|\\.)*"\s*(?=,|$)|[^,]+/g) ?? [];
  return [...new Set(pieces.map(read))].filter((tag) => tag !== '');
}

function read(piece: string): string {
  const plain = piece.trim();
  if (!/^".*"$/s.test(plain)) return plain;
  try {
    return String(JSON.parse(plain)).trim();
  } catch {
    return plain; // quotation marks of the reader's own
  }
}
