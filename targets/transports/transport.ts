import type { Send } from '../../model/exchange';

/** What every transport wants to know; a `TargetConfig` has it all. */
export interface TransportOptions {
  readonly token?: string;
  readonly limitedToken?: { readonly token: string };
  /** Go with every request; what a request says itself comes before them. */
  readonly headers: Readonly<Record<string, string>>;
  /** For a whole exchange, from the sending to the last byte. */
  readonly timeoutMs: number;
  /** Bodies are read this far. */
  readonly bodyCapBytes: number;
  /** How many connections may be open; at least as many as requests are sent at once. Default 16. */
  readonly connections?: number;
}

/** A way to reach an implementation. */
export interface Transport {
  readonly send: Send;
  /** Drops what is still in flight. */
  close(): Promise<void>;
}

export const DEFAULT_CONNECTIONS = 16;
