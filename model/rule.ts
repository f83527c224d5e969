/** How binding a rule is: only must and should are judged; observations are recorded. */
export type Level = 'must' | 'should' | 'observe';

/** Where a rule comes from. */
export interface Source {
  /**
   * `document`: the vendor's document. `public`: the vendor's public pages. `assumed`: our choice where the sources are
   * silent. `common`: an RFC or what holds for every API.
   */
  readonly kind: 'document' | 'public' | 'assumed' | 'common';
  /** Title of the document, page or RFC. */
  readonly document: string;
  readonly section: string;
}

/** One normative statement. */
export interface Rule {
  /** Stable and readable: `create.name.max-length`, `delete.in-use`. */
  readonly id: string;
  /** A sentence that states the rule. */
  readonly title: string;
  readonly level: Level;
  readonly source: Source;
  /** The law that checks it. */
  readonly law: string;
  /** Something a reader should know, such as that the document contradicts itself here. */
  readonly note?: string;
}
