import { computed, signal } from '@preact/signals';
import { call } from '../../lib/messaging/client';
import type { Topic } from '../../lib/model/pack';
import { countKinds, findSubjects } from '../../lib/search/find-subjects';
import { buildSubjectIndex, foldSubjects, NO_SUBJECTS, type SubjectIndex } from '../../lib/search/subject-index';
import { address } from './address-state';

export const topics = signal<readonly Topic[]>([]);
/** Titles of the topics' example entities. */
export const examples = signal<ReadonlyMap<string, string>>(new Map());

/** Every subject, once all are read. */
export const index = signal<SubjectIndex>(NO_SUBJECTS);

const filters = computed(() => {
  const { words, topic, kind } = address.value;
  return JSON.stringify({ words, topic, kind });
});

/** Positions in the index of what the address asks for. The same list as long as the question is the same. */
export const found = computed(() => findSubjects(index.value, JSON.parse(filters.value)));

const topic = computed(() => address.value.topic);
export const kinds = computed(() => countKinds(index.value, topic.value));

let isReading = false;
let isStale = false;

/** Read topics and names of the cards in use. Asked again while it reads, it begins anew. */
export async function loadSubjects(): Promise<void> {
  isStale = isReading;
  if (isReading) return;
  isReading = true;
  try {
    do {
      isStale = false;
      await Promise.all([readTopics(), readNames()]);
    } while (isStale);
  } catch {
    // The worker is away: what was read stays, and it is asked again when it answers.
  } finally {
    isReading = false;
  }
}

async function readTopics(): Promise<void> {
  const list = await call('listTopics', {});
  topics.value = list.topics;
  const titles = await call('listTitles', { entityIds: list.topics.map(({ example }) => example) });
  examples.value = new Map(titles.map(({ id, title }) => [id, title]));
}

async function readNames(): Promise<void> {
  const folded: ReturnType<typeof foldSubjects> = [];
  let dataset: string | undefined;
  let asking = call('listSubjects', { from: 0 });
  for (;;) {
    const chunk = await asking;
    dataset ??= chunk?.dataset;
    // No cards any more, or others than when this began: whoever noticed asks for them again.
    if (chunk === null || chunk.dataset !== dataset || isStale) return;
    // The worker gathers the next stretch while this one is made ready.
    if (chunk.next !== null) asking = call('listSubjects', { from: chunk.next });
    folded.push(...foldSubjects(chunk.subjects));
    if (chunk.next === null) break;
  }
  index.value = buildSubjectIndex(folded);
}
