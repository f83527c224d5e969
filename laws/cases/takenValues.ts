import type { Operation, RoleField } from '../../contract/types';
import { callOn } from '../../engine/language/calls';
import type { Call, Case, Control, Given } from '../../engine/language/case';
import { caseOf } from '../../engine/language/caseOf';
import type { LawContext } from '../../engine/language/law';
import { MARK_PLACEHOLDER, valueOf } from '../../generators/values/mark';
import type { JsonObject } from '../../model/json';
import { withValueAt } from '../../model/pointer';
import { controlFor } from '../kit/controls';
import { fieldsOf, plainWrite } from '../kit/items';
import { shared } from '../kit/writes';

/** A unique field of an operation. */
export interface UniqueField {
  readonly context: LawContext;
  readonly operation: Operation;
  readonly field: RoleField;
}

/** Writes of a value that another role has: role T, or another element of the same request. */
export function takenValueCases(unique: UniqueField): Case[] {
  const [alone, ...among] = takenByAnother(unique);
  return [
    ...(alone ? [alone] : []),
    ...(unique.operation.form === 'bulk' ? [twiceInOneRequest(unique)] : []),
    ...among,
    takenByOlder(unique),
  ];
}

/** One element: a role, and the value that is sent for it. */
interface Element {
  readonly role: string;
  readonly value: string;
  /** What is sent in place of the value. */
  readonly instead?: JsonObject;
}

const itemOf = ({ pointer }: RoleField, value: string): JsonObject => withValueAt({}, pointer, value);

const requestOf = ({ operation, field }: UniqueField, elements: readonly Element[]): Call =>
  callOn(
    operation,
    elements.map(({ role, value, instead }) => ({ role, item: instead ?? itemOf(field, value) })),
  );

/** The value of role T. In a bulk request the element stands alone, in the middle, first and last. */
function takenByAnother(unique: UniqueField): Case[] {
  const { context, operation, field } = unique;
  const creates = operation.plays === 'create';
  const clash: Element = { role: creates ? 'N' : 'A', value: valueOf('T', field.pointer) };
  // Other cases share the roles beside it, so an update gives them no name that others look for.
  const beside = (index: number): Element => ({
    role: creates ? `M${String(index)}` : `F${String(index)}`,
    value: `${MARK_PLACEHOLDER} beside ${String(index)}`,
    ...(creates ? {} : { instead: plainWrite(context, operation) }),
  });
  const orders =
    operation.form === 'bulk'
      ? [[clash], [beside(1), clash, beside(2)], [clash, beside(1)], [beside(1), clash]]
      : [[clash]];
  return orders.map((elements, index): Case => {
    const place = elements.length > 1 ? ` (${String(elements.indexOf(clash) + 1)} of ${String(elements.length)})` : '';
    const padding = Object.fromEntries(
      elements.filter((one) => one !== clash).map(({ role }) => [role, { kind: 'filler' as const }]),
    );
    return caseOf({
      id: `${operation.name}.${field.label}.taken:${String(index)}`,
      what: `a ${field.label} that another role has, by ${operation.name}${place}`,
      tier: index === 0 ? 'quick' : 'standard',
      expects: 'refused',
      given: shared({ roles: { T: { kind: 'filler' }, ...(creates ? {} : { ...ownRoles(clash.role), ...padding }) } }),
      steps: [requestOf(unique, elements)],
      ...freeValue(unique),
    });
  });
}

/**
 * Role T is not the newest role and its value has a capital. A server that compares with the newest role only, or that
 * lowers one of the two values only, accepts it.
 */
function takenByOlder(unique: UniqueField): Case {
  const { operation, field } = unique;
  const creates = operation.plays === 'create';
  const role = creates ? 'N' : 'A';
  return caseOf({
    id: `${operation.name}.${field.label}.taken:older`,
    what: `a ${field.label} with a capital that a role has which is not the newest, by ${operation.name}`,
    expects: 'refused',
    given: {
      roles: {
        ...(creates ? {} : ownRoles(role)),
        T: { kind: 'own', item: itemOf(field, `${MARK_PLACEHOLDER} Taken`) },
        Y: { kind: 'own', item: itemOf(field, `${MARK_PLACEHOLDER} younger`) },
      },
    },
    steps: [requestOf(unique, [{ role, value: valueOf('T', field.pointer) }])],
    ...freeValue(unique),
  });
}

/** The first and the last of three elements have one value: a server that compares neighbours only accepts it. */
function twiceInOneRequest(unique: UniqueField): Case {
  const { operation, field } = unique;
  const creates = operation.plays === 'create';
  const [first, middle, last] = creates ? ['N', 'B', 'M'] : ['A', 'C', 'B'];
  return caseOf({
    id: `${operation.name}.${field.label}.within`,
    what: `one ${field.label} for two of three elements of one ${operation.name}`,
    tier: 'quick',
    expects: 'refused',
    given: { roles: creates ? {} : ownRoles(first, middle, last) },
    steps: [
      requestOf(unique, [
        { role: first, value: `${MARK_PLACEHOLDER} twice` },
        { role: middle, value: `${MARK_PLACEHOLDER} once` },
        { role: last, value: `${MARK_PLACEHOLDER} twice` },
      ]),
    ],
    ...freeValue(unique),
  });
}

const ownRoles = (...names: readonly string[]): Given['roles'] =>
  Object.fromEntries(names.map((name) => [name, { kind: 'own' as const }]));

/** The control: the same with a value that no role has. */
function freeValue({ context, operation, field }: UniqueField): { control?: Control } {
  const writable = fieldsOf(operation).find(({ pointer }) => pointer === field.pointer);
  return writable ? { control: controlFor(context, operation, writable) } : {};
}
