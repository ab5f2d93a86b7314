import { signal } from '@preact/signals';
import { call } from '../../lib/messaging/client';
import type { Topic } from '../../lib/model/pack';

/** Topics of the dataset in its order, and the number of its entities; empty until the worker answers. */
export const topics = signal<{ topics: readonly Topic[]; entities: number }>({ topics: [], entities: 0 });

/** Titles of the topics' example entities. */
export const examples = signal<ReadonlyMap<string, string>>(new Map());

export async function loadTopics(): Promise<void> {
  try {
    const list = await call('listTopics', {});
    topics.value = list;
    const titles = await call('listTitles', { entityIds: list.topics.map(({ example }) => example) });
    examples.value = new Map(titles.map(({ id, title }) => [id, title]));
  } catch {
    // No cards yet, or the worker is away: asked again when the data changes, and the Data section says what is wrong.
  }
}
