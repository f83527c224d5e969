import { isSteered, operationFor } from '../../contract/questions';
import type { LawContext } from '../../engine/language/law';
import { plainItem } from '../../engine/language/plainItem';
import type { JsonObject } from '../../model/json';
import { withValueAt } from '../../model/pointer';
import { enumOf } from '../../model/schema';
import { freeKeys, leavesOf, parentOf } from '../kit/items';

/** A kind of new role, and the words for it. */
export interface RoleKind {
  readonly what: string;
  readonly item: JsonObject;
}

/** The fields of a role that holds everything: plain values, and free keys, which most roles lack. */
export function richItem(context: LawContext): JsonObject {
  const { contract } = context;
  const create = operationFor(contract, 'create');
  return freeFields(context).reduce(
    (item, pointer) => withValueAt(item, pointer, freeKeys(context, pointer)),
    plainItem(contract, create, context.enabledFeatures),
  );
}

const freeFields = (context: LawContext): string[] => {
  const create = operationFor(context.contract, 'create');
  return context.contract.role.fields
    .filter(
      ({ pointer, keysFrom }) =>
        keysFrom &&
        create.request?.fields.some((field) => field.pointer === pointer) &&
        Object.keys(freeKeys(context, pointer)).length > 0,
    )
    .map(({ pointer }) => pointer);
};

/**
 * Every kind of role that a create can make: one that holds everything, one for each value that only create sets, and
 * one for each boolean that is off.
 */
export function kindsOfRole(context: LawContext): RoleKind[] {
  const { contract } = context;
  const create = operationFor(contract, 'create');
  const once = contract.role.fields.filter(
    ({ pointer, createOnly }) => createOnly && create.request?.fields.some((field) => field.pointer === pointer),
  );
  const switches = leavesOf(create).filter(
    (field) => field.schema['type'] === 'boolean' && !parentOf(create, field) && !isSteered(contract, field.pointer),
  );
  return [
    ...(freeFields(context).length > 0 ? [{ what: 'with all that it can hold', item: richItem(context) }] : []),
    ...once.flatMap(({ pointer, label, schema }) =>
      (enumOf(schema) ?? [])
        .filter((value) => value !== null)
        .map((value): RoleKind => ({
          what: `of ${label} ${JSON.stringify(value)}`,
          item: withValueAt({}, pointer, value),
        })),
    ),
    ...switches.map(({ pointer, label }): RoleKind => ({
      what: `with ${label} off`,
      item: withValueAt({}, pointer, false),
    })),
  ];
}
