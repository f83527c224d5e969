/** Why a request is refused. */
export type Reason =
  | 'unauthorized'
  | 'forbidden'
  | 'too-many'
  | 'no-such-path'
  | 'method'
  | 'unknown-id'
  | 'gone'
  | 'malformed-id'
  | 'media-type'
  | 'malformed'
  | 'shape'
  | 'invalid'
  | 'missing-name'
  | 'taken'
  | 'fixed'
  | 'undeletable'
  | 'in-use'
  | 'unassignable'
  | 'framework';

export interface Problem {
  readonly field: string;
  readonly message: string;
}

/** A request that the server does not carry out. Thrown by whoever notices, answered by the error handler. */
export class Refusal extends Error {
  constructor(
    readonly reason: Reason,
    message: string,
    readonly problems: readonly Problem[] = [],
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }
}

/** A mistake of the server's own, which answers 500. Only faults throw it. */
export const crash = (what: string): never => {
  throw new Error(`unhandled: ${what}`);
};

/** The connection ends without an answer. Only a fault throws it. */
export class Dropped extends Error {}
