import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../lib/model/entity';

/** What a careful editor wants marked. Offsets are UTF-16 code units of the item's text. */
export type Gold = {
  start: number;
  end: number;
  /** Usually one; where two cards would be right, each of them is accepted. */
  ids: readonly string[];
  /** A matter of taste: neither marking it nor leaving it out is a fault. */
  isOptional: boolean;
};

export type Item = {
  file: string;
  /** Counted from 1. */
  line: number;
  lang: Language;
  text: string;
  gold: readonly Gold[];
  /** Stretches in which nothing may be marked but their own gold. An item with any is a trap. */
  forbidden: readonly { start: number; end: number }[];
};

/** An item that cannot be read, with the place where it stands. */
export class SetError extends Error {
  override readonly name = 'SetError';
}

/** Names of the files say the language: `en-people.txt`, `es-trampas.txt`. */
const FILE_NAME = /^(en|es)-[a-z0-9-]+\.txt$/;
/** Parts the paragraphs of an item, which stands in one line. */
const PARAGRAPH = / ¶ /g;
/** `[[surface|id]]`, `[[surface|id?]]`, `[[surface|id/other-id]]`, `{{surface}}`, or `{{surface|id}}`. */
const MARK = /(\[\[|\{\{)([^[\]{}|]+)(?:\|([a-z0-9-]+(?:\/[a-z0-9-]+)*)(\?)?)?(\]\]|\}\})/g;

/** Every item of the development set, in the order of the files' names. Throws a SetError at the first one misspelt. */
export function readSet(folder: string): Item[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => {
      const lang = FILE_NAME.exec(name)?.[1];
      if (lang !== 'en' && lang !== 'es') throw new SetError(`${name}: the name must begin with en- or es-`);
      return parseItems(readFileSync(join(folder, name), 'utf8'), name, lang);
    });
}

/** Items of one file: a line each; lines that are blank or begin with # are none. */
export function parseItems(contents: string, file: string, lang: Language): Item[] {
  return contents.split('\n').flatMap((source, i) => {
    if (source.trim() === '' || source.startsWith('#')) return [];
    return [{ file, line: i + 1, lang, ...parseMarkup(source, `${file}:${i + 1}`) }];
  });
}

function parseMarkup(source: string, where: string): Pick<Item, 'text' | 'gold' | 'forbidden'> {
  const line = source.replace(PARAGRAPH, '\n\n');
  const gold: Gold[] = [];
  const forbidden: { start: number; end: number }[] = [];
  let text = '';
  let from = 0;
  for (const mark of line.matchAll(MARK)) {
    text += line.slice(from, mark.index);
    const start = text.length;
    const [whole, opening, surface = '', ids, optional, closing] = mark;
    const isForbidden = opening === '{{';
    if (closing !== (isForbidden ? '}}' : ']]') || (ids === undefined && !isForbidden))
      throw new SetError(`${where}: ${whole} cannot be read`);
    text += surface;
    const span = { start, end: text.length };
    if (isForbidden) forbidden.push(span);
    if (ids !== undefined) gold.push({ ...span, ids: ids.split('/'), isOptional: optional !== undefined });
    from = mark.index + whole.length;
  }
  text += line.slice(from);
  if (/\[\[|\]\]|\{\{|\}\}|¶/.test(text)) throw new SetError(`${where}: markup that cannot be read`);
  if (text !== text.trim()) throw new SetError(`${where}: blank at an end`);
  return { text, gold, forbidden };
}
