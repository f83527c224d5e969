import { keepsAtLeast, operationFor } from '../../contract/questions';
import type { BuiltIn, Operation } from '../../contract/types';
import { callOn } from '../../engine/language/calls';
import type { Case, Control } from '../../engine/language/case';
import { caseOf } from '../../engine/language/caseOf';
import type { LawContext } from '../../engine/language/law';
import { leafValue } from '../../engine/language/plainItem';
import { MARK_PLACEHOLDER } from '../../generators/values/mark';
import type { Json, JsonObject, Pointer } from '../../model/json';
import { valueAt, withValueAt } from '../../model/pointer';
import { controlFor } from '../kit/controls';
import { bareItem, freeKeys, leavesOf } from '../kit/items';
import { seesFor } from '../kit/reading';

export const roleLabelOf = (context: LawContext, pointer: Pointer): string =>
  context.contract.role.fields.find((field) => field.pointer === pointer)?.label ?? pointer.slice(1);

/** Changes of something fixed, most at once first. */
export function changesOfFixed(context: LawContext, role: BuiltIn, pointer: Pointer, to: Json | undefined): Case[] {
  const operation = operationFor(context.contract, 'update');
  const label = roleLabelOf(context, pointer);
  return changesTo(context, operation, role, pointer, to).map((item, index) =>
    probeOf(
      context,
      operation,
      role,
      item,
      `${label} of ${role.label}`,
      `built-in.${role.label}.${label}.fixed:${String(index)}`,
      index,
    ),
  );
}

/**
 * Updates of a built-in role by other fields: a new name, and the present values of the rest. The server may accept or
 * refuse them; what is fixed stays.
 */
export function besidesFixed(context: LawContext, operation: Operation, role: BuiltIn): Case[] {
  const { contract, learned } = context;
  // Not a default role, where another role of the kind is there: the run changes default roles for other cases.
  const kinds = learned.builtInKinds?.[role.label] ?? [];
  const nth = Math.max(
    0,
    kinds.findIndex((item) => !keepsAtLeast(contract, item)),
  );
  const present = kinds[nth] ?? learned.builtInItems[role.label];
  const isFixed = (pointer: Pointer): boolean =>
    [...role.fixed, ...role.free].some((one) => pointer === one.pointer || pointer.startsWith(`${one.pointer}/`));
  const others = leavesOf(operation).filter(
    ({ pointer }) =>
      !isFixed(pointer) &&
      !contract.role.fields.some((shown) => shown.pointer === pointer && (shown.readOnly ?? shown.createOnly)),
  );
  return others.flatMap(({ pointer, label }): Case[] => {
    const now = valueAt(present, pointer);
    if (now === undefined) return [];
    const item = withValueAt(
      requiredName(context, operation, present),
      pointer,
      pointer === contract.role.nameAt ? `${MARK_PLACEHOLDER} renamed` : now,
    );
    const one = probeOf(context, operation, role, item, '', `built-in.${role.label}.besides:${label}`, 1);
    return [
      {
        ...one,
        what: pointer === contract.role.nameAt ? `${label} of ${role.label}` : `the present ${label} of ${role.label}`,
        expects: 'any',
        needs: [{ kind: 'permit', name: 'change-existing' }],
        given: { roles: { S: { kind: 'built-in', label: role.label, ...(nth === 0 ? {} : { nth }) } } },
      },
    ];
  });
}

/** Items that change a field of a built-in role. Of an object, all members at once first, then each member. */
export function changesTo(
  context: LawContext,
  operation: Operation,
  role: BuiltIn,
  pointer: Pointer,
  to: Json | undefined,
): JsonObject[] {
  const present = context.learned.builtInItems[role.label];
  const name = requiredName(context, operation, present);
  if (to !== undefined) return [withValueAt(name, pointer, to)];
  const members = leavesOf(operation).filter((leaf) => leaf.pointer.startsWith(`${pointer}/`));
  if (members.length > 0) {
    const changed = members.flatMap((leaf) =>
      otherValue(context, operation, leaf.pointer, valueAt(present, leaf.pointer)).map(
        (value) => [leaf.pointer, value] as const,
      ),
    );
    return [
      changed.reduce((item, [at, value]) => withValueAt(item, at, value), name),
      ...changed.map(([at, value]) => withValueAt(name, at, value)),
    ];
  }
  return otherValue(context, operation, pointer, valueAt(present, pointer)).map((value) =>
    withValueAt(name, pointer, value),
  );
}

/** The present name of the role, where an update must carry the name. */
function requiredName(context: LawContext, operation: Operation, present: JsonObject | undefined): JsonObject {
  const { nameAt } = context.contract.role;
  const needed = valueAt(bareItem(context.contract, operation), nameAt) !== undefined;
  const name = valueAt(present, nameAt);
  return needed && name !== undefined ? withValueAt({}, nameAt, name) : {};
}

function otherValue(context: LawContext, operation: Operation, pointer: Pointer, present: Json | undefined): Json[] {
  const field = leavesOf(operation).find((leaf) => leaf.pointer === pointer);
  if (!field) return [];
  if (pointer === context.contract.role.nameAt) return [`${MARK_PLACEHOLDER} renamed`];
  if (field.schema['type'] === 'object') return [freeKeys(context, pointer)];
  const found = [0, 1, 2, 3]
    .map((turn) => leafValue(field, context.enabledFeatures, turn))
    .find((value) => value !== undefined && value !== present);
  return found === undefined ? [] : [found];
}

export function probeOf(
  context: LawContext,
  operation: Operation,
  role: BuiltIn,
  item: JsonObject,
  words: string,
  id: string,
  index: number,
): Case {
  return caseOf({
    id,
    what: `change of ${words}`,
    tier: index === 0 ? 'quick' : 'standard',
    expects: 'refused',
    given: { roles: { S: { kind: 'built-in', label: role.label } } },
    steps: [callOn(operation, [{ role: 'S', item }])],
    control: sameOnOwn(context, operation, item),
    needs: [{ kind: 'permit', name: 'probe-existing' }],
    sees: seesFor(
      context.contract,
      leavesOf(operation).map(({ pointer }) => pointer),
    ),
  });
}

/** The control: a change of the same field of a role of the run, which may be changed. */
function sameOnOwn(context: LawContext, operation: Operation, item: JsonObject): Control {
  const changed = leavesOf(operation).filter(({ pointer }) => valueAt(item, pointer) !== undefined);
  const field =
    changed.find(({ pointer }) => changed.length === 1 || pointer !== context.contract.role.nameAt) ?? changed[0];
  if (!field) throw new Error('a probe of a built-in role sends no field that can be updated');
  return controlFor(context, operation, field);
}
