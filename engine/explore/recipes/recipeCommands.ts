/** Checks the commands of a recipe. They give roles and users by number, so they can mean none but their own. */

import type { Contract } from '../../../contract/types';
import type { Command } from '../../../generators/random';
import { isJsonObject, type Json } from '../../../model/json';

const isIndex = (value: Json | undefined): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 100;
const isList = (value: Json | undefined): value is Json[] =>
  Array.isArray(value) && value.length > 0 && value.length <= 50;

export const isCommands = (contract: Contract, value: Json | undefined): value is Json & readonly Command[] =>
  isList(value) && value.every((command) => isCommand(contract, command));

function isCommand(contract: Contract, command: Json): boolean {
  if (!isJsonObject(command)) return false;
  const updates = contract.operations.some(({ name, plays }) => name === command['operation'] && plays === 'update');
  switch (command['do']) {
    case 'create':
      return isList(command['items']) && command['items'].every(isJsonObject);
    case 'create-namesake':
    case 'read':
      return isIndex(command['role']);
    case 'update':
      return (
        updates &&
        isList(command['parts']) &&
        command['parts'].every((part) => isJsonObject(part) && isIndex(part['role']) && isJsonObject(part['item']))
      );
    case 'rename-to':
      return updates && isIndex(command['role']) && isIndex(command['other']);
    case 'delete':
      return isList(command['roles']) && command['roles'].every(isIndex);
    case 'assign':
      return contract.assignment !== undefined && isIndex(command['user']) && isIndex(command['role']);
    case 'free':
      return contract.assignment !== undefined && isIndex(command['user']);
    default:
      return false;
  }
}
