import * as v from 'valibot';
import { AnnotationSchema, LOOK_STATES, MOST_PASSAGE } from '../model/annotation';
import { ID_PATTERN } from '../model/entity';
import { SIGNS } from '../model/mention';
import type { CallName, Request } from './protocol';

/** Most text that one message may bring, in UTF-16 code units and in blocks. Our own script sends 50,000 at most. */
const MAX_TEXT = 400_000;
const MAX_BLOCKS = 20_000;
/** Most short forms that a page may ask us to remember. */
const MAX_HELD = 5_000;

const nothing = v.strictObject({});
const entityId = v.pipe(v.string(), v.maxLength(120), v.regex(ID_PATTERN));
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const words = v.pipe(v.string(), v.maxLength(2000));

const why = v.strictObject({
  rule: v.picklist(['name', 'context', 'short', 'usual']),
  evidence: v.optional(words),
  signs: v.pipe(
    v.array(
      v.strictObject({
        sign: v.picklist(SIGNS),
        weight: v.number(),
        words: v.pipe(v.array(words), v.maxLength(8)),
      }),
    ),
    v.maxLength(16),
  ),
});
const memory = v.strictObject({
  dataset: words,
  certain: v.record(entityId, v.strictObject({ form: words, by: v.optional(words) })),
  foreign: v.pipe(v.array(words), v.maxLength(MAX_HELD)),
  held: v.pipe(
    v.array(v.strictObject({ entityId, block: offset, start: offset, end: offset, score: v.number(), why })),
    v.maxLength(MAX_HELD),
  ),
  strangers: v.pipe(v.array(entityId), v.maxLength(MAX_HELD)),
  isFromAbroad: v.boolean(),
  speaksOfAmerica: v.boolean(),
});
const blocks = v.pipe(
  v.array(v.strictObject({ id: offset, text: v.string() })),
  v.maxLength(MAX_BLOCKS),
  v.check(
    (list) => list.reduce((sum, { text }) => sum + text.length, 0) <= MAX_TEXT,
    `more than ${MAX_TEXT} characters`,
  ),
);

/** Most passages of one article that a page may report on at once. */
const MAX_PASSAGES = 5_000;
/** As long as an address may be. */
const MAX_ADDRESS = 8_000;
const { id: passageId, colour, note, tags, page, target } = AnnotationSchema.entries;
const article = v.pipe(v.string(), v.maxLength(MAX_ADDRESS));
const selectors = v.pipe(
  target.entries.selectors,
  v.check(
    (list) => list.every((one) => one.type !== 'TextQuoteSelector' || one.exact.length <= MOST_PASSAGE),
    `more than ${MOST_PASSAGE} characters`,
  ),
);

/** What is checked before a request is believed: a web page's process may be hostile. */
export const GUARDS: { readonly [N in CallName]: v.GenericSchema<unknown, Request<N>> } = {
  startPage: v.strictObject({ once: v.boolean() }),
  findMentions: v.strictObject({
    lang: v.pipe(v.string(), v.maxLength(64)),
    blocks,
    memory: v.nullable(memory),
  }) as never,
  getCard: v.strictObject({ entityId }),
  muteEntity: v.strictObject({ entityId, where: v.picklist(['site', 'everywhere']), isMuted: v.boolean() }),
  loadCardUi: nothing,
  loadPassages: nothing,
  openOptions: v.strictObject({
    section: v.nullable(v.picklist(['topics', 'sites', 'appearance', 'data', 'privacy'])),
  }),
  openLibrary: v.strictObject({ entityId }),
  hasPassages: nothing,
  listPassages: v.strictObject({ article }),
  putPassage: v.strictObject({
    id: passageId,
    article,
    selectors,
    page,
    colour,
    note,
    tags,
    entityIds: v.pipe(v.array(entityId), v.maxLength(500)),
  }),
  changePassage: v.strictObject({
    id: passageId,
    change: v.strictObject({ colour: v.optional(colour), note: v.optional(note), tags: v.optional(tags) }),
  }),
  deletePassage: v.strictObject({ id: passageId }),
  restorePassage: v.strictObject({ id: passageId }),
  putLooks: v.strictObject({
    looks: v.pipe(
      v.array(
        v.strictObject({
          id: passageId,
          state: v.picklist(LOOK_STATES),
          present: v.optional(v.pipe(v.string(), v.maxLength(2 * MOST_PASSAGE))),
        }),
      ),
      v.maxLength(MAX_PASSAGES),
    ),
  }),
  getDataStatus: nothing,
  syncNow: nothing,
  listTopics: nothing,
  listTitles: v.strictObject({ entityIds: v.pipe(v.array(entityId), v.maxLength(1000)) }),
  listSubjects: v.strictObject({ from: offset }),
  listSites: nothing,
  readTab: v.strictObject({ tabId: offset, once: v.boolean() }),
};

/** Calls that only the extension's own pages may make. */
export const OWN_PAGES_ONLY: ReadonlySet<CallName> = new Set([
  'getDataStatus',
  'syncNow',
  'listTopics',
  'listTitles',
  'listSubjects',
  'listSites',
  'readTab',
]);
