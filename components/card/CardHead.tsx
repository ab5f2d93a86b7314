import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { CardIcon } from '../icons/CardIcon';

export type CardHeadProps = {
  titleId: string;
  kind: ComponentChildren;
  title: ComponentChildren;
  /** The card that this one replaced: its name, to go back to. */
  back?: { name: string; onBack(): void } | undefined;
  pin?: { isPinned: boolean; onPin(isPinned: boolean): void } | undefined;
  onClose: () => void;
};

/** Kind, controls and title. It stays in place while the rest scrolls, and a pinned card is dragged by it. */
export function CardHead({ titleId, kind, title, back, pin, onClose }: CardHeadProps) {
  return (
    <header class="card-head" data-drag>
      {back ? (
        <button type="button" class="tbtn back" aria-label={i18n.t('card.back', [back.name])} onClick={back.onBack}>
          <CardIcon name="back" />
          <span lang="en">{back.name}</span>
        </button>
      ) : (
        <p class="kind">{kind}</p>
      )}
      <div class="acts">
        {pin && (
          <button
            type="button"
            class="ibtn"
            aria-label={i18n.t('card.pin')}
            title={i18n.t('card.pin')}
            aria-pressed={pin.isPinned}
            onClick={() => pin.onPin(!pin.isPinned)}
          >
            <CardIcon name="pin" />
          </button>
        )}
        <button
          type="button"
          class="ibtn"
          aria-label={i18n.t('card.close')}
          title={i18n.t('card.close')}
          onClick={onClose}
        >
          <CardIcon name="close" />
        </button>
      </div>
      <h2 class="card-title" id={titleId}>
        {title}
      </h2>
    </header>
  );
}
