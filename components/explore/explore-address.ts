import { type EntityId, ID_PATTERN, KINDS, type Kind, type TopicId } from '../../lib/model/entity';

/** What the Explore page shows, as its address says it: `explore.html?topic=detention&kind=place&q=sal#cecot`. */
export type ExploreAddress = {
  /** The entry that is open. */
  id: EntityId | null;
  topic: TopicId | null;
  kind: Kind | null;
  /** What was typed in the search field. */
  words: string;
};

/** Longer words name nothing. UTF-16 code units. */
export const MAX_WORDS = 200;

/** Never throws: what is no id, topic or kind is left out. */
export function readExploreAddress({ search, hash }: Pick<Location, 'search' | 'hash'>): ExploreAddress {
  const asked = new URLSearchParams(search);
  const kind = asked.get('kind');
  return {
    id: idOrNull(hash.slice(1)),
    topic: idOrNull(asked.get('topic')),
    kind: KINDS.find((known) => known === kind) ?? null,
    words: (asked.get('q') ?? '').slice(0, MAX_WORDS),
  };
}

export function exploreHref({ id = null, topic = null, kind = null, words = '' }: Partial<ExploreAddress>): string {
  const asked = new URLSearchParams();
  if (topic !== null) asked.set('topic', topic);
  if (kind !== null) asked.set('kind', kind);
  if (words.trim() !== '') asked.set('q', words.trim());
  const query = asked.size > 0 ? `?${asked}` : '';
  return `/explore.html${query}${id === null ? '' : `#${id}`}`;
}

function idOrNull(text: string | null): string | null {
  return text !== null && ID_PATTERN.test(text) ? text : null;
}
