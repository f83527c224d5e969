import type { OutgoingRequest } from '../../model/exchange';
import type { CollectedBody } from './collect';
import type { Progress } from './deadline';
import type { RawHeaders } from './unpack';

/** Limits that every transport keeps. */
export interface TransportLimits {
  /** For a whole exchange, from the sending to the last byte. */
  readonly timeoutMs: number;
  /** Bodies are read this far. */
  readonly bodyCapBytes: number;
  /** How many connections may be open; at least as many as requests are sent at once. Default 16. */
  readonly connections?: number;
}

/** An answer as it came, its body read as far as the cap. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: RawHeaders;
  readonly body: CollectedBody;
}

/**
 * A way to send requests. It knows nothing of credentials, deadlines or reports: `reach` adds these to every transport
 * alike.
 */
export interface Transport {
  /** Resolves when requests can be sent. This time counts for no deadline. */
  ready(): Promise<void>;
  /**
   * Sends a request with exactly these headers and reads its answer. `progress.abort` drops it. `fresh`: over a
   * connection that nobody used before, where the transport keeps any. Rejects where no answer came.
   */
  exchange(
    request: OutgoingRequest,
    headers: Record<string, string>,
    progress: Progress,
    fresh: boolean,
  ): Promise<RawAnswer>;
  /** The proxy that requests go through, for messages. */
  readonly proxy?: string | undefined;
  /** Drops what is still in flight. */
  close(): Promise<void>;
}

/** Where an implementation is, and how it is reached. */
export interface Place {
  /** As reports name it. */
  readonly url: string;
  open(limits: TransportLimits): Transport;
}

export const DEFAULT_CONNECTIONS = 16;
