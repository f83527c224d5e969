import type { Fault, Switches, Variant } from '../types';

/**
 * Says which faults and variants of a server are on. A name that its catalogue lacks does not typecheck, and throws a
 * TypeError at run time.
 */
export interface Switchboard<F extends string, V extends string> {
  readonly fault: (name: F) => boolean;
  readonly variant: (name: V) => boolean;
}

/** All that can be switched on in one server, with names that the compiler knows. */
export interface Catalogue<F extends string, V extends string> {
  readonly faults: readonly (Fault & { readonly name: F })[];
  readonly variants: readonly (Variant & { readonly name: V })[];
}

export const switchboard = <F extends string, V extends string>(
  switches: Switches,
  { faults, variants }: Catalogue<F, V>,
): Switchboard<F, V> => {
  for (const { name, excludes = [] } of variants) {
    const clash = switches.variants.includes(name)
      ? excludes.find((other) => switches.variants.includes(other))
      : undefined;
    if (clash !== undefined) throw new TypeError(`variants '${name}' and '${clash}' exclude each other`);
  }
  return { fault: lookup('fault', faults, switches.faults), variant: lookup('variant', variants, switches.variants) };
};

const lookup = <N extends string>(kind: string, entries: readonly { readonly name: N }[], names: readonly string[]) => {
  const known = new Set<string>(entries.map((entry) => entry.name));
  const checked = (name: string): string => {
    if (!known.has(name)) throw new TypeError(`unknown ${kind} '${name}'`);
    return name;
  };
  const on = new Set(names.map(checked));
  return (name: N): boolean => on.has(checked(name));
};
