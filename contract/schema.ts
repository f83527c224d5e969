import type { Json, JsonObject, Pointer } from '../model/json';

/** A JSON Schema (draft 2020-12), dereferenced. */
export type JsonSchema = JsonObject;

/** A mistake in a value: the keyword that it breaks, the place, in words. */
export interface Violation {
  readonly keyword: string;
  readonly at: Pointer;
  readonly message: string;
}

/** A compiled schema: the violations, none if the value is valid. */
export type Validate = (value: Json | undefined) => readonly Violation[];
