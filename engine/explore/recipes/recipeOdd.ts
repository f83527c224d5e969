import type { Contract } from '../../../contract/types';
import { isJsonObject, isJsonText, type Json } from '../../../model/json';
import { lengthKinds } from '../unusual/lengthUnits';
import { bodyCases, bodyIdCases } from '../unusual/oddBodies';
import type { OddCase } from '../unusual/oddCases';
import { oddWrites, topOf } from '../unusual/oddFields';

/** An unusual request as it was recorded. What it writes by hand must leave alone which role is meant. */
export function isOddCase(contract: Contract, value: Json | undefined): value is Json & OddCase {
  if (!isJsonObject(value)) return false;
  const { kind, operation: name, texts, pointer, value: text, within, member, segment } = value;
  if (kind === 'id') return typeof segment === 'string' && !/[/?#\\]|^\.{0,2}$/.test(segment);
  const operation = oddWrites(contract).find((one) => one.name === name);
  if (!operation) return false;
  const fields = operation.request?.fields ?? [];
  const isField = (one: Json | undefined): boolean =>
    fields.some((field) => field.pointer === one) && !ids(contract, operation.request?.idAt).includes(String(one));
  switch (kind) {
    case 'text':
      return (
        isJsonObject(texts) && Object.entries(texts).every(([at, sent]) => isField(at) && typeof sent === 'string')
      );
    case 'length':
      return isField(pointer) && lengthKinds.some((kindOf) => kindOf === value['of']);
    case 'listed':
      return isField(pointer) && typeof text === 'string';
    case 'member':
      return (
        typeof within === 'string' &&
        (within === topOf(contract, operation) || isField(within)) &&
        isMember(member) &&
        !ids(contract, operation.request?.idAt).includes(`${within}/${String(member['key'])}`)
      );
    case 'body':
      return bodyCases(operation).some(({ way }) => way === value['way']);
    case 'body-id':
      return bodyIdCases(contract, operation).some(({ form }) => form === value['form']);
    default:
      return false;
  }
}

const ids = ({ role }: Contract, idAt: string | undefined): string[] => [
  role.idAt,
  ...(idAt === undefined ? [] : [idAt]),
];

/** Anything else than JSON could close the object early and write what comes after it. */
const isMember = (member: Json | undefined): member is { key: string } =>
  isJsonObject(member) &&
  ['what', 'key', 'json'].every((word) => typeof member[word] === 'string') &&
  (member['times'] === 1 || member['times'] === 2) &&
  isJsonText(member['json'] as string);
