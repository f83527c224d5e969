/** Reasons of the skeleton: a request too many, and a request that Fastify cannot read. */
export type CommonReason = 'too-many' | 'unreadable';

/** A mistake in a request, and where it stands. */
export interface Problem {
  readonly field: string;
  readonly message: string;
}

export interface RefusalDetails {
  readonly problems?: readonly Problem[];
  /** Headers of the answer. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The status that Fastify gives, where it is Fastify that refuses. */
  readonly status?: number;
}

/** A request that the server does not carry out. Whoever notices throws it; the design of the server answers it. */
export class Refusal<Reason extends string = string> extends Error {
  constructor(
    readonly reason: Reason | CommonReason,
    message: string,
    readonly details: RefusalDetails = {},
  ) {
    super(message);
  }
}

/** The connection ends without an answer. Only faults throw it. */
export class Dropped extends Error {}

/** A mistake of the server's own, which answers 500. Only faults make one. */
export const crash = (what: string): never => {
  throw new Error(what);
};

/** The status of a refusal: the first of the changes that names its reason, or the usual one. */
export const statusOf = <Reason extends string>(
  reason: Reason,
  usual: Readonly<Record<Reason, number>>,
  changes: readonly Partial<Readonly<Record<Reason, number>>>[],
): number => changes.map((change) => change[reason]).find((status) => status !== undefined) ?? usual[reason];
