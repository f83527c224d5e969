/** Why a request is refused. */
export type Reason =
  | 'malformed'
  | 'invalid'
  | 'media-type'
  | 'bad-id'
  | 'unauthenticated'
  | 'not-entitled'
  | 'foreign-group'
  | 'no-group'
  | 'no-role'
  | 'gone-role'
  | 'foreign-role'
  | 'no-user'
  | 'name-taken'
  | 'in-use'
  | 'not-freed'
  | 'busy';

/** A request is refused, and nothing was changed for it. */
export class Refusal extends Error {
  constructor(
    readonly reason: Reason,
    message: string,
  ) {
    super(message);
  }
}

/** The connection is cut instead of an answer: only faults do this. */
export class Cut extends Error {}
