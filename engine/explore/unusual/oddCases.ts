/** What is unusual about a request: its text, a value, a member, an id, its body or its length. */

import fc from 'fast-check';
import type { Contract, Operation, WritableField } from '../../../contract/types';
import { operationFor } from '../../../contract/questions';
import { MARK_PLACEHOLDER } from '../../../generators/values/mark';
import { numberIn } from '../../../generators/schema/keywords';
import { namesType } from '../../../model/schema';
import type { LengthCase } from './lengthUnits';
import { bodyCases, bodyIdCases, type BodyCase, type BodyIdCase } from './oddBodies';
import { besideListed, listedTexts, oddWrites, textualOf, topOf, triedFields } from './oddFields';
import { oddMemberArbitrary, type OddMember } from './oddMembers';
import { anyCharacter, oddTextArbitrary } from './oddTexts';

/** One unusual request. */
export type OddCase =
  | { readonly kind: 'text'; readonly operation: string; readonly texts: Readonly<Record<string, string>> }
  | { readonly kind: 'listed'; readonly operation: string; readonly pointer: string; readonly value: string }
  | { readonly kind: 'member'; readonly operation: string; readonly within: string; readonly member: OddMember }
  | { readonly kind: 'id'; readonly segment: string }
  | BodyCase
  | BodyIdCase
  | LengthCase;

/** Random unusual requests for every operation that writes, and odd ids for show. */
export function oddCaseArbitrary(contract: Contract): fc.Arbitrary<OddCase> {
  const perOperation = oddWrites(contract).flatMap((operation) => {
    const fields = triedFields(contract, operation);
    return [
      ...some(5, texts(contract, operation, fields)),
      ...some(2, listed(operation, fields)),
      { weight: 4, arbitrary: members(contract, operation) },
      ...some(1, oneOf(bodyCases(operation))),
      ...some(1, oneOf(bodyIdCases(contract, operation))),
    ];
  });
  const byId = operationFor(contract, 'show').parameters.some(({ is }) => is === 'role-id')
    ? [{ weight: 1, arbitrary: ids() }]
    : [];
  return fc.oneof(...perOperation, ...byId);
}

const oneOf = (cases: readonly OddCase[]): fc.Arbitrary<OddCase> | null =>
  cases.length === 0 ? null : fc.constantFrom(...cases);

const some = (
  weight: number,
  arbitrary: fc.Arbitrary<OddCase> | null,
): { weight: number; arbitrary: fc.Arbitrary<OddCase> }[] => (arbitrary ? [{ weight, arbitrary }] : []);

function texts(
  contract: Contract,
  operation: Operation,
  fields: readonly WritableField[],
): fc.Arbitrary<OddCase> | null {
  const textual = textualOf(fields);
  if (textual.length === 0) return null;
  const values = Object.fromEntries(
    textual.map((field) => {
      const max = numberIn(field.schema, 'maxLength') ?? Infinity;
      const isName = field.pointer === contract.role.nameAt;
      // A new role is found by the mark in its name, an existing one by its id.
      const marked = isName && operation.plays === 'create';
      const text = oddTextArbitrary(marked ? max - MARK_PLACEHOLDER.length - 1 : max);
      return [field.pointer, marked ? text.map((rest) => `${MARK_PLACEHOLDER} ${rest}`) : text];
    }),
  );
  return fc
    .record(values, { requiredKeys: [], noNullPrototype: true })
    .filter((chosen) => Object.keys(chosen).length > 0)
    .map((chosen) => ({ kind: 'text', operation: operation.name, texts: chosen as Record<string, string> }));
}

/** Text that is almost a value of an enumerated field. */
function listed(operation: Operation, fields: readonly WritableField[]): fc.Arbitrary<OddCase> | null {
  const finite = fields.filter((field) => listedTexts(field).length > 0);
  if (finite.length === 0) return null;
  const all = [...new Set(finite.flatMap(listedTexts))];
  const text = fc.constantFrom(...all).chain((value) => fc.constantFrom(value, ...besideListed(value)));
  return fc.record({
    kind: fc.constant('listed' as const),
    operation: fc.constant(operation.name),
    pointer: fc.constantFrom(...finite.map(({ pointer }) => pointer)),
    value: text,
  });
}

function members(contract: Contract, operation: Operation): fc.Arbitrary<OddCase> {
  const fields = operation.request?.fields ?? [];
  const top = topOf(contract, operation);
  const objects = [top, ...fields.filter(({ schema }) => namesType(schema, 'object')).map(({ pointer }) => pointer)];
  const fixed = contract.atLeast?.where.map(({ pointer }) => pointer) ?? [];
  return fc.oneof(
    ...objects.map((within) => {
      // Neither the default of the account nor an id is tried: an id says which role is meant.
      const known = [...fields, ...contract.role.fields]
        .map(({ pointer }) => pointer)
        .filter(
          (pointer) =>
            pointer.startsWith(`${within}/`) &&
            !pointer.slice(within.length + 1).includes('/') &&
            !fixed.includes(pointer) &&
            pointer !== contract.role.idAt &&
            pointer !== contract.role.nameAt &&
            pointer !== operation.request?.idAt,
        );
      return oddMemberArbitrary(known.map((pointer) => pointer.slice(within.length + 1))).map((member): OddCase => ({
        kind: 'member',
        operation: operation.name,
        within,
        member,
      }));
    }),
  );
}

/** For show alone: a server that reads half of an id would change another role. */
const ids = (): fc.Arbitrary<OddCase> =>
  fc
    .oneof(
      fc.constantFrom(
        '-1',
        '0',
        '99999999999',
        '9007199254740993',
        '1e9',
        '1.5',
        '%27',
        '%22',
        '%00',
        '%FF',
        '%25',
        '__proto__',
        'constructor',
        'NaN',
        '%F0%9F%98%80',
        '%C3%BC',
      ),
      fc
        .array(anyCharacter(), { minLength: 1, maxLength: 6 })
        .map((characters) => characters.join(''))
        .filter((text) => !/\p{Surrogate}/u.test(text) && !/^\.{1,2}$/.test(text))
        .map(encodeURIComponent),
    )
    .map((segment) => ({ kind: 'id', segment }));
