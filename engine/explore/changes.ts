/** Changes that explorers make to roles. */

import { isSteered, operationFor } from '../../contract/questions';
import type { Contract, Operation, WritableField } from '../../contract/types';
import { MARK_PLACEHOLDER } from '../../generators/values/mark';
import { sameJson } from '../../model/same';
import type { Json, JsonObject } from '../../model/json';
import { valueAt, withValueAt } from '../../model/pointer';
import { turned } from '../../model/turned';
import type { RoleName } from '../language/case';
import type { LawContext } from '../language/law';
import { leafValue, plainItem } from '../language/plainItem';

/** A change of one field that no server has a reason to refuse. */
export interface FieldChange {
  readonly field: WritableField;
  readonly value: Json;
}

/** The fields that an operation may change at will: not the default, nor what is fixed once the role exists. */
export function changeableFields(contract: Contract, operation: Operation): readonly WritableField[] {
  const fields = operation.request?.fields ?? [];
  const shown = (field: WritableField) => contract.role.fields.find(({ pointer }) => pointer === field.pointer);
  return fields.filter((field) => {
    const within = fields.some((other) => isFree(contract, other) && field.pointer.startsWith(`${other.pointer}/`));
    const role = shown(field);
    return (
      (field.isLeaf || isFree(contract, field)) &&
      !within &&
      role !== undefined &&
      !role.readOnly &&
      !role.createOnly &&
      !isSteered(contract, field.pointer)
    );
  });
}

/** Whether the field is a free-key object. */
export const isFree = (contract: Contract, field: WritableField): boolean =>
  contract.role.fields.some(({ pointer, keysFrom }) => pointer === field.pointer && keysFrom !== undefined);

/** A plain value other than the present one; undefined: there is none. `turn` makes texts differ. */
export function otherValue(
  { contract, learned, enabledFeatures }: LawContext,
  field: WritableField,
  present: Json | undefined,
  turn: number,
): Json | undefined {
  if (field.pointer === contract.role.nameAt) return `${MARK_PLACEHOLDER} new ${String(turn)}`;
  const isOther = (value: Json | undefined): boolean =>
    value !== undefined && (present === undefined || !sameJson(value, present));
  if (isFree(contract, field)) return freeValues(learned.keys[field.pointer] ?? {}, turn).find(isOther);
  for (const step of [0, 1, 2, 3]) {
    const value = leafValue(field, enabledFeatures, turn + step);
    if (isOther(value)) return value;
  }
  return undefined;
}

/** Values that each grant one right which a built-in role has. */
function freeValues(keys: Readonly<Record<string, readonly string[]>>, turn: number): JsonObject[] {
  const all = Object.entries(keys).flatMap(([group, rights]) =>
    rights.slice(0, 1).map((right): JsonObject => ({ [group]: { [right]: true } })),
  );
  return turned(all, turn);
}

/** The item that makes these changes. */
export const itemOf = (changes: readonly FieldChange[]): JsonObject =>
  changes.reduce<JsonObject>((item, { field, value }) => withValueAt(item, field.pointer, value), {});

/** A change of every field whose value can differ from the present one. */
export const changesFrom = (
  context: LawContext,
  fields: readonly WritableField[],
  present: JsonObject,
  turn: number,
): FieldChange[] =>
  fields.flatMap((field) => {
    const value = otherValue(context, field, valueAt(present, field.pointer), turn);
    return value === undefined ? [] : [{ field, value }];
  });

/** The item of a new role. `whole`: with every plain field; else with the name alone. */
export function roleItem(context: LawContext, name: RoleName, turn: number, whole: boolean): JsonObject {
  const { contract, enabledFeatures } = context;
  const create = operationFor(contract, 'create');
  return withValueAt(
    whole ? plainItem(contract, create, enabledFeatures, turn) : {},
    contract.role.nameAt,
    `${MARK_PLACEHOLDER} ${name}`,
  );
}
