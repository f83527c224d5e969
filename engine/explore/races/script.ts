import type { AtLeast } from '../../../contract/types';
import { nameOf, operationFor } from '../../../contract/questions';
import type { Json } from '../../../model/json';
import { withValueAt } from '../../../model/pointer';
import type { Script } from '../../../model/script';
import { callOn } from '../../language/calls';
import { idKey } from '../../language/history';
import type { Call } from '../../language/case';
import type { Session } from '../../account/session';
import { listedRole } from '../../account/snapshots';
import { inBrief } from '../events';
import { turnedOff } from './defaultRaces';
import { keysOf, type Round } from './runRound';
import { rolesMade, scriptOf, type Seen, type Told } from '../recipes/scriptOf';
import type { DeepWorld } from '../types';

/** A race as a script: what was there beforehand, then its requests at once. */
export function scriptOfRace(world: DeepWorld, round: Round, seen: Seen): Script {
  const { session } = world;
  const { race, given, fired, users, mark } = round;
  const names = keysOf(round);
  const saying = (step: Told['step']): string => {
    const record = [...given, ...fired].find((one) => one.step === step);
    return record ? inBrief(record, names) : step.do === 'call' ? step.operation : 'assign';
  };
  const told = (step: Told['step']): Told => ({ step, mark, says: saying(step) });
  const { atLeast } = session.contract;
  const aside = (session.defaults.steered?.aside ?? []).flatMap(({ loan: { of } }) => ('role' in of ? [of.role] : []));
  const steered = (on: boolean): Told[] => (atLeast ? aside.map((id) => steering(session, atLeast, id, on)) : []);
  const keepers = atLeast
    ? race.keepers.map((name) =>
        told(
          callOn(
            operationFor(session.contract, 'update'),
            [{ role: name, item: turnedOff(world.context, atLeast, name) }],
            { purpose: 'clean-up' },
          ),
        ),
      )
    : [];
  const steps = [...given.map(({ step }) => step), ...race.lanes.flat()];
  return scriptOf(session, {
    ...seen,
    users,
    roles: rolesMade(session, steps),
    given: [...given.map(({ step }) => told(step)), ...steered(false)],
    lanes: race.lanes.map((lane) => lane.map(told)),
    watch: race.watch.map(told),
    undo: [...steered(true), ...keepers],
  });
}

/** Takes the default from a role that is not ours, or gives it back. */
function steering(session: Session, { where: [first] }: AtLeast, id: Json, on: boolean): Told {
  const operation = operationFor(session.contract, 'update');
  const item = listedRole(session.snapshots, id);
  const named = withValueAt({}, session.contract.role.nameAt, nameOf(session.contract, item));
  const sent = first
    ? withValueAt(named, first.pointer, on ? first.equals : first.equals === true ? false : null)
    : named;
  const role: Call['role'] = operation.form === 'bulk' ? { json: id } : { segment: encodeURIComponent(idKey(id)) };
  const step = callOn(operation, [{ role, item: sent }], { purpose: 'given' });
  return {
    step,
    mark: session.runMark,
    says: `${on ? 'give the default back to' : 'take the default from'} role ${idKey(id)}`,
  };
}
