import type { Annotation, AnnotationId, LookState, PageMetadata } from '../model/annotation';
import type { CardAnswer, RelatedEntity } from '../model/card';
import type { EntityId, Kind } from '../model/entity';
import type { BlockMention, PageMemory, PageMention, TextBlock } from '../model/mention';
import type { NewsSite, Topic } from '../model/pack';
import type { Selector } from '../model/selector';
import type { Settings } from '../model/settings';
import type { SubjectChunk } from '../model/subject';

/** Calls that the background worker answers. The address of a page comes from the sender, never from the request. */
export type Protocol = {
  /**
   * A page's script begins (or its settings changed). Asked first, while text is still being collected,
   * because it wakes the worker.
   *
   * @param request.once the reader asked for this page by the toolbar, whatever the site's setting
   */
  startPage(request: { once: boolean }): PageOrders;
  /** Find the mentions in blocks of text, in document order. `lang` is the page's language tag or empty. */
  findMentions(request: { lang: string; blocks: TextBlock[]; memory: PageMemory | null }): FoundMentions;
  /** The card of one entity. */
  getCard(request: { entityId: EntityId }): CardAnswer;
  /** Mark an entity no more: on the sender's site, or everywhere; or mark it again. */
  muteEntity(request: { entityId: EntityId; where: 'site' | 'everywhere'; isMuted: boolean }): null;
  /** Bring the card UI into the sender's page. */
  loadCardUi(request: Record<string, never>): null;
  /** Bring the marking of passages into the sender's page. */
  loadPassages(request: Record<string, never>): null;
  /** Open the options page, at one of its sections. */
  openOptions(request: { section: OptionsSection | null }): null;
  /** Open the library at the passages that mention an entity. */
  openLibrary(request: { entityId: EntityId }): null;

  /** Whether there may be passages of the sender's article: any of its site. Cheap; asked on every page. */
  hasPassages(request: Record<string, never>): boolean;
  /**
   * The passages of the sender's article, oldest first.
   *
   * @param request.article the address that the page says its article has; believed where it can be right
   */
  listPassages(request: { article: string }): { annotations: Annotation[]; canSave: boolean };
  /** Save a new passage of the sender's article. Answers when it is on the disk. */
  putPassage(request: NewPassage): Annotation;
  /** Change what the reader says of a passage; null when there is none. Answers when it is on the disk. */
  changePassage(request: { id: AnnotationId; change: PassageChange }): Annotation | null;
  /** Answers whether there was one. `restorePassage` brings it back. */
  deletePassage(request: { id: AnnotationId }): boolean;
  restorePassage(request: { id: AnnotationId }): boolean;
  /** How the passages of the page were found on it. */
  putLooks(request: { looks: { id: AnnotationId; state: LookState; present?: string | undefined }[] }): null;

  // Extension pages only.
  /** State of the cache of cards, and progress while it is being filled. */
  getDataStatus(request: Record<string, never>): DataStatus;
  /** Check the bundled packs against the cache now; answers when done. */
  syncNow(request: Record<string, never>): DataStatus;
  /** The topics of the dataset, in its order. */
  listTopics(request: Record<string, never>): { topics: Topic[]; entities: number };
  /** Titles of entities, for lists: unknown ids are left out. */
  listTitles(request: { entityIds: EntityId[] }): RelatedEntity[];
  /**
   * All subjects by name, a stretch at a time: from 0 on, then from the `next` of each answer. Null while there are no
   * cards.
   */
  listSubjects(request: { from: number }): SubjectChunk | null;
  /** The news sites of the package, and the sites that the reader added. */
  listSites(request: Record<string, never>): { listed: NewsSite[]; added: string[]; everySite: boolean };
  /** Bring the reading script into a tab that it is not yet in (after a grant, or once by the toolbar). */
  readTab(request: { tabId: number; once: boolean }): null;
};

