import { i18n } from '#i18n';
import type { CardAnswer } from '../../lib/model/card';
import { type CardActions, CardView } from '../card/CardView';
import { UnavailableCard } from '../card/Notice';

export type SubjectHeadProps = {
  id: string;
  title: string;
  /** Null while the card is closed. */
  card: { answer: CardAnswer | null; isFull: boolean } | null;
  actions: CardActions;
  onOpen(): void;
  onLeave(): void;
};

/** Over the passages of one subject: its name, and its card. */
export function SubjectHead({ id, title, card, actions, onOpen, onLeave }: SubjectHeadProps) {
  const isOpen = card !== null;
  return (
    <section class="subj" aria-label={i18n.t('library.subject.title', [title])}>
      <h2 class="pg">{i18n.t('library.subject.title', [title])}</h2>
      <p class="acts">
        <button type="button" class="tbtn" aria-expanded={isOpen} onClick={isOpen ? actions.onClose : onOpen}>
          {i18n.t(isOpen ? 'library.subject.close' : 'library.subject.open')}
        </button>
        <button type="button" class="tbtn" onClick={onLeave}>
          {i18n.t('library.subject.leave')}
        </button>
      </p>
      {card?.answer === null && <p class="meta">{i18n.t('library.subject.loading')}</p>}
      {card?.answer?.state === 'ready' && (
        <CardView key={id} card={card.answer.card} size={card.isFull ? 'full' : 'normal'} actions={actions} />
      )}
      {card?.answer && card.answer.state !== 'ready' && (
        <UnavailableCard
          titleId="subject"
          back={undefined}
          title={title}
          answer={card.answer}
          onClose={actions.onClose}
          onRetry={onOpen}
        />
      )}
    </section>
  );
}
