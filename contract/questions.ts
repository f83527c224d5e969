import type { Json } from '../model/json';
import { valueAt } from '../model/pointer';
import type { Contract } from './types';

/** Soft-deleted: the role is shown, with the time of its removal. */
export const isRemoved = (contract: Contract, item: Json | undefined): boolean =>
  contract.role.fields.some(
    ({ removedAt, pointer }) => removedAt !== undefined && (valueAt(item, pointer) ?? null) !== null,
  );
