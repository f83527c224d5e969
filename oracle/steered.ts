import { open } from './cells';
import type { Facts } from './facts';
import type { State } from './state';
import { changed, roleState } from './state';

/**
 * How a server keeps `atLeast` is its own affair: any write may move what is steered, so nothing is known of it
 * afterwards.
 */
export function withSteeredOpen(facts: Facts, state: State): State {
  const steered = facts.fields.find((fact) => fact.steered);
  if (!steered) return state;
  const roles = new Map(
    [...state.roles].map(([key, role]) => {
      const cell = role.cells.get(steered.pointer);
      if (cell === undefined || cell.values === null) return [key, role] as const;
      return [
        key,
        roleState({
          ...role,
          cells: new Map(role.cells).set(steered.pointer, open(cell.by, `${steered.label} may move`)),
        }),
      ] as const;
    }),
  );
  return changed(state, { roles });
}
