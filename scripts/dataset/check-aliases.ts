import { fold, normalise } from '../../lib/text/normalise';
import { isWordCode } from '../../lib/text/words';
import { entityFile, type Note } from './check-dataset';
import type { EditedDataset } from './read-dataset';

/** A name longer than this is a sentence. UTF-16 code units. */
const MAX_ALIAS = 120;
/** Acronyms that are as short as words, and often are words when written small. */
const SHORT_ACRONYM = /^[A-Z]{2,4}s?$/;

/** Rules on the forms that are looked for on pages. */
export function checkAliases(dataset: EditedDataset, noteIn: (file: string) => Note): void {
  const owners = new Map<string, { id: string; path: string; needsContext: boolean }[]>();
  for (const { id, aliases, contextWords } of dataset.entities.values()) {
    const note = noteIn(entityFile(id));
    const own = new Set<string>();
    aliases.forEach(({ text, caseSensitive, needsContext, shortForm }, i) => {
      const path = `aliases[${i}]`;
      if (text.trim() !== text) note(`${path}.text`, 'space at the beginning or end');
      if (text.length < 2) note(`${path}.text`, 'a single letter');
      if (text.length > MAX_ALIAS) note(`${path}.text`, `longer than ${MAX_ALIAS} characters`);
      if (![...text].some((character) => isWordCode(character.charCodeAt(0))))
        note(`${path}.text`, 'nothing but signs');
      if (own.has(text)) note(`${path}.text`, `"${text}" stands twice`);
      own.add(text);
      if (SHORT_ACRONYM.test(text) && !caseSensitive)
        note(path, `"${text}" is a short acronym and must be caseSensitive`);
      if ((needsContext || shortForm) && contextWords.length === 0)
        note(path, `"${text}" has no contextWords to check it with`);
      const key = fold(normalise(text).text);
      owners.set(key, [...(owners.get(key) ?? []), { id, path, needsContext }]);
    });
  }
  for (const [text, list] of owners) {
    const ids = [...new Set(list.map(({ id }) => id))];
    if (ids.length < 2) continue;
    for (const { id, path, needsContext } of list) {
      if (!needsContext)
        noteIn(entityFile(id))(
          path,
          `"${text}" also names ${ids.filter((other) => other !== id).join(', ')} and needs needsContext`,
        );
    }
  }
}
