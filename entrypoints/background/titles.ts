import { browser } from 'wxt/browser';
import type { MatchIndex } from '../../lib/matching/match-index';
import type { RelatedEntity } from '../../lib/model/card';
import type { EntityId } from '../../lib/model/entity';
import { localiseTitle } from '../../lib/model/localise';

/** The host of an address; empty when it has none. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}

/** Titles of entities in the reader's language; unknown ids are left out. */
export function titlesOf(index: MatchIndex, entityIds: Iterable<EntityId>): RelatedEntity[] {
  return [...entityIds].flatMap((id) => {
    const entry = index.getEntity(id);
    return entry ? { id, ...localiseTitle(entry, language()), kind: entry.kind } : [];
  });
}

/** Cards are in the language of the browser's own windows, as the extension's are. */
export function language(): string {
  return browser.i18n.getUILanguage();
}
