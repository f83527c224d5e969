import type { Operation, WritableField } from '../../contract/types';
import type { Case, Step } from '../../engine/language/case';
import { caseOf } from '../../engine/language/caseOf';
import type { LawContext } from '../../engine/language/law';
import type { JsonObject } from '../../model/json';
import { withValueAt } from '../../model/pointer';
import { bareItem } from '../kit/items';
import type { Writing } from '../kit/writes';
import { writing } from '../kit/writes';

/**
 * Writes of an object with free keys: many rights, few of them, some of them false. Each is judged against what the
 * role
 * held before.
 */
export function freeKeyCases(context: LawContext, operation: Operation, field: WritableField): Case[] {
  const groups = Object.entries(context.learned.keys[field.pointer] ?? {}).filter(([, keys]) => keys.length > 0);
  if (groups.length === 0) return [];
  return operation.plays === 'create'
    ? inNewRoles(context, operation, field, objectsOf(groups))
    : inOneRole(context, operation, field, objectsOf(groups));
}

type Groups = readonly (readonly [group: string, keys: readonly string[]])[];

interface Objects {
  readonly everything: JsonObject;
  readonly oneRight: JsonObject;
  readonly someFalse: JsonObject;
  readonly firstFalse: JsonObject;
}

const objectsOf = (groups: Groups): Objects => ({
  everything: objectOf(groups, () => true),
  oneRight: objectOf(groups.slice(0, 1), (index) => index === 0),
  someFalse: objectOf(groups.slice(0, 1), (index) => index % 2 === 0),
  firstFalse: objectOf(groups, (index) => index > 0),
});

/** Every key of these groups, granted by its index in the group. */
const objectOf = (groups: Groups, granted: (index: number) => boolean): JsonObject =>
  Object.fromEntries(
    groups.map(([group, keys]) => [group, Object.fromEntries(keys.map((key, index) => [key, granted(index)]))]),
  );

const send = ({ contract }: LawContext, operation: Operation, field: WritableField, value: JsonObject): Writing =>
  writing(contract, operation, withValueAt(bareItem(contract, operation), field.pointer, value));

function inNewRoles(
  context: LawContext,
  operation: Operation,
  field: WritableField,
  { everything, oneRight, someFalse, firstFalse }: Objects,
): Case[] {
  const one = (words: string, value: JsonObject, tier: Case['tier'] = 'standard'): Case => {
    const { given, call } = send(context, operation, field, value);
    return caseOf({
      id: `${operation.name}.${field.label}:${words}`,
      what: `${field.label}: ${words}, by ${operation.name}`,
      tier,
      expects: 'accepted',
      given,
      steps: [call],
    });
  };
  return [
    one('everything', everything, 'quick'),
    one('one right', oneRight),
    one('some of it false', someFalse, 'quick'),
    one('the first of each group false', firstFalse),
    one('nothing', {}),
  ];
}

/** Updates of one role, one after the other. */
function inOneRole(
  context: LawContext,
  operation: Operation,
  field: WritableField,
  { everything, oneRight, someFalse, firstFalse }: Objects,
): Case[] {
  const updates = (values: readonly JsonObject[]): Step[] =>
    values.flatMap((value, index): Step[] => [
      ...(index === 0 ? [] : [{ do: 'look' } as const]),
      send(context, operation, field, value).call,
    ]);
  // Where a quick run has another case with as many snapshots, one more update costs no list.
  const emptied = context.contract.atLeast !== undefined;
  const words = `everything, then one right, then some of it false${emptied ? ', then nothing' : ''}`;
  const { given } = send(context, operation, field, everything);
  return [
    caseOf({
      id: `${operation.name}.${field.label}:history`,
      what: `${field.label}: ${words}, by ${operation.name}`,
      tier: 'quick',
      expects: 'accepted',
      given,
      steps: updates([everything, oneRight, someFalse, ...(emptied ? [{}] : [])]),
    }),
    caseOf({
      id: `${operation.name}.${field.label}:to-nothing`,
      what: `${field.label}: everything, then the first of each group false, then nothing, by ${operation.name}`,
      expects: 'accepted',
      given,
      steps: updates([everything, firstFalse, {}]),
    }),
  ];
}
