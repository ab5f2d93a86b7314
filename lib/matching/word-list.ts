/** Word lists as they are written in the files beside this one. */

/** Words parted by white space. */
export function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** Words and groups of words parted by bars. */
export function phrases(list: string): ReadonlySet<string> {
  return new Set(
    list
      .split('|')
      .map((phrase) => phrase.trim().replace(/\s+/g, ' '))
      .filter(Boolean),
  );
}
