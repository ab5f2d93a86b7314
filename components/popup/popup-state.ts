import type { PageMention } from '../../lib/model/mention';

/** What the popup has to say about the tab that it was opened over. */
export type PopupState =
  /** Nothing is known yet. */
  | { kind: 'starting' }
  /** The page's script is there, and on its way to what the settings say. */
  | { kind: 'waiting' }
  /** One of the browser's own pages, or its store: no extension may read it. */
  | { kind: 'closed' }
  /** One of our own pages. */
  | { kind: 'own' }
  | { kind: 'paused'; since: string }
  /** The browser does not let us read this site. `canBeAdded`: it can be asked for, which is so for https only. */
  | { kind: 'no-access'; canBeAdded: boolean }
  /** The reader turned the site off. */
  | { kind: 'site-off' }
  /** The reader wants pages to be read on request only. */
  | { kind: 'on-request' }
  | {
      kind: 'reading';
      total: number;
      mentions: readonly PageMention[];
      /** Whether the site is on; null where that is not the reader's to say (no access for good, pages on request). */
      isSiteOn: boolean | null;
      /** This page only, on the reader's request: after a reload it is not read again. */
      isOnce: boolean;
      /** Its site can be added for good. */
      canBeAdded: boolean;
    };
