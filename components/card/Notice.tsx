import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { Card, CardAnswer } from '../../lib/model/card';
import { CardHead, type CardHeadProps } from './CardHead';
import { CardKind, CardTitle } from './CardTitle';
import { unavailableWords } from './words';

type FrameProps = Pick<CardHeadProps, 'titleId' | 'onClose' | 'back'>;

/** A small card that has no facts to show. */
function Notice(props: FrameProps & Pick<CardHeadProps, 'kind' | 'title'> & { children: ComponentChildren }) {
  const { children, ...head } = props;
  return (
    <article class="card s-small">
      <CardHead {...head} />
      {children}
    </article>
  );
}

/** Shown only when the answer is late: the words of the page, and bars where the text will stand. */
export function LoadingCard({ title, ...frame }: FrameProps & { title: string }) {
  return (
    <Notice {...frame} kind={'\u00A0'} title={title}>
      <div class="bones" role="status">
        <span class="vh">{i18n.t('card.loading')}</span>
        <div class="bone" />
        <div class="bone" />
        <div class="bone" />
      </div>
    </Notice>
  );
}

export type UnavailableCardProps = FrameProps & {
  title: string;
  answer: Exclude<CardAnswer, { state: 'ready' }>;
  onRetry: () => void;
};

/** Says why there is no card, and lets the reader ask again where asking can help. */
export function UnavailableCard({ title, answer, onRetry, ...frame }: UnavailableCardProps) {
  return (
    <Notice {...frame} kind={i18n.t('card.unavailable.kind')} title={title}>
      <p class="summary">{unavailableWords(answer)}</p>
      <footer class="card-foot">
        {answer.state !== 'gone' && (
          <button type="button" class="tbtn" onClick={onRetry}>
            {i18n.t('card.unavailable.tryAgain')}
          </button>
        )}
      </footer>
    </Notice>
  );
}

export type TopicOffCardProps = FrameProps & { card: Card; onShow: () => void; onTopics: () => void };

/** A card whose topics are all off, reached by a link from another. */
export function TopicOffCard({ card, onShow, onTopics, ...frame }: TopicOffCardProps) {
  return (
    <Notice {...frame} kind={<CardKind card={card} />} title={<CardTitle card={card} />}>
      <p class="summary">{i18n.t('card.off.reason')}</p>
      <footer class="card-foot">
        <button type="button" class="btn" onClick={onShow}>
          {i18n.t('card.off.showOnce')}
        </button>
        <button type="button" class="tbtn" onClick={onTopics}>
          {i18n.t('card.off.choose')}
        </button>
      </footer>
    </Notice>
  );
}
