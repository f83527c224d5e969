/** Races of updates against updates, deletes and reads, for each form of update that the contract has. */

import type { Operation, WritableField } from '../../../contract/types';
import { refusedValues } from '../../../generators/refused';
import type { Json, JsonObject } from '../../../model/json';
import { withValueAt } from '../../../model/pointer';
import { callOn } from '../../language/calls';
import type { Call } from '../../language/case';
import type { LawContext } from '../../language/law';
import type { FieldChange } from '../changes';
import { changeableFields, changesFrom, itemOf } from '../changes';
import type { Random } from '../random';
import { race, type RaceKind, raceKind } from './race';
import { deleting, itemsOf, listing, showing } from './requests';

export function updateRaces(context: LawContext): RaceKind[] {
  return context.contract.operations
    .filter(({ plays }) => plays === 'update')
    .flatMap((operation) => {
      const updating: Updating = { context, operation, fields: changeableFields(context.contract, operation) };
      return [...twoUpdates(updating), ...updatesAndOthers(updating), ...refusedUpdates(updating)];
    });
}

/** What the races of one form of update share. */
interface Updating {
  readonly context: LawContext;
  readonly operation: Operation;
  /** The fields that it may change. */
  readonly fields: readonly WritableField[];
}

const updateOf = ({ operation }: Updating, changes: readonly FieldChange[], role = 'A'): Call =>
  callOn(operation, [{ role, item: itemOf(changes) }]);

const changesOf = ({ context, fields }: Updating, present: JsonObject, turn: number): FieldChange[] =>
  changesFrom(context, fields, present, turn);

/** Another change of the same field. */
const changeAfter = (updating: Updating, change: FieldChange, turn: number): FieldChange | undefined =>
  changesOf(updating, itemOf([change]), turn).find(({ field }) => field === change.field);

function twoUpdates(updating: Updating): RaceKind[] {
  const { context, operation } = updating;
  return [
    raceKind(`two ${operation.name} of different fields`, (random, turn, whole) => {
      const roles = itemsOf(context, ['A'], turn, whole);
      const [one, two] = twoOf(random, changesOf(updating, roles.A, turn + 1));
      return one && two
        ? race({
            roles,
            lanes: [[updateOf(updating, [one])], [updateOf(updating, [two])], ...sometimesReads(context, random)],
          })
        : null;
    }),
    raceKind(`two ${operation.name} of one field`, (random, turn, whole) => {
      const roles = itemsOf(context, ['A'], turn, whole);
      const one = random.pick(changesOf(updating, roles.A, turn + 1));
      const two = one && changeAfter(updating, one, turn + 2);
      return one && two ? race({ roles, lanes: [[updateOf(updating, [one])], [updateOf(updating, [two])]] }) : null;
    }),
  ];
}

function updatesAndOthers(updating: Updating): RaceKind[] {
  const { context, operation } = updating;
  return [
    raceKind(`${operation.name} and reads`, (_, turn, whole) => {
      const roles = itemsOf(context, ['A'], turn, whole);
      const all = changesOf(updating, roles.A, turn + 1);
      return race({ roles, lanes: [[updateOf(updating, all)]], watch: listAndShow(context) });
    }),
    raceKind(`several ${operation.name} and shows`, (random, turn, whole) => {
      const roles = itemsOf(context, ['A'], turn, whole);
      const change = random.pick(changesOf(updating, roles.A, turn + 1));
      if (!change) return null;
      const next = changeAfter(updating, change, turn + 2) ?? change;
      return race({
        roles,
        lanes: [[updateOf(updating, [change]), updateOf(updating, [next])]],
        watch: [showing(context, 'A'), showing(context, 'A')],
      });
    }),
    raceKind(`${operation.name} of two roles`, (_, turn, whole) => {
      const roles = itemsOf(context, ['A', 'B'], turn, whole);
      const lanes = (['A', 'B'] as const).map((name, index) => [
        updateOf(updating, changesOf(updating, roles[name], turn + 1 + index), name),
      ]);
      return race({ roles, lanes });
    }),
    raceKind(`${operation.name} and delete`, (random, turn, whole) => {
      const roles = itemsOf(context, ['A'], turn, whole);
      const change = random.pick(changesOf(updating, roles.A, turn + 1));
      return change ? race({ roles, lanes: [[updateOf(updating, [change])], [deleting(context, 'A')]] }) : null;
    }),
  ];
}

/** Updates that are refused for one field, while others read and write. */
function refusedUpdates(updating: Updating): RaceKind[] {
  const { context, operation } = updating;
  const refusable = refusableFields(updating);
  return [
    raceKind(`refused ${operation.name} and reads`, (random, turn, whole) => {
      const roles = itemsOf(context, ['A'], turn, whole);
      const refused = refusedUpdate(updating, refusable, random, changesOf(updating, roles.A, turn + 1), false);
      return refused && race({ roles, lanes: [[refused.call]], watch: listAndShow(context) });
    }),
    raceKind(`refused ${operation.name} and another`, (random, turn, whole) => {
      const roles = itemsOf(context, ['A'], turn, whole);
      const refused = refusedUpdate(updating, refusable, random, changesOf(updating, roles.A, turn + 1), true);
      return refused?.spared ? race({ roles, lanes: [[refused.call], [updateOf(updating, [refused.spared])]] }) : null;
    }),
  ];
}

/** A field with values that every server must refuse. */
interface Refusable {
  readonly field: WritableField;
  readonly values: readonly Json[];
}

const refusableFields = ({ context, fields }: Updating): Refusable[] =>
  fields
    .map((field) => ({
      field,
      values: refusedValues(field, { enabledFeatures: context.enabledFeatures })
        .filter(({ tier }) => tier === 'quick')
        .flatMap(({ value }) => (value === undefined || value === null ? [] : [value])),
    }))
    .filter(({ values }) => values.length > 0);

/** An update with one refused value beside all changes. `spares`: it leaves one change to another update. */
function refusedUpdate(
  { operation }: Updating,
  refusable: readonly Refusable[],
  random: Random,
  changes: readonly FieldChange[],
  spares: boolean,
): { readonly call: Call; readonly spared: FieldChange | undefined } | null {
  const bad = random.pick(refusable);
  const value = bad && random.pick(bad.values);
  if (!bad || value === undefined) return null;
  const { field } = bad;
  const others = changes.filter((one) => one.field !== field && !overlaps(one.field.pointer, field.pointer));
  const spared = spares ? random.pick(others) : undefined;
  const item = withValueAt(itemOf(others.filter((one) => one !== spared)), field.pointer, value);
  return { spared, call: callOn(operation, [{ role: 'A', item }]) };
}

const overlaps = (a: string, b: string): boolean => a.startsWith(`${b}/`) || b.startsWith(`${a}/`);

const listAndShow = (context: LawContext): Call[] => [listing(context), showing(context, 'A')];

const sometimesReads = (context: LawContext, random: Random): Call[][] =>
  random.chance(0.4) ? [[listing(context)], [showing(context, 'A')]] : [];

/** Two changes. More than half of the time they stand in different objects: servers lose both kinds. */
function twoOf(random: Random, changes: readonly FieldChange[]): [FieldChange | undefined, FieldChange | undefined] {
  const one = random.pick(changes);
  const apart = changes.filter((other) => other !== one && top(other) !== (one ? top(one) : ''));
  const beside = changes.filter((other) => other !== one);
  return [one, random.pick(apart.length > 0 && random.chance(0.6) ? apart : beside)];
}

const top = ({ field }: FieldChange): string =>
  field.pointer.slice(0, Math.max(field.pointer.lastIndexOf('/'), 0)) || field.pointer;
