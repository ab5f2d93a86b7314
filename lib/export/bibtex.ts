import type { Article } from './article';
import { isoOf, type Reference, referencesOf } from './reference';
import type { Name } from './split-name';

const ESCAPES: Record<string, string> = {
  '\\': '\\textbackslash{}',
  // Readers of BibTeX count braces whatever stands before them, so that `\{` would end a field elsewhere.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\^{}',
  '&': '\\&',
  '%': '\\%',
  '#': '\\#',
  $: '\\$',
  _: '\\_',
};

/**
 * A BibTeX file in UTF-8, one `@online` entry an article: biblatex reads its `date`, older styles its `year` and
 * `month`, and take the entry for `@misc`.
 */
export function toBibtex(articles: readonly Article[]): string {
  return referencesOf(articles).map(entryOf).join('\n');
}

function entryOf(reference: Reference): string {
  const { issued } = reference;
  const fields: [string, string | null][] = [
    // Styles, and some readers, put titles in lower case: the inner braces keep names and acronyms from it.
    ['title', `{${escapeTex(reference.title)}}`],
    ['author', reference.authors.length > 0 ? reference.authors.map(nameOf).join(' and ') : null],
    ['organization', reference.publisher === null ? null : escapeTex(reference.publisher)],
    ['date', issued === null ? null : isoOf(issued)],
    ['year', issued === null ? null : String(issued[0])],
    ['month', issued?.[1] === undefined ? null : String(issued[1])],
    ['url', reference.url],
    ['urldate', isoOf(reference.accessed)],
    ['language', reference.language],
    ['keywords', reference.keywords.length > 0 ? reference.keywords.map(keywordOf).join(', ') : null],
    ['annotation', reference.notes.length > 0 ? reference.notes.map(escapeTex).join(' ') : null],
  ];
  const lines = fields.flatMap(([name, value]) => (value === null || value === '' ? [] : [`  ${name} = {${value}},`]));
  return `@online{${reference.key},\n${lines.join('\n')}\n}\n`;
}

function escapeTex(text: string): string {
  return text.replace(/[\\{}~^&%#$_]/g, (char) => ESCAPES[char] ?? char);
}

function nameOf(name: Name): string {
  if ('literal' in name) return `{${escapeTex(name.literal)}}`;
  // "and" and commas take names apart; braces keep them together.
  const part = (text: string) => (/,|(?:^|\s)and(?:\s|$)/i.test(text) ? `{${escapeTex(text)}}` : escapeTex(text));
  return [name.family, ...(name.suffix === undefined ? [] : [name.suffix]), name.given].map(part).join(', ');
}

function keywordOf(tag: string): string {
  return escapeTex(tag.replaceAll(',', ' '));
}
