import type { Pointer } from '../model/json';
import type { Ledger } from './ledger';
import type { JsonSchema, Validate } from './schema';
import type { Statement, StatementWord } from './words/statement';

/** Facts and services that every part of the compilation shares. */
export interface Context {
  /** Pointer to a role's fields in an item: '' or, say, `/attributes`. */
  readonly fieldsAt: Pointer;
  /** Pointer to the id of an item. */
  readonly idAt: Pointer;
  readonly says: (word: StatementWord) => Statement;
  readonly validator: (schema: JsonSchema) => Validate;
  /** A schema without the properties that only answers, or only requests, have. */
  readonly asSent: (schema: JsonSchema) => JsonSchema;
  readonly asAnswered: (schema: JsonSchema) => JsonSchema;
  /** Notes a problem of the contract and goes on, so that one load tells all of them. */
  readonly report: (pointer: Pointer, message: string, hint?: string) => void;
  readonly ledger: Ledger;
}
