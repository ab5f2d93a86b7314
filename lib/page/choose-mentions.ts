import type { Settings } from '../model/settings';
import { isVisible, type PlacedMention } from './placed-mention';

/** Most mentions that are marked at once: more would cost the page, and help nobody. */
const MOST_MARKED = 3000;

/**
 * Which mentions are marked, of all in document order. The first of an entity is the first that a reader sees and
 * that is not a link already; if there is no such one, the first link (which is opened like the others, unmarked).
 */
export function chooseMentions(all: readonly PlacedMention[], density: Settings['density']): PlacedMention[] {
  if (density === 'none') return [];
  if (density === 'all') return all.slice(0, MOST_MARKED);
  const best = new Map<string, { rank: number; mention: PlacedMention }>();
  const sectionOf = density === 'section' ? sections() : () => 0;
  for (const mention of all) {
    const key = `${sectionOf(mention)} ${mention.mention.entityId}`;
    const known = best.get(key);
    if (known?.rank === 0) continue;
    const rank = !isVisible(mention) ? 2 : mention.link ? 1 : 0;
    if (known === undefined || rank < known.rank) best.set(key, { rank, mention });
  }
  const chosen = new Set([...best.values()].map(({ mention }) => mention));
  return all.filter((mention) => chosen.has(mention)).slice(0, MOST_MARKED);
}

/** Numbers the sections of a page: a heading begins a new one. Asked in document order. */
function sections(): (mention: PlacedMention) => string {
  const headings = new Map<Element, Element | null>();
  return ({ block }) => {
    const { container } = block;
    if (!headings.has(container)) headings.set(container, headingBefore(container));
    const heading = headings.get(container);
    return heading ? String([...headings.values()].indexOf(heading)) : '';
  };
}

function headingBefore(element: Element): Element | null {
  for (let at: Element | null = element; at; at = at.parentElement) {
    for (let sibling: Element | null = at; sibling; sibling = sibling.previousElementSibling) {
      if (/^H[1-4]$/.test(sibling.tagName)) return sibling;
    }
  }
  return null;
}
