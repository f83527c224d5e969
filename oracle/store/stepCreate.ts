/** What a create does: new roles, with new ids and with what was sent. */

import { deleteRule } from '../../contract/questions';
import type { JsonObject } from '../../model/json';
import { valueAt } from '../../model/pointer';
import type { Stepped } from '../blame';
import { commonly, inWords, refute } from '../blame';
import { blameOf, created } from './cells';
import type { Answer, Operation, ShownRole } from '../event';
import type { Facts } from './facts';
import { withUnknownDefaults } from './unknownDefaults';
import { bearerOf, uniqueFact } from './names';
import { narrowedBy } from './reads';
import { sameValue } from '../../model/same';
import type { RoleState, State } from './state';
import { changed, roleState, unnamed, withRole } from './state';

type Create = Operation & { kind: 'create' };

/** The states that may follow when a create got this answer. */
export function stepCreate(
  facts: Facts,
  state: State,
  operation: Create,
  answer: Answer,
  enabledFeatures: readonly string[],
): Stepped<State> {
  if (answer.outcome === 'none') return { states: [state] };
  if (answer.outcome === 'refused') return { states: refusedStates(facts, state, operation, enabledFeatures) };
  let states: readonly State[] = [
    changed(state, { last: { name: operation.name, done: true, targets: answer.items.map(({ key }) => key) } }),
  ];
  for (const item of operation.items) {
    const shown =
      answer.items.length === 1 && operation.items.length === 1 ? answer.items[0] : shownFor(facts, item, answer);
    // The answer to a bulk request may leave out elements that were not created.
    const certain = shown !== undefined || operation.items.length === 1;
    const next: State[] = [];
    for (const one of states) {
      const stepped = createOne(facts, one, item, shown, operation.name, enabledFeatures);
      if ('refuted' in stepped) return stepped;
      next.push(...stepped.states, ...(certain ? [] : [one]));
    }
    states = next;
  }
  return { states: states.map((one) => withUnknownDefaults(facts, one)) };
}

function createOne(
  facts: Facts,
  state: State,
  item: JsonObject,
  shown: ShownRole | undefined,
  by: string,
  enabledFeatures: readonly string[],
): Stepped<State> {
  const { nameAt } = facts.contract.role;
  const fact = uniqueFact(facts);
  const name = valueAt(item, nameAt);
  const bearer = shown ? bearerOf(facts, state, fact ? valueAt(item, fact.pointer) : undefined, null) : undefined;
  if (bearer !== undefined && fact?.unique) {
    return refute(
      blameOf(`${by}.${fact.label}.unique`, fact.unique, `${fact.label} is unique`),
      `${by} refuses ${inWords(valueAt(item, fact.pointer))}, which role ${bearer} has`,
      `it made role ${shown?.key ?? ''}`,
    );
  }
  const key = shown?.key ?? unnamed(name);
  if (state.roles.has(key))
    return refute(
      blameOf('list.ids-unique', commonly('must'), 'ids are unique'),
      `${by} gives an id of its own`,
      `it gives ${key}, which another live role has`,
    );
  if (shown && state.gone.has(key))
    return refute(
      blameOf(deleteRule(facts.contract, 'id-reuse'), commonly('should'), 'an id is not used again'),
      `${by} gives a new id`,
      `it gives ${key}, which a deleted role had`,
    );
  const role = newRole(facts, key, item, by, enabledFeatures);
  const there = withRole(state, role);
  return shown ? narrowedBy(facts, there, role, shown.item, 'the answer') : { states: [there] };
}

const newRole = (
  facts: Facts,
  key: string,
  item: JsonObject,
  by: string,
  enabledFeatures: readonly string[],
): RoleState =>
  roleState({
    key,
    wasRead: false,
    everHeld: false,
    missing: blameOf('list.complete', commonly('must'), `${by} made the role and nobody removed it`),
    cells: new Map(facts.fields.map((fact) => [fact.pointer, created(fact, item, by, enabledFeatures)])),
  });

/** The role of a bulk answer that was made from this item, found by its name: the order of the answer is open. */
function shownFor(facts: Facts, item: JsonObject, answer: Answer): ShownRole | undefined {
  const { nameAt } = facts.contract.role;
  const same = answer.items.filter((seen) => sameValue(valueAt(seen.item, nameAt), valueAt(item, nameAt)));
  return same.length === 1 ? same[0] : undefined;
}

/** A refused create makes nothing; but elements of a refused bulk request may have been created. */
function refusedStates(
  facts: Facts,
  state: State,
  operation: Create,
  enabledFeatures: readonly string[],
): readonly State[] {
  const { nameAt } = facts.contract.role;
  const last = { name: operation.name, done: false, targets: [] };
  if (operation.items.length === 1) {
    const name = unnamed(valueAt(operation.items[0], nameAt));
    const known = [...state.roles.values()].some((role) => role.key === name);
    return [
      changed(state, {
        last,
        gone: known
          ? state.gone
          : new Map(state.gone).set(
              name,
              blameOf(
                `${operation.name}.refusal`,
                commonly('must'),
                `${operation.name} was refused, which changes nothing`,
              ),
            ),
      }),
    ];
  }
  return operation.items.reduce<readonly State[]>(
    (states, item) =>
      states.flatMap((one) => {
        const key = unnamed(valueAt(item, nameAt));
        return one.roles.has(key)
          ? [one]
          : [one, withRole(one, newRole(facts, key, item, operation.name, enabledFeatures))];
      }),
    [changed(state, { last })],
  );
}
