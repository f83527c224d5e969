/** Races that may lose the last default role of the account. */

import { operationFor } from '../../../contract/questions';
import { callOn } from '../../language/calls';
import type { Call } from '../../language/case';
import type { LawContext } from '../../language/law';
import { roleItem } from '../changes';
import { asDefault, losing } from './defaultUpdates';
import { type Lane, race, type RaceKind, raceKind } from './race';
import { creating, deleting, listing } from './requests';

/** None if the contract knows no minimum count. */
export function defaultRaces(context: LawContext): RaceKind[] {
  const { contract } = context;
  const { atLeast } = contract;
  if (!atLeast?.where[0]) return [];
  const update = operationFor(contract, 'update');
  const item = (name: string, turn: number) => asDefault(roleItem(context, name, turn, false), atLeast);
  const lose = (role: string): Call => callOn(update, [{ role, item: losing(context, atLeast, role) }]);
  const remove = (role: string): Call => deleting(context, role);
  const needs = { movesDefault: true };
  const two = (name: string, lanes: Lane[]): RaceKind =>
    raceKind(
      name,
      (_, turn) => race({ roles: { A: item('A', turn), B: item('B', turn) }, defaults: ['A', 'B'], lanes }),
      needs,
    );
  return [
    two('two losses of the default', [[lose('A')], [lose('B')]]),
    two('loss of the default and delete', [[lose('A')], [remove('B')]]),
    two('delete and loss of the default', [[remove('A')], [lose('B')]]),
    two('two deletes of the last defaults', [[remove('A')], [remove('B')]]),
    raceKind(
      'refused loss of the last default and lists',
      (_, turn) =>
        race({
          roles: { A: item('A', turn) },
          defaults: ['A'],
          lanes: [[lose('A')]],
          watch: [listing(context), listing(context)],
        }),
      needs,
    ),
    raceKind(
      'new default and loss of the default',
      (_, turn) =>
        race({
          roles: { A: item('A', turn) },
          defaults: ['A'],
          lanes: [[lose('A')], [creating(context, 'N', item('N', turn))]],
        }),
      needs,
    ),
  ];
}
