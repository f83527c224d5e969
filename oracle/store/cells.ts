/** What one field of one role may hold after a write. */

import type { Statement } from '../../contract/types';
import type { Json, JsonObject } from '../../model/json';
import { isJsonObject } from '../../model/json';
import { valueAt } from '../../model/pointer';
import { sameValue } from '../../model/same';
import type { Blame } from '../blame';
import { commonly, inWords } from '../blame';
import type { FieldFacts, Writing } from './facts';
import { binds, dependsOnPlan } from './facts';
import { isPlain } from './isPlain';
import { grants } from './grants';
import type { Cell } from './state';

/** Whether two values read the same: the same grants for a free-key object, else the same value. */
export const readsAs = (fact: FieldFacts, a: Json | undefined, b: Json | undefined): boolean =>
  fact.free ? sameValue(grants(a), grants(b)) : sameValue(a, b);

/** A cell that may hold anything, because the contract leaves it open. */
export const anyValue = (by: string, words: string): Cell => ({
  values: null,
  by,
  wasRead: false,
  blame: { rule: null, statement: commonly('should'), words },
});

/** A field of a new role. */
export function created(fact: FieldFacts, item: JsonObject, by: string, enabledFeatures: readonly string[]): Cell {
  const writing = fact.writes.get(by);
  const sent = sentIn(item, fact, writing);
  const unknown = anyValue(by, `${fact.label} was left open by ${by}`);
  if (!writing) return unknown;
  if (sent.how === 'value') return stored(fact, writing, sent.value, by, enabledFeatures, null);
  const known = writing.field.default;
  if (sent.how !== 'unsent' || !known || !binds(known.statement)) return unknown;
  return {
    values: [known.value],
    by,
    wasRead: false,
    blame: blameOf(
      `${by}.${fact.label}.default`,
      known.statement,
      `${by} did not send ${fact.label}, so it is ${inWords(known.value)}`,
    ),
  };
}

/** A field of a role after an accepted update. */
export function updated(
  fact: FieldFacts,
  cell: Cell,
  item: JsonObject,
  by: string,
  enabledFeatures: readonly string[],
): Cell {
  if (fact.fixed) {
    const { word, statement } = fact.fixed;
    return {
      ...cell,
      by,
      wasRead: false,
      blame: blameOf(`${by}.${fact.label}.${word}`, statement, `${fact.label} is ${word}`),
    };
  }
  const writing = fact.writes.get(by);
  if (!writing) return anyValue(by, `whether ${by} changes ${fact.label} is left open`);
  const sent = sentIn(item, fact, writing);
  if (sent.how === 'value') return stored(fact, writing, sent.value, by, enabledFeatures, cell);
  if (sent.how === 'null-within') return anyValue(by, `null for what ${fact.label} stands in is left open`);
  const kept = sent.how === 'unsent' ? keptUnsent(fact, writing, by, item) : undefined;
  return kept
    ? { ...cell, by, wasRead: false, blame: kept }
    : anyValue(by, `what becomes of ${fact.label} where it is not sent is left open`);
}

/** How a request speaks of a field. `null-within`: it sends null, or no object, for an object around the field. */
type Sent =
  { readonly how: 'value'; readonly value: Json } | { readonly how: 'unsent' } | { readonly how: 'null-within' };

function sentIn(item: JsonObject, fact: FieldFacts, writing: Writing | undefined): Sent {
  const value = valueAt(item, fact.pointer);
  if (value !== undefined) return { how: 'value', value };
  const broken = (writing?.within ?? []).some(({ pointer }) => {
    const around = valueAt(item, pointer);
    return around !== undefined && !isJsonObject(around);
  });
  return { how: broken ? 'null-within' : 'unsent' };
}

/** The cell after `value` was accepted. `before`: the cell until then, null for a new role. */
function stored(
  fact: FieldFacts,
  { field }: Writing,
  value: Json,
  by: string,
  enabledFeatures: readonly string[],
  before: Cell | null,
): Cell {
  if (value === null) {
    const { nullKeeps } = field;
    if (before && nullKeeps && binds(nullKeeps))
      return {
        ...before,
        by,
        wasRead: false,
        blame: blameOf(`${by}.${fact.label}.null-keeps`, nullKeeps, `null leaves ${fact.label} as it is`),
      };
    return anyValue(by, `null for ${fact.label} is left open`);
  }
  if (!isPlain(field, value)) return anyValue(by, `what becomes of ${inWords(value)} as ${fact.label} is left open`);
  if (dependsOnPlan(field, value, enabledFeatures)) return anyValue(by, `${fact.label} depends on the plan`);
  const statement = field.readBack ?? commonly('must');
  if (!binds(statement)) return anyValue(by, `whether ${fact.label} is read back is left open`);
  return {
    values: [value],
    by,
    wasRead: false,
    blame: blameOf(`${by}.${fact.label}.read-back`, statement, `${by} accepted ${inWords(value)} as ${fact.label}`),
  };
}

/**
 * The rule by which an unsent field stays as it is. If the request sends an object around the field, that object's
 * `write` decides; else `unsentStays` of the field or of an object around it. Undefined: the contract leaves it open.
 */
function keptUnsent(fact: FieldFacts, { field, within }: Writing, by: string, item: JsonObject): Blame | undefined {
  const parent = within.find(({ pointer }) => valueAt(item, pointer) !== undefined);
  if (parent) {
    const { write } = parent;
    return write?.how === 'merge' && binds(write.statement)
      ? blameOf(
          `${by}.${parent.label}.merge`,
          write.statement,
          `${by} did not send ${fact.label} within ${parent.label}`,
        )
      : undefined;
  }
  const own = binds(field.unsentStays) ? field : within.find(({ unsentStays }) => binds(unsentStays));
  return own?.unsentStays
    ? blameOf(`${by}.${own.label}.unsent`, own.unsentStays, `${by} did not send ${fact.label}`)
    : undefined;
}

export const blameOf = (rule: string, statement: Statement, words: string): Blame => ({ rule, statement, words });

/** The values of either cell: for a write that may not have been carried out. */
export const either = (a: Cell, b: Cell): Cell =>
  a === b
    ? a
    : { ...b, wasRead: false, values: a.values === null || b.values === null ? null : [...a.values, ...b.values] };
