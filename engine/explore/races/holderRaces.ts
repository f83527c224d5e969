import { operationFor } from '../../../contract/questions';
import { callOn } from '../../language/calls';
import type { Assign } from '../../language/case';
import type { LawContext } from '../../language/law';
import { changeableFields, changesFrom, itemOf, roleItem } from '../changes';
import type { RaceKind } from './race';
import { race } from './race';

/**
 * Assigning, moving and freeing users, against each other and against deletes; none where the contract knows no
 * assignment.
 */
export function holderRaces(context: LawContext): RaceKind[] {
  const { contract } = context;
  if (!contract.assignment) return [];
  const remove = operationFor(contract, 'delete');
  const update = operationFor(contract, 'update');
  const fields = changeableFields(contract, update);
  const give = (user: number, role: string | null): Assign => ({ do: 'assign', purpose: 'claim', user, role });
  const A = (turn: number) => ({ A: roleItem(context, 'A', turn, false) });
  const AB = (turn: number) => ({ ...A(turn), B: roleItem(context, 'B', turn, false) });
  const canFree = contract.assignment.clear !== undefined || contract.assignment.none !== undefined;
  return [
    {
      name: 'assign and delete',
      users: 1,
      moves: false,
      propose: (_, turn) =>
        race({ roles: A(turn), spareUsers: 1, lanes: [[give(0, 'A')], [callOn(remove, [{ role: 'A' }])]] }),
    },
    {
      name: 'two assigns',
      users: 2,
      moves: false,
      propose: (_, turn) => race({ roles: A(turn), spareUsers: 2, lanes: [[give(0, 'A')], [give(1, 'A')]] }),
    },
    {
      name: 'two moves of one user',
      users: 1,
      moves: false,
      propose: (_, turn) =>
        race({
          roles: { ...AB(turn), C: roleItem(context, 'C', turn, false) },
          holders: { C: 1 },
          lanes: [[give(0, 'A')], [give(0, 'B')]],
        }),
    },
    {
      name: 'assign and update',
      users: 1,
      moves: false,
      propose: (_, turn, whole) => {
        const roles = { A: roleItem(context, 'A', turn, whole) };
        return race({
          roles,
          spareUsers: 1,
          lanes: [
            [give(0, 'A')],
            [callOn(update, [{ role: 'A', item: itemOf(changesFrom(context, fields, roles.A, turn + 1)) }])],
          ],
        });
      },
    },
    ...(canFree
      ? [
          {
            name: 'two frees',
            users: 2,
            moves: false,
            propose: (_: unknown, turn: number) =>
              race({ roles: A(turn), holders: { A: 2 }, lanes: [[give(0, null)], [give(1, null)]] }),
          },
          {
            name: 'free and delete',
            users: 1,
            moves: false,
            propose: (_: unknown, turn: number) =>
              race({ roles: A(turn), holders: { A: 1 }, lanes: [[give(0, null)], [callOn(remove, [{ role: 'A' }])]] }),
          },
        ]
      : []),
  ];
}
