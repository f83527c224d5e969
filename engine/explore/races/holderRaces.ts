/** Races of assignments: users get, change and lose a role, against each other, updates and deletes. */

import { operationFor } from '../../../contract/questions';
import { callOn } from '../../language/calls';
import type { LawContext } from '../../language/law';
import { changeableFields, changesFrom, itemOf } from '../changes';
import { race, type RaceKind, raceKind } from './race';
import { assigning, deleting, itemsOf } from './requests';

/** None if the contract knows no assignment. */
export function holderRaces(context: LawContext): RaceKind[] {
  const { assignment } = context.contract;
  if (!assignment) return [];
  const canFree = assignment.clear !== undefined || assignment.none !== undefined;
  return [...assignRaces(context), ...(canFree ? freeRaces(context) : [])];
}

function assignRaces(context: LawContext): RaceKind[] {
  const update = operationFor(context.contract, 'update');
  const fields = changeableFields(context.contract, update);
  const A = (turn: number) => itemsOf(context, ['A'], turn);
  const one = { users: 1 };
  return [
    raceKind(
      'assign and delete',
      (_, turn) => race({ roles: A(turn), spareUsers: 1, lanes: [[assigning(0, 'A')], [deleting(context, 'A')]] }),
      one,
    ),
    raceKind(
      'two assigns',
      (_, turn) => race({ roles: A(turn), spareUsers: 2, lanes: [[assigning(0, 'A')], [assigning(1, 'A')]] }),
      { users: 2 },
    ),
    raceKind(
      'two moves of one user',
      (_, turn) =>
        race({
          roles: itemsOf(context, ['A', 'B', 'C'], turn),
          holders: { C: 1 },
          lanes: [[assigning(0, 'A')], [assigning(0, 'B')]],
        }),
      one,
    ),
    raceKind(
      'assign and update',
      (_, turn, whole) => {
        const roles = itemsOf(context, ['A'], turn, whole);
        const item = itemOf(changesFrom(context, fields, roles.A, turn + 1));
        return race({ roles, spareUsers: 1, lanes: [[assigning(0, 'A')], [callOn(update, [{ role: 'A', item }])]] });
      },
      one,
    ),
  ];
}

/** Users lose their role. */
function freeRaces(context: LawContext): RaceKind[] {
  const A = (turn: number) => itemsOf(context, ['A'], turn);
  return [
    raceKind(
      'two frees',
      (_, turn) => race({ roles: A(turn), holders: { A: 2 }, lanes: [[assigning(0, null)], [assigning(1, null)]] }),
      { users: 2 },
    ),
    raceKind(
      'free and delete',
      (_, turn) => race({ roles: A(turn), holders: { A: 1 }, lanes: [[assigning(0, null)], [deleting(context, 'A')]] }),
      { users: 1 },
    ),
  ];
}
