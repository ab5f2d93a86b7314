import { browser } from 'wxt/browser';
import { findMentions } from '../../lib/matching/find-mentions';
import type { MatchIndex } from '../../lib/matching/match-index';
import { callTab } from '../../lib/messaging/client';
import { CallError } from '../../lib/messaging/protocol';
import type { Handlers } from '../../lib/messaging/server';
import type { CardAnswer } from '../../lib/model/card';
import type { EntityId, TopicId } from '../../lib/model/entity';
import type { EntityRecord, Generation } from '../../lib/model/generation';
import { localise, spanishParts } from '../../lib/model/localise';
import { isMuted } from '../../lib/model/settings';
import { siteOf } from '../../lib/model/site';
import { getSettings, putSettings } from '../../lib/settings/settings-store';
import { addedPatterns, injectCardUi, injectPassages, injectReader } from './access';
import { cards } from './cards';
import { showIcon } from './icon';
import { ordersFor } from './orders';
import { readNewsSites } from './package-files';
import { countPassages, passageCalls } from './passages';
import { readSubjects } from './subjects';
import { hostOf, language, titlesOf } from './titles';

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

  async findMentions(request, { url }) {
    const [settings, loaded] = await Promise.all([getSettings(), cards.use()]);
    if (loaded === null) throw new CallError('storage-refused', 'there are no cards yet');
    const { mentions, memory } = findMentions(loaded.index, request);
    const host = hostOf(url);
    const shown = mentions.filter(
      ({ entityId }) => !isOff(loaded.index, entityId, settings.topicsOff) && !isMuted(settings, entityId, host),
    );
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
      const [record, passages] = await Promise.all([
        store.getRecord(loaded.generation, entityId),
        countPassages(entityId),
      ]);
      if (record === null) return { state: 'gone' };
      return { state: 'ready', card: cardOf(record, loaded.generation, loaded.index, settings.topicsOff), passages };
    } catch (error) {
      return { state: 'failed', message: error instanceof Error ? error.message : String(error) };
    }
  },

  async muteEntity({ entityId, where, isMuted: isNowMuted }, { url }) {
    const site = where === 'site' ? siteOf(hostOf(url)) : null;
    await putSettings(({ muted }) => {
      const others = muted.filter((mute) => mute.entityId !== entityId || mute.site !== site);
      return { muted: isNowMuted ? [...others, { entityId, site }] : others };
    });
    return null;
  },

  async loadPassages(_request, { tabId, isOwnPage }) {
    if (tabId !== null && !isOwnPage) await injectPassages(tabId);
    return null;
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

  async openLibrary({ entityId }) {
    const query = new URLSearchParams({ entity: entityId });
    await browser.tabs.create({ url: browser.runtime.getURL(`/library.html?${query}` as '/library.html') });
    return null;
  },

  ...passageCalls,

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
    const [loaded, store] = await Promise.all([cards.use(), cards.openStore()]);
    return loaded === null ? null : readSubjects(store, loaded.generation, from, language());
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
  return index.getEntity(entityId)?.topics.every((topic) => topicsOff.includes(topic)) ?? true;
}

function cardOf(
  { entity, sources }: EntityRecord,
  generation: Generation,
  index: MatchIndex,
  topicsOff: readonly TopicId[],
) {
  const { id, title, abbreviation, kind, topics, summary, keyData, facts, notToConfuse, related } = localise(
    entity,
    language(),
  );
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
    inSpanish: spanishParts(entity, language()),
    sources,
    related: titlesOf(index, related),
    dataset: { version: generation.version, date: generation.date },
    topicsOff: isOff(index, id, topicsOff) ? topics : [],
  };
}
