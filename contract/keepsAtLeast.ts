import type { JsonObject } from '../model/json';
import { valueAt } from '../model/pointer';
import { isRemoved } from './questions';
import type { Contract } from './types';

/**
 * Whether a shown role counts towards `atLeast`: live, and all of `where` holds. Where the contract knows no least
 * number none does.
 */
export const keepsAtLeast = (contract: Contract, item: JsonObject): boolean =>
  !isRemoved(contract, item) &&
  (contract.atLeast?.where.every(({ pointer, equals }) => valueAt(item, pointer) === equals) ?? false);
