import { i18n } from '#i18n';
import type { Card } from '../../lib/model/card';
import { CardView } from '../card/CardView';
import { SLOT, Slots } from '../card/Slots';
import type { Appearance } from './AppearanceSection';

/** The name that stands in the sentence with a mark at rest, as in the dataset. */
const RESTING_NAME = 'Tecoluca';

export type AppearancePreviewProps = {
  /** The card of the subject that the sentence names. */
  card: Card;
  look: Appearance;
};

/** A line of news with an open mention and its card, as the choices beside it make them. Nothing in it can be pressed. */
export function AppearancePreview({ card, look }: AppearancePreviewProps) {
  const { entity } = card;
  return (
    <figure class="prev" aria-label={i18n.t('options.appearance.preview')} style={{ '--sl-scale': look.textScale }}>
      <p class="prev-text">
        <Slots words={i18n.t('options.appearance.sample', [SLOT, SLOT])}>
          {[
            <span key="marked" class={`prev-mark ${look.underline}`}>
              {RESTING_NAME}
            </span>,
            <span key="open" class="prev-mark open">
              {entity.abbreviation ?? entity.title}
            </span>,
          ]}
        </Slots>
      </p>
      <CardView key={entity.id} card={card} size={look.cardSize} />
    </figure>
  );
}
