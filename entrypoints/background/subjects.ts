import type { MatchEntry } from '../../lib/model/entity';
import type { Generation } from '../../lib/model/generation';
import { localiseTitle } from '../../lib/model/localise';
import type { Subject, SubjectChunk } from '../../lib/model/subject';
import type { CardsStore } from '../../lib/store/cards-store';

/**
 * A stretch of all subjects: those of one pack, the `from`th of the generation. Matching keeps no list of names in
 * memory, and the whole list would be too much for one message.
 *
 * @param language a language tag, for the titles
 */
export async function readSubjects(
  store: Pick<CardsStore, 'listMatchEntries'>,
  { version, packs }: Pick<Generation, 'version' | 'packs'>,
  from: number,
  language: string,
): Promise<SubjectChunk> {
  const entries = await store.listMatchEntries(packs.slice(from, from + 1));
  return {
    dataset: version,
    subjects: entries.map((entry) => subjectOf(entry, language)),
    next: from + 1 < packs.length ? from + 1 : null,
  };
}

function subjectOf(entry: MatchEntry, language: string): Subject {
  const { id, kind, topics, aliases } = entry;
  const { title, lang } = localiseTitle(entry, language);
  const names = new Set([entry.title, ...aliases.map(({ text }) => text)]);
  names.delete(title);
  return { id, title, lang, kind, topics, names: [...names] };
}
