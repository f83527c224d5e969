import type { Json } from '../../../model/json';

export type RoleOperation = 'list' | 'show' | 'create' | 'update' | 'delete';
export type Operation = RoleOperation | 'assign' | 'user';
export type Write = 'create' | 'update';

/** A request, away from HTTP. */
export interface Call {
  readonly operation: Operation;
  readonly authorization: string | undefined;
  readonly contentType: string | undefined;
  /** From the path; '' where the path has none. */
  readonly id: string;
  readonly query: URLSearchParams;
  readonly body: Buffer;
}

/** What is answered, away from HTTP. */
export interface Answer {
  readonly status: number;
  /** Absent for an empty body. */
  readonly document?: Json;
  /** Instead of the document, where a fault writes the body itself. */
  readonly text?: string;
  readonly headers: Readonly<Record<string, string>>;
  /** True where the connection is dropped instead. */
  readonly hangUp?: boolean;
}

export type Handler<S> = (service: S, call: Call) => Answer | Promise<Answer>;
export const answer = (status: number, document: Json): Answer => ({ status, document, headers: {} });
