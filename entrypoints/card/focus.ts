const FOCUSABLE = 'button, a[href], summary';

/** The element that has the focus, however deep in open shadow roots. */
export function findFocused(): HTMLElement | null {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused instanceof HTMLElement && focused !== document.body ? focused : null;
}

/** From the last element of `box` on to the first, and back: Tab stays inside until Escape. */
export function cycleFocus(event: KeyboardEvent, root: ShadowRoot, box: HTMLElement): void {
  const all = [...box.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((element) => element.checkVisibility());
  const end = event.shiftKey ? all[0] : all.at(-1);
  const start = event.shiftKey ? all.at(-1) : all[0];
  const isAtEnd = root.activeElement === end || (event.shiftKey && root.activeElement === box);
  if (!isAtEnd) return;
  event.preventDefault();
  start?.focus();
}
