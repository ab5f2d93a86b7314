import { type Annotation, quoteOf } from '../model/annotation';
import { type Article, dayOf, groupByArticle } from './article';
import { citeArticle, citeSource } from './cite';
import { cleanAddress, cleanLine, cleanText } from './text';
import { type CardLookup, type ExportWords, NO_CARDS } from './words';

export type HtmlOptions = { words: ExportWords; cards?: CardLookup; created: string };

/** Edge of a passage on paper; its colour is said in words too. */
const EDGES: Record<Annotation['colour'], string> = {
  yellow: '#c9a400',
  green: '#3f8f3a',
  blue: '#2b6cb0',
  rose: '#c2456b',
  violet: '#7a55c7',
};

const STYLE = `
:root { color-scheme: light; }
body { font: 11pt/1.5 Georgia, 'Times New Roman', serif; color: #111; background: #fff; max-width: 42rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.2rem; margin: 2.5rem 0 .25rem; break-after: avoid; }
.cite, .facts { font: .85rem/1.5 system-ui, sans-serif; color: #444; margin: .25rem 0 1rem; overflow-wrap: anywhere; }
.facts { padding-inline-start: 1.25rem; }
article { break-inside: avoid; margin: 1.25rem 0; }
blockquote { margin: 0; padding-inline-start: 1rem; border-inline-start: 4px solid #888; white-space: pre-line; overflow-wrap: anywhere; }
.note { white-space: pre-line; overflow-wrap: anywhere; }
${Object.entries(EDGES)
  .map(([colour, edge]) => `blockquote.${colour} { border-color: ${edge}; }`)
  .join('\n')}
@media print { body { margin: 0; max-width: none; } a { color: inherit; text-decoration: none; } }
`;

/**
 * One page that stands alone, to be printed or kept: no script, nothing loaded, every text escaped, and a policy in
 * the page that forbids the rest.
 */
export function toHtml(annotations: readonly Annotation[], { words, cards = NO_CARDS, created }: HtmlOptions): string {
  const articles = groupByArticle(annotations).map((article) => sectionOf(article, words, cards));
  return `<!doctype html>
<html lang="${escapeHtml(words.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(words.passages)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escapeHtml(words.passages)}</h1>
<p class="cite">Sidelight, ${escapeHtml(words.date(dayOf(created)))}</p>
${articles.join('\n')}
</body>
</html>
`;
}

function sectionOf(article: Article, words: ExportWords, cards: CardLookup): string {
  const accessed = words.accessed(words.date(dayOf(article.accessed)));
  const lang = article.page.language === null ? '' : ` lang="${escapeHtml(article.page.language)}"`;
  return `<section>
<h2 dir="auto"${lang}>${escapeHtml(cleanLine(article.page.title) || words.untitled)}</h2>
<p class="cite"><bdi>${escapeHtml(citeArticle(article, words))}</bdi>, ${link(article.address)} (${escapeHtml(accessed)})</p>
${article.annotations.map((annotation) => passageOf(annotation, lang, words, cards)).join('\n')}
</section>`;
}

function passageOf(annotation: Annotation, lang: string, words: ExportWords, cards: CardLookup): string {
  const { note, tags, entities, lastLook, colour } = annotation;
  const facts = [
    escapeHtml(`${words.saved}: ${words.date(dayOf(annotation.created))}, ${words.colour(colour)}`),
    ...(tags.length > 0 ? [escapeHtml(`${words.tags}: ${tags.map(cleanLine).join(', ')}`)] : []),
    ...(lastLook?.state === 'orphan' ? [escapeHtml(`${words.orphan} (${words.date(dayOf(lastLook.at))})`)] : []),
    ...(entities.length > 0 ? [`${escapeHtml(words.mentioned)}:${mentionedOf(annotation, words, cards)}`] : []),
  ];
  const changed =
    lastLook?.state === 'changed' && lastLook.present !== undefined
      ? `\n<p class="cite">${escapeHtml(`${words.changed} (${words.date(dayOf(lastLook.at))})`)}:</p>
<blockquote dir="auto"${lang}>${escapeHtml(lastLook.present.trim())}</blockquote>`
      : '';
  return `<article>
<blockquote class="${colour}" dir="auto"${lang} cite="${escapeHtml(hrefOf(annotation.target.source))}">${escapeHtml(quoteOf(annotation).exact.trim())}</blockquote>
${note ? `<p class="note" dir="auto">${escapeHtml(note)}</p>\n` : ''}<ul class="facts">
${facts.map((fact) => `<li>${fact}</li>`).join('\n')}
</ul>${changed}
</article>`;
}

function mentionedOf({ entities }: Annotation, words: ExportWords, cards: CardLookup): string {
  const items = entities.map(({ id, title }) => {
    const sources = (cards(id)?.sources ?? []).map(
      (source) =>
        `<li>${escapeHtml(citeSource(source, words))}${source.url === null ? '' : ` ${link(source.url)}`}</li>`,
    );
    return `<li>${escapeHtml(cleanLine(title))}${sources.length > 0 ? `<ul>${sources.join('')}</ul>` : ''}</li>`;
  });
  return `<ul>${items.join('')}</ul>`;
}

function link(address: string): string {
  const href = hrefOf(address);
  const text = escapeHtml(cleanAddress(address));
  return href === '' ? text : `<a href="${escapeHtml(href)}" rel="noreferrer">${text}</a>`;
}

/** An address that may be followed; empty for every other. */
function hrefOf(address: string): string {
  const clean = cleanAddress(address);
  return /^https?:\/\//i.test(clean) ? clean : '';
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escapeHtml(text: string): string {
  return cleanText(text).replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);
}
