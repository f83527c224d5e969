import type { Clock } from '../shared/clock';
import { switchboard, type Switchboard } from '../shared/switches';
import type { Switches } from '../types';
import { faults, type FaultName } from './faults';
import type { Hooks } from './faults/hooks';
import { seed } from './seed';
import type { Store } from './store/store';
import { variants, type VariantName } from './variants';

/** All that one server knows. */
export interface World extends Switchboard<FaultName, VariantName, Hooks> {
  readonly clock: Clock;
  readonly store: Store;
}

/** The gap between check and act in which a race is lost. */
export const gap = ({ clock }: World): Promise<void> => clock.wait(4);

/** A fresh account. Throws a TypeError at unknown switches. */
export const newWorld = (switches: Switches, clock: Clock): World => ({
  ...switchboard(switches, { faults, variants }),
  clock,
  store: seed(),
});
