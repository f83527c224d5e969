import type { Operation, WritableField } from '../../../contract/types';
import { operationFor } from '../../../contract/questions';
import { refusedValues } from '../../../generators/refused';
import { withValueAt } from '../../../model/pointer';
import { callOn } from '../../language/calls';
import type { Call } from '../../language/case';
import type { LawContext } from '../../language/law';
import type { FieldChange } from '../changes';
import { changeableFields, changesFrom, itemOf, roleItem } from '../changes';
import type { RaceKind } from './race';
import { race } from './race';
import type { Random } from '../random';

/** Updates against updates, deletes and reads, for each form of update that the contract has. */
export function updateRaces(context: LawContext): RaceKind[] {
  return context.contract.operations
    .filter(({ plays }) => plays === 'update')
    .flatMap((operation) => {
      const fields = changeableFields(context.contract, operation);
      return [...acceptedRaces(context, operation, fields), ...refusedRaces(context, operation, fields)];
    });
}

function acceptedRaces(context: LawContext, operation: Operation, fields: readonly WritableField[]): RaceKind[] {
  return [
    kind(`two ${operation.name} of different fields`, (random, turn, whole) => {
      const roles = { A: roleItem(context, 'A', turn, whole) };
      const [one, two] = twoOf(random, changesFrom(context, fields, roles.A, turn + 1));
      return one && two
        ? race({
            roles,
            lanes: [
              [callOn(operation, [{ role: 'A', item: itemOf([one]) }])],
              [callOn(operation, [{ role: 'A', item: itemOf([two]) }])],
              ...reads(context, random),
            ],
          })
        : null;
    }),
    kind(`two ${operation.name} of one field`, (random, turn, whole) => {
      const roles = { A: roleItem(context, 'A', turn, whole) };
      const one = random.pick(changesFrom(context, fields, roles.A, turn + 1));
      const two = one && changesFrom(context, fields, itemOf([one]), turn + 2).find(({ field }) => field === one.field);
      return one && two
        ? race({
            roles,
            lanes: [
              [callOn(operation, [{ role: 'A', item: itemOf([one]) }])],
              [callOn(operation, [{ role: 'A', item: itemOf([two]) }])],
            ],
          })
        : null;
    }),
    kind(`${operation.name} and reads`, (_, turn, whole) => {
      const roles = { A: roleItem(context, 'A', turn, whole) };
      const all = changesFrom(context, fields, roles.A, turn + 1);
      return race({ roles, lanes: [[callOn(operation, [{ role: 'A', item: itemOf(all) }])]], watch: readsOf(context) });
    }),
    kind(`several ${operation.name} and shows`, (random, turn, whole) => {
      const roles = { A: roleItem(context, 'A', turn, whole) };
      const change = random.pick(changesFrom(context, fields, roles.A, turn + 1));
      if (!change) return null;
      const next = changesFrom(context, fields, itemOf([change]), turn + 2).find(({ field }) => field === change.field);
      const show = read(context, 'show', 'A');
      return race({
        roles,
        lanes: [
          [
            callOn(operation, [{ role: 'A', item: itemOf([change]) }]),
            callOn(operation, [{ role: 'A', item: itemOf([next ?? change]) }]),
          ],
        ],
        watch: [show, show],
      });
    }),
    kind(`${operation.name} of two roles`, (_, turn, whole) => {
      const roles = { A: roleItem(context, 'A', turn, whole), B: roleItem(context, 'B', turn, whole) };
      const lanes = (['A', 'B'] as const).map((name, index) => [
        callOn(operation, [{ role: name, item: itemOf(changesFrom(context, fields, roles[name], turn + 1 + index)) }]),
      ]);
      return race({ roles, lanes });
    }),
    kind(`${operation.name} and delete`, (random, turn, whole) => {
      const roles = { A: roleItem(context, 'A', turn, whole) };
      const change = random.pick(changesFrom(context, fields, roles.A, turn + 1));
      const remove = operationFor(context.contract, 'delete');
      return change
        ? race({
            roles,
            lanes: [[callOn(operation, [{ role: 'A', item: itemOf([change]) }])], [callOn(remove, [{ role: 'A' }])]],
          })
        : null;
    }),
  ];
}

