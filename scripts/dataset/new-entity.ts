import { KINDS, MAX_SUMMARY, STATUSES } from '../../lib/model/entity';
import { ENTITY_SCHEMA, formatYaml } from './format';
import { PLACEHOLDER } from './placeholders';

/** Combining marks, once a letter is parted from its accent. */
const MARKS = /\p{M}+/gu;
const MAX_ID = 120;

/** An id from a name: "Ruth López" becomes `ruth-lopez`. Empty where a name has no Latin letter or figure. */
export function idFromName(name: string): string {
  const plain = name.normalize('NFD').replace(MARKS, '').toLowerCase().replace(/['’.]/g, '');
  return plain
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MAX_ID)
    .replace(/^-+|-+$/g, '');
}

/** The file of a new entity. What is still to be written stands as placeholders, which the data check refuses. */
export function scaffoldEntity(id: string, name: string, topics: readonly string[]): string {
  const todo = (what: string) => `${PLACEHOLDER} ${what}`;
  return (
    ENTITY_SCHEMA +
    formatYaml({
      id,
      title: name,
      kind: todo(`one of ${KINDS.join(', ')}`),
      topics: [todo(`one or more of ${topics.join(', ')}; the first decides the pack`)],
      summary: todo(`what it is, in one sentence of at most ${MAX_SUMMARY} characters, with the month it holds for`),
      aliases: [{ text: name, lang: 'en' }],
      notToConfuse: [todo('what else the same words mean, or remove these two lines')],
      contextWords: [todo('words near by that make a doubtful form safe, or remove these two lines')],
      facts: [
        {
          id: `${id}#1`,
          status: todo(`one of ${STATUSES.join(', ')}`),
          text: todo('one statement that stands alone, in own words'),
          asOf: todo('the month for which it holds, such as 2026-03'),
          sources: [todo('the id of a source in sources.yaml that you have read')],
        },
      ],
    })
  );
}
