import type { Note } from './check-dataset';
import type { Exceptions } from './exceptions';
import type { EditedEntity, EditedFact } from './forms';
import { findLoadedWords, isNameless } from './loaded-words';
import type { EditedDataset } from './read-dataset';

/** Our own words take no side, and who speaks has a name. */
export function checkWords(entity: EditedEntity, dataset: EditedDataset, exceptions: Exceptions, note: Note): void {
  const check = (path: string, own: string, at: string) => {
    for (const { word, entry } of findLoadedWords(dataset.loadedWords, own)) {
      if (exceptions.allows('loaded-word', at, word)) continue;
      note(path, `"${word}" takes a side: ${entry.why}; better ${entry.instead} (see data/loaded-words.yaml)`);
    }
  };
  check('summary', entity.summary, entity.id);
  entity.facts.forEach((fact, i) => {
    if (fact.status === 'established') check(`facts[${i}].text`, fact.text, fact.id);
    if (fact.status === 'disputed') check(`facts[${i}].question`, fact.question, fact.id);
    for (const [path, voice] of voicesOf(fact)) {
      if (!isNameless(dataset.loadedWords, voice) || exceptions.allows('nameless-voice', fact.id)) continue;
      note(`facts[${i}].${path}`, `"${voice}" names nobody; say who speaks`);
    }
  });
}

/** Every voice of a fact, with the path at which it stands. */
function* voicesOf(fact: EditedFact): Generator<[path: string, voice: string]> {
  if (fact.status === 'alleged' || fact.status === 'reported') yield ['by', fact.by];
  if (fact.status === 'alleged' && fact.answer) yield ['answer.by', fact.answer.by];
  if (fact.status === 'disputed') for (const [j, { by }] of fact.sides.entries()) yield [`sides[${j}].by`, by];
}
