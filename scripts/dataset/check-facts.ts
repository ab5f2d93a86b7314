import { MAX_SUMMARY } from '../../lib/model/entity';
import type { Note } from './check-dataset';
import { type EditedEntity, type EditedFact, publisherOf } from './forms';
import type { EditedDataset } from './read-dataset';

/** Longest words of a fact, in UTF-16 code units. A side, an answer and a voice stand in narrow columns. */
const MAX_FACT = 330;
const MAX_SIDE = 160;
const MAX_VOICE = 90;
const MAX_QUESTION = 90;
const MAX_KEY_VALUE = 80;
const MAX_KEY_DATA = 3;

/** Key data that go out of date: the card shows for when they hold. */
const DATED_LABELS: ReadonlySet<string> = new Set(['Judges', 'Members', 'Office', 'Role', 'Population']);

/** Rules on what an entity states and on what each statement rests. */
export function checkFacts(entity: EditedEntity, dataset: EditedDataset, note: Note): void {
  const numbers = new Set<number>();
  if (entity.summary.length > MAX_SUMMARY) note('summary', `longer than ${MAX_SUMMARY} characters`);
  checkSpanish(entity, note);
  entity.facts.forEach((fact, i) => {
    const at = `facts[${i}]`;
    const number = Number(fact.id.slice(entity.id.length + 1));
    if (!fact.id.startsWith(`${entity.id}#`)) note(`${at}.id`, `${fact.id} belongs to another entity`);
    else if (numbers.has(number)) note(`${at}.id`, `${fact.id} stands twice`);
    else if (entity.reservedFacts.includes(number)) note(`${at}.id`, `${fact.id} was given to another fact before`);
    numbers.add(number);
    checkMonth(fact.asOf, `${at}.asOf`, dataset, note);
    checkGround(fact.sources, `${at}.sources`, dataset, note, true);
    checkStatus(fact, at, dataset, note);
  });
  const labels = new Set<string>();
  if (entity.keyData.length > MAX_KEY_DATA) note('keyData', `more than ${MAX_KEY_DATA} items`);
  entity.keyData.forEach(({ label, value, asOf, sources }, i) => {
    const at = `keyData[${i}]`;
    if (labels.has(label)) note(`${at}.label`, `${label} stands twice`);
    labels.add(label);
    if (value.length > MAX_KEY_VALUE) note(`${at}.value`, `longer than ${MAX_KEY_VALUE} characters`);
    if (asOf) checkMonth(asOf, `${at}.asOf`, dataset, note);
    else if (DATED_LABELS.has(label)) note(`${at}.asOf`, `${label} goes out of date and needs a month`);
    checkGround(sources, `${at}.sources`, dataset, note, false);
  });
}

/** Spanish words stand for words that are there, and fit the same places. */
function checkSpanish({ es, facts, keyData }: EditedEntity, note: Note): void {
  if (!es) return;
  if ((es.summary ?? '').length > MAX_SUMMARY) note('es.summary', `longer than ${MAX_SUMMARY} characters`);
  for (const [id, text] of Object.entries(es.facts ?? {})) {
    const fact = facts.find((fact) => fact.id === id);
    if (!fact || fact.status === 'disputed')
      note(`es.facts.${id}`, 'there is no fact with one text under this id', 'Correct the id, or take the words out.');
    if (text.length > MAX_FACT) note(`es.facts.${id}`, `longer than ${MAX_FACT} characters`);
  }
  for (const [label, value] of Object.entries(es.keyData ?? {})) {
    if (!keyData.some((datum) => datum.label === label))
      note(`es.keyData.${label}`, 'there is no key datum with this label', 'Correct the label, or take the words out.');
    if (value.length > MAX_KEY_VALUE) note(`es.keyData.${label}`, `longer than ${MAX_KEY_VALUE} characters`);
  }
}

function checkStatus(fact: EditedFact, at: string, dataset: EditedDataset, note: Note): void {
  if (fact.status !== 'disputed' && fact.text.length > MAX_FACT)
    note(`${at}.text`, `longer than ${MAX_FACT} characters`);
  if (fact.status === 'reported' || fact.status === 'alleged') checkVoice(fact.by, `${at}.by`, note);
  if (fact.status === 'alleged' && fact.answer) {
    const { by, text, sources } = fact.answer;
    checkVoice(by, `${at}.answer.by`, note);
    if (isSameVoice(by, fact.by)) note(`${at}.answer.by`, 'the accuser does not answer the accusation');
    if (text.length > MAX_SIDE) note(`${at}.answer.text`, `longer than ${MAX_SIDE} characters`);
    checkWithin(sources, fact, `${at}.answer.sources`, note);
    checkGround(sources, `${at}.answer.sources`, dataset, note, false);
  }
  if (fact.status !== 'disputed') return;
  if (fact.question.length > MAX_QUESTION) note(`${at}.question`, `longer than ${MAX_QUESTION} characters`);
  fact.sides.forEach(({ by, text, asOf, sources }, j) => {
    const here = `${at}.sides[${j}]`;
    checkVoice(by, `${here}.by`, note);
    if (fact.sides.findIndex((side) => isSameVoice(side.by, by)) !== j) note(`${here}.by`, `${by} stands on two sides`);
    if (text.length > MAX_SIDE) note(`${here}.text`, `longer than ${MAX_SIDE} characters`);
    checkMonth(asOf, `${here}.asOf`, dataset, note);
    checkWithin(sources, fact, `${here}.sources`, note);
    checkGround(sources, `${here}.sources`, dataset, note, false);
  });
  const latest = fact.sides
    .map(({ asOf }) => asOf)
    .sort()
    .at(-1);
  if (latest !== fact.asOf) note(`${at}.asOf`, `should be the latest of its sides, ${latest}`);
}

/** Disputed, alleged and reported facts say who speaks: one voice, in words that fit a card. */
function checkVoice(by: string, path: string, note: Note): void {
  if (by.trim() === '') note(path, 'nobody is named');
  if (by.length > MAX_VOICE) note(path, `longer than ${MAX_VOICE} characters`);
  if (by.includes(';')) note(path, 'two voices in one');
}

const isSameVoice = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();

function checkWithin(sources: readonly string[], fact: EditedFact, path: string, note: Note): void {
  for (const source of sources) if (!fact.sources.includes(source)) note(path, `${source} is no source of the fact`);
}

/** What a statement rests on: a source that was read, and of a fact not only one that may not stand alone. */
function checkGround(
  ids: readonly string[],
  path: string,
  { sources, publishers }: EditedDataset,
  note: Note,
  isFact: boolean,
): void {
  if (new Set(ids).size !== ids.length) note(path, 'a source stands twice');
  const known = ids.flatMap((id) => sources.get(id) ?? []);
  if (known.length < ids.length) return; // said where citations are checked
  const seen = known.filter((source) => source.seen);
  if (seen.length === 0) note(path, 'no source that an editor has read');
  else if (isFact && seen.every((source) => publisherOf(source, publishers).publisher?.alone === false)) {
    note(path, 'rests on a publisher that may not carry a fact alone');
  }
}

function checkMonth(month: string, path: string, { imported }: EditedDataset, note: Note): void {
  if (month > imported.edition.slice(0, 7)) note(path, `${month} lies after the edition`);
}
