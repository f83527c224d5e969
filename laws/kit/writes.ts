import { operationFor } from '../../contract/questions';
import type { Contract, Operation } from '../../contract/types';
import { callOn } from '../../engine/language/calls';
import type { Call, Given, ItemIntent, RoleName } from '../../engine/language/case';
import type { LawContext } from '../../engine/language/law';
import { leafValue, plainName } from '../../engine/language/plainItem';
import type { Json, JsonObject } from '../../model/json';
import { withValueAt } from '../../model/pointer';
import { bareItem, changeItem, harmlessField, plainWrite } from './items';

/** Where the element that is tried stands in a bulk request. Single forms know only `alone`. */
export type Place = 'alone' | 'first' | 'middle' | 'last';

/** One write about one role: the call, what must be there for it, and how the case calls the role. */
export interface Writing {
  readonly given: Given;
  readonly call: Call;
  readonly subject: RoleName;
}

export const writesOf = (contract: Contract): readonly Operation[] =>
  contract.operations.filter(({ plays }) => plays === 'create' || plays === 'update');

/**
 * Sends `item` by the operation: to a new role N, or to a role A of the run's own; in a bulk request among harmless
 * others.
 */
export function writing(contract: Contract, operation: Operation, item: Json, place: Place = 'alone'): Writing {
  const creates = operation.plays === 'create';
  const subject = creates ? 'N' : 'A';
  const tried: ItemIntent = { role: subject, item };
  const items =
    operation.form === 'single' || place === 'alone' ? [tried] : among(tried, besides(contract, operation), place);
  const fillers =
    creates || items.length === 1 ? {} : { F1: { kind: 'filler' as const }, F2: { kind: 'filler' as const } };
  return {
    subject,
    given: { roles: creates ? {} : { A: { kind: 'own' }, ...fillers } },
    call: callOn(operation, items),
  };
}

function among(
  tried: ItemIntent,
  others: readonly [ItemIntent, ItemIntent],
  place: Exclude<Place, 'alone'>,
): ItemIntent[] {
  const [one, two] = others;
  return place === 'first' ? [tried, one, two] : place === 'middle' ? [one, tried, two] : [one, two, tried];
}

/** A delete of these roles: in one request where it takes several, else of the first. */
export function deleteOf(contract: Contract, roles: readonly RoleName[]): Call {
  const operation = operationFor(contract, 'delete');
  return callOn(
    operation,
    roles.map((role) => ({ role })),
  );
}

/** Two elements that nobody can object to. */
function besides(contract: Contract, operation: Operation): [ItemIntent, ItemIntent] {
  const make = (index: 1 | 2): ItemIntent => {
    if (operation.plays === 'create') return { item: plainName(contract, {}, `beside-${String(index)}`) };
    const harmless = harmlessField(contract, operation);
    return {
      role: `F${String(index)}`,
      item: harmless ? withValueAt({}, harmless.pointer, leafValue(harmless) ?? null) : {},
    };
  };
  return [make(1), make(2)];
}

/**
 * Roles that other cases may speak of too: the case expects them to stay as they are and judges its own matter only.
 */
export const shared = (given: Given): Given => ({
  ...given,
  roles: Object.fromEntries(
    Object.entries(given.roles).map(([name, role]) => [
      name,
      role.kind === 'own' && role.item === undefined ? { ...role, shared: true as const } : role,
    ]),
  ),
});

/** What a plain request says of a role besides its id: nothing for a show or a delete. */
export function plainPart(context: LawContext, operation: Operation): { readonly item?: JsonObject } {
  if (operation.plays === 'update') return { item: changeItem(context, operation) };
  return operation.plays === 'write-only' ? { item: plainWrite(context, operation) } : {};
}

/** A plain request that would have an effect if it were allowed: of a new role N, or about role A. */
export function plainRequest(context: LawContext, operation: Operation): Pick<Writing, 'given' | 'call'> {
  if (operation.plays === 'list') return { given: { roles: {} }, call: callOn(operation) };
  if (operation.plays === 'show' || operation.plays === 'delete')
    return { given: { roles: { A: { kind: 'own' } } }, call: callOn(operation, [{ role: 'A' }]) };
  return writing(
    context.contract,
    operation,
    operation.plays === 'update' ? changeItem(context, operation) : bareItem(context.contract, operation),
  );
}
