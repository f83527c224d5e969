import { operationFor } from '../../contract/questions';
import type { AtLeast, Contract } from '../../contract/types';
import { callOn } from '../../engine/language/calls';
import type { Call, Case, Given, Step } from '../../engine/language/case';
import { caseOf } from '../../engine/language/caseOf';
import { textOfLength } from '../../generators/values/textOfLength';
import type { Json, Pointer } from '../../model/json';
import { overlaid, withValueAt } from '../../model/pointer';
import { fieldsOf } from '../kit/items';
import { deleteOf } from '../kit/writes';
import {
  defaultItem,
  defaultOfAnotherKind,
  kindInWords,
  needsDefaultRole,
  otherValues,
  updateOf,
} from './defaultRoles';

/** A request that may lose the only default role, A. Default: quick, with A as the only default role. */
type Attempt = Pick<Case, 'id' | 'what' | 'steps' | 'expects'> &
  Partial<Pick<Case, 'tier' | 'given' | 'needs' | 'seesUsers'>>;

/**
 * Every way to lose the only default role. The first case tries most ways one after the other, between two lists. Where
 * that loses the role, the single cases tell which request did it.
 */
export function waysToLose(contract: Contract, atLeast: AtLeast): Case[] {
  const [steered] = atLeast.where;
  if (!steered) return [];
  const caseFor = (attempt: Attempt): Case =>
    caseOf({
      tier: 'quick',
      given: onlyDefault(contract, atLeast),
      needs: needsDefaultRole,
      ...attempt,
      id: `at-least:${attempt.id}`,
      what: `the last ${kindInWords(atLeast)} role: ${attempt.what}`,
      alone: true,
    });
  const plain = plainWays(contract, atLeast, steered.pointer);
  const invalid = invalidWays(contract, atLeast, steered.pointer);
  const inTurn = caseFor({
    id: 'every way in turn',
    what: 'every way to lose it, one after the other',
    // First an update that makes A a default role again: a server that keeps a count may count A twice from then on.
    steps: [onceMore(contract, steered), ...[...invalid, ...plain].flatMap(({ steps }) => steps)],
    expects: 'refused',
  });
  return [
    inTurn,
    ...plain.map((way): Case => ({ ...caseFor(way), unless: inTurn.id })),
    ...[
      ...besideAnotherKind(contract, atLeast, steered.pointer),
      ...madeAgain(contract, steered),
      ...whileHeld(contract, atLeast),
      ...invalid,
      ...besideRemoved(contract, atLeast, steered.pointer),
      ...existingRoles(contract, steered.pointer),
    ].map(caseFor),
  ];
}

const onlyDefault = (contract: Contract, atLeast: AtLeast, beside: Given['roles'] = {}): Given => ({
  roles: { A: { kind: 'own', item: defaultItem(contract, atLeast, 'sole') }, ...beside },
  sole: 'A',
});

const updateSole = (contract: Contract, ...set: readonly (readonly [Pointer, Json])[]): Call =>
  updateOf(contract, 'A', 'sole', set);

const onceMore = (contract: Contract, { pointer, equals }: AtLeast['where'][number]): Call =>
  updateSole(contract, [pointer, equals]);

function plainWays(contract: Contract, { where }: AtLeast, pointer: Pointer): Attempt[] {
  const objects = fieldsOf(operationFor(contract, 'update')).filter(({ schema }) => schema['type'] === 'object');
  const any = (id: string, what: string, ...set: readonly (readonly [Pointer, Json])[]): Attempt => ({
    id,
    what,
    steps: [updateSole(contract, ...set)],
    expects: 'any',
  });
  return [
    { ...any('update-false', 'update to false', [pointer, false]), expects: 'refused' },
    any('update-without', 'update without the field'),
    any('update-null', 'update to null', [pointer, null]),
    any('update-text', 'update to "false"', [pointer, 'false']),
    { ...any('update-zero', 'update to 0', [pointer, 0]), tier: 'standard' },
    ...where.slice(1).flatMap((narrowing) =>
      otherValues(contract, narrowing.pointer, narrowing.equals)
        .slice(0, 1)
        .map((value) =>
          any(
            `update-narrowing:${narrowing.pointer}`,
            `update of ${narrowing.pointer.split('/').at(-1) ?? ''} to ${JSON.stringify(value)}`,
            [narrowing.pointer, value],
          ),
        ),
    ),
    ...objects
      .slice(0, 1)
      .map((field): Attempt => ({
        ...any('update-with-more', 'update to false along with other fields', [pointer, false], [field.pointer, {}]),
        expects: 'refused',
      })),
    { id: 'delete', what: 'delete', steps: [deleteOf(contract, ['A'])], expects: 'refused' },
  ];
}

