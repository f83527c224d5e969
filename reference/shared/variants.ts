import type { Variant } from '../types';

/** A variant as its catalogue states it; `at` as in a fault. */
export interface VariantRow<Name extends string, Hooks> extends Variant {
  readonly name: Name;
  readonly at?: Partial<Hooks>;
}

export interface VariantDetails<Hooks> {
  /** Variants that cannot be on together with this one. Said at one of the two, it holds for both. */
  readonly notWith?: readonly string[];
  /** Must rules that nothing can verify where it is on. */
  readonly unverifiable?: readonly string[];
  readonly at?: Partial<Hooks>;
}

/** How the variants of a server are written down. */
export interface VariantNotation<Hooks> {
  readonly variant: <const Name extends string>(
    name: Name,
    title: string,
    details?: VariantDetails<Hooks>,
  ) => VariantRow<Name, Hooks>;
  /** Variants of which one at most can be on. */
  readonly alternatives: <Name extends string>(
    ...rows: readonly VariantRow<Name, Hooks>[]
  ) => readonly VariantRow<Name, Hooks>[];
}

/** The notation of a server with these hook points. */
export const variantNotation = <Hooks>(): VariantNotation<Hooks> => ({
  variant: (name, title, { notWith = [], unverifiable, at } = {}) => ({
    name,
    title,
    excludes: notWith,
    ...(unverifiable === undefined ? {} : { unverifiable }),
    ...(at === undefined ? {} : { at }),
  }),
  alternatives: (...rows) =>
    rows.map((row) => ({
      ...row,
      excludes: [...(row.excludes ?? []), ...rows.filter((other) => other !== row).map(({ name }) => name)],
    })),
});

/** Variants with what excludes them from either side. */
export const excludedBothWays = <Row extends Variant>(rows: readonly Row[]): readonly Row[] =>
  rows.map((row) => ({
    ...row,
    excludes: rows
      .filter((other) => row.excludes?.includes(other.name) === true || other.excludes?.includes(row.name) === true)
      .map(({ name }) => name),
  }));

/** The variants that every server has: the skeleton carries them out. */
export const trafficVariants = <Hooks>(): readonly VariantRow<'slow' | 'rate-limited', Hooks>[] => {
  const { variant } = variantNotation<Hooks>();
  return [
    variant('slow', 'Every answer takes 20 ms.'),
    variant('rate-limited', 'Every seventh request answers 429 with Retry-After: 0, without effect.'),
  ];
};
