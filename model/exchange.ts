/**
 * Who a request claims to be. `near`: the right token with another last character; `shortened`: without its last
 * character; `lengthened`: with one more; `recased`: in upper case; `empty`: the scheme without a token.
 */
export type Credential =
  'main' | 'limited' | 'none' | 'wrong' | 'near' | 'shortened' | 'lengthened' | 'recased' | 'empty';

/** A request as the engine asks for it: the target adds its base URL, credentials and configured headers. */
export interface OutgoingRequest {
  readonly method: string;
  /** Path and query below the target's base URL, encoded, beginning with `/`. */
  readonly path: string;
  /** Lower-case names. No Authorization: that is `credential`. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body as sent; absent for none. */
  readonly body?: string;
  readonly credential: Credential;
}

export interface ReceivedResponse {
  readonly status: number;
  /** Lower-case names; credentials redacted. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body as text, capped. */
  readonly body: string;
  /** The whole body's length in bytes as far as it was read. */
  readonly bodyBytes: number;
  /** True where the body was longer than the cap. */
  readonly truncated: boolean;
}

/** Why no response came. After `timeout` and `reset` the request may or may not have had its effect. */
export type LossReason = 'timeout' | 'reset' | 'refused' | 'dns' | 'tls' | 'protocol' | 'flood';

export type Outcome =
  | { readonly kind: 'response'; readonly response: ReceivedResponse }
  | { readonly kind: 'lost'; readonly reason: LossReason; readonly detail: string };

/** One request and what came of it. */
export interface Exchange {
  /** Position in the run, from 1. */
  readonly id: number;
  readonly request: OutgoingRequest;
  readonly outcome: Outcome;
  /** Since the run began. */
  readonly startedMs: number;
  readonly durationMs: number;
  /** Which of the concurrent senders sent it, from 0. */
  readonly lane: number;
}

/** How a request shall travel. `fresh`: on a connection that no request used before. */
export interface SendHints {
  readonly fresh?: boolean;
}

/** How the engine reaches an implementation. Never throws for what a server does. */
export type Send = (request: OutgoingRequest, hints?: SendHints) => Promise<Outcome>;
