import type { Article } from './article';
import { type DateParts, type Reference, referencesOf } from './reference';
import type { Name } from './split-name';

/** A RIS file, one record an article, one note (`N1`) a passage. Every value stands on one line: none begins a tag. */
export function toRis(articles: readonly Article[]): string {
  return referencesOf(articles).map(recordOf).join('');
}

function recordOf(reference: Reference): string {
  const { publisher, issued } = reference;
  const lines: [string, string | null][] = [
    ['TY', publisher === null ? 'ELEC' : 'NEWS'],
    ['ID', reference.key],
    ['TI', reference.title],
    ...reference.authors.map((name): [string, string] => ['AU', nameOf(name)]),
    ['T2', publisher],
    ['PB', publisher],
    ['PY', issued === null ? null : String(issued[0])],
    ['DA', issued === null ? null : dateOf(issued)],
    ['Y2', dateOf(reference.accessed)],
    ['UR', reference.url],
    ['LA', reference.language],
    ...reference.keywords.map((keyword): [string, string] => ['KW', keyword]),
    ...reference.notes.map((note): [string, string] => ['N1', note]),
  ];
  const filled = lines.flatMap(([tag, value]) => (value === null ? [] : [`${tag}  - ${value}\r\n`]));
  return `${filled.join('')}ER  - \r\n\r\n`;
}

function nameOf(name: Name): string {
  if ('literal' in name) return name.literal;
  return [name.family, name.given, ...(name.suffix === undefined ? [] : [name.suffix])].join(', ');
}

/** `2025/03/04/`: year, month, day, and what else there is to say, which is nothing. */
function dateOf([year, month, day]: DateParts): string {
  const two = (part: number | undefined) => (part === undefined ? '' : String(part).padStart(2, '0'));
  return `${String(year).padStart(4, '0')}/${two(month)}/${two(day)}/`;
}
