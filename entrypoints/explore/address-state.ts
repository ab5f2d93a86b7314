import { signal } from '@preact/signals';
import { type ExploreAddress, exploreHref, readExploreAddress } from '../../components/explore/explore-address';

/** Browsers count changes of the address and refuse more than some 100 in half a minute: typing waits. Milliseconds. */
const TYPED_AFTER_MS = 300;

/** What the page shows: the address field says it too, a moment later while the reader types. */
export const address = signal<ExploreAddress>(readExploreAddress(location));

let typed: ReturnType<typeof setTimeout> | undefined;

export function watchAddress(): void {
  addEventListener('popstate', () => {
    clearTimeout(typed);
    address.value = readExploreAddress(location);
  });
}

/** Go somewhere else, from where "back" returns. */
export function goTo(next: ExploreAddress): void {
  writeTyped();
  if (exploreHref(next) === exploreHref(address.value)) return;
  address.value = next;
  history.pushState(null, '', exploreHref(next));
}

/** Each letter is no step to go back to. */
export function showWords(words: string): void {
  address.value = { ...address.value, words };
  clearTimeout(typed);
  typed = setTimeout(writeTyped, TYPED_AFTER_MS);
}

function writeTyped(): void {
  clearTimeout(typed);
  const href = exploreHref(address.value);
  if (href !== location.pathname + location.search + location.hash) history.replaceState(null, '', href);
}
