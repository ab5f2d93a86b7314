/** `/` outside of fields, and Ctrl+K (Command+K) anywhere, go to the search. */
export function isSearchKey(event: KeyboardEvent): boolean {
  const { key, ctrlKey, metaKey, altKey, shiftKey, target, isComposing } = event;
  if (isComposing || altKey) return false;
  if (key.toLowerCase() === 'k') return (ctrlKey || metaKey) && !shiftKey;
  // On many keyboards `/` takes Shift.
  return key === '/' && !ctrlKey && !metaKey && !isField(target);
}

function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('input, select, textarea');
}
