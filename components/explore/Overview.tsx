import { i18n } from '#i18n';
import type { TopicId } from '../../lib/model/entity';
import type { Topic } from '../../lib/model/pack';
import { formatNumber } from '../parts/format';
import { textIn } from '../parts/locale';
import { ExploreLink, type ExploreLinkProps } from './ExploreLink';

export type OverviewProps = {
  topics: readonly Topic[];
  /** The topic that is chosen. */
  topic: TopicId | null;
  /** Titles of the topics' example entities. */
  examples: ReadonlyMap<string, string>;
  onGo: ExploreLinkProps['onGo'];
};

/** What stands where an entry would while none is chosen: the topic, or all of them. */
export function Overview({ topics, topic, examples, onGo }: OverviewProps) {
  const chosen = topics.find(({ id }) => id === topic);
  if (chosen) return <OneTopic topic={chosen} example={examples.get(chosen.example)} onGo={onGo} />;
  return (
    <article class="entry" aria-labelledby="entry-title">
      <h2 class="entry-title" id="entry-title">
        {i18n.t('explore.overview')}
      </h2>
      <p class="lead">{i18n.t('explore.overviewMeans')}</p>
      <ul class="topics-to-explore">
        {topics.map(({ id, title, description, cards }) => (
          <li key={id}>
            <h3>
              <ExploreLink to={{ topic: id }} onGo={onGo}>
                {textIn(title)}
              </ExploreLink>
            </h3>
            <span class="meta">{i18n.t('options.topics.cards', cards, [formatNumber(cards)])}</span>
            <p class="sm">{textIn(description)}</p>
          </li>
        ))}
      </ul>
    </article>
  );
}

type OneTopicProps = Pick<OverviewProps, 'onGo'> & { topic: Topic; example: string | undefined };

function OneTopic({ topic: { id, title, description, example: exampleId, cards }, example, onGo }: OneTopicProps) {
  return (
    <article class="entry" aria-labelledby="entry-title">
      <p class="kind">{i18n.t('explore.topicOf', cards, [formatNumber(cards)])}</p>
      <h2 class="entry-title" id="entry-title">
        {textIn(title)}
      </h2>
      <p class="lead">{textIn(description)}</p>
      <ul class="ways">
        {example !== undefined && (
          <li>
            {i18n.t('explore.begin')}{' '}
            <ExploreLink to={{ topic: id, id: exampleId }} onGo={onGo} lang="en">
              {example}
            </ExploreLink>
          </li>
        )}
        <li>
          <ExploreLink to={{}} onGo={onGo}>
            {i18n.t('explore.allTopics')}
          </ExploreLink>
        </li>
      </ul>
    </article>
  );
}
