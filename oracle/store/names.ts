/** Names that no two roles may share. */

import type { Json } from '../../model/json';
import { valueAt } from '../../model/pointer';
import type { Stepped } from '../blame';
import { inWords, refute } from '../blame';
import { blameOf } from './cells';
import type { ShownRole } from '../event';
import type { FieldFacts, Facts } from './facts';
import type { State } from './state';

/** The field whose value no two roles may share. */
export const uniqueFact = (facts: Facts): FieldFacts | undefined =>
  facts.fields.find(({ unique }) => unique !== undefined);

/**
 * The live role that certainly has this value in the unique field. Values are compared character by character: whether
 * case or white space count is open.
 */
export function bearerOf(
  facts: Facts,
  state: State,
  value: Json | undefined,
  except: string | null,
): string | undefined {
  const fact = uniqueFact(facts);
  if (!fact || typeof value !== 'string') return undefined;
  return [...state.roles.values()].find((role) => {
    const values = role.cells.get(fact.pointer)?.values;
    return role.key !== except && values?.length === 1 && values[0] === value;
  })?.key;
}

/** Refutes a list that shows two live roles of ours with one name. */
export function duplicateName(facts: Facts, state: State, items: readonly ShownRole[]): Stepped<State> | null {
  const fact = uniqueFact(facts);
  if (!fact?.unique) return null;
  const bearers = new Map<string, string>();
  for (const { key, item } of items) {
    const value = valueAt(item, fact.pointer);
    const role = state.roles.get(key);
    if (!role || typeof value !== 'string') continue;
    const other = bearers.get(value);
    if (other !== undefined) {
      const by =
        [state.roles.get(other), role]
          .map((one) => one?.cells.get(fact.pointer)?.by)
          .find((name) => name === state.last?.name) ??
        role.cells.get(fact.pointer)?.by ??
        'create';
      return refute(
        blameOf(`${by}.${fact.label}.unique`, fact.unique, `${fact.label} is unique`),
        `one role with the ${fact.label} ${inWords(value)}`,
        `roles ${other} and ${key} both have it`,
      );
    }
    bearers.set(value, key);
  }
  return null;
}
