import { operationFor } from '../../../contract/questions';
import { MARK_PLACEHOLDER } from '../../../generators/values/mark';
import { refusedValues } from '../../../generators/refused';
import { withValueAt } from '../../../model/pointer';
import { callOn } from '../../language/calls';
import type { LawContext } from '../../language/law';
import { changeableFields, roleItem } from '../changes';
import type { RaceKind } from './race';
import { race } from './race';
import { read } from './updateRaces';

/** Creates against creates, renames and reads; deletes against deletes and reads. */
export function createRaces(context: LawContext): RaceKind[] {
  const { contract } = context;
  const create = operationFor(contract, 'create');
  const remove = operationFor(contract, 'delete');
  const { nameAt } = contract.role;
  const unique = contract.role.fields.some(
    (field) => field.pointer === nameAt && field.unique && field.unique.level !== 'observe',
  );
  const make = (role: string, name: string, turn: number, whole: boolean) =>
    callOn(create, [
      { role, item: withValueAt(roleItem(context, role, turn, whole), nameAt, `${MARK_PLACEHOLDER} ${name}`) },
    ]);
  const refusable = [
    ...changeableFields(contract, create).filter(({ pointer }) => pointer !== nameAt),
    ...(create.request?.fields ?? []).filter(({ pointer }) => pointer === contract.atLeast?.where[1]?.pointer),
  ];
  const updates = contract.operations.filter(({ plays }) => plays === 'update');
  const list = read(context, 'list');
  const one = `${MARK_PLACEHOLDER} one`;
  return [
    kind('two creates', (_, turn, whole) =>
      race({ lanes: [[make('N', 'N', turn, whole), read(context, 'list')], [make('M', 'M', turn + 1, whole)]] }),
    ),
    kind('refused create and reads', (random, turn) => {
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
      return race({ lanes: [[callOn(create, [{ role: 'N', item }])]], watch: [list, list] });
    }),
    kind('two deletes of one role', (_, turn) =>
      race({
        roles: { A: roleItem(context, 'A', turn, false) },
        lanes: [[callOn(remove, [{ role: 'A' }])], [callOn(remove, [{ role: 'A' }])]],
      }),
    ),
    kind('delete and lists', (_, turn) =>
      race({
        roles: {
          A: roleItem(context, 'A', turn, false),
          B: roleItem(context, 'B', turn, false),
          C: roleItem(context, 'C', turn, false),
        },
        lanes: [[callOn(remove, [{ role: 'A' }])]],
        watch: [list, list],
      }),
    ),
    ...(unique
      ? [
          kind('two creates of one name', (_, turn) =>
            race({ lanes: [[make('N', 'one', turn, false)], [make('M', 'one', turn, false)]] }),
          ),
          ...updates.flatMap((operation) => [
            kind(`two ${operation.name} to one name`, (_, turn) =>
              race({
                roles: { A: roleItem(context, 'A', turn, false), B: roleItem(context, 'B', turn, false) },
                lanes: [
                  [callOn(operation, [{ role: 'A', item: withValueAt({}, nameAt, one) }])],
                  [callOn(operation, [{ role: 'B', item: withValueAt({}, nameAt, one) }])],
                ],
              }),
            ),
            kind(`create and ${operation.name} to one name`, (_, turn) =>
              race({
                roles: { A: roleItem(context, 'A', turn, false) },
                lanes: [
                  [callOn(operation, [{ role: 'A', item: withValueAt({}, nameAt, one) }])],
                  [make('N', 'one', turn, false)],
                ],
              }),
            ),
          ]),
        ]
      : []),
  ];
}

const kind = (name: string, propose: RaceKind['propose']): RaceKind => ({ name, users: 0, moves: false, propose });
