import type { Outcome, ReceivedResponse } from '../../model/exchange';

/** What an answer asks of the sender before the next request. */
export interface Pause {
  /** Milliseconds to wait; null where the answer asks for a pause and does not say how long. */
  readonly waitMs: number | null;
  /** Whether the request had no effect and shall be sent again. False: it was done, and the limit is used up. */
  readonly refused: boolean;
}

/**
 * The pause that an answer asks for; undefined for none. 429 always asks for one (RFC 6585, 4); 503 does where it says
 * Retry-After (RFC 9110, 10.2.3); any other answer does where it says that nothing is left of the limit (RateLimit
 * header fields, draft-ietf-httpapi-ratelimit-headers, and the older X-RateLimit ones).
 */
export function pauseAfter(outcome: Outcome, nowMs: number): Pause | undefined {
  if (outcome.kind !== 'response') return undefined;
  const { response } = outcome;
  const asked = retryAfterMs(response, nowMs);
  if (response.status === 429) return { waitMs: asked ?? limitResetMs(response, nowMs) ?? null, refused: true };
  if (response.status === 503) return asked === undefined ? undefined : { waitMs: asked, refused: true };
  const resetMs = limitResetMs(response, nowMs);
  return resetMs === undefined ? undefined : { waitMs: resetMs, refused: false };
}

/** Retry-After: seconds, or a date, which is held against the target's own Date where it sends one. */
function retryAfterMs({ headers }: ReceivedResponse, nowMs: number): number | undefined {
  const text = headers['retry-after']?.trim() ?? '';
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text) * 1000;
  const untilMs = /[a-z]{3}/i.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(untilMs)) return undefined;
  const targetsNowMs = Date.parse(headers['date'] ?? '');
  return Math.max(0, untilMs - (Number.isNaN(targetsNowMs) ? nowMs : targetsNowMs));
}

/** Until the limit starts again, where the answer says that nothing is left of it. */
function limitResetMs({ headers }: ReceivedResponse, nowMs: number): number | undefined {
  const [remaining, reset] = limitOf(headers);
  if (remaining === undefined || remaining > 0 || reset === undefined) return undefined;
  // Some send the seconds that are left, some the second since 1970 at which it starts again.
  return reset > 1e9 ? Math.max(0, reset * 1000 - nowMs) : reset * 1000;
}

function limitOf(headers: ReceivedResponse['headers']): readonly [number | undefined, number | undefined] {
  const combined = headers['ratelimit'] ?? '';
  const remaining = /(?:^|[;,\s])(?:r|remaining)=(\d+)/.exec(combined)?.[1];
  const reset = /(?:^|[;,\s])(?:t|reset)=(\d+)/.exec(combined)?.[1];
  return [
    numberIn(remaining ?? headers['ratelimit-remaining'] ?? headers['x-ratelimit-remaining']),
    numberIn(reset ?? headers['ratelimit-reset'] ?? headers['x-ratelimit-reset']),
  ];
}

const numberIn = (text: string | undefined): number | undefined =>
  text !== undefined && /^\s*\d+(\.\d+)?\s*$/.test(text) ? Number(text) : undefined;
