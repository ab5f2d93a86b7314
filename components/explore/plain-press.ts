/** A press that the page may answer itself; with another button or a key held, the browser opens a tab or a window. */
export function isPlainPress(event: MouseEvent): boolean {
  return event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
}
