import type { LossReason, Outcome } from '../../model/exchange';
import { oneLine } from '../oneLine';

/** What the message of an error may name. */
export interface LossContext {
  /** Keeps credentials out of the detail. */
  readonly redact: (text: string) => string;
  /** The proxy between, if there is one. */
  readonly proxy?: string | undefined;
}

/**
 * An error of the network or of the peer, as an outcome. The detail says the cause, and what to do where that is known.
 */
export function lostFor(error: unknown, { redact, proxy }: LossContext): Outcome {
  const { code, message } = partsOf(error);
  const refusal = /^Proxy .*\((\d{3})\)/.exec(message)?.[1];
  const said = code === 'UNKNOWN' || message.startsWith(code) ? message : `${code}: ${message}`;
  const detail = oneLine(redact(refusal === undefined ? said : `the proxy answered ${refusal}`), 200);
  const remedy =
    refusal === '407'
      ? 'give the proxy its user and password: http://USER:PASSWORD@HOST:PORT'
      : proxy !== undefined && code === 'ECONNREFUSED'
        ? `check the proxy ${hostOf(proxy)} (HTTP_PROXY, HTTPS_PROXY, ALL_PROXY), or except the host in NO_PROXY`
        : REMEDIES.find(([codes]) => codes.test(code))?.[1];
  return {
    kind: 'lost',
    reason: refusal === undefined ? reasonFor(code, message) : 'refused',
    detail: remedy === undefined ? detail : `${detail}; ${remedy}`,
  };
}

/** Never its user and password. */
const hostOf = (proxy: string): string => (URL.canParse(proxy) ? new URL(proxy).host : 'that is configured');

const REMEDIES: readonly (readonly [RegExp, string])[] = [
  [
    /SELF_SIGNED|^UNABLE_TO_(VERIFY_LEAF_SIGNATURE|GET_ISSUER_CERT)/,
    'nobody whom Node trusts signed the certificate; name the file of its authority in NODE_EXTRA_CA_CERTS',
  ],
  [/^(ERR_TLS_CERT_ALTNAME_INVALID|HOSTNAME_MISMATCH)$/, 'use the host name that the certificate is for'],
  [/^CERT_HAS_EXPIRED$/, 'the certificate must be renewed on the server'],
  [/^CERT_NOT_YET_VALID$/, 'check the clocks of both machines'],
  [
    /^ERR_SSL_.*(CERTIFICATE_REQUIRED|HANDSHAKE_FAILURE|BAD_CERTIFICATE)$/,
    'the server may want a client certificate: set cert and key in the configuration',
  ],
  [/^(EPROTO|ERR_SSL_(WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG))$/, 'no TLS is spoken there; is it http:// ?'],
  [/^HPE_INVALID_(CONSTANT|VERSION)$/, 'no plain HTTP is spoken there; is it https:// ?'],
  [/^ECONNREFUSED$/, 'nobody listens there; is the server started, is the port right?'],
  [/^(ENOTFOUND|EAI_AGAIN)$/, 'check the host name'],
];

/**
 * Whether an error is not the target's doing: the request could not be written as it was asked for, or the code is
 * wrong.
 */
export const isOurMistake = (error: unknown): boolean => {
  const { code, name, message } = partsOf(error);
  // undici reports a proxy that wants a password as a wrong argument.
  if (message.startsWith('Proxy ')) return false;
  if (code === 'UNKNOWN') return /^(Type|Range|Reference)Error$/.test(name);
  return [
    /^UND_ERR_(INVALID_ARG|NOT_SUPPORTED|REQ_CONTENT_LENGTH_MISMATCH)$/,
    /^ERR_(INVALID_\w+|UNESCAPED_CHARACTERS|HTTP_\w+)$/,
  ].some((codes) => codes.test(code));
};

const REASONS: readonly (readonly [LossReason, RegExp])[] = [
  ['refused', /^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EHOSTDOWN|ENETDOWN|EADDRNOTAVAIL|EACCES|EPERM)$/],
  ['dns', /^(ENOTFOUND|EAI_\w+|ENODATA|ESERVFAIL|UND_ERR_DNS\w*)$/],
  ['timeout', /^(ETIMEDOUT|ETIME|ESOCKETTIMEDOUT|UND_ERR_(CONNECT|HEADERS|BODY)_TIMEOUT)$/],
  ['flood', /^(HPE_HEADER_OVERFLOW|UND_ERR_HEADERS_OVERFLOW|UND_ERR_RES_EXCEEDED_MAX_SIZE)$/],
  ['tls', /^(ERR_TLS_\w+|ERR_SSL_\w+|EPROTO|CERT_\w+|CRL_\w+|UNABLE_TO_\w+|ERROR_IN_\w+)$/],
  ['tls', /^(INVALID_(CA|PURPOSE)|HOSTNAME_MISMATCH|PATH_LENGTH_EXCEEDED|\w*SELF_SIGNED\w*)$/],
  ['protocol', /^(HPE_\w+|UND_ERR_RES_CONTENT_LENGTH_MISMATCH)$/],
];

/** An unknown error counts as `reset`: the request may have had its effect, or may not. */
function reasonFor(code: string, message: string): LossReason {
  if (/before secure TLS connection was established/.test(message)) return 'tls';
  if (/\bbad upgrade\b/.test(message)) return 'protocol';
  return REASONS.find(([, codes]) => codes.test(code))?.[0] ?? 'reset';
}

/** The code and the message of the error that lies beneath wrappers. Some keep the code in their message only. */
function partsOf(error: unknown, depth = 0): { code: string; message: string; name: string } {
  if (typeof error !== 'object' || error === null) return { code: 'UNKNOWN', message: String(error), name: '' };
  const { code, errors, cause, message, name } = error as Record<string, unknown>;
  const inner = Array.isArray(errors) && errors.length > 0 ? (errors[0] as unknown) : cause;
  if (inner !== undefined && depth < 5) return partsOf(inner, depth + 1);
  const text = typeof message === 'string' ? message : 'no message';
  return {
    code:
      typeof code === 'string'
        ? code
        : (/^(E[A-Z_]+)\b/.exec(text)?.[1] ?? (name === 'HTTPParserError' ? 'HPE_UNKNOWN' : 'UNKNOWN')),
    message: text,
    name: String(name),
  };
}
