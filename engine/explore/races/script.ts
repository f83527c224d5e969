/** A race as a script that anybody can run: what it needs first, then its requests at once. */

import { nameOf, operationFor } from '../../../contract/questions';
import type { AtLeast } from '../../../contract/types';
import type { Json } from '../../../model/json';
import { withValueAt } from '../../../model/pointer';
import type { Script } from '../../../model/script';
import type { Session } from '../../account/session';
import { listedRole } from '../../account/snapshots';
import { callOn } from '../../language/calls';
import type { Call } from '../../language/case';
import { idKey } from '../../language/history';
import { namesIn } from '../attempt';
import { inBrief } from '../brief';
import { type Mismatch, rolesMade, scriptOf, type ScriptStep } from '../recipes/scriptOf';
import type { DeepWorld } from '../types';
import { losing, withDefaultMark } from './defaultUpdates';
import type { Round } from './round';

export function scriptOfRace(world: DeepWorld, round: Round, { expected, actual }: Mismatch): Script {
  const { session } = world;
  const { race, setUp, concurrent, users, mark } = round;
  const names = namesIn(round);
  const wordsOf = (step: ScriptStep['step']): string => {
    const sent = [...setUp, ...concurrent].find((one) => one.step === step);
    return sent ? inBrief(sent, names) : step.do === 'call' ? step.operation : 'assign';
  };
  const stepOf = (step: ScriptStep['step']): ScriptStep => ({ step, mark, words: wordsOf(step) });
  const before = setUp.map(({ step }) => step);
  return scriptOf(session, {
    expected,
    actual,
    users,
    roles: rolesMade(session, [...before, ...race.lanes.flat()]),
    given: [...before.map(stepOf), ...movedDefaults(session, false)],
    lanes: race.lanes.map((lane) => lane.map(stepOf)),
    watch: race.watch.map(stepOf),
    undo: [...movedDefaults(session, true), ...lostDefaults(world, round).map(stepOf)],
  });
}

/** Updates that take the default from the run's own roles, which else could not be deleted. */
function lostDefaults({ session, context }: DeepWorld, { race }: Round): Call[] {
  const { atLeast } = session.contract;
  const update = operationFor(session.contract, 'update');
  return atLeast
    ? race.defaults.map((role) =>
        callOn(update, [{ role, item: losing(context, atLeast, role) }], { purpose: 'clean-up' }),
      )
    : [];
}

/** Updates that take the default from the existing roles, or give it back. */
function movedDefaults(session: Session, on: boolean): ScriptStep[] {
  const { atLeast } = session.contract;
  if (!atLeast) return [];
  const roles = (session.defaults.steered?.aside ?? []).flatMap(({ loan: { of } }) => ('role' in of ? [of.role] : []));
  return roles.map((id) => movedDefault(session, atLeast, id, on));
}

function movedDefault(session: Session, atLeast: AtLeast, id: Json, on: boolean): ScriptStep {
  const operation = operationFor(session.contract, 'update');
  const item = listedRole(session.snapshots, id);
  const named = withValueAt({}, session.contract.role.nameAt, nameOf(session.contract, item));
  const role: Call['role'] = operation.form === 'bulk' ? { json: id } : { segment: encodeURIComponent(idKey(id)) };
  return {
    step: callOn(operation, [{ role, item: withDefaultMark(atLeast, named, on) }], { purpose: 'given' }),
    mark: session.runMark,
    words: `${on ? 'give the default back to' : 'take the default from'} role ${idKey(id)}`,
  };
}