/** Updates that are refused for one field, while others read and write. */
function refusedRaces(context: LawContext, operation: Operation, fields: readonly WritableField[]): RaceKind[] {
  const refusable = fields
    .map((field) => ({ field, values: refusedOf(context, field) }))
    .filter(({ values }) => values.length > 0);
  const broken = (random: Random): FieldChange | undefined => {
    const one = random.pick(refusable);
    const value = one && random.pick(one.values);
    return one && value !== undefined ? { field: one.field, value } : undefined;
  };
  const call = (
    random: Random,
    turn: number,
    item: Parameters<typeof changesFrom>[2],
    spares: boolean,
  ): { call: Call; spared: FieldChange | undefined } | null => {
    const bad = broken(random);
    const all = changesFrom(context, fields, item, turn + 1).filter(
      ({ field }) => field !== bad?.field && !overlaps(field.pointer, bad?.field.pointer ?? ''),
    );
    const spared = spares ? random.pick(all) : undefined;
    return bad
      ? {
          spared,
          call: callOn(operation, [
            { role: 'A', item: withValueAt(itemOf(all.filter((one) => one !== spared)), bad.field.pointer, bad.value) },
          ]),
        }
      : null;
  };
  return [
    kind(`refused ${operation.name} and reads`, (random, turn, whole) => {
      const roles = { A: roleItem(context, 'A', turn, whole) };
      const bad = call(random, turn, roles.A, false);
      return bad ? race({ roles, lanes: [[bad.call]], watch: readsOf(context) }) : null;
    }),
    kind(`refused ${operation.name} and another`, (random, turn, whole) => {
      const roles = { A: roleItem(context, 'A', turn, whole) };
      const bad = call(random, turn, roles.A, true);
      return bad?.spared
        ? race({ roles, lanes: [[bad.call], [callOn(operation, [{ role: 'A', item: itemOf([bad.spared]) }])]] })
        : null;
    }),
  ];
}

const refusedOf = (context: LawContext, field: FieldChange['field']): FieldChange['value'][] =>
  refusedValues(field, { enabledFeatures: context.enabledFeatures })
    .filter(({ tier }) => tier === 'quick')
    .flatMap(({ value }) => (value === undefined || value === null ? [] : [value]));

const overlaps = (a: string, b: string): boolean => a.startsWith(`${b}/`) || b.startsWith(`${a}/`);

const kind = (name: string, propose: RaceKind['propose']): RaceKind => ({ name, users: 0, moves: false, propose });

export const read = ({ contract }: LawContext, plays: 'list' | 'show', role?: string): Call =>
  callOn(operationFor(contract, plays), role === undefined ? [] : [{ role }]);

const readsOf = (context: LawContext): Call[] => [read(context, 'list'), read(context, 'show', 'A')];

const reads = (context: LawContext, random: Random): Call[][] =>
  random.chance(0.4) ? [[read(context, 'list')], [read(context, 'show', 'A')]] : [];

function twoOf(random: Random, changes: readonly FieldChange[]): [FieldChange | undefined, FieldChange | undefined] {
  // Half of the time the two stand in different objects, or one in none: servers lose both kinds.
  const one = random.pick(changes);
  const apart = changes.filter((other) => other !== one && top(other) !== (one ? top(one) : ''));
  const beside = changes.filter((other) => other !== one);
  return [one, random.pick(apart.length > 0 && random.chance(0.6) ? apart : beside)];
}

const top = ({ field }: FieldChange): string =>
  field.pointer.slice(0, Math.max(field.pointer.lastIndexOf('/'), 0)) || field.pointer;
