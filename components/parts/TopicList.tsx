import { i18n } from '#i18n';
import type { TopicId } from '../../lib/model/entity';
import type { Topic } from '../../lib/model/pack';
import { exploreHref } from '../explore/explore-address';
import { CheckRow } from './CheckRow';
import { formatNumber } from './format';
import { textIn } from './locale';

export type TopicListProps = {
  topics: readonly Topic[];
  topicsOff: readonly TopicId[];
  onTopic(id: TopicId, isOn: boolean): void;
  /** Titles of the topics' example entities. With them every topic also says what it holds, and leads to its cards. */
  examples?: ReadonlyMap<string, string>;
};

/** The topics of the dataset, each to turn on or off, with the number of its cards. */
export function TopicList({ topics, topicsOff, onTopic, examples }: TopicListProps) {
  return (
    <ul class="topics">
      {topics.map((topic) => (
        <li key={topic.id}>
          <CheckRow
            label={textIn(topic.title)}
            isChecked={!topicsOff.includes(topic.id)}
            onChange={(isOn) => onTopic(topic.id, isOn)}
            end={<CardCount count={topic.cards} />}
          >
            {examples && (
              <span class="meta">
                {textIn(topic.description)}
                {examples.has(topic.example) &&
                  ` ${i18n.t('options.topics.example', [examples.get(topic.example) ?? ''])}`}
              </span>
            )}
          </CheckRow>
          {examples && (
            <a
              class="see"
              href={exploreHref({ topic: topic.id })}
              aria-label={i18n.t('explore.seeOf', [textIn(topic.title)])}
            >
              {i18n.t('explore.see')}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}

/** The bare figure for the eye, "44 cards" for the ear. */
function CardCount({ count }: { count: number }) {
  return (
    <>
      <span aria-hidden="true">{formatNumber(count)}</span>
      <span class="vh">{i18n.t('options.topics.cards', count, [formatNumber(count)])}</span>
    </>
  );
}
