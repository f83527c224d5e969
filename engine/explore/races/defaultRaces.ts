import type { AtLeast } from '../../../contract/types';
import { operationFor } from '../../../contract/questions';
import { MARK_PLACEHOLDER } from '../../../generators/values/mark';
import type { JsonObject } from '../../../model/json';
import { withValueAt } from '../../../model/pointer';
import { callOn } from '../../language/calls';
import type { Call } from '../../language/case';
import type { LawContext } from '../../language/law';
import { roleItem } from '../changes';
import type { RaceKind } from './race';
import { race } from './race';
import { read } from './updateRaces';

/** Ways to lose the last roles that keep `atLeast` while two requests are in flight. */
export function keeperRaces(context: LawContext): RaceKind[] {
  const { contract } = context;
  const { atLeast } = contract;
  const steering = atLeast?.where[0];
  if (!atLeast || !steering) return [];
  const update = operationFor(contract, 'update');
  const remove = operationFor(contract, 'delete');
  const create = operationFor(contract, 'create');
  const keeper = (name: string, turn: number): JsonObject => asKeeper(roleItem(context, name, turn, false), atLeast);
  const off = (name: string): Call => callOn(update, [{ role: name, item: turnedOff(context, atLeast, name) }]);
  const gone = (name: string): Call => callOn(remove, [{ role: name }]);
  const two = (name: string, lanes: Call[][]): RaceKind => ({
    name,
    users: 0,
    moves: true,
    propose: (_, turn) => race({ roles: { A: keeper('A', turn), B: keeper('B', turn) }, keepers: ['A', 'B'], lanes }),
  });
  return [
    two('two losses of the default', [[off('A')], [off('B')]]),
    two('loss of the default and delete', [[off('A')], [gone('B')]]),
    two('delete and loss of the default', [[gone('A')], [off('B')]]),
    two('two deletes of the last defaults', [[gone('A')], [gone('B')]]),
    {
      name: 'refused loss of the last default and lists',
      users: 0,
      moves: true,
      propose: (_, turn) =>
        race({
          roles: { A: keeper('A', turn) },
          keepers: ['A'],
          lanes: [[off('A')]],
          watch: [read(context, 'list'), read(context, 'list')],
        }),
    },
    {
      name: 'new default and loss of the default',
      users: 0,
      moves: true,
      propose: (_, turn) =>
        race({
          roles: { A: keeper('A', turn) },
          keepers: ['A'],
          lanes: [[off('A')], [callOn(create, [{ role: 'N', item: keeper('N', turn) }])]],
        }),
    },
  ];
}

/** The item with everything that makes its role keep `atLeast`. */
const asKeeper = (item: JsonObject, { where }: AtLeast): JsonObject =>
  where.reduce((sum, { pointer, equals }) => withValueAt(sum, pointer, equals), item);

/** An update that takes the default away; the present name goes along, since some servers want it with every update. */
export function turnedOff({ contract }: LawContext, { where: [steering] }: AtLeast, name: string): JsonObject {
  const named = withValueAt({}, contract.role.nameAt, `${MARK_PLACEHOLDER} ${name}`);
  return steering ? withValueAt(named, steering.pointer, steering.equals === true ? false : null) : named;
}

/** An update that gives it. */
export function turnedOn({ contract }: LawContext, { where: [steering] }: AtLeast, name: string): JsonObject {
  const named = withValueAt({}, contract.role.nameAt, `${MARK_PLACEHOLDER} ${name}`);
  return steering ? withValueAt(named, steering.pointer, steering.equals) : named;
}
