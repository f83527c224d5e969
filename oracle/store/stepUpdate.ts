/** What an update does: sent fields change, and unsent fields stay where the contract says so. */

import { valueAt } from '../../model/pointer';
import type { Stepped } from '../blame';
import { commonly, refute } from '../blame';
import { blameOf, either, updated } from './cells';
import type { Answer, Operation } from '../event';
import type { Facts } from './facts';
import { bearerOf, uniqueFact } from './names';
import { narrowedBy } from './reads';
import type { RoleState, State } from './state';
import { changed, roleState, withRole } from './state';
import { withUnknownDefaults } from './unknownDefaults';

type Update = Operation & { kind: 'update' };
type Change = Update['changes'][number];

/** The states that may follow when an update got this answer. */
export function stepUpdate(
  facts: Facts,
  state: State,
  operation: Update,
  answer: Answer,
  enabledFeatures: readonly string[],
): Stepped<State> {
  const { changes, name } = operation;
  if (answer.outcome === 'none') return { states: [state] };
  const last = { name, done: answer.outcome !== 'refused', targets: changes.map(({ role }) => role) };
  const before = changed(state, { last });
  const apply = (now: State, change: Change, perhaps: boolean): State =>
    applied(facts, now, change, name, enabledFeatures, perhaps);
  if (answer.outcome === 'refused') return refused(before, operation, answer, apply);
  const form = facts.operations.get(name)?.form;
  const isGone = changes.every(({ role }) => !state.roles.has(role));
  if (form === 'single' && changes.length === 1 && isGone && answer.outcome === 'accepted') {
    return refute(
      blameOf(`${name}.id.unknown`, commonly('should'), 'a role that is gone cannot be updated'),
      `${name} refuses role ${changes[0]?.role ?? ''}, which is gone`,
      'it was accepted',
    );
  }
  const after = changes.reduce((now, change) => apply(now, change, false), before);
  return shownIn(facts, withUnknownDefaults(facts, after), operation, answer);
}

/** A refused update changes nothing; but elements of a refused bulk request may have been carried out. */
function refused(
  state: State,
  { changes, name }: Update,
  answer: Answer,
  apply: (now: State, change: Change, perhaps: boolean) => State,
): Stepped<State> {
  if (changes.length > 1) return { states: [changes.reduce((now, change) => apply(now, change, true), state)] };
  const role = state.roles.get(changes[0]?.role ?? '');
  if (!answer.absent || !role) return { states: [state] };
  return refute(
    { ...role.missing, rule: null, words: `role ${role.key} lives` },
    `${name} finds role ${role.key}`,
    'it says that there is none',
  );
}

/** Holds the roles that the answer shows against the state. */
function shownIn(facts: Facts, state: State, { changes, name }: Update, answer: Answer): Stepped<State> {
  let now = state;
  for (const shown of answer.items) {
    const asked = changes.some(({ role }) => role === shown.key);
    if (changes.length === 1 && !asked)
      return refute(
        blameOf(`${name}.isolation`, commonly('must'), 'an answer is about the role that was asked for'),
        `${name} answers with role ${changes[0]?.role ?? ''}`,
        `it answers with role ${shown.key}`,
      );
    const role = now.roles.get(shown.key);
    const stepped = role && asked ? narrowedBy(facts, now, role, shown.item, 'the answer') : { states: [now] };
    if ('refuted' in stepped) return stepped;
    now = stepped.states[0] ?? now;
  }
  return { states: [now] };
}

/** The state after one change. `perhaps`: it may not have been carried out, so old and new values are possible. */
function applied(
  facts: Facts,
  state: State,
  change: Change,
  by: string,
  enabledFeatures: readonly string[],
  perhaps: boolean,
): State {
  const role = state.roles.get(change.role);
  if (!role) return state;
  const unique = uniqueFact(facts);
  const isTaken =
    unique !== undefined && bearerOf(facts, state, valueAt(change.item, unique.pointer), role.key) !== undefined;
  const cells: RoleState['cells'] = new Map(
    facts.fields.flatMap((fact) => {
      const cell = role.cells.get(fact.pointer);
      if (!cell) return [];
      const next = updated(fact, cell, change.item, by, enabledFeatures);
      // A server may accept a name that is taken and not store it. A list that shows the name twice is what refutes.
      return [[fact.pointer, perhaps || (isTaken && fact === unique) ? either(cell, next) : next] as const];
    }),
  );
  return withRole(state, roleState({ ...role, cells }));
}
