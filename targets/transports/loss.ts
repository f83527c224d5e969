import type { LossReason, Outcome } from '../../model/exchange';
import { oneLine } from '../oneLine';

/** An error of the network or of the peer, as an outcome. `redact` keeps credentials out of the detail. */
export function lostFor(error: unknown, redact: (text: string) => string): Outcome {
  const { code, message } = partsOf(error);
  const detail = oneLine(redact(code === 'UNKNOWN' || message.startsWith(code) ? message : `${code}: ${message}`), 200);
  return { kind: 'lost', reason: reasonFor(code, message), detail };
}

/**
 * Whether an error is not the target's doing: the request could not be written as it was asked for, or the code is
 * wrong.
 */
export const isOurMistake = (error: unknown): boolean => {
  const { code, name } = partsOf(error);
  if (code === 'UNKNOWN') return /^(Type|Range|Reference)Error$/.test(name);
  return /^(UND_ERR_INVALID_ARG|UND_ERR_NOT_SUPPORTED|UND_ERR_REQ_CONTENT_LENGTH_MISMATCH|ERR_INVALID_\w+|ERR_UNESCAPED_CHARACTERS|ERR_HTTP_\w+)$/.test(
    code,
  );
};

const REASONS: readonly (readonly [LossReason, RegExp])[] = [
  ['refused', /^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EHOSTDOWN|ENETDOWN|EADDRNOTAVAIL|EACCES|EPERM)$/],
  ['dns', /^(ENOTFOUND|EAI_\w+|ENODATA|ESERVFAIL|UND_ERR_DNS\w*)$/],
  ['timeout', /^(ETIMEDOUT|ETIME|ESOCKETTIMEDOUT|UND_ERR_(CONNECT|HEADERS|BODY)_TIMEOUT)$/],
  ['flood', /^(HPE_HEADER_OVERFLOW|UND_ERR_HEADERS_OVERFLOW|UND_ERR_RES_EXCEEDED_MAX_SIZE)$/],
  [
    'tls',
    /^(ERR_TLS_\w+|ERR_SSL_\w+|EPROTO|CERT_\w+|CRL_\w+|UNABLE_TO_\w+|ERROR_IN_\w+|INVALID_(CA|PURPOSE)|HOSTNAME_MISMATCH|PATH_LENGTH_EXCEEDED|\w*SELF_SIGNED\w*)$/,
  ],
  ['protocol', /^(HPE_\w+|UND_ERR_RES_CONTENT_LENGTH_MISMATCH)$/],
];

/** What cannot be told counts as `reset`: the request may or may not have had its effect. */
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
