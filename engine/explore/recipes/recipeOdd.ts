/** Checks an unusual request of a recipe: what it writes by hand must not change which role is meant. */

import type { Contract, Operation } from '../../../contract/types';
import { isJsonObject, isJsonText, type Json } from '../../../model/json';
import { lengthKinds } from '../unusual/lengthUnits';
import { bodyCases, bodyIdCases } from '../unusual/oddBodies';
import type { OddCase } from '../unusual/oddCases';
import { oddWrites, topOf } from '../unusual/oddFields';

export function isOddCase(contract: Contract, value: Json | undefined): value is Json & OddCase {
  if (!isJsonObject(value)) return false;
  const { kind, segment, operation: name } = value;
  // A segment that ends the path, or climbs up in it, would be another request.
  if (kind === 'id') return typeof segment === 'string' && !/[/?#\\]|^\.{0,2}$/.test(segment);
  const operation = oddWrites(contract).find((one) => one.name === name);
  if (!operation) return false;
  switch (kind) {
    case 'body':
      return bodyCases(operation).some(({ way }) => way === value['way']);
    case 'body-id':
      return bodyIdCases(contract, operation).some(({ form }) => form === value['form']);
    case 'member':
      return isMemberCase(contract, operation, value['within'], value['member']);
    case 'text': {
      const { texts } = value;
      return (
        isJsonObject(texts) &&
        Object.entries(texts).every(([at, text]) => isField(contract, operation, at) && typeof text === 'string')
      );
    }
    case 'length':
      return isField(contract, operation, value['pointer']) && lengthKinds.some((one) => one === value['of']);
    case 'listed':
      return isField(contract, operation, value['pointer']) && typeof value['value'] === 'string';
    default:
      return false;
  }
}

/** Whether the pointer is that of a field which is no id. */
const isField = (contract: Contract, operation: Operation, pointer: Json | undefined): boolean =>
  (operation.request?.fields ?? []).some((field) => field.pointer === pointer) &&
  !isId(contract, operation, String(pointer));

const isId = ({ role }: Contract, { request }: Operation, pointer: string): boolean =>
  pointer === role.idAt || pointer === request?.idAt;

const isMemberCase = (
  contract: Contract,
  operation: Operation,
  within: Json | undefined,
  member: Json | undefined,
): boolean =>
  typeof within === 'string' &&
  (within === topOf(contract, operation) || isField(contract, operation, within)) &&
  isMember(member) &&
  !isId(contract, operation, `${within}/${String(member['key'])}`);

/** Anything but JSON could close the object early and write what comes after it. */
const isMember = (member: Json | undefined): member is { key: string } =>
  isJsonObject(member) &&
  ['what', 'key', 'json'].every((word) => typeof member[word] === 'string') &&
  (member['times'] === 1 || member['times'] === 2) &&
  isJsonText(member['json'] as string);
