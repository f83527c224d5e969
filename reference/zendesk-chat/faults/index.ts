import type { Fault } from '../../types';
import { ANSWER_FAULTS, ERROR_FAULTS } from './answers';
import { AUTH_FAULTS } from './auth';
import { CRASH_FAULTS } from './crashes';
import { RACE_FAULTS } from './races';
import { BUILT_IN_FAULTS, COUNT_FAULTS, DELETE_FAULTS, ID_FAULTS, VIEW_FAULTS } from './roles';
import { TEXT_FAULTS } from './text';
import { VALUE_FAULTS } from './values';
import { DEFAULT_FAULTS, ISOLATION_FAULTS, MERGE_FAULTS, REFUSAL_FAULTS } from './writes';

const GROUPS = [
  AUTH_FAULTS,
  ANSWER_FAULTS,
  ERROR_FAULTS,
  CRASH_FAULTS,
  VALUE_FAULTS,
  TEXT_FAULTS,
  MERGE_FAULTS,
  DEFAULT_FAULTS,
  ISOLATION_FAULTS,
  REFUSAL_FAULTS,
  BUILT_IN_FAULTS,
  VIEW_FAULTS,
  DELETE_FAULTS,
  COUNT_FAULTS,
  ID_FAULTS,
  RACE_FAULTS,
] as const;

type KeysOf<T> = T extends unknown ? keyof T : never;
export type FaultName = KeysOf<(typeof GROUPS)[number]>;

/** Every way to be wrong that can be switched on. */
export const faults: readonly (Fault & { readonly name: FaultName })[] = GROUPS.flatMap((group) =>
  Object.entries(group).map(([name, entry]) => ({ name: name as FaultName, ...entry })),
);
