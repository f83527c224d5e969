import type { Readable } from 'node:stream';

/** A body as far as it was read. */
export interface CollectedBody {
  /** As they came: still packed where the server packed them. */
  readonly bytes: Uint8Array;
  /** How many bytes came in all, those beyond the cap included. */
  readonly count: number;
  readonly truncated: boolean;
}

/** Gathers a body up to a cap. */
export interface Collector {
  /** False once the cap is passed: read no further. */
  take(chunk: Uint8Array): boolean;
  body(): CollectedBody;
  readonly bytes: number;
}

/** An empty collector. */
export function collector(capBytes: number): Collector {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  return {
    take(chunk) {
      const room = capBytes - bytes;
      if (room > 0) chunks.push(chunk.length > room ? chunk.subarray(0, room) : chunk);
      bytes += chunk.length;
      return bytes <= capBytes;
    },
    body() {
      const [first] = chunks;
      return {
        bytes: first && chunks.length === 1 ? first : Buffer.concat(chunks),
        count: bytes,
        truncated: bytes > capBytes,
      };
    },
    get bytes() {
      return bytes;
    },
  };
}

/** Reads a body as far as the cap, then drops the stream. */
export async function collect(body: Readable, collected: Collector): Promise<void> {
  // A stream that is left early may still report that it was, and an error nobody hears would end the process.
  body.on('error', () => undefined);
  for await (const chunk of body as AsyncIterable<Uint8Array>) if (!collected.take(chunk)) break;
}

/** The end of a message about an answer that broke off: what had come of it. */
export const seenSoFar = (status: number, { bytes }: Collector): string =>
  `; status ${status} and ${bytes} bytes had come`;
