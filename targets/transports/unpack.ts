import { brotliDecompressSync, constants, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';

/** Response headers as transports give them. */
export type RawHeaders = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Bytes as they came, unpacked and read as text. */
export interface Unpacked {
  readonly text: string;
  /** Whether unpacking stopped at the cap. */
  readonly cut: boolean;
}

/**
 * Undoes Content-Encoding (RFC 9110, 8.4) and reads the charset that Content-Type names, UTF-8 where it names none.
 * Servers may pack although `identity` was asked for. What cannot be unpacked is said in one line instead of its bytes.
 * `truncated`: the bytes were cut off, so the last character may be half.
 */
export function unpacked(bytes: Uint8Array, headers: RawHeaders, capBytes: number, truncated: boolean): Unpacked {
  const codings = valueOf(headers, 'content-encoding')
    .split(',')
    .map((coding) => coding.trim().toLowerCase())
    .filter((coding) => coding !== '' && coding !== 'identity');
  let plain = bytes;
  for (const coding of codings.reverse()) {
    if (plain.length === 0) break;
    const unpack = UNPACKERS[coding];
    if (!unpack) return { text: unreadable(bytes, `content-encoding ${coding}`, 'is not known'), cut: false };
    const result = unpackSafely(unpack, plain, capBytes);
    if (result === undefined)
      return { text: unreadable(bytes, `content-encoding ${coding}`, 'does not unpack'), cut: false };
    if (result === 'too large')
      return { text: unreadable(bytes, `content-encoding ${coding}`, 'is too large unpacked'), cut: true };
    plain = result;
  }
  return { text: decoded(plain, charsetOf(valueOf(headers, 'content-type')), truncated), cut: false };
}

type Unpack = (bytes: Uint8Array, options: { readonly maxOutputLength: number }) => Buffer;

// A body that breaks off is unpacked as far as it goes.
const lenient = { finishFlush: constants.Z_SYNC_FLUSH };
const UNPACKERS: Readonly<Record<string, Unpack>> = {
  gzip: (bytes, options) => gunzipSync(bytes, { ...options, ...lenient }),
  'x-gzip': (bytes, options) => gunzipSync(bytes, { ...options, ...lenient }),
  // Some servers send raw deflate data under this name.
  deflate: (bytes, options) =>
    ((bytes[0] ?? 0) & 0x0f) === 8
      ? inflateSync(bytes, { ...options, ...lenient })
      : inflateRawSync(bytes, { ...options, ...lenient }),
  br: (bytes, options) => brotliDecompressSync(bytes, { ...options, finishFlush: constants.BROTLI_OPERATION_FLUSH }),
};

function unpackSafely(unpack: Unpack, bytes: Uint8Array, capBytes: number): Uint8Array | 'too large' | undefined {
  try {
    return unpack(bytes, { maxOutputLength: Math.max(1, capBytes) });
  } catch (error) {
    // Not by instanceof: in a user's Jest the error comes from another realm.
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
    return code === 'ERR_BUFFER_TOO_LARGE' ? 'too large' : undefined;
  }
}

const unreadable = (bytes: Uint8Array, what: string, why: string): string =>
  `(${String(bytes.length)} bytes: ${what} ${why})`;

function decoded(bytes: Uint8Array, charset: string, truncated: boolean): string {
  if (bytes.length === 0) return '';
  // `stream` leaves out a character that a cap cut in two.
  return decoderFor(charset).decode(bytes, { stream: truncated });
}

function decoderFor(charset: string): TextDecoder {
  try {
    return new TextDecoder(charset);
  } catch {
    return new TextDecoder();
  }
}

const charsetOf = (contentType: string): string =>
  /;\s*charset\s*=\s*"?([^\s;"]+)/i.exec(contentType)?.[1]?.toLowerCase() ?? 'utf-8';

function valueOf(headers: RawHeaders, wanted: string): string {
  const found = Object.entries(headers).find(([name]) => name.toLowerCase() === wanted)?.[1];
  return typeof found === 'string' ? found : (found?.join(',') ?? '');
}
