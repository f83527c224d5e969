import type { Pointer } from '../model/json';
import type { Ledger } from './ledger';
import type { JsonSchema, Validate } from './schema';
import type { Statement, StatementWord } from './words/statement';

/** What every part of the compilation needs to know of the whole. */
export interface Context {
  /** Where a role's fields stand in an item: '' or, say, `/attributes`. */
  readonly fieldsAt: Pointer;
  /** Where an item carries its id. */
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
