import type { Pointer } from '../model/json';
import type { Contract } from './types';

/**
 * Whether a field decides what counts towards `atLeast`: a role of the run that has it may take it from another, which
 * wants a permit.
 */
export const isSteered = ({ atLeast }: Contract, pointer: Pointer): boolean =>
  atLeast?.where.some((where) => where.pointer === pointer) ?? false;
