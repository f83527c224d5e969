import type { Json } from '../../../model/json';
import type { Answer, Call, Head } from '../../shared/call';
import type { Refusal } from '../../shared/refusal';
import type { Group } from '../store/store';
import type { Part } from '../vocabulary';
import type { World } from '../world';
import type { Reason } from './reasons';

/** A caller that was let in, and the group that the path names. */
export interface Admission {
  readonly group: Group;
  /** A faulty server carries the request out, and then refuses it. */
  readonly late: Refusal<Reason> | undefined;
}

export type GroupHead = Head<Part>;
export type GroupCall = Call<Part, Admission>;

/** What a call asks for, its body read. */
export interface Asked {
  readonly group: Group;
  /** What follows `/roles/` or `/users/` in the path; '' for nothing. */
  readonly id: string;
  readonly body: Json | undefined;
}

export interface GroupRoute {
  readonly part: Part;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below the base path. */
  readonly path: string;
  readonly writes: boolean;
  readonly handle: (world: World, asked: Asked) => Answer | Promise<Answer>;
}
