import { canonicalAddress } from '../../lib/citation/canonical-address';
import { CallError, type CallName } from '../../lib/messaging/protocol';
import type { Caller, Handlers } from '../../lib/messaging/server';
import { type Annotation, nextLook, siteOfAddress } from '../../lib/model/annotation';
import type { EntityId } from '../../lib/model/entity';
import { isWithinSite } from '../../lib/model/site';
import { getSettings } from '../../lib/settings/settings-store';
import { openResearchDb } from '../../lib/store/annotations-db';
import { AnnotationsStore } from '../../lib/store/annotations-store';
import { StorageError } from '../../lib/store/storage-error';
import { cards } from './cards';
import { titlesOf } from './titles';

type PassageCall = Extract<CallName, `${string}Passage` | `${string}Passages` | 'putLooks'>;

let opened: Promise<AnnotationsStore> | null = null;

/** The reader's own work, opened once a worker's life and again after the browser closed it. */
function openStore(): Promise<AnnotationsStore> {
  const forget = () => {
    opened = null;
  };
  opened ??= openResearchDb().then((db) => {
    db.addEventListener('close', forget);
    // A newer worker or page wants to change its form: it is opened again when next asked.
    db.addEventListener('versionchange', forget);
    return new AnnotationsStore(db);
  });
  opened.catch(forget);
  return opened;
}

/** @throws CallError with the code of the store's error */
async function withStore<T>(work: (store: AnnotationsStore) => Promise<T>): Promise<T> {
  try {
    return await work(await openStore());
  } catch (error) {
    if (error instanceof StorageError) throw new CallError(error.code, error.message);
    throw error;
  }
}

/** What the worker answers about passages. Their article is that of the sender's page. */
export const passageCalls: Omit<Pick<Handlers, PassageCall>, 'loadPassages'> = {
  async hasPassages(_request, { url }) {
    if (!(await isAnyStored())) return false;
    const host = siteOfAddress(canonicalAddress(url));
    const sites = await withStore((store) => store.listSites());
    return sites.some((site) => isWithinSite(host, site) || isWithinSite(site, host));
  },

  async listPassages({ article }, caller) {
    const source = articleOf(article, caller);
    const annotations: Annotation[] = [];
    await withStore(async (store) => {
      for await (const page of store.listAll({ article: source })) annotations.push(...page.annotations);
    });
    return { annotations: annotations.reverse(), canSave: await canSave(caller) };
  },

  async putPassage({ article, entityIds, ...passage }, caller) {
    await checkCanSave(caller);
    const loaded = await cards.use();
    const entities = loaded === null ? [] : titlesOf(loaded.index, new Set(entityIds));
    const now = new Date().toISOString();
    const annotation: Annotation = {
      id: passage.id,
      created: now,
      modified: now,
      target: { source: articleOf(article, caller), savedAt: caller.url, selectors: passage.selectors },
      page: passage.page,
      colour: passage.colour,
      note: passage.note,
      tags: passage.tags,
      entities: entities.map(({ id, title }) => ({ id, title })),
      dataset: loaded?.generation.version ?? null,
      lastLook: { state: 'sure', at: now },
    };
    await withStore((store) => store.put(annotation));
    return annotation;
  },

  async changePassage({ id, change: { colour, note, tags } }, caller) {
    await checkCanSave(caller);
    const modified = new Date().toISOString();
    return withStore((store) =>
      store.change(id, (now) => ({
        ...now,
        modified,
        colour: colour ?? now.colour,
        note: note ?? now.note,
        tags: tags ?? now.tags,
      })),
    );
  },

  async deletePassage({ id }) {
    return withStore(async (store) => (await store.delete([id], new Date().toISOString())) > 0);
  },

  async restorePassage({ id }) {
    return withStore(async (store) => (await store.restore([id])) > 0);
  },

  async putLooks({ looks }, caller) {
    // What was read in a private window is nobody's business afterwards.
    if (!(await canSave(caller))) return null;
    const at = new Date().toISOString();
    await withStore(async (store) => {
      const next = [];
      for (const { id, state, present } of looks) {
        const before = await store.get(id);
        if (before === null) continue;
        const look = { state, at, ...(present === undefined ? {} : { present }) };
        next.push({ id, look: nextLook(before.lastLook, look) });
      }
      await store.putLooks(next);
    });
    return null;
  },
};

/** How many passages mention an entity. None where they cannot be read: a card is shown all the same. */
export async function countPassages(entityId: EntityId): Promise<number> {
  try {
    return (await isAnyStored()) ? await withStore((store) => store.count({ entity: entityId })) : 0;
  } catch {
    return 0;
  }
}

/** Forget for good what was deleted long enough ago. */
export async function purgePassages(): Promise<void> {
  if (!(await isAnyStored())) return;
  await withStore((store) => store.purgeDeleted(new Date().toISOString()));
}

/** Whether the reader ever saved anything; opening the database would make it. */
async function isAnyStored(): Promise<boolean> {
  const databases = await indexedDB.databases();
  return databases.some(({ name }) => name === 'research');
}

/** The address under which the sender's article is known. What the page says of it is followed where it can be right. */
function articleOf(said: string, { url }: Caller): string {
  return canonicalAddress(url, { canonicalLink: said, openGraph: said });
}

async function canSave({ isPrivate }: Caller): Promise<boolean> {
  return !isPrivate || (await getSettings()).savesInPrivate;
}

async function checkCanSave(caller: Caller): Promise<void> {
  if (!(await canSave(caller))) throw new CallError('private-window', 'nothing is saved from private windows');
}
