import type { Switches } from '../types';
import type { FaultName } from './faults';
import type { VariantName } from './variants';
import { seed } from './seed';
import type { World } from './store/store';

/** One running server: its state and what is switched on. */
export interface Context {
  readonly world: World;
  readonly fault: (name: FaultName) => boolean;
  readonly variant: (name: VariantName) => boolean;
}

export function context(switches: Switches): Context {
  const faults = new Set<string>(switches.faults);
  const variants = new Set<string>(switches.variants);
  return { world: seed(), fault: (name) => faults.has(name), variant: (name) => variants.has(name) };
}
