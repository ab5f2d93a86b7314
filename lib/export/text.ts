// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufeff\ufffe\uffff]/g;
const LINE_ENDS = /\r\n?|[\u2028\u2029]/g;
/** Characters that turn what follows around: a file's name or link must look like what it is. */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/g;

/** Text of a page for a file of text: no control characters but tab and new line, one kind of line end. */
export function cleanText(text: string): string {
  return text.replace(LINE_ENDS, '\n').replace(CONTROLS, '');
}

/** The same on one line. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim();
}

/** An address that ends no link and no field: what an address may not hold as it is, percent-encoded. */
export function cleanAddress(address: string): string {
  return cleanText(address)
    .replace(TURNS, '')
    .replace(/[\s<>"'`{}|\\^]/g, (char) => (char === "'" ? '%27' : encodeURIComponent(char)));
}

/**
 * A file's name (without its ending) that every system takes, and Obsidian can link to.
 *
 * @param taken names given already, in lower case; the new one is added
 */
export function fileName(title: string, taken: Set<string>): string {
  const plain =
    cleanLine(title)
      .replace(TURNS, '')
      .replace(/[\\/:*?"<>|#^[\]]/g, ' ')
      .replace(/\s+/g, ' ')
      .slice(0, 100)
      .replace(/[\ud800-\udbff]$/, '')
      .replace(/^[. ]+|[. ]+$/g, '') || 'untitled';
  // Names that Windows keeps for itself.
  const base = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(plain) ? `_${plain}` : plain;
  let name = base;
  for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${base} (${n})`;
  taken.add(name.toLowerCase());
  return name;
}

/** `A`, `A and B`, `A, B and C`. */
export function joinList(words: readonly string[], and: string): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${and} ${words.at(-1)}`;
}
