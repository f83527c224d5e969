import type { Json, Pointer } from '../../../model/json';
import { isJsonArray, isJsonObject } from '../../../model/json';
import { childOf } from '../../../model/pointer';
import { statement, type Statement, type StatementWord } from '../statement';
import { lacking, read, type Reading, type Word } from '../word';
import type { PartPlace } from './place';

/** `when` has the value `is`: then `then` must be sent and not null. */
export interface Condition {
  readonly when: Pointer;
  readonly is: Json;
  readonly then: Pointer;
  readonly statement: Statement;
}

export interface Conditions {
  readonly conditions: readonly Condition[];
}

export const condition: Word<PartPlace, StatementWord, Conditions> = {
  name: 'condition',
  shape: statement,
  about:
    'when one property has one value, others are required, as in `{if: {properties: {effect: {const: ' +
    'fill}}}, then: {required: [color]}, x-rolecall: {condition: ...}}`',
  example: 'condition: "must: Effects"',
  unwritten: { conditions: [] },
  compile: (word, { schema, says }): Reading<Conditions> => {
    const { if: when, then } = schema;
    const properties = isJsonObject(when) && isJsonObject(when['properties']) ? Object.entries(when['properties']) : [];
    const required = isJsonObject(then) && isJsonArray(then['required']) ? then['required'].map(String) : [];
    const [[key, schemaOfKey] = ['', null], ...more] = properties;
    const is = isJsonObject(schemaOfKey) ? schemaOfKey['const'] : undefined;
    return is === undefined || more.length > 0 || required.length === 0
      ? lacking(
          'it reads "if" one property has one value ("const"), "then" others are "required", and this is no ' +
            'such schema',
          'if: {properties: {kind: {const: special}}}, then: {required: [reason]}',
        )
      : read<Conditions>({
          conditions: required.map((name) => ({
            when: childOf('', key),
            is,
            then: childOf('', name),
            statement: says(word),
          })),
        });
  },
};
