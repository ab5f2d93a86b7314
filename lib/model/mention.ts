import type { EntityId, Kind } from './entity';

/** What may be weighed for a mention, or against it. */
export const SIGNS = [
  /** The full form stands on the page. */
  'full',
  /** A context word elsewhere on the page settled the name. */
  'settled',
  /** A member's party and state stand right behind the name. */
  'office',
  /** The page speaks of the country whose body it is, or of no other near by. */
  'home',
  /** Letters stand as the name of a body does: "the EPA said". */
  'body',
  /** A context word, near by or elsewhere on the page. */
  'near',
  'far',
  /** An entity that belongs with it is certain; or one of its topic is. */
  'related',
  'topic',
  /** The entity itself is certain by another name. */
  'same',
  /** Another country is named beside it. */
  'elsewhere',
  /** It is what most who say the word mean. */
  'prominent',
  /** It stands in words set in capitals. */
  'all-caps',
] as const;

/** One thing that speaks for a mention, or against it. */
export type Sign = {
  sign: (typeof SIGNS)[number];
  weight: number;
  /** Words of the page. */
  words: readonly string[];
};

/** Why a mention is shown: which rule let it pass, and on what evidence. Words of the page, never markup. */
export type Why = {
  /**
   * `name`: a form that means nothing else. `context`: a doubtful form with a context word on the page.
   * `short`: a short form whose full form stands on the page. `usual`: what most who say the words mean, and nothing
   * on the page speaks against it.
   */
  rule: 'name' | 'context' | 'short' | 'usual';
  /** For `context`: the word that decided. For `short`: the full form seen on the page. */
  evidence?: string;
  /** Everything that was weighed; none for a name. */
  signs: readonly Sign[];
};

/** One stretch of a text that names one entity. Offsets are UTF-16 code units. */
export type Mention = {
  entityId: EntityId;
  start: number;
  end: number;
  /** 0 to 1: how sure the matcher is. */
  score: number;
  why: Why;
};

/** A mention in one of the blocks that were sent: `block` is the sender's number of it. */
export type BlockMention = Mention & { block: number };

/** What a page may be asked to show in lists: one row an entity, in page order. */
export type PageMention = {
  entityId: EntityId;
  title: string;
  kind: Kind;
  /** The words of the page at the first mention. */
  surface: string;
  /** Mentions of the entity on the page. */
  count: number;
};

/** `form`: the words of the page. `by`: the context word that settled them, where they may mean other things. */
export type CertainName = { form: string; by?: string };

/**
 * What the matcher must remember of a page between its messages. The worker keeps nothing of a page,
 * so the page's script carries this and hands it back, unread, with its next blocks.
 */
export type PageMemory = {
  /** The dataset that this was made with; of another one it is dropped. */
  dataset: string;
  /** Entities that are certain on this page, with the form that made them so: their short forms are safe. */
  certain: Readonly<Record<EntityId, CertainName>>;
  /** Short forms, in lower case, that the page defines as something else. */
  foreign: readonly string[];
  /** Short forms met before their entity was certain. */
  held: readonly BlockMention[];
  /** Entities whose bare names are somebody else's on this page. */
  strangers: readonly EntityId[];
  /** The page comes from a city outside of the United States. */
  isFromAbroad: boolean;
  /** It has named them; asked only of one from abroad. */
  speaksOfAmerica: boolean;
};

/** A block of a page's text as it is sent: white space collapsed, numbered by the sender. */
export type TextBlock = { id: number; text: string };