/** Calls that a page's script answers, asked by the worker or the toolbar popup. */
export type TabProtocol = {
  /** Settings or data changed: ask for orders again. */
  refresh(request: Record<string, never>): null;
  /** Read this page now, although its site is off. */
  readOnce(request: Record<string, never>): null;
  /** Go to the next (1) or previous (-1) mention and open its card with focus. Answers how many there are. */
  stepMention(request: { by: 1 | -1 }): { mentions: number };
  /** What was found on the page. */
  listMentions(request: Record<string, never>): PageReport;
  /** Scroll to the first mention of an entity and open its card. */
  openMention(request: { entityId: EntityId }): { opened: boolean };
  /** Mark the selected passage. */
  markPassage(request: Record<string, never>): null;
};

/** A passage as a page's script describes it; the worker adds address, time, and the dataset's names. */
export type NewPassage = {
  /** Made by the page, so that a call that is made twice saves one passage. */
  id: AnnotationId;
  article: string;
  selectors: Selector[];
  page: PageMetadata;
  colour: Annotation['colour'];
  note: string;
  tags: string[];
  entityIds: EntityId[];
};
export type PassageChange = {
  colour?: Annotation['colour'] | undefined;
  note?: string | undefined;
  tags?: string[] | undefined;
};

export type OptionsSection = 'topics' | 'sites' | 'appearance' | 'data' | 'privacy';

/** What a page's script is to do. */
export type PageOrders = {
  /** `off`: leave the page alone, for the reason given. */
  state: 'read' | 'off';
  reason: 'paused' | 'site-off' | 'on-request' | 'none';
  /** Version of the cards in use; null while there are none. */
  dataset: string | null;
  look: Pick<Settings, 'underline' | 'density' | 'cardSize' | 'textScale' | 'theme' | 'opensAfter'>;
};

export type FoundMentions = {
  mentions: BlockMention[];
  /** Entities named for the first time in this answer. */
  entities: { id: EntityId; title: string; kind: Kind }[];
  memory: PageMemory;
};

export type PageReport = {
  /** `off` for the reason `none`: about to be read, or not read to its end yet. */
  state: 'reading' | 'off';
  reason: PageOrders['reason'];
  /** All mentions on the page. */
  total: number;
  mentions: PageMention[];
};

export type DataStatus = {
  /**
   * `empty`: nothing there yet. `syncing`: being filled or replaced; the cards of `version` stay in use.
   * `ready`. `failed`: the last sync failed; the cards of `version`, if any, stay in use.
   */
  state: 'empty' | 'syncing' | 'ready' | 'failed';
  /** Version of the cards in use, and its date. */
  version: string | null;
  date: string | null;
  /** When the cache was last found complete (ISO 8601). */
  syncedAt: string | null;
  entities: number;
  facts: number;
  /** Packs done and in all, while syncing. */
  progress: { done: number; total: number; version: string } | null;
  /** What failed, in plain words, and since when (ISO 8601). */
  error: { code: ErrorCode; message: string; at: string } | null;
  /** `memory`: the browser refuses storage, so cards are read from the package each time. */
  storage: 'database' | 'memory';
};

export type CallName = keyof Protocol;
export type Request<N extends CallName> = Parameters<Protocol[N]>[0];
export type Response<N extends CallName> = ReturnType<Protocol[N]>;

export type TabCallName = keyof TabProtocol;
export type TabRequest<N extends TabCallName> = Parameters<TabProtocol[N]>[0];
export type TabResponse<N extends TabCallName> = ReturnType<TabProtocol[N]>;

/** Told apart by code across contexts, never by `instanceof`. */
export type ErrorCode =
  | 'unknown-call'
  | 'bad-request'
  | 'not-allowed'
  | 'no-access'
  | 'private-window'
  | 'pack-invalid'
  | 'pack-mismatch'
  | 'pack-missing'
  | 'storage-refused'
  | 'storage-full'
  | 'internal';

/** What crosses the border. `to` tells the two protocols apart in one listener. */
export type Envelope = { to: 'worker' | 'tab'; name: string; request: unknown };
export type Answer<T> = { ok: true; value: T } | { ok: false; code: ErrorCode; message: string };

/** A call that was refused or failed on the other side. */
export class CallError extends Error {
  override readonly name = 'CallError';
  constructor(
    readonly code: ErrorCode,
    message: string,
  ) {
    super(message);
  }
}
