import type { CardHost } from './card-host';

export type Draggable = {
  canDrag(): boolean;
  /** To these viewport coordinates of its top left corner. */
  moveTo(left: number, top: number): void;
};

/** Let the card be dragged by its head. Buttons in the head stay buttons. */
export function onDrag({ place }: CardHost, signal: AbortSignal, { canDrag, moveTo }: Draggable): void {
  let grip: { x: number; y: number } | null = null;
  place.addEventListener(
    'pointerdown',
    (event) => {
      const { target } = event;
      if (event.button !== 0 || !canDrag() || !(target instanceof Element)) return;
      if (!target.closest('[data-drag]') || target.closest('button')) return;
      const { left, top } = place.getBoundingClientRect();
      grip = { x: event.clientX - left, y: event.clientY - top };
      place.setPointerCapture(event.pointerId);
      place.classList.add('is-dragged');
      // No text is selected on the way.
      event.preventDefault();
    },
    { signal },
  );
  place.addEventListener(
    'pointermove',
    (event) => {
      if (grip) moveTo(event.clientX - grip.x, event.clientY - grip.y);
    },
    { signal },
  );
  const drop = () => {
    grip = null;
    place.classList.remove('is-dragged');
  };
  place.addEventListener('pointerup', drop, { signal });
  place.addEventListener('pointercancel', drop, { signal });
}
