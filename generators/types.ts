import type { Condition, Keyword, RoleField, WritableField } from '../contract/types';
import type { Json, Pointer } from '../model/json';

/** `quick`: the value of its class that shows the most. `standard`: all others. */
export type Tier = 'quick' | 'standard';

/** A value and what it is, in words that a report can print: "70 characters". */
export interface Labelled {
  readonly what: string;
  readonly value: Json;
}

/** A value that breaks one keyword of a field; `undefined` stands for a field that is left out. */
export interface Refused {
  readonly keyword: Keyword;
  readonly what: string;
  readonly value: Json | undefined;
  readonly tier: Tier;
}

/** Valid but odd text. `risky`: many stores cannot hold such characters, so only a server error breaks a rule. */
export interface OddText {
  readonly what: string;
  readonly value: string;
  readonly risky: boolean;
}

/** What a caller knows besides the field. Everything is optional; without it the values stay on the safe side. */
export interface Choices {
  /** Features known to be on: their enabling values are generated too. */
  readonly enabledFeatures?: readonly string[] | undefined;
  /** Whether text begins with the mark's placeholder where it is long enough. Default: true. */
  readonly marked?: boolean | undefined;
  /** Free-key objects: the keys that the target knows. Without them only the empty object is valid for certain. */
  readonly keys?: readonly string[] | undefined;
  /** Free-key objects: inner keys that only some of `keys` may hold. */
  readonly groupKeys?: Pick<NonNullable<RoleField['groupKeys']>, 'keys' | 'only'> | undefined;
  /** Fields whose enum values are tried on this one: a server accepts them that checks all fields against one list. */
  readonly siblings?: readonly WritableField[] | undefined;
  /**
   * Free-key objects: how many of the wrong values in them come last. Two operations so begin with different values.
   */
  readonly turn?: number | undefined;
  /** The alphabet of random text. Default: plain. */
  readonly text?: 'plain' | 'odd' | undefined;
}

/**
 * A request body that is broken below the schema. `body` undefined: no body. `mediaType` absent: the operation's own;
 * null: none. `about`: a server should refuse `malformed` and `media-type`; of a `hazard` (odd, perhaps valid) only a
 * server error counts.
 */
export interface MalformedBody {
  readonly what: string;
  readonly body: string | undefined;
  readonly mediaType?: string | null;
  readonly about: 'malformed' | 'media-type' | 'hazard';
  /** The place of the fields is left out. */
  readonly withoutFields?: true;
  readonly tier: Tier;
}

/**
 * An id for a path. `segment` is encoded already; it holds no slash and is no dot segment, so the path keeps its shape.
 */
export interface MalformedId {
  readonly what: string;
  readonly segment: string;
  readonly tier: Tier;
  /** Calculated from the real id. Where the id is known only later, the engine calculates the segment again. */
  readonly near?: 'wrapped' | 'negative';
}

/** An id for a body; undefined leaves it out. */
export interface MalformedBodyId {
  readonly what: string;
  readonly value: Json | undefined;
  readonly tier: Tier;
}

/** What a whole item holds and how its text is made. */
export interface ItemChoices extends Choices {
  /** Fields that every item holds, besides those that their operation requires. */
  readonly required?: readonly Pointer[] | undefined;
  /** The field that carries the mark (the name). Other text is unmarked, so that it may be short. */
  readonly markAt?: Pointer | undefined;
  /** Conditional requirements that every item keeps. */
  readonly conditions?: readonly Condition[] | undefined;
}
