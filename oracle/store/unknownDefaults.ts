/** How a server keeps its minimum of default roles is open: any write may move the default. */

import { anyValue } from './cells';
import type { Facts } from './facts';
import type { State } from './state';
import { changed, roleState } from './state';

/** The state after a write that may have moved the default: the field that marks it may hold anything in any role. */
export function withUnknownDefaults(facts: Facts, state: State): State {
  const field = facts.fields.find((fact) => fact.marksDefault);
  if (!field) return state;
  const roles = new Map(
    [...state.roles].map(([key, role]) => {
      const cell = role.cells.get(field.pointer);
      if (cell === undefined || cell.values === null) return [key, role] as const;
      return [
        key,
        roleState({
          ...role,
          cells: new Map(role.cells).set(field.pointer, anyValue(cell.by, `${field.label} may move`)),
        }),
      ] as const;
    }),
  );
  return changed(state, { roles });
}
