import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { Card, RelatedEntity } from '../../lib/model/card';
import type { Kind } from '../../lib/model/entity';
import type { Topic } from '../../lib/model/pack';
import { formatDate } from '../card/dates';
import { textIn } from '../parts/locale';
import { ExploreLink, type ExploreLinkProps } from './ExploreLink';
import type { ExploreAddress } from './explore-address';

/** Groups of related subjects, in their order, and the kinds that each holds. */
const GROUPS = {
  people: ['person'],
  law: ['law', 'policy', 'court-case', 'legal-term', 'agreement'],
  bodies: ['agency', 'court', 'organization', 'media', 'gang'],
  places: ['place', 'prison', 'country'],
  events: ['event'],
  ideas: ['program', 'concept'],
} as const satisfies Record<string, readonly Kind[]>;
const GROUP_NAMES = Object.keys(GROUPS) as (keyof typeof GROUPS)[];

export type EntryAsideProps = {
  card: Card;
  /** Other names of the subject. */
  names: readonly string[];
  topics: readonly Topic[];
  /** A related entry keeps the filters of this address. */
  address: ExploreAddress;
  onGo: ExploreLinkProps['onGo'];
};

/** Beside an entry: where else to read, how the name is also written, and what it does not mean. */
export function EntryAside({ card, names, topics, address, onGo }: EntryAsideProps) {
  const { entity, related, dataset } = card;
  const others = names.filter((name) => name !== entity.abbreviation);
  const own = topics.filter(({ id }) => entity.topics.includes(id));
  return (
    <aside class="re" aria-label={i18n.t('explore.beside')}>
      {related.length > 0 && <Related related={related} address={address} onGo={onGo} />}
      {own.length > 0 && (
        <Section title={i18n.t('explore.topics')}>
          <ul>
            {own.map(({ id, title }) => (
              <li key={id}>
                <ExploreLink to={{ topic: id, id: entity.id }} onGo={onGo}>
                  {textIn(title)}
                </ExploreLink>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {others.length > 0 && (
        <Section title={i18n.t('explore.alsoWritten')}>
          <p class="sm">{others.join(', ')}</p>
        </Section>
      )}
      {entity.notToConfuse.length > 0 && (
        <Section title={i18n.t('explore.notToConfuse')}>
          <p class="sm" lang="en">
            {entity.notToConfuse.join('; ')}
          </p>
        </Section>
      )}
      <p class="meta edition-of-entry">{i18n.t('card.edition', [dataset.version, formatDate(dataset.date)])}</p>
    </aside>
  );
}

type RelatedProps = Pick<EntryAsideProps, 'address' | 'onGo'> & { related: readonly RelatedEntity[] };

function Related({ related, address, onGo }: RelatedProps) {
  return (
    <Section title={i18n.t('card.related')} class="related">
      {GROUP_NAMES.map((name) => {
        const group = related.filter(({ kind }) => (GROUPS[name] as readonly Kind[]).includes(kind));
        if (group.length === 0) return null;
        return (
          <div key={name}>
            <h4 class="meta">{i18n.t(`explore.groups.${name}`)}</h4>
            <ul>
              {group.map(({ id, title, lang }) => (
                <li key={id}>
                  <ExploreLink to={{ ...address, id }} onGo={onGo} lang={lang}>
                    {title}
                  </ExploreLink>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </Section>
  );
}

function Section(props: { title: string; class?: string; children: ComponentChildren }) {
  const { title, children } = props;
  return (
    <section class={props.class}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}
