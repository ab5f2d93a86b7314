/**
 * What speaks for a mention and what against, in one table. A mention is shown when the sum reaches SHOWN and leads
 * the second entity of the same words by MARGIN. Tuned on tests/development with `npm run --silent eval`.
 */
export const SHOWN = 0.6;
export const MARGIN = 0.1;

/** What a form says by itself. */
export const BASE = {
  /** The dataset says that it means nothing else. */
  name: 1,
  /** An acronym of one body ("EPA"): anything that speaks for it is enough. */
  ownAcronym: 0.5,
  /** A surname that few others bear: one sign more is enough. */
  short: 0.45,
  /** An acronym that also means other things: capitals narrow it down as far. */
  acronym: 0.45,
  /** The name of a body or a place that others bear too ("Justice Department"). */
  sharedName: 0.45,
  /** A body's name that many countries have ("Supreme Court", "Homeland Security" for the department). */
  common: 0.4,
  /** A person's full name that others bear too ("Stephen Miller"). */
  namesake: 0.35,
  /** Ordinary words ("state of emergency"), and surnames that many bear: two signs, or a strong one. */
  ordinary: 0.3,
} as const;

export const WEIGHTS = {
  /** The full form stands on the page, or the page itself defines the short one. Enough for any short form. */
  full: 0.6,
  /** Party and state right behind a member's name ("Sen. Kelly (D-Ariz.)"): they fit one of a surname. */
  office: 0.6,
  /** Letters of one body that stand as the name of a body does: "the EPA said", "de la ONU". */
  body: 0.1,
  /** A body's name, and the page speaks of its country, or of no other near by. */
  home: 0.15,
  /** The same of letters ("HUD") and of Spanish names, which mean other things more often: it only tips the scale. */
  homeOfLetters: 0.05,
  /** The entity is certain on the page, and these ordinary words are listed for it: "border czar" beside Tom Homan. */
  same: 0.3,
  /** Ordinary words right beside the name of another country than the entity's: Honduras's state of exception. */
  elsewhere: -0.45,
  /** A context word that is a name ("Bukele", "San Salvador") near by: it settles what ordinary words leave open. */
  strongNear: 0.3,
  /** The same, but elsewhere on the page. */
  strongFar: 0.15,
  /** An ordinary context word ("court", "gang") near by. Two make up for one that is a name. */
  weakNear: 0.15,
  /** An ordinary context word of ordinary words whose entity has no others ("asylum", "border"). */
  weakOnly: 0.3,
  /** No sum of ordinary words weighs more than two. */
  weakMost: 0.3,
  /** An entity that the dataset relates to this one is certain on the page. Two count. */
  related: 0.15,
  relatedMost: 0.3,
  /** No relation, but an entity of one of its topics is certain on the page. */
  topic: 0.1,
  /** Of a body two count, but less than two relations. */
  topicMost: 0.15,
  /** Of a country whose name means other things too: another country is named on the page. */
  otherCountry: 0.15,
  /** Many other entities name it as their context: who says "Trump" and no more means the one. */
  prominent: 0.15,
  /** In words set in capitals an acronym is a word like any other. */
  allCaps: -0.15,
} as const;

/**
 * How far a context word may stand from a doubtful form, in UTF-16 code units before and behind: some 70 words.
 * About a paragraph of news to either side; a whole page would let one stray word decide for a namesake.
 */
export const NEAR = 450;
/** How near the name of another country speaks against ordinary words. */
export const BESIDE = 60;
