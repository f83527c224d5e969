import { operationFor } from '../../contract/questions';
import type { Contract, Operation, RoleField } from '../../contract/types';
import type { Call, Case, Given } from '../../engine/language/case';
import { caseOf } from '../../engine/language/caseOf';
import type { LawContext } from '../../engine/language/law';
import type { Json } from '../../model/json';
import { withValueAt } from '../../model/pointer';
import { plainControl } from '../kit/controls';
import { bareItem, plainWrite } from '../kit/items';
import { inWords, seesFor } from '../kit/reading';
import { writing } from '../kit/writes';
import { foreignValues } from './forbiddenCases';

/**
 * Updates that send a field which can be set on create only. Where the list shows the field, one case sends everything
 * to one role in turn, and a quick run makes do with it.
 */
export function createOnlyCases(context: LawContext, operation: Operation, field: RoleField): Case[] {
  const values = foreignValues(field).filter((value) => value !== null);
  const one = inTurn(context, operation, field, values);
  const all = values.flatMap((value, at) => ofValue(context, operation, field, values, at, value));
  return one ? [one, ...all.map((each) => ({ ...each, unless: one.id }))] : all;
}

/** A role of each value is sent each other value, null, and an update without the field. */
function ofValue(
  context: LawContext,
  operation: Operation,
  field: RoleField,
  values: readonly Json[],
  at: number,
  value: Json,
): Case[] {
  const { contract } = context;
  const tried: (Json | undefined)[] = [
    ...values.slice(at + 1),
    ...values.slice(0, at),
    undefined,
    null,
    ...(at === 0 ? ['unheard of'] : []),
  ];
  return tried.map((sent, index): Case => {
    const words = sent === undefined ? ' with nothing sent of it' : ` set to ${inWords(sent)}`;
    return caseOf({
      id: `${operation.name}.${field.label}.set:${String(at)}.${String(index)}`,
      what: `${field.label} ${inWords(value)}${words}, by ${operation.name}`,
      tier: (at <= 1 && index === 0) || (at === 1 && sent === undefined) ? 'quick' : 'standard',
      given: roleWith(contract, field, value),
      steps: [updateWith(context, operation, field, sent)],
      control: plainControl(context, operation),
      sees: seesFor(contract, [field.pointer]),
    });
  });
}

/** A role of another value than new roles have is sent nothing, another value, null and an unknown value. */
function inTurn(
  context: LawContext,
  operation: Operation,
  field: RoleField,
  [, value, other]: readonly Json[],
): Case | null {
  const { contract } = context;
  if (value === undefined || other === undefined || seesFor(contract, [field.pointer]) !== 'list') return null;
  return caseOf({
    id: `${operation.name}.${field.label}.kept`,
    what:
      `nothing of ${field.label}, another one, null and an unknown one sent to a role of ${inWords(value)}, ` +
      `by ${operation.name}`,
    tier: 'quick',
    given: roleWith(contract, field, value),
    steps: [
      updateWith(context, operation, field, undefined),
      { do: 'look' },
      updateWith(context, operation, field, other),
      { do: 'look' },
      updateWith(context, operation, field, null),
      updateWith(context, operation, field, 'unheard of'),
    ],
  });
}

const roleWith = (contract: Contract, { pointer }: RoleField, value: Json): Given => ({
  roles: {
    A: { kind: 'own', item: withValueAt(bareItem(contract, operationFor(contract, 'create')), pointer, value) },
  },
});

/** An update of role A with this value in the field; undefined: without the field. */
function updateWith(context: LawContext, operation: Operation, { pointer }: RoleField, value: Json | undefined): Call {
  const { contract } = context;
  const item =
    value === undefined ? plainWrite(context, operation) : withValueAt(bareItem(contract, operation), pointer, value);
  return writing(contract, operation, item).call;
}
