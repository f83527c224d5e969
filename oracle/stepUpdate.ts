import type { JsonObject } from '../model/json';
import { valueAt } from '../model/pointer';
import type { Stepped } from './blame';
import { commonly, refute } from './blame';
import { blameOf, either, updated } from './cells';
import type { Answer, Operation } from './event';
import type { Facts } from './facts';
import { bearerOf, uniqueFact } from './names';
import { narrowed } from './reads';
import type { RoleState, State } from './state';
import { changed, roleState, withRole } from './state';
import { withSteeredOpen } from './steered';

type Update = Operation & { kind: 'update' };

/** Fields become what was sent, what was not sent stays where the documents say so. */
export function stepUpdate(
  facts: Facts,
  state: State,
  operation: Update,
  answer: Answer,
  enabledFeatures: readonly string[],
): Stepped<State> {
  const { changes, name } = operation;
  const live = changes.flatMap(({ role }) => state.roles.get(role) ?? []);
  const alone = changes.length === 1;
  if (answer.outcome === 'none') return { states: [state] };
  const last = { name, done: answer.outcome !== 'refused', targets: changes.map(({ role }) => role) };
  const before = changed(state, { last });
  if (answer.outcome === 'refused') {
    const [role] = live;
    if (alone && answer.absent && role)
      return refute(
        { ...role.missing, rule: null, words: `role ${role.key} lives` },
        `${name} finds role ${role.key}`,
        'it says that there is none',
      );
    // Of several elements some may have been carried out.
    return {
      states: [
        alone
          ? before
          : changes.reduce((now, change) => applied(facts, now, change, name, enabledFeatures, true), before),
      ],
    };
  }
  const form = facts.operations.get(name)?.form;
  if (form === 'single' && alone && live.length === 0 && answer.outcome === 'accepted') {
    return refute(
      blameOf(`${name}.id.unknown`, commonly('should'), 'a role that is gone cannot be updated'),
      `${name} refuses role ${changes[0]?.role ?? ''}, which is gone`,
      'it was accepted',
    );
  }
  let now = changes.reduce((next, change) => applied(facts, next, change, name, enabledFeatures, false), before);
  now = withSteeredOpen(facts, now);
  for (const seen of answer.items) {
    const role = now.roles.get(seen.key);
    const asked = changes.some(({ role: key }) => key === seen.key);
    if (alone && !asked)
      return refute(
        blameOf(`${name}.isolation`, commonly('must'), 'an answer is about the role that was asked for'),
        `${name} answers with role ${changes[0]?.role ?? ''}`,
        `it answers with role ${seen.key}`,
      );
    const stepped = role && asked ? narrowed(facts, now, role, seen.item, 'the answer') : { states: [now] };
    if ('refuted' in stepped) return stepped;
    now = stepped.states[0] ?? now;
  }
  return { states: [now] };
}

function applied(
  facts: Facts,
  state: State,
  change: { readonly role: string; readonly item: JsonObject },
  by: string,
  enabledFeatures: readonly string[],
  perhaps: boolean,
): State {
  const role = state.roles.get(change.role);
  if (!role) return state;
  const unique = uniqueFact(facts);
  const taken =
    unique !== undefined && bearerOf(facts, state, valueAt(change.item, unique.pointer), role.key) !== undefined;
  const cells: RoleState['cells'] = new Map(
    facts.fields.flatMap((fact) => {
      const cell = role.cells.get(fact.pointer);
      if (!cell) return [];
      const next = updated(fact, cell, change.item, by, enabledFeatures);
      // A name that is taken: a list that shows it twice refutes; that it was not stored does not.
      return [[fact.pointer, perhaps || (taken && fact === unique) ? either(cell, next) : next] as const];
    }),
  );
  return withRole(state, roleState({ ...role, cells }));
}
