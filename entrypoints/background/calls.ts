import { browser } from 'wxt/browser';
import { findMentions } from '../../lib/matching/find-mentions';
import type { MatchIndex } from '../../lib/matching/match-index';
import { callTab } from '../../lib/messaging/client';
import { CallError, type FoundMentions } from '../../lib/messaging/protocol';
import type { Handlers } from '../../lib/messaging/server';
import type { CardAnswer } from '../../lib/model/card';
import type { EntityId, TopicId } from '../../lib/model/entity';
import type { EntityRecord, Generation } from '../../lib/model/generation';
import { getSettings } from '../../lib/settings/settings-store';
import { addedPatterns, injectCardUi, injectReader } from './access';
import { cards } from './cards';
import { showIcon } from './icon';
import { ordersFor } from './orders';
import { readNewsSites } from './package-files';
import { subjectsFrom } from './subjects';

/** Every site: what "On every site" asks the browser for. */
const EVERY_SITE = 'https://*/*';

/** What the worker answers. Each call stands alone: the worker may have been started by it. */
export const calls: Handlers = {
  async startPage({ once }, { url, tabId, isOwnPage }) {
    const [settings, loaded] = await Promise.all([getSettings(), cards.use()]);
    const orders = ordersFor(settings, { url, once, isOwnPage, dataset: loaded?.generation.version ?? null });
    if (tabId !== null) await showIcon(tabId, orders.state === 'read');
    return orders;
  },

  async findMentions(request) {
    const [settings, loaded] = await Promise.all([getSettings(), cards.use()]);
    if (loaded === null) throw new CallError('storage-refused', 'there are no cards yet');
    const { mentions, memory } = findMentions(loaded.index, request);
    const shown = mentions.filter(({ entityId }) => !isOff(loaded.index, entityId, settings.topicsOff));
    return {
      mentions: shown,
      entities: titlesOf(loaded.index, new Set(shown.map(({ entityId }) => entityId))),
      memory,
    };
  },

  async getCard({ entityId }): Promise<CardAnswer> {
    try {
      const [settings, loaded, store] = await Promise.all([getSettings(), cards.use(), cards.openStore()]);
      if (loaded === null) return { state: 'updating' };
      const record = await store.getRecord(loaded.generation, entityId);
      if (record === null) return { state: 'gone' };
      return { state: 'ready', card: cardOf(record, loaded.generation, loaded.index, settings.topicsOff) };
    } catch (error) {
      return { state: 'failed', message: error instanceof Error ? error.message : String(error) };
    }
  },

  async loadCardUi(_request, { tabId, isOwnPage }) {
    // Our own pages import it themselves.
    if (tabId !== null && !isOwnPage) await injectCardUi(tabId);
    return null;
  },

  async openOptions({ section }) {
    const url = browser.runtime.getURL('/options.html') + (section === null ? '' : `#${section}`);
    await browser.tabs.create({ url });
    return null;
  },

  getDataStatus: () => cards.status(),

  async syncNow() {
    await cards.check();
    return cards.status();
  },

  async listTopics() {
    const loaded = await cards.use();
    return { topics: [...(loaded?.generation.topics ?? [])], entities: loaded?.generation.entities ?? 0 };
  },

  async listTitles({ entityIds }) {
    const loaded = await cards.use();
    return loaded === null ? [] : titlesOf(loaded.index, entityIds);
  },

  async listSubjects({ from }) {
    const loaded = await cards.use();
    return loaded === null ? null : subjectsFrom(loaded.generation.version, loaded.index.byId, from);
  },

  async listSites() {
    const [listed, patterns] = await Promise.all([readNewsSites(), addedPatterns()]);
    return {
      listed,
      added: patterns.filter((pattern) => pattern !== EVERY_SITE).map(siteOfPattern),
      everySite: patterns.includes(EVERY_SITE),
    };
  },

  async readTab({ tabId, once }) {
    await injectReader(tabId);
    if (once) await callTab(tabId, 'readOnce', {});
    return null;
  },
};

function siteOfPattern(pattern: string): string {
  return pattern.replace(/^[a-z*]+:\/\/(\*\.)?/, '').replace(/\/.*$/, '');
}

function isOff(index: MatchIndex, entityId: EntityId, topicsOff: readonly TopicId[]): boolean {
  return index.byId.get(entityId)?.topics.every((topic) => topicsOff.includes(topic)) ?? true;
}

function titlesOf(index: MatchIndex, entityIds: Iterable<EntityId>): FoundMentions['entities'] {
  return [...entityIds].flatMap((id) => {
    const entry = index.byId.get(id);
    return entry ? { id, title: entry.title, kind: entry.kind } : [];
  });
}

function cardOf(
  { entity, sources }: EntityRecord,
  generation: Generation,
  index: MatchIndex,
  topicsOff: readonly TopicId[],
) {
  const { id, title, abbreviation, kind, topics, summary, keyData, facts, notToConfuse, related } = entity;
  return {
    entity: {
      id,
      title,
      ...(abbreviation ? { abbreviation } : {}),
      kind,
      topics,
      summary,
      keyData,
      facts,
      notToConfuse,
    },
    sources,
    related: titlesOf(index, related),
    dataset: { version: generation.version, date: generation.date },
    topicsOff: isOff(index, id, topicsOff) ? topics : [],
  };
}
