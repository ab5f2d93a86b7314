import type { CardUi, MountCardUi } from '../../lib/page/card-ui';
import { OpenCard } from './open-card';

/** Nothing of ours is in the page until a card opens, and nothing once it has closed. One card at a time. */
export const mountCardUi: MountCardUi = (events) => {
  let open: OpenCard | null = null;

  const ui: CardUi = {
    open(request) {
      open?.remove();
      const card = new OpenCard(request, {
        onPointer: events.onPointer,
        onPin: events.onPin,
        onClosed(hadFocus) {
          // A card that was replaced meanwhile says nothing any more.
          if (open !== card) return;
          open = null;
          events.onClose(hadFocus);
        },
      });
      open = card;
      card.start();
    },
    close() {
      const card = open;
      open = null;
      card?.leave();
    },
    rect: () => open?.rect() ?? null,
    unmount() {
      open?.remove();
      open = null;
    },
  };
  return ui;
};
