import type { OutgoingRequest, Send } from '../../model/exchange';
import type { Json, JsonObject } from '../../model/json';
import type { TinyFault } from './tinyFaults';

/** A role as the tiny server keeps it; counts and flags are derived when it is shown. */
export interface TinyRole {
  id: number;
  name: Json;
  colour: Json;
  loud: Json;
  limits: JsonObject;
  rights: JsonObject;
  beta: Json;
  is_default: Json;
  kind: Json;
}

export interface TinyServer {
  readonly send: Send;
  readonly roles: Map<number, TinyRole>;
  readonly users: Map<string, number | null>;
  /** Everything that was asked, in order. */
  readonly asked: OutgoingRequest[];
  /** The lists answered so far. */
  lists: number;
  /** Faults of the moment; a test may change them in mid-run. */
  readonly faults: Set<TinyFault>;
}

export interface Answered {
  readonly status: number;
  readonly body?: Json | undefined;
}

/** A role as the tiny server makes it. */
export const roleOf = (id: number, name: string, more: Partial<TinyRole> = {}): TinyRole => ({
  id,
  name,
  colour: 'red',
  loud: false,
  limits: { read: false, write: false },
  rights: {},
  beta: false,
  is_default: false,
  kind: 'custom',
  ...more,
});

/** A role as list and show show it. */
export function shown(server: TinyServer, role: TinyRole): JsonObject {
  const users = [...server.users.values()].filter((held) => held === role.id).length;
  return { ...role, users: server.faults.has('count-stuck') ? 0 : users, in_use: users > 0, can_edit: role.id !== 2 };
}

export const refused = (status: number, error: string): Answered => ({ status, body: { error } });

export const isLastDefault = (server: TinyServer, role: TinyRole): boolean =>
  role.is_default === true &&
  [...server.roles.values()].filter((one) => one.is_default === true).length === 1 &&
  !server.faults.has('last-default-lost');

/** The JSON body of a request; undefined where it has none. */
export function parsed(request: OutgoingRequest): Json | undefined {
  try {
    return JSON.parse(request.body ?? '') as Json;
  } catch {
    return undefined;
  }
}
