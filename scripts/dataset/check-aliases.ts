import { hasOwnWord } from '../../data/recipes/settle';
import { fold, normalise } from '../../lib/text/normalise';
import { isWordCode } from '../../lib/text/words';
import type { NoteOn } from './check-dataset';
import type { EditedDataset } from './read-dataset';

/** A name longer than this is a sentence. UTF-16 code units. */
const MAX_ALIAS = 120;
/** Acronyms that are as short as words, and often are words when written small. */
const SHORT_ACRONYM = /^[A-Z]{2,4}s?$/;

/** Rules on the forms that are looked for on pages. */
export function checkAliases(dataset: EditedDataset, noteOn: NoteOn): void {
  const owners = new Map<string, { id: string; path: string; needsContext: boolean }[]>();
  for (const { id, aliases, contextWords } of dataset.entities.values()) {
    const note = noteOn(id);
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
  checkSurnames(dataset, noteOn);
  checkDemonyms(dataset, noteOn);
  for (const [text, list] of owners) {
    const ids = [...new Set(list.map(({ id }) => id))];
    if (ids.length < 2) continue;
    checkContexts(text, ids, dataset, noteOn);
    for (const { id, path, needsContext } of list) {
      if (!needsContext)
        noteOn(id)(
          path,
          `"${text}" also names ${ids.filter((other) => other !== id).join(', ')} and needs needsContext`,
        );
    }
  }
}

/** Of a form that several entities have, each needs a word of its own to be told by. */
function checkContexts(text: string, ids: readonly string[], dataset: EditedDataset, noteOn: NoteOn): void {
  const entities = ids.flatMap((id) => dataset.entities.get(id) ?? []);
  for (const entity of entities) {
    for (const other of entities) {
      if (entity === other || hasOwnWord({ entity }, { entity: other })) continue;
      noteOn(entity.id)(
        'contextWords',
        `"${text}" also names ${other.id}, and no context word tells ${entity.id} from it`,
        'Add a word that stands only near this one, or drop the form.',
      );
    }
  }
}

/** A surname that two people of the dataset bear is a form of neither. */
function checkSurnames({ entities, surnames }: EditedDataset, noteOn: NoteOn): void {
  const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const bearers = new Map<string, string[]>();
  for (const [id, names] of surnames)
    for (const name of new Set(names.map(plain))) bearers.set(name, [...(bearers.get(name) ?? []), id]);
  for (const { id, kind, aliases } of entities.values()) {
    if (kind !== 'person') continue;
    aliases.forEach(({ text }, i) => {
      const others = (bearers.get(plain(text)) ?? []).filter((other) => other !== id);
      if (others.length > 0)
        noteOn(id)(
          `aliases[${i}]`,
          `"${text}" is also the surname of ${others.slice(0, 3).join(', ')}`,
          'Take it out: the full name, or a title with the surname, is needed.',
        );
    });
  }
}

/** "Salvadoran" is about people, not about the country. */
function checkDemonyms({ entities, tables }: EditedDataset, noteOn: NoteOn): void {
  const names = new Set(tables.countries.rows.map(({ name }) => fold(name)));
  const demonyms = new Set(
    tables.countries.rows
      .flatMap(({ adjective }) => (adjective ?? '').split(/ or |, | and |;|\//))
      .map((word) => fold(word.trim()))
      .filter((word) => word.length > 2 && !names.has(word)),
  );
  for (const { id, kind, aliases } of entities.values()) {
    if (kind !== 'country') continue;
    aliases.forEach(({ text }, i) => {
      const key = fold(text);
      if (!names.has(key) && (demonyms.has(key) || demonyms.has(key.replace(/s$/, ''))))
        noteOn(id)(`aliases[${i}]`, `"${text}" is a demonym`, 'Take it out: it does not name the country.');
    });
  }
}
