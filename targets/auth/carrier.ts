/**
 * How a secret travels in a request. A way to authenticate makes one of its configuration; everything else (the wrong
 * and the nearly right secrets, what is hidden in reports) follows from it, see credentials.ts.
 */
export interface Carrier {
  /** The secret of the rightful caller; undefined where nothing is configured. */
  readonly main?: string | undefined;
  /** The secret of a caller who lacks rights. */
  readonly limited?: string | undefined;
  /** A secret of plausible shape that no target has given out. */
  readonly wrong: string;
  /** What stands in the place of a secret where it is left empty. */
  readonly empty: string;
  /** Whether characters may be added to a secret, or taken from it, without breaking its form. */
  readonly opaque: boolean;
  /** The headers that present a secret, names in lower case. */
  present(secret: string): Readonly<Record<string, string>>;
  /** The part of a secret that reports must not show. */
  hide(secret: string): string;
}

/** A token of plausible shape that no target has given out. */
export const WRONG_TOKEN = 'wrong7c1d0e4b92f84a35a6d3rolecall';
