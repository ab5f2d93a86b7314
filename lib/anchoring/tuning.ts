/**
 * Every number that decides whether a saved passage is painted. Tuned on the development half of the bench's pages
 * (`npm run bench:anchoring -- --set dev`), reported on the other half. Similarities and scores are 0 to 1.
 */
export const TUNING = {
  /** Context kept on each side of a quote, at least. UTF-16 code units; Hypothesis and the text fragments keep as much. */
  context: 32,
  /** The same for a quote that stands on the page more than once, or is short: it is known by its context alone. */
  wideContext: 64,
  /** A quote that is still not unique with this much around it is told apart by its position. */
  mostContext: 256,
  /** Up to this length a quote is short (two to four words): others like it stand all over a page. Code units. */
  shortQuote: 24,
  /** From this length on words alone tell a quote (ten to twelve words). Between the two, need goes down in a line. */
  longQuote: 72,
  /**
   * How like the saved quote a place must be: `alone`, when nothing of the context is there; each tenth of the
   * context lowers that by a tenth of `relief`. So a short quote without its context is never painted, not even
   * word for word, and one between its own neighbours may have lost a third.
   */
  short: { alone: 1.2, relief: 0.55 },
  long: { alone: 0.9, relief: 0.4 },
  /** What a place's score is made of. Position only tells equals apart: pages grow at the top. */
  weights: { quote: 0.6, context: 0.35, position: 0.05 },
  /** The same for a quote that the page had more than once: its neighbours and its place tell more than its words. */
  weightsOfMany: { quote: 0.35, context: 0.45, position: 0.2 },
  /** How far a quote that only its position tells from others may have moved, as a share of the page. */
  mostShift: 0.05,
  /** With this much of the context around it, the same wording needs no comparison with other places. */
  sureContext: 0.6,
  /**
   * Both neighbours, at least this much of each, stand side by side with nothing of the quote between them: it was
   * deleted, and what is like it elsewhere is another passage, unless it was moved as it was.
   */
  emptyPlace: 0.6,
  /** A deleted passage is believed to have been moved only if it is long and word for word the same elsewhere. */
  movedQuote: 72,
} as const;
