/** An object of JSON-LD, as a page wrote it. */
export type Thing = Readonly<Record<string, unknown>>;

const ARTICLE = /(?:Article|Posting|Report|Review|OpEd)$/;
const PAGE = /(?:WebPage|ItemPage|VideoObject|NewsVideo)$/;
/** Deeper nesting, or more things, than any site writes. */
const MOST_DEPTH = 6;
const MOST_THINGS = 500;

/** The things a page describes by themselves: list entries, graph entries, and what a page is mainly about. */
export function listThings(blocks: readonly unknown[]): Thing[] {
  const found: Thing[] = [];
  const visit = (value: unknown, depth: number) => {
    if (depth > MOST_DEPTH || found.length >= MOST_THINGS) return;
    if (Array.isArray(value)) for (const item of value) visit(item, depth + 1);
    else if (isThing(value)) {
      found.push(value);
      for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage']) visit(value[key], depth + 1);
    }
  };
  visit(blocks, 0);
  return found;
}

/** The article among the things, else the page that says it of itself. */
export function findArticleThing(things: readonly Thing[]): Thing | null {
  const articles = things.filter((thing) => hasType(thing, ARTICLE));
  return (
    articles.find((thing) => textOf(thing.headline) !== '' && thing.datePublished !== undefined) ??
    articles.find((thing) => textOf(thing.headline) !== '') ??
    articles[0] ??
    things.find((thing) => hasType(thing, PAGE) && thing.datePublished !== undefined) ??
    null
  );
}

/** The site, or who stands behind it, where a page describes them beside the article. */
export function findSiteThing(things: readonly Thing[]): Thing | null {
  return (
    things.find((thing) => hasType(thing, /NewsMediaOrganization$/)) ??
    things.find((thing) => hasType(thing, /WebSite$/)) ??
    things.find((thing) => hasType(thing, /Organization$/)) ??
    null
  );
}

function hasType(thing: Thing, pattern: RegExp): boolean {
  const types = Array.isArray(thing['@type']) ? thing['@type'] : [thing['@type']];
  return types.some((type) => typeof type === 'string' && pattern.test(type));
}

/** The names of whoever a property holds: strings, things, lists of both, references to things elsewhere on the page. */
export function namesOf(value: unknown, things: readonly Thing[], depth = 0): string[] {
  if (depth > MOST_DEPTH) return [];
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.slice(0, 100).flatMap((item) => namesOf(item, things, depth + 1));
  if (!isThing(value)) return [];
  if (value.name !== undefined) return namesOf(value.name, things, depth + 1);
  const id = value['@id'];
  const meant =
    typeof id === 'string' ? things.find((thing) => thing['@id'] === id && thing.name !== undefined) : undefined;
  if (meant) return namesOf(meant.name, things, depth + 1);
  const parts = [textOf(value.givenName), textOf(value.familyName)].filter((part) => part !== '');
  return parts.length > 0 ? [parts.join(' ')] : [];
}

/** The first text that a property holds: itself, a list's first, a language-tagged value, the address of a reference. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  if (Array.isArray(value)) return textOf(value[0]);
  if (!isThing(value)) return '';
  return textOf(value['@value'] ?? value['@id'] ?? value.url ?? value.alternateName ?? value.name);
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
