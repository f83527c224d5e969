/** Races of creates against creates, renames and reads, and of deletes against deletes and reads. */

import { operationFor } from '../../../contract/questions';
import type { WritableField } from '../../../contract/types';
import { refusedValues } from '../../../generators/refused';
import { MARK_PLACEHOLDER } from '../../../generators/values/mark';
import { withValueAt } from '../../../model/pointer';
import { callOn } from '../../language/calls';
import type { Call } from '../../language/case';
import type { LawContext } from '../../language/law';
import { changeableFields, roleItem } from '../changes';
import { race, type RaceKind, raceKind } from './race';
import { creating, deleting, itemsOf, listing } from './requests';

export function createRaces(context: LawContext): RaceKind[] {
  const { nameAt, fields } = context.contract.role;
  const isUnique = fields.some(({ pointer, unique }) => pointer === nameAt && unique && unique.level !== 'observe');
  return [
    raceKind('two creates', (_, turn, whole) =>
      race({
        lanes: [
          [creating(context, 'N', roleItem(context, 'N', turn, whole)), listing(context)],
          [creating(context, 'M', roleItem(context, 'M', turn + 1, whole))],
        ],
      }),
    ),
    refusedCreate(context),
    raceKind('two deletes of one role', (_, turn) =>
      race({ roles: itemsOf(context, ['A'], turn), lanes: [[deleting(context, 'A')], [deleting(context, 'A')]] }),
    ),
    raceKind('delete and lists', (_, turn) =>
      race({
        roles: itemsOf(context, ['A', 'B', 'C'], turn),
        lanes: [[deleting(context, 'A')]],
        watch: [listing(context), listing(context)],
      }),
    ),
    ...(isUnique ? nameRaces(context) : []),
  ];
}

/** A create that is refused for one field, while lists are read. */
function refusedCreate(context: LawContext): RaceKind {
  const refusable = refusableFields(context);
  return raceKind('refused create and reads', (random, turn) => {
    const field = random.pick(refusable);
    const bad =
      field &&
      random.pick(
        refusedValues(field, { enabledFeatures: context.enabledFeatures }).filter(
          ({ value, tier }) => value !== undefined && value !== null && tier === 'quick',
        ),
      );
    if (!field || !bad || bad.value === undefined) return null;
    const item = withValueAt(roleItem(context, 'N', turn, false), field.pointer, bad.value);
    return race({ lanes: [[creating(context, 'N', item)]], watch: [listing(context), listing(context)] });
  });
}

/** The fields but the name, and the field that a default role must have besides its mark, such as `enabled`. */
function refusableFields({ contract }: LawContext): WritableField[] {
  const create = operationFor(contract, 'create');
  return [
    ...changeableFields(contract, create).filter(({ pointer }) => pointer !== contract.role.nameAt),
    ...(create.request?.fields ?? []).filter(({ pointer }) => pointer === contract.atLeast?.where[1]?.pointer),
  ];
}

/** Two requests that both want one name, where no two roles may share a name. */
function nameRaces(context: LawContext): RaceKind[] {
  const { contract } = context;
  const { nameAt } = contract.role;
  const name = `${MARK_PLACEHOLDER} one`;
  const create = (role: string, turn: number): Call =>
    creating(context, role, withValueAt(roleItem(context, role, turn, false), nameAt, name));
  const updates = contract.operations.filter(({ plays }) => plays === 'update');
  return [
    raceKind('two creates of one name', (_, turn) => race({ lanes: [[create('N', turn)], [create('M', turn)]] })),
    ...updates.flatMap((operation) => {
      const rename = (role: string): Call => callOn(operation, [{ role, item: withValueAt({}, nameAt, name) }]);
      return [
        raceKind(`two ${operation.name} to one name`, (_, turn) =>
          race({ roles: itemsOf(context, ['A', 'B'], turn), lanes: [[rename('A')], [rename('B')]] }),
        ),
        raceKind(`create and ${operation.name} to one name`, (_, turn) =>
          race({ roles: itemsOf(context, ['A'], turn), lanes: [[rename('A')], [create('N', turn)]] }),
        ),
      ];
    }),
  ];
}
