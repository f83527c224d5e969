import type { Json } from '../../../model/json';
import type { Context } from '../world';
import type { Operation } from '../vocabulary';
import type { Group } from '../store/store';

/** A request that has been let in. */
export interface Call {
  readonly ctx: Context;
  readonly group: Group;
  /** What follows `/roles/` or `/users/` in the path. */
  readonly id: string;
  readonly body: Json | undefined;
}

export interface Answer {
  /** 200 unless said otherwise. */
  readonly status?: number;
  /** JSON unless said otherwise. */
  readonly type?: string;
  /** No body at all where undefined. */
  readonly body?: Json;
}

/** The contract's operations, and the two that the users are reached by. */
export type Part = Operation | 'assign' | 'read-user';

export interface Route {
  readonly part: Part;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below the base path. */
  readonly path: string;
  readonly writes: boolean;
  /** Unfaulted, it changes the state within one tick. */
  readonly handle: (call: Call) => Answer | Promise<Answer>;
}
