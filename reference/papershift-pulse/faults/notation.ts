import type { Fault, FaultKind } from '../../types';

/** A row of the catalogue that keeps its name as a literal type, so that hooks with unknown names do not compile. */
export interface Entry<Name extends string> extends Fault {
  readonly name: Name;
}

const row =
  (kind: FaultKind) =>
  <const Name extends string>(name: Name, title: string, breaks: readonly string[]): Entry<Name> => ({
    name,
    title,
    kind,
    breaks,
  });

const longRow =
  (kind: FaultKind) =>
  <const Name extends string>(name: Name, shortest: number, title: string, breaks: readonly string[]): Entry<Name> => ({
    name,
    title,
    kind,
    breaks,
    shortest,
  });

/** One request shows it. */
export const exchange = row('exchange');
/** Input that nobody sends by accident shows it. */
export const unusual = row('unusual');
/** At least `shortest` requests one after the other show it. */
export const sequence = longRow('sequence');
/** Of at least `shortest` requests some must be in flight together. */
export const race = longRow('race');
