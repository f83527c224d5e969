import type { Contract } from '../../../contract/types';
import type { Act } from '../../../generators/random';
import { isJsonObject, type Json } from '../../../model/json';

const isIndex = (value: Json | undefined): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 100;
const isList = (value: Json | undefined): value is Json[] =>
  Array.isArray(value) && value.length > 0 && value.length <= 50;

/** The acts of a story as they were recorded; roles and users are numbers in it, so none but its own can be meant. */
export const isActs = (contract: Contract, value: Json | undefined): value is Json & readonly Act[] =>
  isList(value) && value.every((act) => isAct(contract, act));

function isAct(contract: Contract, act: Json): boolean {
  if (!isJsonObject(act)) return false;
  const updates = contract.operations.some(({ name, plays }) => name === act['operation'] && plays === 'update');
  switch (act['do']) {
    case 'create':
      return isList(act['items']) && act['items'].every(isJsonObject);
    case 'create-namesake':
    case 'read':
      return isIndex(act['role']);
    case 'update':
      return (
        updates &&
        isList(act['parts']) &&
        act['parts'].every((part) => isJsonObject(part) && isIndex(part['role']) && isJsonObject(part['item']))
      );
    case 'rename-to':
      return updates && isIndex(act['role']) && isIndex(act['other']);
    case 'delete':
      return isList(act['roles']) && act['roles'].every(isIndex);
    case 'assign':
      return contract.assignment !== undefined && isIndex(act['user']) && isIndex(act['role']);
    case 'free':
      return contract.assignment !== undefined && isIndex(act['user']);
    default:
      return false;
  }
}
