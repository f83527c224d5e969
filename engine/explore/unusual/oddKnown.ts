/** Unusual requests that are known to break servers, which random ones would seldom hit. */

import type { Contract, Operation } from '../../../contract/types';
import { MARK_PLACEHOLDER } from '../../../generators/values/mark';
import { turned } from '../../../model/turned';
import { changeableFields, isFree } from '../changes';
import { lengthCases } from './lengthUnits';
import { bodyCases, bodyIdCases } from './oddBodies';
import type { OddCase } from './oddCases';
import { besideListed, listedTexts, oddWrites, textualOf, triedFields } from './oddFields';
import { builtInMembers } from './oddMembers';
import { oddPieces } from './oddTexts';

/** Cases made for the contract come first, then every odd text. `turn` shifts where the texts begin. */
export function knownOdd(contract: Contract, turn: number): OddCase[] {
  const odd = oddSweep(contract);
  return [...inTurns(madeFor(contract, turn), lengthCases(contract)), ...turned(odd, turn % odd.length)];
}

/** Bodies that are no JSON, odd ids, keys that every object has, and values beside those of write-only fields. */
function madeFor(contract: Contract, turn: number): OddCase[] {
  const writes = oddWrites(contract);
  return [
    ...writes.flatMap((operation) => [
      ...bodyIdCases(contract, operation),
      ...builtInKeys(contract, operation),
      ...unseenValues(contract, operation),
    ]),
    // A server reads the bodies of all operations with one parser, so each kind of body is sent to one operation.
    ...writes.flatMap((operation, index) =>
      bodyCases(operation).filter((_, nth) => (nth + turn) % writes.length === index),
    ),
  ];
}

const builtInKeys = (contract: Contract, operation: Operation): OddCase[] =>
  triedFields(contract, operation)
    .filter((field) => isFree(contract, field))
    .flatMap(({ pointer }) =>
      builtInMembers.map((member): OddCase => ({ kind: 'member', operation: operation.name, within: pointer, member })),
    );

const unseenValues = (contract: Contract, operation: Operation): OddCase[] =>
  (operation.plays === 'write-only' ? triedFields(contract, operation) : []).flatMap((field) =>
    [...new Set(listedTexts(field).flatMap(besideListed))].map((value): OddCase => ({
      kind: 'listed',
      operation: operation.name,
      pointer: field.pointer,
      value,
    })),
  );

const inTurns = (some: readonly OddCase[], others: readonly OddCase[]): OddCase[] =>
  Array.from({ length: Math.max(some.length, others.length) }, (_, index) => [
    ...some.slice(index, index + 1),
    ...others.slice(index, index + 1),
  ]).flat();

/** Every odd text, alone, in every field that takes text. */
function oddSweep(contract: Contract): OddCase[] {
  const writes = contract.operations.filter(({ plays }) => plays === 'create' || plays === 'update');
  return oddPieces().flatMap((piece) =>
    writes.flatMap((operation) =>
      textualOf(changeableFields(contract, operation)).map(({ pointer }): OddCase => {
        const marked = pointer === contract.role.nameAt && operation.plays === 'create';
        return {
          kind: 'text',
          operation: operation.name,
          texts: { [pointer]: marked ? `${MARK_PLACEHOLDER} ${piece}` : piece },
        };
      }),
    ),
  );
}
