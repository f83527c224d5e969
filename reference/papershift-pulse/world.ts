import type { Clock } from '../shared/clock';
import { switchboard, type Switchboard } from '../shared/switches';
import type { Switches } from '../types';
import { faults, type FaultName } from './faults';
import type { Hooks } from './faults/hooks';
import { seededRoles, seededUsers } from './seed';
import { newMemory, type Memory } from './store/memory';
import { Store } from './store/store';
import { variants, type VariantName } from './variants';

/** All that one server knows. */
export interface World extends Switchboard<FaultName, VariantName, Hooks> {
  readonly clock: Clock;
  readonly store: Store;
  readonly memory: Memory;
}

/** The gap between check and act in which a race is lost. */
export const gap = ({ clock }: World): Promise<void> => clock.wait(8);

/** A fresh account. Throws a TypeError at unknown switches. */
export const newWorld = (switches: Switches, clock: Clock): World => ({
  ...switchboard(switches, { faults, variants }),
  clock,
  store: new Store(seededRoles(), seededUsers()),
  memory: newMemory(),
});
