import type { Pointer } from '../model/json';
import type { JsonSchema } from './schema';
import type { Keyword } from './words/keywords';
import type { SentParts } from './words/sent';
import type { ShownParts } from './words/shown';
import type { Statement } from './words/statement';

/** Parts of which `WritableField` makes members of its own. */
type Combined = 'refused' | 'ignored' | 'merges' | 'replaces';

/** A field as one operation's request carries it, with the parts that its words compile to. */
export interface WritableField extends Omit<SentParts, Combined> {
  /** Below the item: `/permissions/visitors_seen`. */
  readonly pointer: Pointer;
  /** Its name in rule ids: `permissions.visitors_seen`. */
  readonly label: string;
  /** As one object of keywords, as far as it can be written so. */
  readonly schema: JsonSchema;
  readonly required: boolean;
  /** Whether it carries a value of its own: no other field stands below it. */
  readonly isLeaf: boolean;
  /** The document's statement about each keyword; where there is none, statements common to all APIs hold. */
  readonly statements: Readonly<Partial<Record<Keyword, Statement>>>;
  /** Keywords whose broken values may be ignored instead of refused, but never stored. */
  readonly neverStored: readonly Keyword[];
  /** Objects only. `merge`: a key not sent stays. `replace`: the object is stored as sent. */
  readonly write?: { readonly how: 'merge' | 'replace'; readonly statement: Statement };
}

/** A field that some view of a role shows, with the parts that its words compile to. */
export interface RoleField extends ShownParts {
  readonly pointer: Pointer;
  readonly label: string;
  readonly schema: JsonSchema;
  /** Whether it carries a value of its own: no other field stands below it. */
  readonly isLeaf: boolean;
  /** Names of the operations whose answers show it. */
  readonly shownBy: readonly string[];
}
