declare module '@citation-js/core' {
  /** Reads BibTeX, RIS and CSL-JSON, with the plugins that are imported beside it. */
  export class Cite {
    constructor(input: unknown);
    data: unknown[];
  }
}
declare module '@citation-js/plugin-ris';
