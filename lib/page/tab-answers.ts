import type { TabCallName, TabRequest, TabResponse } from '../messaging/protocol';
import type { Reader } from './reader';

export type TabAnswers = { [N in TabCallName]: (request: TabRequest<N>) => TabResponse<N> };

/** What a page's reader answers to the worker and the popup: the same on news pages and on the welcome page's sample. */
export function tabAnswers(reader: Reader): TabAnswers {
  return {
    refresh() {
      void reader.refresh();
      return null;
    },
    readOnce() {
      void reader.readOnce();
      return null;
    },
    stepMention: ({ by }) => ({ mentions: reader.step(by) }),
    listMentions: () => reader.report(),
    markPassage() {
      reader.markPassage();
      return null;
    },
    openMention: ({ entityId }) => ({ opened: reader.openEntity(entityId) }),
  };
}
