import type { Readable } from 'node:stream';

/** A body as far as it was read. */
export interface CollectedBody {
  readonly text: string;
  readonly bytes: number;
  readonly truncated: boolean;
}

/** Gathers a body up to a cap. */
export interface Collector {
  /** False once the cap is passed: read no further. */
  take(chunk: Uint8Array): boolean;
  body(): CollectedBody;
  readonly bytes: number;
}

/** An empty collector. Bytes are read as UTF-8; what is not UTF-8 becomes U+FFFD, and a byte order mark is dropped. */
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
      const truncated = bytes > capBytes;
      const [first] = chunks;
      const whole = first && chunks.length === 1 ? first : Buffer.concat(chunks);
      // `stream` leaves out a character that the cap cut in two.
      return {
        text: whole.length === 0 ? '' : new TextDecoder().decode(whole, { stream: truncated }),
        bytes,
        truncated,
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

/** For a loss in the middle of an answer: what had come of it. */
export const seenSoFar = (status: number, { bytes }: Collector): string =>
  `; status ${status} and ${bytes} bytes had come`;
