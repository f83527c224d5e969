/** What makes a role a default role, and what takes the default from it. */

import type { AtLeast } from '../../../contract/types';
import { MARK_PLACEHOLDER } from '../../../generators/values/mark';
import type { JsonObject } from '../../../model/json';
import { withValueAt } from '../../../model/pointer';
import type { RoleName } from '../../language/case';
import type { LawContext } from '../../language/law';

/** The item with everything that a default role has. */
export const asDefault = (item: JsonObject, { where }: AtLeast): JsonObject =>
  where.reduce((sum, { pointer, equals }) => withValueAt(sum, pointer, equals), item);

/** The item of an update that takes the default away. */
export const losing = ({ contract }: LawContext, atLeast: AtLeast, name: RoleName): JsonObject =>
  withDefaultMark(atLeast, withValueAt({}, contract.role.nameAt, `${MARK_PLACEHOLDER} ${name}`), false);

/** The item of an update that gives the default. */
export const gaining = ({ contract }: LawContext, atLeast: AtLeast, name: RoleName): JsonObject =>
  withDefaultMark(atLeast, withValueAt({}, contract.role.nameAt, `${MARK_PLACEHOLDER} ${name}`), true);

/**
 * The item with the default on or off. It should hold the role's present name, since some servers want the name with
 * every update.
 */
export const withDefaultMark = ({ where: [mark] }: AtLeast, named: JsonObject, on: boolean): JsonObject =>
  mark ? withValueAt(named, mark.pointer, on ? mark.equals : mark.equals === true ? false : null) : named;
