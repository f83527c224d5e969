import type { Operation } from '../../contract/types';
import type { Json } from '../../model/json';
import type { Call, RoleRef } from './case';

/** What a request says of one role: which one it is, and what is sent for it. */
export interface Part {
  /** The role that is read, changed or deleted; for a create the name by which the case knows the new role. */
  readonly role?: RoleRef;
  /** Absent: nothing but the role itself, as in a show or a delete. */
  readonly item?: Json;
}

type Form = Pick<Operation, 'name' | 'plays' | 'form'>;
type Beside = Partial<Omit<Call, 'do' | 'operation' | 'plays' | 'items' | 'role'>>;

/**
 * A request by an operation about these roles. A bulk form and a create carry one element per role; a single form names
 * the first role in its path and sends its item alone. `beside`: what else the call says (default purpose: claim).
 */
export function callOn(operation: Form, parts: readonly Part[] = [], beside: Beside = {}): Call {
  const call: Call = { do: 'call', purpose: 'claim', operation: operation.name, plays: operation.plays, ...beside };
  const [first] = parts;
  if (!first) return call;
  if (operation.form === 'bulk' || operation.plays === 'create')
    return {
      ...call,
      items: parts.map(({ role, item = null }) => ({ ...(role === undefined ? {} : { role }), item })),
    };
  return {
    ...call,
    ...(first.role === undefined ? {} : { role: first.role }),
    ...(first.item === undefined ? {} : { items: [{ item: first.item }] }),
  };
}

/** The requests that the parts take: one of a bulk form, else one for each role. `atMost`: elements per request. */
export const callsOn = (operation: Form, parts: readonly Part[], beside: Beside = {}, atMost = Infinity): Call[] =>
  inGroups(operation, parts, atMost).map((group) => callOn(operation, group, beside));

/** Divides what an operation is to do among its requests, in order. */
export function inGroups<Each>({ form }: Pick<Form, 'form'>, parts: readonly Each[], atMost = Infinity): Each[][] {
  const size = form === 'bulk' ? Math.min(atMost, Math.max(1, parts.length)) : 1;
  return Array.from({ length: Math.ceil(parts.length / size) }, (_, index) =>
    parts.slice(index * size, (index + 1) * size),
  );
}
