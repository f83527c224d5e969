/** The request of an unusual case. */

import { isCertain } from '../../../contract/questions';
import type { Contract, Operation, WritableField } from '../../../contract/types';
import { beyondJson, bodyIdJson } from '../../../generators/malformed';
import { MARK_PLACEHOLDER } from '../../../generators/values/mark';
import type { Json, JsonObject } from '../../../model/json';
import { valueAt, withValueAt } from '../../../model/pointer';
import { callOn } from '../../language/calls';
import type { Call } from '../../language/case';
import { leafValue } from '../../language/plainItem';
import { lengthText } from './lengthUnits';
import type { OddCase } from './oddCases';
import { memberText } from './oddMembers';

// Stand in the body until they are replaced by text that no serializer writes.
const MEMBER = '@@member@@';
const ID = '@@id@@';

/** The request, and the fields that it sends. */
export interface OddCall {
  readonly call: Call;
  readonly item: JsonObject;
}

/** `short`: with text of the same kind far below its limit. */
export function oddCallOf(contract: Contract, one: OddCase, operation: Operation, short = false): OddCall {
  if (one.kind === 'id') return { item: {}, call: callOn(operation, [{ role: { segment: one.segment } }]) };
  const item = itemOf(contract, one, operation, short);
  const call = callWith(operation, item);
  switch (one.kind) {
    case 'member':
      return {
        item,
        call: {
          ...call,
          raw: {
            body: textWith(
              operation,
              withValueAt(item, `${one.within}/${MEMBER}`, null),
              `"${MEMBER}":null`,
              memberText(one.member),
            ),
          },
        },
      };
    case 'body-id':
      return { item, call: { ...call, raw: { body: textWith(operation, item, `"${ID}"`, bodyIdJson(one.form)) } } };
    case 'body':
      return {
        item,
        call: { ...call, raw: { body: beyondJson(one.way, textWith(operation, item, `"${ID}"`, '"{A}"')) } },
      };
    default:
      return { item, call };
  }
}

/** A request that no server has a reason to refuse: the control of an unusual one. */
export const plainCall = (contract: Contract, operation: Operation): Call => ({
  ...callWith(operation, plainOf(contract, operation)),
  purpose: 'control',
});

const callWith = (operation: Operation, item: JsonObject): Call => callOn(operation, [{ role: 'A', item }]);

function itemOf(
  contract: Contract,
  one: Exclude<OddCase, { readonly kind: 'id' }>,
  operation: Operation,
  short: boolean,
): JsonObject {
  const { nameAt } = contract.role;
  const namesItself =
    (one.kind === 'text' && one.texts[nameAt] !== undefined) || (one.kind === 'length' && one.pointer === nameAt);
  const named = operation.plays === 'write-only' || namesItself ? {} : plainOf(contract, operation);
  switch (one.kind) {
    case 'text':
      return Object.entries(one.texts).reduce((sum, [pointer, text]) => withValueAt(sum, pointer, text), named);
    case 'listed':
      return withValueAt(withCompanions(operation, named, one.pointer), one.pointer, one.value);
    case 'length':
      return withValueAt(named, one.pointer, lengthText(contract, operation, one, short));
    case 'member':
      return named;
    case 'body':
    case 'body-id':
      return plainOf(contract, operation);
  }
}

/** An item with a name; for a write-only operation, with one field that depends on no other. */
function plainOf({ role }: Contract, operation: Operation): JsonObject {
  if (operation.plays !== 'write-only') return withValueAt({}, role.nameAt, `${MARK_PLACEHOLDER} A`);
  const { fields = [], conditions = [] } = operation.request ?? {};
  const free = fields.find(
    (field) =>
      field.feature === undefined &&
      isCertain(field) &&
      leafValue(field) !== undefined &&
      !conditions.some(({ when }) => when === field.pointer),
  );
  return free ? withValueAt({}, free.pointer, leafValue(free) ?? null) : {};
}

/** The item with the fields that the field `when` requires, so that their lack is no reason to refuse. */
function withCompanions({ request }: Operation, item: JsonObject, when: string): JsonObject {
  const wanted = (request?.conditions ?? []).filter((condition) => condition.when === when).map(({ then }) => then);
  const fields = (request?.fields ?? []).filter(
    ({ pointer }: WritableField) => wanted.includes(pointer) && valueAt(item, pointer) === undefined,
  );
  return fields.reduce((sum, field) => withValueAt(sum, field.pointer, leafValue(field) ?? null), item);
}

/** The usual body as text, with `text` in `place`. */
function textWith(operation: Operation, item: JsonObject, place: string, text: string): string {
  const { request } = operation;
  const inner: JsonObject = { ...request?.constants, ...item };
  const speaks = request?.idAt !== undefined && request.idAt !== '' && operation.plays !== 'create';
  const whole = speaks ? withValueAt(inner, request.idAt ?? '', ID) : inner;
  const value: Json = request?.items.envelope === 'array' || operation.form === 'bulk' ? [whole] : whole;
  const body = !request || request.items.at === '' ? value : withValueAt({}, request.items.at, value);
  return JSON.stringify(body)
    .replace(place, () => text)
    .replace(`"${ID}"`, '"{A}"');
}
