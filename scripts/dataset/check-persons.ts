import type { KeyLabel } from '../../lib/model/entity';
import type { Note } from './check-dataset';
import type { Exceptions } from './exceptions';
import type { EditedEntity } from './forms';
import { countIndependent } from './independent';
import type { EditedDataset } from './read-dataset';

/** Key data that only somebody in public office has, or had. */
const OFFICE_LABELS: ReadonlySet<KeyLabel> = new Set(['Office', 'Role', 'Confirmed', 'Nominated by']);
const NEWS: ReadonlySet<string> = new Set(['news', 'wire']);

/** What one newsroom alone says of a private person is `reported` or `alleged`, never on record. */
export function checkPerson(entity: EditedEntity, dataset: EditedDataset, exceptions: Exceptions, note: Note): void {
  if (!isPrivatePerson(entity, exceptions)) return;
  entity.facts.forEach(({ id, status, sources }, i) => {
    if (status !== 'established') return;
    const seen = sources.flatMap((source) => dataset.sources.get(source) ?? []).filter((source) => source.seen);
    if (seen.length === 0 || !seen.every(({ kind }) => NEWS.has(kind)) || countIndependent(seen) > 1) return;
    if (exceptions.allows('single-news-source', id)) return;
    note(
      `facts[${i}].sources`,
      `established about a private person by ${seen[0]?.publisher} alone; add an independent source, or report it as theirs`,
    );
  });
}

/** A person whose key data name no office, unless a reviewed exception says otherwise. */
function isPrivatePerson(entity: EditedEntity, exceptions: Exceptions): boolean {
  if (entity.kind !== 'person') return false;
  const hasOffice = entity.keyData.some(({ label }) => OFFICE_LABELS.has(label));
  return hasOffice ? exceptions.allows('private-person', entity.id) : !exceptions.allows('public-person', entity.id);
}
