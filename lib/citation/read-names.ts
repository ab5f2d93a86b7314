import { plainText } from './plain-text';

const BY =
  /^(?:more (?:stories|from|articles) by|written by|text by|story by|words by|by|por|texto de|escrito por|redacción de|de)(?:\s*:\s*|\s+)/iu;
/** What stands behind the names in a byline: dates, times, counts of minutes, ways to follow. */
const BEHIND =
  /\s*(?:[|•·–—]|\s-\s|\b(?:published|updated|posted|last modified|follow|publicado|actualizado|\d{1,2}[:.]\d{2}|\d+ min|\d{1,2} \p{L}+ \d{4}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\.? \d{1,2}\b)).*$/iu;
const BETWEEN = /\s*(?:;|,\s*and\s|,\s*|\sand\s|\s&\s|\sy\s|\se\s(?=I)|\n)\s*/iu;
/** A part of a byline that says what somebody is. */
const ROLE =
  /\b(?:correspondents?|editors?|reporters?|writers?|staff|columnists?|contributors?|bureau|producers?|journalists?|newsroom|chief|redactora?|corresponsal|periodista|columnista|especial)\b/iu;
const NO_NAME =
  /^(?:admin(?:istrator)?|user|null|undefined|none|unknown|anonymous|author|guest|webmaster|desconocido|view (?:all|author).*|n\/a|-+)$/iu;
const ADDRESS = /^(?:https?:|www\.|@|\/)|@[\w-]+\.|\.(?:com|org|net)\//i;
/** A name to sign in with, or a section: nobody's name. */
const LOGIN = /^[\p{Ll}\d]+(?:[._-][\p{Ll}\d]+)*$/u;
/** For whom a text was written. */
const FOR = /\s+for\s+(?:the\s+)?\p{Lu}.*$/iu;
/** How no name begins. */
const ARTICLE = /^(?:the|a|an|el|los|las)\s/i;
/** A name as it stands in a line: words with capitals, small words between, initials, hyphens. */
const NAME =
  /^(?:\p{Lu}[\p{L}\p{M}'’.-]*)(?:\s+(?:de|del|de la|de los|da|dos|di|la|le|van|von|der|den|bin|al|el|y|ter|\p{Lu}[\p{L}\p{M}'’.-]*)){1,5}$/u;
const SUFFIX = /^(?:jr|sr|ph\.?d|md|m\.d|esq|ii|iii|iv)\.?$/i;
const MOST_NAMES = 30;
const LONGEST_NAME = 80;
/** A shorter name of a publisher may be how a person's begins. Letters. */
const LEAST_HOUSE = 6;

/**
 * Names from what a page gives as its authors, each once, in order.
 *
 * @param written - one string a person, or several in one
 * @param publishers - names that are the publisher's own when they stand in a byline beside a person's
 * @param isVisible - whether it is a line of the page, in which only what looks like a name is one
 */
export function readNames(written: readonly string[], publishers: readonly string[], isVisible = false): string[] {
  const houses = new Set(publishers.map(keyOf));
  const names: string[] = [];
  for (const text of written) {
    const line = plainText(text)
      .replace(BY, '')
      .replace(isVisible ? BEHIND : /$^/, '');
    for (const part of joinSuffixes(line.split(BETWEEN))) {
      const name = part
        .replace(BY, '')
        .replace(FOR, '')
        .replace(/^[\s,.:]+|[\s,:|]+$/gu, '');
      if (name === '' || name.length > LONGEST_NAME || NO_NAME.test(name) || ADDRESS.test(name) || LOGIN.test(name))
        continue;
      if (isVisible && (!NAME.test(name) || ARTICLE.test(name) || ROLE.test(name) || isOfHouse(name, houses))) continue;
      if (!isVisible && /^\p{Ll}/u.test(name) && ROLE.test(name)) continue;
      if (!names.some((other) => keyOf(other) === keyOf(name))) names.push(name);
    }
  }
  const people = names.filter((name) => !houses.has(keyOf(name)) && !isRole(name));
  return (people.length > 0 ? people : names).slice(0, MOST_NAMES);
}

/** Whether a line names the publisher, or a part of it such as its weekly. */
function isOfHouse(name: string, houses: ReadonlySet<string>): boolean {
  const key = keyOf(name);
  return [...houses].some((house) => key === house || (house.length >= LEAST_HOUSE && key.startsWith(house)));
}

/** `Political Correspondent` beside a name; `Reuters Staff` alone stays. */
function isRole(name: string): boolean {
  return ROLE.test(name) && /\p{L}+\s+\p{L}+/u.test(name);
}

/** `Smith`, `Jr.` are one. */
function joinSuffixes(parts: readonly string[]): string[] {
  return parts.reduce<string[]>((joined, part) => {
    if (SUFFIX.test(part) && joined.length > 0) joined.push(`${joined.pop()}, ${part}`);
    else joined.push(part);
    return joined;
  }, []);
}

/** What two spellings of one name share. */
export function keyOf(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/^the\s+|\.(?:com|org|net|co\.uk)$/gu, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}
