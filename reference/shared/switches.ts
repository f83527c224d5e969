import type { Switches } from '../types';
import type { FaultRow } from './faults';
import type { VariantRow } from './variants';

/**
 * Says which faults and variants of a server are on. A name that its catalogue lacks does not typecheck, and throws a
 * TypeError at run time.
 */
export interface Switchboard<F extends string, V extends string, Hooks> {
  readonly fault: (name: F) => boolean;
  readonly variant: (name: V) => boolean;
  /** What the faults that are on do at a hook point, and then the variants, in the order of the catalogue. */
  readonly at: <Point extends keyof Hooks>(point: Point) => readonly Hooks[Point][];
}

/** All that can be switched on in one server, with names that the compiler knows. */
export interface Catalogue<F extends string, V extends string, Hooks> {
  readonly faults: readonly FaultRow<F, Hooks>[];
  readonly variants: readonly VariantRow<V, Hooks>[];
}

/** Throws a TypeError at an unknown name, and at variants that exclude each other. */
export const switchboard = <F extends string, V extends string, Hooks>(
  switches: Switches,
  { faults, variants }: Catalogue<F, V, Hooks>,
): Switchboard<F, V, Hooks> => {
  for (const { name, excludes = [] } of variants) {
    const clash = switches.variants.includes(name)
      ? excludes.find((other) => switches.variants.includes(other))
      : undefined;
    if (clash !== undefined) throw new TypeError(`variants '${name}' and '${clash}' exclude each other`);
  }
  const fault = lookup('fault', faults, switches.faults);
  const variant = lookup('variant', variants, switches.variants);
  const on = [...faults.filter(({ name }) => fault(name)), ...variants.filter(({ name }) => variant(name))];
  return { fault, variant, at: (point) => on.flatMap(({ at }) => at?.[point] ?? []) };
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
