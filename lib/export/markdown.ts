import { type Annotation, quoteOf } from '../model/annotation';
import { type Article, dayOf, groupByArticle } from './article';
import { citeArticle, citeSource } from './cite';
import { cleanAddress, cleanLine, cleanText, fileName } from './text';
import { type CardLookup, type ExportWords, NO_CARDS } from './words';

export type MarkdownOptions = { words: ExportWords; cards?: CardLookup };

/** All passages in one document, by article. */
export function toMarkdown(annotations: readonly Annotation[], { words, cards = NO_CARDS }: MarkdownOptions): string {
  const sections = groupByArticle(annotations).map((article) => sectionOf(article, '##', words, cards));
  return `${[`# ${escapeText(words.passages)}`, ...sections].join('\n\n')}\n`;
}

/** One document an article, with front matter as Obsidian reads it. Names are unique and safe on every system. */
export function toMarkdownFiles(
  annotations: readonly Annotation[],
  { words, cards = NO_CARDS }: MarkdownOptions,
): { name: string; contents: string }[] {
  const taken = new Set<string>();
  return groupByArticle(annotations).map((article) => ({
    name: `${fileName(article.page.title || words.untitled, taken)}.md`,
    contents: `${frontMatter(article)}\n${sectionOf(article, '#', words, cards)}\n`,
  }));
}

function sectionOf(article: Article, level: '#' | '##', words: ExportWords, cards: CardLookup): string {
  const title = cleanLine(article.page.title) || words.untitled;
  const accessed = words.accessed(words.date(dayOf(article.accessed)));
  return [
    `${level} ${escapeText(title)}`,
    `${escapeText(citeArticle(article, words))}, ${link(article.address)} (${escapeText(accessed)})`,
    ...article.annotations.map((annotation) => passageOf(annotation, words, cards)),
  ].join('\n\n');
}

function passageOf(annotation: Annotation, words: ExportWords, cards: CardLookup): string {
  const { note, tags, entities, lastLook } = annotation;
  const facts = [
    `${words.saved}: ${words.date(dayOf(annotation.created))}, ${words.colour(annotation.colour)}`,
    ...(tags.length > 0 ? [`${words.tags}: ${tags.map(cleanLine).join(', ')}`] : []),
    ...(lastLook?.state === 'orphan' ? [`${words.orphan} (${words.date(dayOf(lastLook.at))})`] : []),
  ].map((fact) => `- ${escapeText(fact)}`);
  const changed =
    lastLook?.state === 'changed' && lastLook.present !== undefined
      ? [`${escapeText(`${words.changed} (${words.date(dayOf(lastLook.at))})`)}:`, quoted(lastLook.present)]
      : [];
  const mentioned = entities.map(({ id, title }) => {
    const sources = (cards(id)?.sources ?? []).map(
      (source) => `    - ${escapeText(citeSource(source, words))}${source.url === null ? '' : ` ${link(source.url)}`}`,
    );
    return [`  - ${escapeText(cleanLine(title))}`, ...sources].join('\n');
  });
  if (mentioned.length > 0) facts.push([`- ${escapeText(words.mentioned)}:`, ...mentioned].join('\n'));
  return [quoted(quoteOf(annotation).exact), ...(note ? [escapeText(note)] : []), facts.join('\n'), ...changed].join(
    '\n\n',
  );
}

function quoted(text: string): string {
  return escapeText(text.trim())
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');
}

function link(address: string): string {
  return `<${cleanAddress(address)}>`;
}

/** Text as Markdown that shows just this text: in CommonMark, in Obsidian, with its tags, maths and comments. */
export function escapeText(text: string): string {
  return cleanText(text)
    .split('\n')
    .map((line) =>
      line
        .trim()
        .replace(/[\\`*_[\]<>|$^~{}]/g, '\\$&')
        .replace(/==|%%/g, (pair) => `\\${pair[0]}\\${pair[1]}`)
        .replace(/&(?=#?\w+;)/g, '\\&')
        .replace(/#/g, '\\#')
        .replace(/^([-+=])/, '\\$1')
        .replace(/^(\d{1,9})([.)])/, '$1\\$2'),
    )
    .join('\n');
}

/** YAML, every text in double quotes, whose escapes are those of JSON. */
function frontMatter({ address, page, annotations, accessed }: Article): string {
  const tags = [...new Set(annotations.flatMap(({ tags }) => tags.map(obsidianTag)))].filter((tag) => tag !== '');
  const fields: [string, string | readonly string[] | null][] = [
    ['title', cleanLine(page.title)],
    ['url', cleanAddress(address)],
    ['authors', page.authors.map(cleanLine)],
    ['publisher', page.publisher === null ? null : cleanLine(page.publisher)],
    ['published', page.published === null ? null : dayOf(page.published)],
    ['language', page.language],
    ['saved', dayOf(accessed)],
    ['tags', tags],
  ];
  const lines = fields.flatMap(([key, value]) => {
    if (value === null || value.length === 0) return [];
    if (typeof value === 'string') return [`${key}: ${yamlText(value)}`];
    return [`${key}:`, ...value.map((item) => `  - ${yamlText(item)}`)];
  });
  return ['---', ...lines, '---', ''].join('\n');
}

function yamlText(text: string): string {
  // A day or a year stands bare, so that Obsidian knows it for a date.
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return text;
  return JSON.stringify(text);
}

/** Obsidian's tags have no spaces and few signs, and are not numbers. */
function obsidianTag(tag: string): string {
  const plain = cleanLine(tag)
    .replace(/[^\p{L}\p{M}\p{N}\p{Extended_Pictographic}_/-]+/gu, '-')
    .replace(/^[-/]+|[-/]+$/g, '');
  return /^\d+$/.test(plain) ? `n-${plain}` : plain;
}
