import type { Pointer } from '../model/json';
import type { StatementWord } from './annotations';
import type { JsonSchema, Statement, Validate } from './types';

/** What every part of the compilation needs to know of the whole. */
export interface Context {
  /** Where a role's fields stand in an item: '' or, say, `/attributes`. */
  readonly fieldsAt: Pointer;
  /** Where an item carries its id. */
  readonly idAt: Pointer;
  readonly says: (word: StatementWord) => Statement;
  readonly validator: (schema: JsonSchema) => Validate;
  /** Notes a problem of the contract and goes on, so that one load tells all of them. */
  readonly report: (pointer: Pointer, message: string, hint?: string) => void;
}
