import { statusOf } from '../../shared/refusal';
import type { Part } from '../vocabulary';
import type { World } from '../world';
import { USUAL, type Reason } from './reasons';

/** The status of a refusal: what faults say, then what variants say, or the usual one. */
export const refusalStatus = (world: World, reason: Reason, part: Part | undefined): number =>
  reason === 'gone-role' && part === 'delete' && world.variant('deleted-again-410')
    ? 410
    : statusOf(reason, USUAL, world.at('status'));
