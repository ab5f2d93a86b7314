import type { ComponentChildren } from 'preact';
import { type ExploreAddress, exploreHref } from './explore-address';
import { isPlainPress } from './plain-press';

export type ExploreLinkProps = {
  to: Partial<ExploreAddress>;
  onGo(to: Partial<ExploreAddress>): void;
  lang?: string;
  children: ComponentChildren;
};

/** A link to somewhere on the Explore page: followed without loading the page again. */
export function ExploreLink({ to, onGo, lang, children }: ExploreLinkProps) {
  return (
    <a
      href={exploreHref(to)}
      lang={lang}
      onClick={(event) => {
        if (!isPlainPress(event)) return;
        event.preventDefault();
        onGo(to);
      }}
    >
      {children}
    </a>
  );
}
