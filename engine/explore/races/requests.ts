/** The roles and requests that races are made of. */

import { operationFor } from '../../../contract/questions';
import type { JsonObject } from '../../../model/json';
import { callOn } from '../../language/calls';
import type { Assign, Call, RoleName } from '../../language/case';
import type { LawContext } from '../../language/law';
import { roleItem } from '../changes';

/** The items of these roles. `whole`: with every plain field; else with the name alone. */
export const itemsOf = <Name extends RoleName>(
  context: LawContext,
  names: readonly Name[],
  turn: number,
  whole = false,
): Readonly<Record<Name, JsonObject>> =>
  Object.fromEntries(names.map((name) => [name, roleItem(context, name, turn, whole)])) as Record<Name, JsonObject>;

export const listing = ({ contract }: LawContext): Call => callOn(operationFor(contract, 'list'));

export const showing = ({ contract }: LawContext, role: RoleName): Call =>
  callOn(operationFor(contract, 'show'), [{ role }]);

export const creating = ({ contract }: LawContext, role: RoleName, item: JsonObject): Call =>
  callOn(operationFor(contract, 'create'), [{ role, item }]);

export const deleting = ({ contract }: LawContext, role: RoleName): Call =>
  callOn(operationFor(contract, 'delete'), [{ role }]);

/** Gives a user of the race a role; null takes the role away. */
export const assigning = (user: number, role: RoleName | null): Assign => ({
  do: 'assign',
  purpose: 'claim',
  user,
  role,
});
