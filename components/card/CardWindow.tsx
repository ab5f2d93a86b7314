import type { Card, CardAnswer } from '../../lib/model/card';
import type { EntityId } from '../../lib/model/entity';
import type { Why } from '../../lib/model/mention';
import { type CardActions, type CardSize, CardView } from './CardView';
import { LoadingCard, TopicOffCard, UnavailableCard } from './Notice';

/** One card on the reader's way from a mention along links. */
export type Stop = {
  entityId: EntityId;
  /** What it is called until its card is here: the words of the page, or of the link. */
  name: string;
  /** Null while it is being asked for. */
  answer: CardAnswer | null;
  /** For the words of the page only; a stop reached by a link has none. */
  why: Why | null;
  size: CardSize;
  /** Its topics are off, and the reader wants to see it all the same. */
  isShownAnyway: boolean;
};

export type CardWindowProps = {
  stop: Stop;
  /** What the reader came from. */
  previous: Stop | undefined;
  /** The page that the words stand on; null for a page of ours. */
  page: { site: string; address: string } | null;
  isPinned: boolean;
  titleId: string;
  actions: CardActions & {
    onPin(isPinned: boolean): void;
    onBack(): void;
    onRetry(): void;
    onShowAnyway(): void;
    onTopics(): void;
  };
};

/** The card of a stop, or what stands in its place. */
export function CardWindow({ stop, previous, page, isPinned, titleId, actions }: CardWindowProps) {
  const { answer, name } = stop;
  const back = previous && { name: shortName(previous), onBack: actions.onBack };
  const frame = { titleId, back, onClose: actions.onClose };
  if (answer === null) return <LoadingCard {...frame} title={name} />;
  if (answer.state !== 'ready') {
    return <UnavailableCard {...frame} title={name} answer={answer} onRetry={actions.onRetry} />;
  }
  const { card, passages } = answer;
  if (card.topicsOff.length > 0 && !stop.isShownAnyway) {
    return <TopicOffCard {...frame} card={card} onShow={actions.onShowAnyway} onTopics={actions.onTopics} />;
  }
  return (
    <CardView
      key={stop.entityId}
      card={card}
      size={stop.size}
      actions={actions}
      titleId={titleId}
      passages={passages}
      origin={
        stop.why
          ? { surface: name, why: stop.why, site: page?.site ?? null, address: page?.address ?? null }
          : undefined
      }
      back={back}
      pin={{ isPinned, onPin: actions.onPin }}
    />
  );
}

function shortName({ answer, name }: Stop): string {
  const entity: Card['entity'] | undefined = answer?.state === 'ready' ? answer.card.entity : undefined;
  return entity?.abbreviation ?? entity?.title ?? name;
}
