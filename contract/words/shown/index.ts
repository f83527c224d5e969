import type { PartsOf } from '../word';
import { agrees } from './agrees';
import { count } from './count';
import { createOnly } from './createOnly';
import { derived } from './derived';
import { dropFalse } from './dropFalse';
import { groupKeys } from './groupKeys';
import { keysFrom } from './keysFrom';
import { ofCreated } from './ofCreated';
import { readOnly } from './readOnly';
import { removedAt } from './removedAt';
import { unique } from './unique';

/** The words at a property of a role, as answers show it. */
export const SHOWN_WORDS = [
  readOnly,
  createOnly,
  unique,
  count,
  agrees,
  removedAt,
  derived,
  ofCreated,
  keysFrom,
  dropFalse,
  groupKeys,
] as const;

export type ShownParts = PartsOf<typeof SHOWN_WORDS>;
