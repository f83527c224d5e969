import type { Switches } from '../types';
import { faults } from './faults';
import type { FaultName } from './faults';
import { variants } from './variants';
import type { VariantName } from './variants';
import type { Memory } from './store/memory';
import { newMemory } from './store/memory';
import { seededRoles, seededUsers } from './seed';
import { Store } from './store/store';

/** All that a request works on: the account, and which faults and variants are on. */
export interface Service {
  readonly store: Store;
  readonly memory: Memory;
  readonly fault: (name: FaultName) => boolean;
  readonly variant: (name: VariantName) => boolean;
}

function switchesOf<Name extends string>(
  kind: string,
  known: readonly { readonly name: Name }[],
  on: readonly string[],
): (name: Name) => boolean {
  const names = new Set<string>(known.map(({ name }) => name));
  const unknown = on.filter((name) => !names.has(name));
  if (unknown.length > 0) throw new TypeError(`Papershift Pulse has no ${kind} ${unknown.join(', ')}`);
  const chosen = new Set(on);
  return (name) => chosen.has(name);
}

function refuseClashes(on: readonly string[]): void {
  for (const { name, ...rest } of variants.filter((variant) => on.includes(variant.name))) {
    const clash = ('excludes' in rest ? rest.excludes : []).find((other) => on.includes(other));
    if (clash !== undefined) throw new TypeError(`The variants ${name} and ${clash} exclude each other`);
  }
}

/** A fresh account. Unknown switches, and variants that exclude each other, are a TypeError. */
export const newService = (switches: Switches): Service => {
  refuseClashes(switches.variants);
  return {
    store: new Store(seededRoles(), seededUsers()),
    memory: newMemory(),
    fault: switchesOf<FaultName>('fault', faults, switches.faults),
    variant: switchesOf<VariantName>('variant', variants, switches.variants),
  };
};
