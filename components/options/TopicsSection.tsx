import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { TopicId } from '../../lib/model/entity';
import type { Topic } from '../../lib/model/pack';
import { formatNumber } from '../parts/format';
import { TopicList } from '../parts/TopicList';

export type TopicsSectionProps = {
  topics: readonly Topic[];
  /** Entities of the dataset, whatever their topics. */
  entities: number;
  examples: ReadonlyMap<string, string>;
  topicsOff: readonly TopicId[];
  onTopic(id: TopicId, isOn: boolean): void;
  onAll(isOn: boolean): void;
  /** Subjects that are hidden one by one. */
  children?: ComponentChildren;
};

export function TopicsSection({ topics, entities, examples, topicsOff, onTopic, onAll, children }: TopicsSectionProps) {
  const off = topics.filter(({ id }) => topicsOff.includes(id)).length;
  return (
    <section id="topics" aria-labelledby="topics-title">
      <h2 class="pg" id="topics-title">
        {i18n.t('options.topics.title')}
      </h2>
      {topics.length === 0 ? (
        <p class="sm">{i18n.t('options.topics.none')}</p>
      ) : (
        <>
          <p class="sm">
            {i18n.t('options.topics.rule')} {i18n.t('options.topics.subjects', entities, [formatNumber(entities)])}
          </p>
          <TopicList topics={topics} topicsOff={topicsOff} onTopic={onTopic} examples={examples} />
          <p class="sm" role="status">
            {off === topics.length && i18n.t('options.topics.allAreOff')}
          </p>
          <div class="btns">
            <button type="button" class="btn" disabled={off === 0} onClick={() => onAll(true)}>
              {i18n.t('options.topics.allOn')}
            </button>
            <button type="button" class="btn" disabled={off === topics.length} onClick={() => onAll(false)}>
              {i18n.t('options.topics.allOff')}
            </button>
          </div>
        </>
      )}
      {children}
    </section>
  );
}