/** Requests with a name that must be refused, so that nothing of the request may be applied. */
function invalidWays(contract: Contract, atLeast: AtLeast, pointer: Pointer): Attempt[] {
  const { nameAt } = contract.role;
  const [create, update] = [operationFor(contract, 'create'), operationFor(contract, 'update')];
  const field = fieldsOf(create).find((one) => one.pointer === nameAt);
  const longest = field?.schema['maxLength'];
  if (field?.statements.maxLength?.level !== 'must' || typeof longest !== 'number') return [];
  const tooLong = withValueAt({}, nameAt, textOfLength(longest + 1, { marked: true }));
  return [
    {
      id: 'refused-update:too long a name',
      what: 'update to false along with too long a name',
      tier: 'standard',
      steps: [callOn(update, [{ role: 'A', item: withValueAt(tooLong, pointer, false) }])],
      expects: 'refused',
    },
    {
      id: 'refused-create:too long a name',
      what: 'another one is created with too long a name',
      tier: 'standard',
      steps: [callOn(create, [{ role: 'N', item: overlaid(defaultItem(contract, atLeast, 'other'), tooLong) }])],
      expects: 'any',
    },
  ];
}

/** A default role of another kind does not count. */
function besideAnotherKind(contract: Contract, atLeast: AtLeast, pointer: Pointer): Attempt[] {
  const item = defaultOfAnotherKind(contract, atLeast);
  if (!item) return [];
  const given = onlyDefault(contract, atLeast, { B: { kind: 'own', item } });
  const created = callOn(operationFor(contract, 'create'), [{ role: 'B', item }]);
  return [
    ...falseAndDelete(contract, pointer, 'standby', 'while one of another kind stands by', given),
    { id: 'create-elsewhere', what: 'one of another kind is created', steps: [created], expects: 'any' },
  ];
}

/** A default role that is deleted already does not count. */
const besideRemoved = (contract: Contract, atLeast: AtLeast, pointer: Pointer): Attempt[] =>
  falseAndDelete(
    contract,
    pointer,
    'removed',
    'while a removed one stands by',
    onlyDefault(contract, atLeast, { R: { kind: 'removed', item: defaultItem(contract, atLeast, 'removed') } }),
  );

const falseAndDelete = (
  contract: Contract,
  pointer: Pointer,
  suffix: string,
  words: string,
  given: Given,
): Attempt[] => [
  {
    id: `false-${suffix}`,
    what: `update to false ${words}`,
    given,
    steps: [updateSole(contract, [pointer, false])],
    expects: 'refused',
  },
  { id: `delete-${suffix}`, what: `delete ${words}`, given, steps: [deleteOf(contract, ['A'])], expects: 'refused' },
];

/** A is made a default role a second time first. */
function madeAgain(contract: Contract, steered: AtLeast['where'][number]): Attempt[] {
  const again: Step = { ...onceMore(contract, steered), purpose: 'given' };
  const one = (id: string, what: string, step: Step): Attempt => ({
    id,
    what: `made one once more, then ${what}`,
    tier: 'standard',
    steps: [again, step],
    expects: 'refused',
  });
  return [
    one('false-again', 'update to false', updateSole(contract, [steered.pointer, false])),
    one('delete-again', 'delete', deleteOf(contract, ['A'])),
  ];
}

const whileHeld = (contract: Contract, atLeast: AtLeast): Attempt[] =>
  contract.assignment
    ? [
        {
          id: 'delete-held',
          what: 'delete while a user holds it',
          tier: 'standard',
          given: { ...onlyDefault(contract, atLeast), holders: { A: 1 } },
          steps: [deleteOf(contract, ['A'])],
          expects: 'refused',
          needs: [...needsDefaultRole, { kind: 'users', count: 1 }],
          seesUsers: true,
        },
      ]
    : [];

/** Existing roles: a built-in one and a custom one. The update carries no name, which is not ours to change. */
const existingRoles = (contract: Contract, pointer: Pointer): Attempt[] =>
  [true, false].map((builtIn): Attempt => ({
    id: `standing-${builtIn ? 'built-in' : 'custom'}`,
    what: `update to false of one that was there before, ${builtIn ? 'built in' : 'custom'}`,
    tier: builtIn ? 'quick' : 'standard',
    given: { roles: { A: { kind: 'standing', builtIn } }, sole: 'A' },
    steps: [callOn(operationFor(contract, 'update'), [{ role: 'A', item: withValueAt({}, pointer, false) }])],
    expects: 'any',
    needs: [...needsDefaultRole, { kind: 'permit', name: 'probe-existing' }],
  }));
