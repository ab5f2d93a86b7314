/** A listener that hears the reader and the browser, and not the events that a page makes up: those open no card. */
export function byHand<E extends Event>(listener: (event: E) => void): (event: E) => void {
  return (event) => {
    if (event.isTrusted) listener(event);
  };
}
